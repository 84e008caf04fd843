#pragma once
// What people say of names: lines of codebooks and corrections that force two names or ids to be one stakeholder, or
// forbid it.
#include "graph/model.hpp"
#include "merge/apart_sets.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace polylogue {

struct HolderSide {
    std::string name;                   // a canonical name, an exact alias or a codebook's id
    std::vector<std::string> documents; // sorted ids; empty: every document
};

struct HolderLine { // of a correction
    HolderSide a, b;
    bool same = true; // false: b leaves a
};

enum class LineOutcome : std::uint8_t {
    holds,
    first_missing, // nobody goes by the name
    second_missing,
    inseparable, // both names are of one mention
    kept_apart   // another line forbids the join
};

struct LineEnd { // what became of a line of the corrections
    LineOutcome outcome = LineOutcome::holds;
    std::vector<std::uint32_t> a, b; // where it holds: the mentions of each side
};

class JoinLines { // over nodes: mentions and known stakeholders, numbered by the caller
  public:
    // The lines of corrections come first, those that go before others last: their number is their place.
    void add(const HolderLine &line);
    void add(const Join &line);

    void meet(std::uint32_t node, const std::string &known); // a known stakeholder, by its id
    // A mention. An author or anonymous holder (`local`) is met only by a side that names documents.
    void meet(std::uint32_t node, const Stakeholder &who, const std::string &document, bool local);

    void keep_apart(ApartSets &sets) const;                  // as corrections ask
    std::vector<bool> leavers(std::size_t nodes) const;      // nodes that a correction takes out of where they are
    std::vector<std::uint32_t> force(ApartSets &sets) const; // makes the joins; returns the nodes joined by codebooks
    std::vector<std::uint32_t>
    broken(ApartSets &sets) const; // roots of the sets that hold both sides of a codebook's line
    LineEnd end_of(std::size_t line, std::size_t mentions, ApartSets &sets) const; // nodes below `mentions` are such

  private:
    struct Side {
        HolderSide names;
        std::string key;
        std::vector<std::uint32_t> members;
    };
    struct Line {
        Side a, b;
        bool same, corrects;
    };
    void add(const HolderLine &line, bool corrects);
    void meet_text(std::uint32_t node, const std::string &text, const std::string &document, bool local);
    void take(std::size_t side, std::uint32_t node, const std::string &document, bool local);
    Side &side(std::size_t number) { return number % 2 ? lines_[number / 2].b : lines_[number / 2].a; }
    // A node both sides of a correction name is the other's only where that one alone names its documents.
    std::vector<std::uint32_t> stayers_of(std::size_t line) const;
    std::vector<std::uint32_t> leavers_of(std::size_t line) const;
    static bool scoped(const Line &line); // only the leaver names its documents
    static void join(const Line &line, ApartSets &sets);

    std::vector<Line> lines_;
    std::unordered_multimap<std::string, std::size_t> by_text_, by_key_; // to 2 * line + side
};

} // namespace polylogue
