#pragma once
// The words by which one statement bears on another (connectives, verbs of rejection and agreement, evidence, …), found
// once in a document and asked for by span.
#include "common/shared_phrases.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::discourse {

enum Kind : std::uint32_t { // the order of kind_names
    contrast,
    concession,
    cause,
    result,
    addition,
    example,
    evidence,
    rebuttal,
    agreement,
    demand,
    question,
    condition,
    purpose,
    restatement,
    prediction,
    negation,
    good,
    bad,
    opponents,
    supporters,
    others,
    verdict,
    past,
    wish,
    belief,
    ours,
    address,
    scope,
    people,
    kKinds
};
constexpr std::array<const char *, kKinds> kind_names = {
    "contrast",  "concession", "cause",     "result",     "addition", "example",     "evidence",   "rebuttal",
    "agreement", "demand",     "question",  "condition",  "purpose",  "restatement", "prediction", "negation",
    "good",      "bad",        "opponents", "supporters", "others",   "verdict",     "past",       "wish",
    "belief",    "ours",       "address",   "scope",      "people"};

using Kinds = std::uint32_t; // bits 1 << Kind
constexpr bool has(Kinds all, Kind k) { return (all >> k & 1U) != 0; }

class Cues {
  public:
    explicit Cues(const std::string &folder); // reads en.txt and zh.txt; throws std::runtime_error

    struct Hit {
        std::size_t begin = 0, end = 0; // bytes
        Kinds kinds = 0;
    };
    // The hits of a whole document, by begin, without those inside a longer one.
    std::vector<Hit> find(const sdk::Input &in) const;

  private:
    void read(const std::string &path);
    lexicon::SharedPhrases phrases_;
    std::vector<Kinds> kinds_; // by phrase
};

// All kinds among the hits that begin in [begin, end).
Kinds kinds_in(const std::vector<Cues::Hit> &hits, std::size_t begin, std::size_t end);

} // namespace polylogue::discourse
