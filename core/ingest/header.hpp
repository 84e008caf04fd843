#pragma once
// Front matter of text and Markdown files: YAML between `---` lines, or plain `key: value` lines up to an empty line.
#include "base/result.hpp"
#include "text/document.hpp"

namespace polylogue {

// Fills meta, body and title of a document whose text and path are set. A text without front matter is all body.
// A syntax error when the YAML can be read neither as YAML nor as plain lines.
Status read_header(Document &document);

// Sets the metadata field a key names (ASCII case ignored); false for keys that have no field.
bool set_field(Metadata &meta, std::string_view key, std::string_view value);

} // namespace polylogue
