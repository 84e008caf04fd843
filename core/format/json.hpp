#pragma once
// The one JSON shape: stakeholders, statements, relations of a document, offsets in code points.
#include "graph/annotation.hpp"
#include "graph/model.hpp"

#include <string>

namespace polylogue {

// The reading of that document as one JSON object without a final line end; `indent` spaces a level, -1 for one line.
std::string reading_json(const Document &document, const Reading &reading, int indent);

// The same on one line, with all that a map keeps of document and reading; of the codebook only the hash.
std::string reading_line(const DocumentRecord &record, const std::string &path, const Reading &reading);

// Keys that are missing get their defaults and unknown ones are passed over; a value of the wrong type is an error that
// names it.
Result<Annotation> parse_annotation(const std::string &json, const std::string &name);
Result<Annotation> read_annotation(const std::string &path);

// The stakeholders and statements of an annotation of `document`, without logics, stances, concepts and relations.
// An item the text or the codebook does not allow is an error. A stakeholder with a name of the codebook gets its id.
Result<Fragment> read_fragment_json(const std::string &path, const Document &document, const Codebook &codebook);

} // namespace polylogue
