#pragma once
// The general wording of sides: who supports, what harms, what is done to the thing in dispute.
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
    gain,
    negative,
    harm,
    problem,
    negate,
    reduce,
    build,
    destroy,
    issue_build,
    issue_destroy,
    bind,
    burden,
    measure,
    modal,
    contrary,
    restriction,
    liberate,
    liberty,
    nuisance,
    objection,
    instead,
    need,
    assure,
    ordain,
    defend,
    commit,
    hide,
    kinds
};
constexpr std::array<const char *, static_cast<std::size_t>(Kind::kinds)> kind_names = {
    "support", "oppose",   "positive", "gain",        "negative",      "harm",     "problem",   "negate",
    "reduce",  "build",    "destroy",  "issue-build", "issue-destroy", "bind",     "burden",    "measure",
    "modal",   "contrary", "restrict", "liberate",    "liberty",       "nuisance", "objection", "instead",
    "need",    "assure",   "ordain",   "defend",      "commit",        "hide"};
constexpr bool is_side(Kind k) { return k <= Kind::oppose; }
constexpr bool is_value(Kind k) { return k >= Kind::positive && k <= Kind::problem; }
constexpr bool is_effect(Kind k) { return k == Kind::gain || k == Kind::harm; }
constexpr bool is_bad(Kind k) { return k >= Kind::negative && k <= Kind::problem; }
constexpr bool is_deed(Kind k) { return k == Kind::build || k == Kind::destroy; }
constexpr bool is_issue_deed(Kind k) { return k >= Kind::build && k <= Kind::bind; }
constexpr bool is_topic(Kind k) { return k >= Kind::restriction && k <= Kind::commit; }

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
    // The hits in one sentence of the document, appended by begin; a shorter one inside a longer one is left out.
    void find(const sdk::Input &in, polylogue_span sentence, std::vector<Hit> &out);
    void find(std::string_view view, std::vector<Hit> &out); // the same of another text
    // Whether words of support or opposition begin there.
    bool side_opens(const sdk::Input &in, std::size_t begin, std::size_t end) const {
        return patterns_.any_opens(in, begin, end, [&](std::uint32_t p) { return is_side(entries_[p].kind); });
    }

  private:
    void read(const std::string &path);
    void settle(std::string_view view, polylogue_span sentence, std::vector<Hit> &out); // what was found_ in it
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

} // namespace polylogue::stance
