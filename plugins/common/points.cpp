#include "common/points.hpp"

#include "common/span_search.hpp"

namespace polylogue::attribution {
namespace {

constexpr std::size_t kLeast = 24; // bytes of a point; a shorter sentence stays with its neighbour

bool is_gap(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

polylogue_span trimmed(std::string_view text, polylogue_span s) {
    while (s.end > s.begin && is_gap(text[s.end - 1])) --s.end;
    while (s.end > s.begin && is_gap(text[s.begin])) ++s.begin;
    return s;
}

} // namespace

std::vector<polylogue_span> points_of(const sdk::Input &in, polylogue_span content) {
    const auto sentences = in.sentences();
    std::vector<polylogue_span> out;
    std::size_t from = content.begin;
    for (std::size_t s = sdk::index_at(sentences, content.begin); s < sentences.size(); ++s) {
        const std::size_t cut = sentences[s].span.begin;
        if (cut >= content.end) break;
        if (cut <= from || cut - from < kLeast || content.end - cut < kLeast) continue;
        out.push_back(trimmed(in.text(), {from, cut}));
        from = cut;
    }
    out.push_back(trimmed(in.text(), {from, content.end}));
    return out;
}

} // namespace polylogue::attribution
