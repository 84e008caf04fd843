#pragma once
// How alike two statements are in words and logics.
#include "discourse/facts.hpp"

namespace polylogue::discourse {

struct Likeness {
    std::uint32_t shared = 0; // words that both have
    float cosine = 0;         // of the two as bags of words, rarer ones heavier: 0 to 1
};

// One statement's words beside those of many others.
class Beside {
  public:
    explicit Beside(const std::vector<Fact> &facts); // all that will be compared
    void set(const Fact &own);                       // which must outlive the next set
    Likeness with(const Fact &other) const;

  private:
    const Fact *own_ = nullptr;
    std::vector<float> weights_; // by word, 0 for those it does not have
};

// The share of the shorter one's words that both have, in five steps.
std::uint32_t similarity(const Fact &a, const Fact &b, std::uint32_t shared);

// 0 unknown, 1 the same main one, 2 one in common, 3 none.
std::uint32_t logics_of(const Fact &a, const Fact &b);

// Whether `list`, as in Fact::names, has the holder.
bool names(const std::vector<std::uint32_t> &list, std::uint32_t holder);

} // namespace polylogue::discourse
