#pragma once
// Fitted regression trees over the numbers of a pair (see numbers.hpp), a sum of trees a class. They judge the pairs
// that the linear model (see model.hpp) does not rule out. Made by ../common/train/refit.py.
#include "discourse/model.hpp"

namespace polylogue::discourse {

class Trees {
  public:
    struct Node {
        std::int32_t number = -1; // compared with `limit`; -1: a leaf of that value
        float limit = 0;
        std::uint32_t above = 0; // node when the number is above the limit; otherwise the next one
    };
    using Tree = std::vector<Node>; // in preorder

    // Sections [back], [forward], [attack]; a line a tree: its nodes in preorder, "7>2.5" (number 7 above 2.5?) or a
    // leaf "=0.1". Throws std::runtime_error.
    static Trees load(const std::string &path);
    void save(const std::string &path) const;

    bool empty() const { return trees_[0].empty(); }
    const std::vector<Tree> &of(Class c) const { return trees_[c]; }
    void add(Class c, Tree tree) { trees_[c].push_back(std::move(tree)); }
    Scores scores(const std::vector<float> &numbers) const; // as Model::scores

  private:
    std::array<std::vector<Tree>, kClasses> trees_;
};

double value(const Trees::Tree &tree, const std::vector<float> &numbers);

// Whether the linear model gives a pair so little chance that the trees are not asked.
bool ruled_out(const Scores &linear);

// The mean of both judgements.
Scores mean(const Scores &a, const Scores &b);

} // namespace polylogue::discourse
