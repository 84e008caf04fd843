#pragma once
// The lines of codebooks that force two names or ids to be one stakeholder, or forbid it.
#include "graph/model.hpp"
#include "merge/disjoint.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace polylogue {

class JoinLines { // over nodes: mentions and known stakeholders, numbered by the caller
  public:
    void add(const Join &line);
    void meet(std::uint32_t node, const std::string &known); // a known stakeholder, by its id
    void meet(std::uint32_t node, const Stakeholder &who);   // a mention, by canonical name, exact alias or known id

    std::vector<std::uint32_t> force(Disjoint &sets) const; // makes the joins; returns the nodes joined
    std::vector<std::uint32_t>
    broken(Disjoint &sets) const; // roots of the sets that hold both sides of a forbidding line

  private:
    struct Side {
        std::string text, key;
        std::vector<std::uint32_t> members;
    };
    struct Line {
        Side a, b;
        bool same;
    };
    static void meet(Side &side, std::uint32_t node, const Stakeholder &who, const std::string &key);

    std::vector<Line> lines_;
};

} // namespace polylogue
