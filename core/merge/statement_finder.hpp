#pragma once
// The statements of a derived map that corrections of relations and claims are anchored to.
#include "base/result.hpp"
#include "merge/anchors.hpp"
#include "merge/derive.hpp"

#include <map>
#include <memory>

namespace polylogue {

class StatementFinder {
  public:
    StatementFinder(const Derived &derived, const DocumentIndex &index); // which must outlive this

    // The statements that two anchors of the correction name, as pairs on one issue, indices into Derived::statements;
    // where any stand in one document, only those. Never empty; an error says why there are none.
    Result<std::vector<std::pair<std::size_t, std::size_t>>> pairs(const Correction &c, std::size_t first,
                                                                   std::size_t second) const;

  private:
    std::vector<std::size_t> find(const Anchor &anchor, std::string &reason) const;
    const std::map<std::string, std::unique_ptr<QuoteIndex>> &statements_of(const DocumentRecord &document) const;

    const Derived &derived_;
    const DocumentIndex &index_;
    std::map<std::string, std::size_t> first_; // document -> its first statement
    // document -> issue -> its statements; made when first needed
    mutable std::map<std::string, std::map<std::string, std::unique_ptr<QuoteIndex>>> made_;
};

} // namespace polylogue
