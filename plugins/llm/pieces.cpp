#include "pieces.hpp"

#include <cstdint>

namespace polylogue::llm {
namespace {

// Paragraphs; one that is longer than `most` as its sentences.
std::vector<polylogue_span> units(const sdk::Input &in, std::size_t most) {
    std::vector<polylogue_span> out;
    std::uint32_t index = 0;
    for (const polylogue_paragraph &p : in.paragraphs()) {
        if (p.span.end - p.span.begin <= most)
            out.push_back(p.span);
        else
            for (const polylogue_sentence &s : in.sentences())
                if (s.paragraph == index) out.push_back(s.span);
        ++index;
    }
    return out;
}

} // namespace

std::vector<polylogue_span> pieces(const sdk::Input &in, std::size_t most, std::size_t overlap) {
    const std::vector<polylogue_span> all = units(in, most);
    std::vector<polylogue_span> out;
    for (std::size_t first = 0; first < all.size();) {
        std::size_t end = first + 1;
        while (end < all.size() && all[end].end - all[first].begin <= most) ++end;
        out.push_back({all[first].begin, all[end - 1].end});
        if (end == all.size()) break;
        std::size_t again = end; // where the next begins
        while (again - 1 > first && all[end - 1].end - all[again - 1].begin <= overlap) --again;
        first = again;
    }
    return out;
}

std::vector<polylogue_span> halves(const sdk::Input &in, polylogue_span piece) {
    std::vector<polylogue_span> inside = units(in, SIZE_MAX);
    const auto outside = [&](polylogue_span s) { return s.begin < piece.begin || s.end > piece.end; };
    std::erase_if(inside, outside);
    if (inside.size() < 2) std::erase_if(inside = units(in, 0), outside);
    if (inside.size() < 2) return {};
    const std::size_t middle = (piece.begin + piece.end) / 2;
    const auto off = [&](std::size_t k) {
        return inside[k].begin < middle ? middle - inside[k].begin : inside[k].begin - middle;
    };
    std::size_t best = 1;
    for (std::size_t k = 2; k < inside.size(); ++k)
        if (off(k) < off(best)) best = k;
    return {{piece.begin, inside[best - 1].end}, {inside[best].begin, piece.end}};
}

} // namespace polylogue::llm
