#pragma once
// Paragraphs, sentences and quotations of a document; the pieces of make_layers.
#include "text/layers.hpp"

namespace polylogue {

std::vector<Paragraph> find_paragraphs(const Document &document, std::string_view view);
std::vector<Quotation> find_quotations(std::string_view view, const std::vector<Paragraph> &paragraphs);
std::vector<Sentence> find_sentences(std::string_view view, const std::vector<Paragraph> &paragraphs,
                                     const std::vector<Quotation> &quotations, Span title);
std::vector<Echo> find_echoes(const Document &document, const std::vector<Paragraph> &paragraphs, const std::vector<Sentence> &sentences);
std::vector<Span> find_tokens(const Document &document); // ICU word breaking over the body; words only

} // namespace polylogue
