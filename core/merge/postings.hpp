#pragma once
// Which texts have a term: the first few that name it, in one piece of memory.
#include "merge/term_space.hpp"

namespace polylogue {

class Postings {
  public:
    Postings() = default;

    // For the terms that several texts of `space` have; at most `longest` (255 or less) texts a term.
    Postings(const TermSpace &space, std::size_t longest) : starts_(space.size() + 1), sizes_(space.size()) {
        for (std::uint32_t t = 0; t < space.size(); ++t)
            starts_[t + 1] = starts_[t] + (space.frequency(t) > 1 ? std::min(longest, space.frequency(t)) : 0);
        texts_.resize(starts_.back());
    }

    // Adds the texts that have one of the terms to `found`, then `text` to the terms' where there is room.
    void look_up(const std::vector<std::uint32_t> &terms, std::uint32_t text, std::vector<std::uint32_t> &found) {
        for (const std::uint32_t t : terms) {
            const auto first = texts_.begin() + static_cast<std::ptrdiff_t>(starts_[t]);
            found.insert(found.end(), first, first + sizes_[t]);
            if (starts_[t] + sizes_[t] < starts_[t + 1]) texts_[starts_[t] + sizes_[t]++] = text;
        }
    }

  private:
    std::vector<std::size_t> starts_; // by term, into texts_
    std::vector<std::uint8_t> sizes_;
    std::vector<std::uint32_t> texts_;
};

} // namespace polylogue
