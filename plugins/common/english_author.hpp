#pragma once
// The text arguing in its own voice: which sentences that nobody else holds evaluate, predict or conclude.
#include "common/english_cues.hpp"

namespace polylogue::attribution::english {

class AuthorReader {
  public:
    explicit AuthorReader(const std::string &folder);
    // Adds pieces of the author to those found (sorted, disjoint).
    void read(const sdk::Input &in, const Text &text, Holders &holders, std::vector<Piece> &pieces) const;
};

} // namespace polylogue::attribution::english
