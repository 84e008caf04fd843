#pragma once
// What the writer argues in his own voice, chosen from the clauses that nobody else is quoted for.
#include "common/chinese_clause.hpp"

namespace polylogue::attribution::zh {

struct Claim {
    std::uint32_t begin = 0, end = 0; // code points
    double confidence = 0.5;
};

// `free`: indices of pieces, in order; `quoted`: code points given to others, which tells reports from commentary.
std::vector<Claim> author_claims(const Passage &passage, const Lexicon &lexicon, const std::vector<std::size_t> &free,
                                 std::size_t quoted);

} // namespace polylogue::attribution::zh
