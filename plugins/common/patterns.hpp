#pragma once
// The cue patterns of codebooks: phrases whose parts may stand apart (" … ") but follow each other within one sentence.
#include "common/shared_phrases.hpp"

#include <algorithm>

namespace polylogue::lexicon {

class Patterns {
  public:
    // Returns the pattern's number (0, 1, …). Syntax of the parts: Matcher::add. Throws std::invalid_argument for an
    // empty one.
    std::uint32_t add(std::string_view pattern);
    void compile(); // after the last add, before the first find
    std::size_t size() const { return size_; }

    // Appends the hits in one sentence, view[begin, end), sorted by begin, longest first: Hit::entry is the pattern's
    // number, the span runs from its first part to its last. A pattern with gaps is found at most once from one first
    // part.
    void find(std::string_view view, std::size_t begin, std::size_t end, std::vector<Hit> &hits);
    // The same of a sentence of the document's view.
    void find(const sdk::Input &in, std::size_t begin, std::size_t end, std::vector<Hit> &hits);
    // Whether is(number) of any pattern whose first part begins in the bytes [begin, end) of the document's view.
    template <class Is> bool any_opens(const sdk::Input &in, std::size_t begin, std::size_t end, Is is) const {
        const std::vector<Hit> &all = phrases_.find(in);
        auto at =
            std::lower_bound(all.begin(), all.end(), begin, [](const Hit &h, std::size_t b) { return h.begin < b; });
        for (; at != all.end() && at->begin < end; ++at)
            if (parts_[at->entry].index == 0 && is(parts_[at->entry].pattern)) return true;
        return false;
    }

  private:
    struct Part {
        std::uint32_t pattern = 0, index = 0, count = 1;
    };
    struct Progress { // how far a pattern with gaps has come in the sentence numbered `sentence`
        std::uint64_t sentence = 0;
        std::uint32_t next = 0;
        std::size_t begin = 0, end = 0;
    };
    void advance(const Part &part, const Hit &hit, std::vector<Hit> &hits);
    void join(std::vector<Hit> &hits); // what was found_ in one sentence

    SharedPhrases phrases_;
    std::vector<Part> parts_;        // by phrase
    std::vector<Progress> progress_; // by pattern
    std::vector<Hit> found_;
    std::uint64_t sentence_ = 0;
    std::size_t size_ = 0;
};

// Those hits that lie in no other hit of the same group; `group` gives an entry's group. `hits` are sorted as
// Patterns::find leaves them.
template <class Group> void drop_nested(std::vector<Hit> &hits, Group group) {
    std::vector<std::size_t> reach; // by group: the farthest end so far
    std::size_t kept = 0;
    for (const Hit &h : hits) {
        const std::size_t g = group(h.entry);
        if (reach.size() <= g) reach.resize(g + 1, 0);
        if (h.end <= reach[g]) continue;
        reach[g] = h.end;
        hits[kept++] = h;
    }
    hits.resize(kept);
}

} // namespace polylogue::lexicon
