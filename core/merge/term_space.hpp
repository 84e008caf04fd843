#pragma once
// Sets of terms, numbered, with the weight each has by its rarity; how much two sets share.
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace polylogue {

using Terms = std::vector<std::uint32_t>; // sorted, unique

struct Shared {
    std::size_t terms = 0;
    double weight = 0, all = 0;                                          // of the shared terms; of the terms of either
    double heaviest = 0;                                                 // of the shared ones
    double index() const { return terms && all > 0 ? weight / all : 0; } // weighted Jaccard, 0..1
};

class TermSpace {
  public:
    Terms add(std::vector<std::string> terms); // one text's; counts it
    void weigh();                              // once all texts are added, before weights are asked for

    // log(1 + texts / texts that have it), in parts of the greatest there can be: 0..1
    double weight(std::uint32_t term) const { return weights_[term]; }
    std::size_t size() const { return texts_.size(); }
    std::size_t frequency(std::uint32_t term) const { return frequency_[term]; }
    std::string_view text(std::uint32_t term) const { return texts_[term]; }

    Shared shared(const Terms &a, const Terms &b) const;

    // Of the terms that are in several texts, the `most` rarest; ties by the words.
    Terms rarest(const Terms &terms, std::size_t most) const;

  private:
    std::unordered_map<std::string, std::uint32_t> ids_;
    std::vector<std::string_view> texts_; // into ids_
    std::vector<std::uint32_t> frequency_;
    std::vector<float> weights_;
    std::size_t added_ = 0;
};

} // namespace polylogue
