#pragma once
// What camps usually hold on standing disputes (leanings.txt), applied to one document's issue and holders.
#include "stance/issue.hpp"
#include "stance/links.hpp"

namespace polylogue::stance {

class Leanings {
  public:
    // Reads leanings.txt; throws std::runtime_error, also for a camp that `camps` does not have.
    Leanings(const std::string &folder, const Camps &camps);
    // By camp: above 0 when it is usually for the issue's measure, below 0 when against, 0 when nothing is known.
    std::vector<double> of(const Issue &issue) const;

  private:
    struct Dispute {
        std::vector<double> camps; // by camp: +1, -1 or 0
    };
    lexicon::Matcher matcher_;
    std::vector<std::size_t> dispute_; // by the matcher's entry
    std::vector<Dispute> disputes_;
};

// Between -1 and 1: what a holder's camps hold together. `counts` as of Camps::counts.
double leaning_of(const std::vector<double> &counts, const std::vector<double> &camps);

} // namespace polylogue::stance
