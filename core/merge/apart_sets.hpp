#pragma once
// Disjoint sets some of which must never meet.
#include "merge/disjoint.hpp"

#include <set>
#include <unordered_map>

namespace polylogue {

class ApartSets {
  public:
    explicit ApartSets(std::size_t size) : sets_(size) {}

    // The set of `i` never meets one that bears the other side of the same line. Call before any join.
    void mark(std::uint32_t i, std::uint32_t line, bool other_side) {
        marks_[sets_.root(i)].insert(2 * line + (other_side ? 1 : 0));
    }

    std::uint32_t root(std::uint32_t i) { return sets_.root(i); }

    void join(std::uint32_t a, std::uint32_t b) { // nothing where it would make two meet that must not
        a = sets_.root(a);
        b = sets_.root(b);
        if (a == b || (!marks_.empty() && !merge_marks(a, b))) return;
        sets_.join(a, b);
    }

  private:
    bool merge_marks(std::uint32_t a, std::uint32_t b) {
        const auto mine = marks_.find(a), theirs = marks_.find(b);
        if (mine == marks_.end() && theirs == marks_.end()) return true;
        std::set<std::uint32_t> all = mine == marks_.end() ? std::set<std::uint32_t>{} : mine->second;
        if (theirs != marks_.end())
            for (const std::uint32_t m : theirs->second) {
                if (all.contains(m ^ 1U)) return false;
                all.insert(m);
            }
        if (theirs != marks_.end()) marks_.erase(theirs);
        if (const auto it = marks_.find(a); it != marks_.end()) marks_.erase(it);
        marks_[a < b ? a : b] = std::move(all);
        return true;
    }

    Disjoint sets_;
    std::unordered_map<std::uint32_t, std::set<std::uint32_t>> marks_; // by root: 2 * line + side
};

} // namespace polylogue
