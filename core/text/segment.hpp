#pragma once
// Paragraphs, sentences and quotations of a document; the pieces of make_layers.
#include "text/layers.hpp"

#include <optional>
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
// The second of two runs of paragraphs that say the same in Chinese and in a Latin script.
std::optional<Echo> find_translation(const Document &document, const std::vector<Paragraph> &paragraphs);
std::vector<Span> find_tokens(const Document &document); // ICU word breaking over the body; words only

} // namespace polylogue
