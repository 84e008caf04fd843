#pragma once
// The general wording of sides: who supports, what harms, what is done to the thing in dispute; and the wording of one
// document's issue.
#include "common/patterns.hpp"

#include <polylogue/plugin.hpp>

#include <array>
#include <string>
#include <vector>

namespace polylogue::stance {

enum class Kind : std::uint8_t {
    support,
    oppose,
    positive,
    negative,
    negate,
    reduce,
    build,
    destroy,
    measure,
    hide,
    kinds
};
constexpr std::array<const char *, static_cast<std::size_t>(Kind::kinds)> kind_names = {
    "support", "oppose", "positive", "negative", "negate", "reduce", "build", "destroy", "measure", "hide"};

struct Hit {
    std::size_t begin = 0, end = 0; // bytes
    Kind kind = Kind::hide;
    double weight = 1; // signed: what it says after the negations before it; 0 for kinds that have no side
    bool gap = false;
};

bool ends_clause(std::string_view words); // a comma, colon, dash or opening quotation mark stands among them

class Cues {
  public:
    explicit Cues(const std::string &folder); // reads en.txt and zh.txt; throws std::runtime_error
    // The hits in one sentence, view[begin, end), appended by begin; a shorter one inside a longer one is left out.
    void find(std::string_view view, std::size_t begin, std::size_t end, std::vector<Hit> &out);

  private:
    void read(const std::string &path);
    struct Entry {
        Kind kind = Kind::hide;
        double weight = 1;
        bool gap = false;
    };
    std::vector<Entry> entries_;
    lexicon::Patterns patterns_;
    std::vector<lexicon::Hit> found_;
    std::vector<Hit> sentence_;
};

// The issue's own words, and whether its measure keeps or makes its object (+1) or takes it away (-1).
struct Issue {
    Issue(const sdk::Input &in, Cues &cues);
    double sign = 1;
    lexicon::Matcher words;
};

} // namespace polylogue::stance
