#pragma once
// Paragraphs, sentences and quotations of a document; the pieces of make_layers.
#include "text/layers.hpp"

#include <string_view>
#include <vector>

namespace polylogue {

std::vector<Paragraph> find_paragraphs(const Document &document, std::string_view view);
std::vector<Quotation> find_quotations(std::string_view view, const std::vector<Paragraph> &paragraphs);
std::vector<Sentence> find_sentences(std::string_view view, const std::vector<Paragraph> &paragraphs,
                                     const std::vector<Quotation> &quotations, Span title);
// Repeated passages of at least 40 letters and digits, sentence by sentence, and the translation if there is one.
std::vector<Echo> find_echoes(const Document &document, const std::vector<Paragraph> &paragraphs,
                              const std::vector<Sentence> &sentences);
// The same said in Chinese and in a Latin script: the second of two runs of paragraphs, or where the two languages take
// turns the second paragraph of each pair.
std::vector<Echo> find_translations(const Document &document, const std::vector<Paragraph> &paragraphs);
std::vector<Span> find_tokens(const Document &document); // ICU word breaking over the body; words only

} // namespace polylogue
