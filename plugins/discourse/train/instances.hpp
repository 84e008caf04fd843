#pragma once
// What the trainer of relations learns from: documents with their pairs of statements, as common/train/relations.py
// writes them.
#include "discourse/features.hpp"
#include "discourse/train/tree_fitter.hpp"

#include <map>
#include <string>
#include <vector>

namespace polylogue::discourse {

class Vocabulary {
  public:
    std::uint32_t number(const std::string &word) {
        const auto at = numbers_.try_emplace(word, static_cast<std::uint32_t>(words_.size()));
        if (at.second) words_.push_back(word);
        return at.first->second;
    }
    const std::vector<std::string> &words() const { return words_; }

  private:
    std::map<std::string, std::uint32_t> numbers_;
    std::vector<std::string> words_;
};

struct Item {
    Pair pair;
    Example example;
    int gold = -1, support = -1, attack = -1;
};

struct Document { // with the pairs that may be related
    std::string name, group;
    int kind = 0;
    std::size_t statements = 0, edges = 0;
    std::vector<Item> items;
    std::vector<std::vector<std::uint32_t>> words; // by statement; numbers in Vocabulary
};

// Reads a file of instances:
//   a line a pair: document, group, kind (0 annotated, 1 found by the program, 2 and 3 the same for documents that are
//                  only learnt from), statements, gold edges, earlier, later, class (-1 for none), number of the gold
//                  edge it is as support and as attack (-1), features, a bar, the numbers that are not 0: number, value
//   after those of a document a line a statement: "words", its words
std::vector<Document> read_instances(const std::string &path, Vocabulary &vocabulary);

} // namespace polylogue::discourse
