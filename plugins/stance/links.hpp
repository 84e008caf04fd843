#pragma once
// Which holders of a document stand together and which against each other: contrast and agreement between neighbouring
// statements, and holders named in each other's statements.
#include "common/lexicon.hpp"

#include <polylogue/plugin.hpp>

#include <vector>

namespace polylogue::stance {

struct Link {
    std::uint32_t a = 0, b = 0; // stakeholders
    double weight = 0;          // positive: together
};

// Finds contrast and agreement; compiled once. Throws std::runtime_error.
class Turns {
  public:
    explicit Turns(const std::string &folder); // reads turns.txt
    // The sum of the weights in view[begin, end).
    double between(std::string_view view, std::size_t begin, std::size_t end) const;

  private:
    lexicon::Matcher matcher_;
    std::vector<double> weights_;
};

std::vector<Link> links_of(const sdk::Input &in, const Turns &turns);

} // namespace polylogue::stance
