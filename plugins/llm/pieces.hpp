#pragma once
// A long document in pieces that a model can read: cut at the ends of paragraphs, else of sentences, with an overlap.
#include <polylogue/plugin.hpp>
#include <vector>

namespace polylogue::llm {

// Pieces of the body, at most `most` bytes each unless one sentence is longer; each but the first begins with what the
// one before it ends with, at most `overlap` bytes of whole paragraphs or sentences. Headings and what a document says
// twice stay in: a model needs them to understand the rest.
std::vector<polylogue_span> pieces(const sdk::Input &in, std::size_t most, std::size_t overlap);

// A piece cut in two near its middle, at the end of a paragraph or a sentence; empty when there is none inside.
std::vector<polylogue_span> halves(const sdk::Input &in, polylogue_span piece);

} // namespace polylogue::llm
