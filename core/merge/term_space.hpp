#pragma once
// Sets of terms, numbered, with the weight each has by its rarity; the similarity of two sets.
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace polylogue {

using Terms = std::vector<std::uint32_t>; // sorted, unique

class TermSpace {
  public:
    Terms add(std::vector<std::string> terms); // one text's; counts it

    double weight(std::uint32_t term) const; // log(1 + texts / texts that have it)
    std::size_t frequency(std::uint32_t term) const { return frequency_[term]; }
    std::string_view text(std::uint32_t term) const { return texts_[term]; }

    // Weighted Jaccard index, 0..1; 0 when fewer than two terms are common.
    double similarity(const Terms &a, const Terms &b) const;

    // Of the terms that are in several texts, the `most` rarest; ties by the words.
    Terms rarest(const Terms &terms, std::size_t most) const;

  private:
    std::unordered_map<std::string, std::uint32_t> ids_;
    std::vector<std::string_view> texts_; // into ids_
    std::vector<std::uint32_t> frequency_;
    std::size_t added_ = 0;
};

} // namespace polylogue
