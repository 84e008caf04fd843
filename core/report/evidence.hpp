#pragma once
// Which statements a sentence of a report rests on, and who is named as holding it.
#include "report/ranking.hpp"

#include <string>
#include <vector>

namespace polylogue {

class Evidence {
  public:
    Evidence(const Map &map, const Derived &derived, std::string lang)
        : map_(map), derived_(derived), lang_(std::move(lang)) {}

    // At most `most` of these statements: sure ones first, those said rather than ascribed, from different documents.
    std::vector<std::size_t> best(std::vector<std::size_t> statements, std::size_t most) const;

    std::string holders(const std::vector<std::size_t> &statements, std::size_t most) const; // "A, B and C"
    std::vector<std::string> outlets(const std::vector<std::size_t> &statements) const;      // sorted
    std::string
    label(const Claim &claim) const; // in the reader's language where it can be, clipped, in quotation marks

  private:
    const Map &map_;
    const Derived &derived_;
    std::string lang_;
};

// Words on one line, cut between words or characters to at most `most` columns (a Han character takes two).
std::string clipped(std::string_view words, std::size_t most);

} // namespace polylogue
