#pragma once
// Clusters of texts of one issue that say the same, across languages, near linear: pairs that share rare terms are
// compared, and clusters joined from the likeliest pair down while their members resemble each other on average.
#include "codebook/codebook.hpp"
#include "merge/bridge_terms.hpp"
#include "merge/pair_model.hpp"
#include "merge/postings.hpp"

#include <optional>
#include <unordered_map>

namespace polylogue {

struct Frame { // what besides the words bears on it
    Stance stance = Stance::neutral;
    std::vector<std::string> logics;
    std::optional<std::size_t> holder;   // a named one
    std::optional<std::size_t> document; // any number that is the document's own
    std::optional<std::size_t> group;    // texts of one group are one cluster, those of two groups never
};

struct Words {                             // what is read in a text
    std::vector<std::string> own, bridged; // key terms; those common to the languages
    std::vector<std::string> topoi;        // stock arguments (merge/topoi)
    std::size_t size = 0;                  // bytes
    bool han = false, negates = false;     // negates: an odd number of times
};

// A pure function, so that many texts can be read at once. Without `bridge` no text meets another language's.
Words read_words(std::string_view text, const BridgeTerms *bridge);

class Clusters {
  public:
    // `least_shared`: terms of one kind that texts of two documents have to share; those of one document two.
    explicit Clusters(std::size_t least_shared = 2) : least_shared_(least_shared) {}

    void reserve(std::size_t texts) { texts_.reserve(texts); }
    std::size_t add(const Words &words, const Frame &frame = {}); // returns the text's index
    void run();                                                   // once, when all are added

    std::size_t leader(std::size_t text) const { return leader_[text]; } // the least index of its cluster

    // How likely two texts are to say the same, 0..1 (merge/pair_model); 0 where there are no facts().
    double likelihood(std::size_t a, std::size_t b) const;

    // What two texts have in common. Nothing when stances are opposite, no logic is common, neither enough terms nor,
    // where the issue is known, a stock argument is, or, in one language, mostly the same is said and one negates it.
    std::optional<PairFacts> facts(std::size_t a, std::size_t b) const;

    // Of `members` (indices), the one whose terms most of the others share; ties: the first.
    std::size_t most_central(const std::vector<std::size_t> &members) const;

    // The weightiest terms that at least half of `members` have, at most `most`.
    std::vector<std::string> shared_terms(const std::vector<std::size_t> &members, std::size_t most) const;

    // The stock argument that most of `members` make, at least half and two of them, the rarest of several; "".
    std::string shared_topos(const std::vector<std::size_t> &members) const;

  private:
    static constexpr std::uint32_t kNone = UINT32_MAX;
    struct Text {
        Terms own, bridged, topoi;
        float own_weight = 0, bridged_weight = 0, topoi_weight = 0; // of all of them
        float size = 0;                                             // PairFact::size
        std::uint64_t logics = 0;                                   // a bit each, by order of arrival
        std::uint32_t holder = kNone, document = kNone, group = kNone;
        Stance stance = Stance::neutral;
        bool han = false, negates = false;
    };
    struct Pair {
        float likelihood;
        std::uint32_t a, b; // a < b
    };
    friend class Joiner;
    bool may_be_one(const Text &a, const Text &b, const Shared &own, const Shared &bridged, const Shared &topoi) const;
    std::uint64_t logic_bits(const std::vector<std::string> &logics);
    std::vector<std::uint32_t> candidates(std::uint32_t text);
    std::vector<Pair> pairs();

    std::size_t least_shared_;
    TermSpace own_, bridged_, topoi_;
    std::unordered_map<std::string, unsigned> logics_;
    std::vector<Text> texts_;
    std::vector<std::uint32_t> leader_;
    Postings own_postings_, bridged_postings_, topoi_postings_;
};

} // namespace polylogue
