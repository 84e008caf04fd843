#pragma once
// The wording of one document's issue: what its measure makes or takes away, whom it is laid on, and its own words.
#include "stance/cues.hpp"

namespace polylogue::stance {

struct Named { // a word of the issue
    std::size_t begin = 0, end = 0;
    double sign = 0; // as in Issue::signs
};

// One wording of the issue, simplified, and the sign of each stretch of it.
struct Wording {
    std::string text;
    std::vector<std::pair<std::size_t, double>> stretches; // where each begins, ascending
    double sign_at(std::size_t byte) const;
};

// The issue's own words with the sign each has: +1 when the measure keeps or makes what it names, -1 when it takes that
// away or is set against it ("rather than …"), 0 when it only says where, for whom or when.
struct Issue {
    Issue(const sdk::Input &in, Cues &cues);
    std::vector<Wording> wordings;
    double party = 1; // +1 when those named in the issue gain by the measure, -1 when it is laid on them
    double grip =
        0; // +1 when the measure restricts or burdens, -1 when it allows or lifts a restriction, 0 for neither
    lexicon::Matcher words;
    std::vector<double> signs; // by word

  private:
    void read(Wording &wording, Cues &cues, bool &acted);
    void feel_grip(std::string_view view, Cues &cues);
    bool take(std::string_view part, double sign_here); // whether it holds a word at all
};

} // namespace polylogue::stance
