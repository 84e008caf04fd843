#pragma once
// What holds for every document a reader gives, whatever the file was; must() ends the process where it does not.
#include "ingest/ingest.hpp"

namespace polylogue::test {

// Text and metadata are valid UTF-8 without characters XML forbids; body, title and furniture lie where they should.
void check_document(const Document &document);

// The layers made of it lie inside its body, in order, on code-point boundaries.
void check_layers(const Document &document);

// Each document is checked, with its layers; each error has a message and tells the file's name.
void check_documents(const std::vector<Result<Document>> &documents);

} // namespace polylogue::test
