#pragma once
// Sets of terms, numbered, with the weight each has by its rarity; how much two sets share. Terms, sets and words lie
// in few large pieces of memory, for there may be tens of millions.
#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue {

using Terms = std::span<const std::uint32_t>; // sorted, unique; lives in its space

struct Shared {
    std::size_t terms = 0;
    double weight = 0, all = 0;                                          // of the shared terms; of the terms of either
    double heaviest = 0;                                                 // of the shared ones
    double index() const { return terms && all > 0 ? weight / all : 0; } // weighted Jaccard, 0..1
};

// Values kept for good in pieces that never move.
template <class T> class Store {
  public:
    std::span<T> keep(std::span<const T> values) {
        if (values.size() > left_.size()) {
            const std::size_t size = std::max(kPiece, values.size());
            left_ = {pieces_.emplace_back(std::make_unique<T[]>(size)).get(), size};
        }
        const std::span<T> out = left_.first(values.size());
        std::copy(values.begin(), values.end(), out.begin());
        left_ = left_.subspan(values.size());
        return out;
    }

  private:
    static constexpr std::size_t kPiece = 1U << 14U;
    std::vector<std::unique_ptr<T[]>> pieces_;
    std::span<T> left_;
};

class TermSpace {
  public:
    Terms add(const std::vector<std::string> &terms); // one text's, unique; counts it
    void weigh();                                     // once all texts are added, before weights are asked for

    // log(1 + texts / texts that have it), in parts of the greatest there can be: 0..1
    double weight(std::uint32_t term) const { return weights_[term]; }
    std::size_t size() const { return words_.size(); }
    std::size_t frequency(std::uint32_t term) const { return frequency_[term]; }
    std::string_view text(std::uint32_t term) const { return words_[term]; }

    double weight_of(Terms terms) const; // the sum

    // `all_a`, `all_b`: weight_of(a) and of b.
    Shared shared(Terms a, Terms b, double all_a, double all_b) const;

    // Of the terms that are in several texts, the `most` rarest; ties by the words.
    std::vector<std::uint32_t> rarest(Terms terms, std::size_t most) const;

  private:
    static constexpr std::uint32_t kFree = UINT32_MAX;
    struct Slot {
        std::size_t hash = 0;
        std::uint32_t term = kFree;
    };
    std::uint32_t number_of(std::string_view word);
    Slot &slot_of(std::string_view word, std::size_t hash); // the word's, or the free one where it would be
    void grow();

    std::vector<Slot> slots_; // a power of two, at most two thirds taken
    std::vector<std::string_view> words_;
    std::vector<std::uint32_t> frequency_;
    std::vector<float> weights_;
    Store<char> letters_;
    Store<std::uint32_t> sets_;
    std::size_t added_ = 0;
};

} // namespace polylogue
