#pragma once
// The extractor's measured error by language (data/error.tsv), and what difference between two groups it could make by
// itself: an extractor that misses more in one language mimics a difference of framing.
#include "compare/tally.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::comparing {

struct Measured {              // one figure in one language
    std::size_t documents = 0; // measured on
    std::optional<double> precision, recall, f1;
    // How far shares of categories were from the annotators': root mean square over the categories, weighted by share,
    // of the difference in the language as a whole, and of a document's difference from that. Nothing where it was not
    // measured.
    std::optional<double> bias, spread;
};

class MeasuredError {
  public:
    // Lines "lang figure documents precision recall f1 bias spread", parted by tabs, "-" for what was not measured; "#"
    // starts a comment. The language "all" stands for every other. Error: syntax, with the line.
    static Result<MeasuredError> parse(std::string_view lines, const std::string &name);

    const Measured *find(const std::string &lang, const std::string &figure) const; // null when unknown
    std::vector<std::string> languages() const;                                     // sorted, "all" last

    // How far a share of this figure in a group may be off: sqrt(bias² + spread² / documents), mean over its documents'
    // languages. Nothing when it was not measured.
    std::optional<double> of_group(const Sample &sample, const Group &group, const std::string &figure) const;

  private:
    std::map<std::pair<std::string, std::string>, Measured> all_;
};

// The difference of two shares that the extractor's error alone may make: sqrt(e_a² + e_b²).
std::optional<double> tolerance(std::optional<double> a, std::optional<double> b);

} // namespace polylogue::comparing
