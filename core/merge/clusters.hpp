#pragma once
// Clusters of texts by shared key terms, near linear: each joins the best earlier leader it shares a rare term with, or
// leads a new one.
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace polylogue {

class Clusters {
  public:
    std::size_t add(std::string_view text,
                    const std::string &block); // returns the text's index; texts of two blocks never meet
    void run(double least_similarity);

    std::size_t leader(std::size_t text) const { return leader_[text]; }

    // Of `members` (indices), the one whose terms most of the others share; ties: the first.
    std::size_t most_central(const std::vector<std::size_t> &members) const;

    // The weightiest terms that at least half of `members` have, at most `most`.
    std::vector<std::string> shared_terms(const std::vector<std::size_t> &members, std::size_t most) const;

  private:
    using Terms = std::vector<std::uint32_t>;
    double weight(std::uint32_t term) const;
    double similarity(const Terms &a, const Terms &b) const;
    Terms rarest(const Terms &terms) const;
    std::size_t best_leader(std::size_t text, const Terms &rare, double least) const;
    std::unordered_map<std::uint32_t, std::size_t> counts(const std::vector<std::size_t> &members) const;

    std::unordered_map<std::string, std::uint32_t> term_ids_, block_ids_;
    std::vector<std::string_view> term_texts_; // into term_ids_
    std::vector<std::uint32_t> frequency_;
    std::vector<Terms> terms_;
    std::vector<std::uint32_t> block_;
    std::vector<std::size_t> leader_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> postings_; // block and term -> leaders
};

} // namespace polylogue
