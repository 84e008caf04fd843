#include "text/layers.hpp"

#include "text/chars.hpp"
#include "text/script.hpp"
#include "text/segment.hpp"

#include <algorithm>
#include <array>

namespace polylogue {
namespace {

std::string make_view(const Document &document) {
    std::string view = simplified(document.text);
    for (const Span s : document.furniture)
        std::fill(view.begin() + static_cast<std::ptrdiff_t>(s.begin),
                  view.begin() + static_cast<std::ptrdiff_t>(s.end), ' ');
    return view;
}

// The script of most of the paragraphs, weighed by their size; a translation within the document does not count.
Script script_of_most(const std::vector<Paragraph> &paragraphs, const std::vector<Echo> &echoes) {
    std::array<std::size_t, 5> bytes{};
    auto echo = echoes.begin();
    for (const Paragraph &p : paragraphs) {
        while (echo != echoes.end() && (echo->kind == Echo::Kind::repeat || echo->span.end <= p.span.begin)) ++echo;
        const bool translated = echo != echoes.end() && echo->span.contains(p.span);
        if (!translated) bytes[static_cast<std::size_t>(p.script)] += p.span.size();
    }
    bytes[static_cast<std::size_t>(Script::none)] = 0;
    const auto most = std::max_element(bytes.begin(), bytes.end());
    return *most == 0 ? Script::none : static_cast<Script>(most - bytes.begin());
}

} // namespace

Layers make_layers(const Document &document, bool with_tokens) {
    Layers layers;
    layers.view = make_view(document);
    layers.paragraphs = find_paragraphs(document, layers.view);
    layers.quotations = find_quotations(layers.view, layers.paragraphs);
    layers.sentences = find_sentences(layers.view, layers.paragraphs, layers.quotations, document.title);
    layers.echoes = find_echoes(document, layers.paragraphs, layers.sentences);
    layers.script = script_of_most(layers.paragraphs, layers.echoes);
    if (layers.script == Script::none && !document.title.empty())
        layers.script = script_of(document.at(document.title));
    layers.lang = document.meta.lang.empty() ? language_of(layers.script) : document.meta.lang;
    for (const Paragraph &p : layers.paragraphs) {
        const auto runs = script_runs(document.text, p.span);
        layers.scripts.insert(layers.scripts.end(), runs.begin(), runs.end());
    }
    if (with_tokens) layers.tokens = find_tokens(document);
    return layers;
}

} // namespace polylogue
