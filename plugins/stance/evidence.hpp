#pragma once
// The signed evidence of one statement, from the hits of its sentence.
#include "stance/issue.hpp"
#include "stance/links.hpp"
#include "stance/signals.hpp"

#include <algorithm>

namespace polylogue::stance {

struct Page { // what was found in the whole document, by begin
    std::vector<Hit> hits;
    std::vector<Named> issue;
    double grip = 0; // Issue::grip
    double deed = 1; // -1 when the measure mostly takes away: "a ban" without an object is then the measure itself
};

// The words that tell how a statement is said: its sentence up to the neighbouring statements, at most 160 bytes a
// side.
struct Around {
    std::size_t begin = 0, end = 0;
};

struct Own {
    Evidence evidence{};
    Row calm{}; // its calm part only
};

Page page_of(const sdk::Input &in, Cues &cues, const Issue &issue);
Around around(const sdk::Input &in, std::size_t statement);
Own evidence_of(const sdk::Input &in, const Page &page, const scene::Scene &scene, std::size_t statement);
// The side that words told of a holder take when the first word of side stands within `reach` bytes; 0 when none does.
double side_in(std::string_view words, std::size_t reach, Cues &cues, const Issue &issue);
// By stakeholder what is said of its side wherever its name stands before words of side.
std::vector<double> acts_of(const sdk::Input &in, const std::vector<Naming> &namings, Cues &cues, const Issue &issue);
// -1 for a trade whose business the measure restricts, 1 where it allows it, 0 for no trade in the issue's object.
double interest_of(std::string_view name, const Issue &issue);
// The side a name itself tells; 0 when it tells none.
double side_of_name(std::string_view name, Cues &cues, const Issue &issue);

template <class H, class Use> void each_in(const std::vector<H> &hits, std::size_t begin, std::size_t end, Use use) {
    auto at = std::lower_bound(hits.begin(), hits.end(), begin, [](const H &h, std::size_t b) { return h.begin < b; });
    for (; at != hits.end() && at->begin < end; ++at) use(*at);
}

} // namespace polylogue::stance
