#pragma once
// Clusters of texts that say the same, across languages, near linear: pairs that share a rare term are compared, and
// clusters joined from the most similar pair down while their members resemble each other on average.
#include "codebook/codebook.hpp"
#include "merge/bridge_terms.hpp"
#include "merge/term_space.hpp"

#include <optional>
#include <unordered_map>

namespace polylogue {

struct Frame {         // what besides the words has to fit
    std::string block; // texts of two blocks never meet
    Stance stance = Stance::neutral;
    std::vector<std::string> logics;   // main one first
    std::optional<std::size_t> holder; // a named one
};

class Clusters {
  public:
    explicit Clusters(const BridgeTerms *bridge = nullptr)
        : bridge_(bridge) {} // without: no text meets another language's

    std::size_t add(std::string_view text, const Frame &frame = {}); // returns the text's index
    void run();

    std::size_t leader(std::size_t text) const { return leader_[text]; } // the least index of its cluster

    // How alike two texts are. Nothing when stances are opposite, no logic is common, or, in one language, one negates
    // and the other does not. Else the weighted Jaccard index of their terms: those common to the languages; in one
    // language the greater of that of its own terms and the mean of both. Less for a neutral stance against another,
    // another main logic, a negation across languages; a tenth more for one holder.
    double similarity(std::size_t a, std::size_t b) const;

    // Of `members` (indices), the one whose terms most of the others share; ties: the first.
    std::size_t most_central(const std::vector<std::size_t> &members) const;

    // The weightiest terms that at least half of `members` have, at most `most`.
    std::vector<std::string> shared_terms(const std::vector<std::size_t> &members, std::size_t most) const;

  private:
    struct Text {
        Terms own, bridged;
        Frame frame;
        std::uint32_t block = 0;
        std::size_t negations = 0;
        bool han = false;
    };
    struct Pair {
        double similarity;
        std::uint32_t a, b; // a < b
    };
    std::vector<std::uint32_t> candidates(std::uint32_t text);
    std::vector<Pair> pairs();
    std::unordered_map<std::uint32_t, std::size_t> counts(const std::vector<std::size_t> &members) const;

    const BridgeTerms *bridge_;
    TermSpace own_, bridged_;
    std::unordered_map<std::string, std::uint32_t> blocks_;
    std::vector<Text> texts_;
    std::vector<std::size_t> leader_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> postings_; // block and term -> texts
};

} // namespace polylogue
