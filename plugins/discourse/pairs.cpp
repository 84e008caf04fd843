#include "discourse/pairs.hpp"

#include <algorithm>

namespace polylogue::discourse {
namespace {

constexpr std::uint32_t kWindow = 6;  // statements before that are always compared
constexpr std::size_t kOpening = 3;   // first statements of the document
constexpr std::size_t kOfHolder = 3;  // last statements of the same holder
constexpr std::size_t kOfSide = 3;    // last statements of the opposite stance
constexpr std::size_t kMostNamed = 4; // holders named in or around a statement

// What was seen so far, newest last.
struct Memory {
    std::vector<std::vector<std::uint32_t>> holders;
    std::vector<std::uint32_t> sides[3]; // by stance

    void add(const Fact &f, std::uint32_t number) {
        if (holders.size() <= f.holder) holders.resize(f.holder + 1);
        holders[f.holder].push_back(number);
        sides[f.stance].push_back(number);
    }
};

using Candidates = std::vector<std::uint32_t>;

void last_of(const std::vector<std::uint32_t> &from, std::size_t most, Candidates &out) {
    const std::size_t n = std::min(most, from.size());
    out.insert(out.end(), from.end() - static_cast<std::ptrdiff_t>(n), from.end());
}

void of_holder(const Memory &memory, std::uint32_t holder, std::size_t most, Candidates &out) {
    if (holder >= memory.holders.size() || memory.holders[holder].empty()) return;
    out.push_back(memory.holders[holder].front());
    last_of(memory.holders[holder], most, out);
}

void of_other_side(const Memory &memory, const Fact &f, Candidates &out) {
    if (f.stance == POLYLOGUE_NEUTRAL) return;
    const auto &other = memory.sides[f.stance == POLYLOGUE_FAVOUR ? POLYLOGUE_OPPOSE : POLYLOGUE_FAVOUR];
    if (!other.empty()) out.push_back(other.front());
    last_of(other, kOfSide, out);
}

void candidates(const std::vector<Fact> &facts, const Memory &memory, std::uint32_t j, Candidates &out) {
    out.clear();
    for (std::uint32_t i = j - std::min(j, kWindow); i < j; ++i) out.push_back(i);
    for (std::uint32_t i = 0; i < std::min<std::size_t>(j, kOpening); ++i) out.push_back(i);
    of_holder(memory, facts[j].holder, kOfHolder, out);
    of_other_side(memory, facts[j], out);
    std::size_t named = 0;
    for (const auto *names : {&facts[j].names_before, &facts[j].names})
        for (const std::uint32_t holder : *names)
            if (holder != facts[j].holder && named++ < kMostNamed) of_holder(memory, holder, 1, out);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
}

} // namespace

std::vector<Pair> pairs_of(const std::vector<Fact> &facts) {
    std::vector<Pair> out;
    Memory memory;
    Candidates earlier;
    Beside beside(facts);
    for (std::uint32_t j = 0; j < facts.size(); ++j) {
        beside.set(facts[j]);
        candidates(facts, memory, j, earlier);
        for (const std::uint32_t i : earlier) out.push_back({i, j, {}, beside.with(facts[i])});
        memory.add(facts[j], j);
    }
    return out;
}

} // namespace polylogue::discourse
