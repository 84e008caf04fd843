#pragma once
// The readers behind ingest.hpp, one a format. Each takes a file's bytes and the name to use in messages, in valid
// UTF-8.
#include "ingest/ingest.hpp"

namespace polylogue {

constexpr std::size_t kDeepest = 500; // levels of nested elements, arrays or objects a reader follows

Result<Document> read_text(const std::string &path, std::string_view bytes, Format format); // text or markdown
Result<Document> read_html(const std::string &path, std::string_view bytes);
Result<Document> read_pdf(const std::string &path, std::string_view bytes, const Limits &limits);
std::vector<Result<Document>> read_xml(const std::string &path,
                                       std::string_view bytes); // NewsML-G2 or NITF, by its root

// The text of a JSON Lines file whose encoding is not UTF-8, converted; UTF-8 is left to the reader of each line.
Result<std::string> json_lines_text(const std::string &path, std::string_view bytes);

// The local name of an XML text's root element, from its first bytes in any encoding; empty when there is none.
std::string root_name(std::string_view head);

// Replaces characters XML forbids in the metadata and trims it.
void clean_metadata(Document &document);

// Sets text, title and body of a document whose text is extracted: the title, an empty line, the paragraphs.
void compose(Document &document, std::string_view body);

} // namespace polylogue
