#include "common/chinese_author.hpp"

#include <algorithm>

namespace polylogue::attribution::zh {
namespace {

double weigh(const Passage &passage, const Piece &piece) {
    double sum = 0;
    for (std::uint32_t t = piece.first; t < piece.last; ++t) {
        const Token &token = passage.tokens[t];
        if (token.enclosed) continue;
        if (token.has(kArgue)) sum += static_cast<double>(token.weight);
        if (token.has(kFact)) sum -= 1.5;
        if (token.shape == Shape::digit) sum -= 0.7;
    }
    return sum;
}

} // namespace

std::vector<Claim> author_claims(const Passage &passage, const Lexicon &, const std::vector<std::size_t> &free,
                                 std::size_t quoted) {
    std::vector<Claim> out;
    std::size_t own = 0;
    for (const std::size_t i : free) own += passage.pieces[i].end - passage.pieces[i].begin;
    const double share = static_cast<double>(quoted) / static_cast<double>(std::max<std::size_t>(1, own + quoted));
    if (share > 0.35) return out;
    for (std::size_t k = 0; k < free.size();) {
        std::size_t end = k + 1;
        const Piece &first = passage.pieces[free[k]];
        while (end < free.size() && free[end] == free[end - 1] + 1 &&
               passage.pieces[free[end]].sentence == first.sentence)
            ++end;
        double sum = 0;
        for (std::size_t i = k; i < end; ++i) sum += weigh(passage, passage.pieces[free[i]]);
        const Piece &last = passage.pieces[free[end - 1]];
        const std::uint32_t size = last.end - first.begin;
        if (!first.heading && size >= 8 && sum >= 2.0)
            out.push_back({first.begin, last.end, std::min(0.9, 0.4 + sum * 0.05)});
        k = end;
    }
    return out;
}

} // namespace polylogue::attribution::zh
