#pragma once
// The trees of trees.hpp asked all at once, and none walked: every test that holds rules leaves out, and the first leaf
// left of each tree counts (QuickScorer: Lucchese et al., SIGIR 2015). What a statement's own numbers rule out is found
// once for its pairs.
#include "discourse/numbers.hpp"
#include "discourse/trees.hpp"

namespace polylogue::discourse {

class Forest {
  public:
    Forest() = default;
    explicit Forest(const Trees &trees); // throws std::runtime_error when a tree has more than 16 leaves
    bool empty() const { return first_value_.empty(); }

    using Leaves = std::vector<std::uint16_t>;               // by tree: a bit a leaf that may still be reached
    std::size_t size() const { return first_value_.size(); } // trees
    // Takes away the leaves that `numbers` rule out; `first` is the place of the first one among a pair's numbers.
    void narrow(const std::vector<float> &numbers, std::size_t first, Leaves &left) const;
    Scores scores(const Leaves &left) const; // as Trees::scores

  private:
    struct Test {
        float limit = 0;
        std::uint16_t tree = 0, kept = 0; // the leaves left of the tree when the number is above the limit
    };
    std::uint16_t add(const Trees::Tree &tree, std::uint32_t node, std::uint32_t &leaves);
    void add(const Trees::Tree &tree);
    void sort_tests();
    std::vector<std::vector<Test>> by_number_; // until they are sorted
    std::vector<Test> tests_;                  // by number, then by limit
    std::vector<std::uint32_t> first_test_;    // by number, and the end
    std::vector<float> least_;                 // by number: the first test's limit, infinite without one
    std::vector<std::uint32_t> first_value_;   // by tree; the classes take turns
    std::vector<float> values_;                // of leaves
};

// The scores of one document's pairs.
class Judge {
  public:
    Judge(const Forest &forest, Numbers &numbers); // which must outlive it
    Scores scores(const Pair &pair);               // as Trees::scores of numbers.of(pair)

  private:
    struct Kept { // the leaves left by a statement as a pair's earlier or later one; kSlots statements share a place
        std::uint32_t statement = UINT32_MAX;
        Forest::Leaves left;
    };
    static constexpr std::size_t kSlots = 64;
    using Slots = std::array<Kept, kSlots>;
    const Forest::Leaves &of(std::uint32_t statement, bool later, std::size_t pair_numbers);
    const Forest &forest_;
    Numbers &numbers_;
    Slots earlier_, later_;
    Forest::Leaves left_;
};

} // namespace polylogue::discourse
