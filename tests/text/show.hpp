#pragma once
// Documents made by hand, and layers written out as one line so that a test can state them.
#include "text/layers.hpp"
#include "text/segment.hpp"

#include <string>

namespace polylogue::test {

inline Document document_of(std::string text) {
    Document d;
    d.text = std::move(text);
    d.body = {0, d.text.size()};
    return d;
}

template <class Items, class Show> std::string join(const Items &items, Show show) {
    std::string out;
    for (const auto &item : items) out += (out.empty() ? "" : " | ") + show(item);
    return out;
}

inline std::string paragraphs_of(const std::string &text) {
    const Document d = document_of(text);
    return join(make_layers(d, false).paragraphs, [&d](const auto &p) { return std::string(d.at(p.span)); });
}

inline std::string sentences_of(const std::string &text) {
    const Document d = document_of(text);
    return join(make_layers(d, false).sentences, [&d](const auto &s) { return std::string(d.at(s.span)); });
}

// Depth, ~ when it was not closed, + when it goes on from the paragraph before, then the quotation with its marks.
inline std::string quotations_of(const std::string &text) {
    const Document d = document_of(text);
    return join(make_layers(d, false).quotations, [&d](const auto &q) {
        return std::to_string(q.depth) + (q.closed ? "" : "~") + (q.continues ? "+" : "") + std::string(d.at(q.span));
    });
}

} // namespace polylogue::test
