// What is done to the passages once each has its holder: scraps and repeats go, sentences are cut into their points.
#include "common/chinese_reading.hpp"
#include "common/shared_items.hpp"

#include <algorithm>
#include <bitset>
#include <utility>

namespace polylogue::attribution::zh {

// 表示關注, 反對: what is too short to say of what
void Reading::drop_scraps(std::size_t from) {
    constexpr std::size_t kLeast = 9; // bytes: three characters
    auto &all = found_.attributions;
    const auto scrap = [](const Attribution &a) { return a.content.end - a.content.begin < kLeast; };
    all.erase(std::remove_if(all.begin() + static_cast<std::ptrdiff_t>(from), all.end(), scrap), all.end());
}

// The lead of a report says what its body says at length, and a passage may stand twice: the shorter one of two that
// share most pairs of characters and the holder goes. Only the first statements are compared with all others.
namespace {

// Items with a mark for each in a small table, by which most pairs of lists are told apart at once.
struct Marked {
    std::vector<std::uint64_t> items;
    std::bitset<512> marks;
    std::size_t unmarked = 0; // items whose mark another has set
    bool sorted = false;

    explicit Marked(std::vector<std::uint64_t> some) : items(std::move(some)) {
        for (const std::uint64_t i : items) marks.set((i * 0x9E3779B97F4A7C15U) >> 55U);
        unmarked = items.size() - marks.count();
    }
    std::size_t size() const { return items.size(); }
    // No fewer than the two have in common: the marks in common, and every item that shares its mark with another.
    std::size_t at_most_shared(const Marked &other) const { return (marks & other.marks).count() + unmarked; }
    const std::vector<std::uint64_t> &in_order() {
        if (!sorted) std::sort(items.begin(), items.end());
        sorted = true;
        return items;
    }
};

} // namespace

void Reading::drop_repeats(std::size_t from) {
    constexpr std::size_t kLead = 10;
    auto &all = found_.attributions;
    const auto pairs = [&](const Attribution &a) {
        const auto at = [&](std::size_t byte) {
            return std::lower_bound(passage_.byte.begin(), passage_.byte.end(), byte) - passage_.byte.begin();
        };
        const auto first = static_cast<std::size_t>(at(a.content.begin)),
                   last = static_cast<std::size_t>(at(a.content.end));
        std::vector<std::uint64_t> out;
        out.reserve(last - std::min(first, last));
        for (std::size_t i = first; i + 1 < last; ++i)
            out.push_back((std::uint64_t{passage_.text[i]} << 32U) | passage_.text[i + 1]);
        return out;
    };
    std::vector<Marked> sets;
    sets.reserve(all.size() - from);
    for (std::size_t i = from; i < all.size(); ++i) sets.emplace_back(pairs(all[i]));
    std::vector<char> gone(sets.size(), 0);
    for (std::size_t i = 0; i < std::min(kLead, sets.size()); ++i)
        for (std::size_t k = i + 1; k < sets.size() && !gone[i]; ++k) {
            if (gone[k]) continue;
            const bool same = all[from + i].holder == all[from + k].holder;
            const std::size_t least = std::min(sets[i].size(), sets[k].size());
            const std::size_t needed = least * (same ? 6 : 9);
            if (least < 6 || sets[i].at_most_shared(sets[k]) * 10 < needed) continue;
            if (shared_items(sets[i].in_order(), sets[k].in_order()) * 10 < needed) continue;
            gone[sets[i].size() < sets[k].size() * 9 / 10 ? i : k] = 1;
        }
    std::size_t kept = from;
    for (std::size_t i = 0; i < sets.size(); ++i)
        if (!gone[i]) all[kept++] = all[from + i];
    all.resize(kept);
}

// …；…, …，因為…: another point begins behind the mark
bool Reading::opens_point(const Token &token) const {
    const char32_t mark = passage_.text[token.begin - 1];
    return mark == U'；' || mark == U';' || (token.has(kPoint) && (mark == U'，' || mark == U','));
}

void Reading::push_points(const Attribution &a, std::vector<Attribution> &out) const {
    constexpr std::uint32_t kLeast = 9; // code points of each
    const auto at = [&](std::size_t byte) {
        return static_cast<std::uint32_t>(std::lower_bound(passage_.byte.begin(), passage_.byte.end(), byte) -
                                          passage_.byte.begin());
    };
    std::uint32_t begin = at(a.content.begin);
    const std::uint32_t end = at(a.content.end);
    auto token = std::lower_bound(passage_.tokens.begin(), passage_.tokens.end(), begin + kLeast,
                                  [](const Token &t, std::uint32_t b) { return t.begin < b; });
    for (; token != passage_.tokens.end() && token->begin + kLeast <= end; ++token) {
        if (token->begin < begin + kLeast || !opens_point(*token)) continue;
        out.push_back(a);
        out.back().content = passage_.bytes(begin, token->begin - 1);
        begin = token->begin;
    }
    out.push_back(a);
    out.back().content = passage_.bytes(begin, end);
}

void Reading::cut_points(std::size_t from) {
    auto &all = found_.attributions;
    std::vector<Attribution> out;
    for (std::size_t i = from; i < all.size(); ++i) push_points(all[i], out);
    all.resize(from);
    all.insert(all.end(), out.begin(), out.end());
}

} // namespace polylogue::attribution::zh
