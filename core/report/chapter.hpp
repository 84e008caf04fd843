#pragma once
// One issue of a briefing: its arguments, voices and summary. Part of report/briefing.
#include "report/briefing.hpp"
#include "report/evidence.hpp"

#include <tuple>

namespace polylogue {

// What every chapter of a map needs, made once.
struct ChapterInput {
    ChapterInput(const Map &map, const Derived &derived, const BriefOptions &options);

    // The statements of one claim that support or attack another's, surely enough to tell.
    const std::vector<std::size_t> &senders(const ClaimRelation &r) const;

    const Map &map;
    const Derived &derived;
    const BriefOptions &options;
    const std::vector<Codebook> books;
    const Evidence evidence;

  private:
    std::map<std::tuple<std::size_t, std::size_t, RelationType>, std::vector<std::size_t>> senders_;
};

Chapter make_chapter(const ChapterInput &in, const std::string &issue);

} // namespace polylogue
