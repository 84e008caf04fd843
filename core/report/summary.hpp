#pragma once
// The sentences that open a chapter of a briefing. Part of report/briefing.
#include "report/briefing.hpp"
#include "report/evidence.hpp"

namespace polylogue {

struct SummaryInput {
    const Map &map;
    const Derived &derived;
    const std::vector<Codebook> &books;
    const std::vector<std::size_t> &claims; // of the issue, ranked
    const Evidence &evidence;
    const BriefOptions &options;
    const Chapter &chapter; // its arguments and voices
};

std::vector<BackedSentence> summary_of(const SummaryInput &in);

// The keys with the greatest counts, at most `most`, ties by key.
std::vector<std::string> most_frequent(const std::map<std::string, std::size_t> &counts, std::size_t most);

} // namespace polylogue
