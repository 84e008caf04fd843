// What a holder's names tell, declared in evidence.hpp: the sides it takes wherever it is named, and its trade.
#include "stance/evidence.hpp"
#include "stance/links.hpp"

namespace polylogue::stance {
namespace {

constexpr std::size_t kToSide = 36,
                      kToEnd = 120; // bytes from a name to its word of side, and to the end of what counts

// Where the line or sentence that stands at `from` ends, at most kToEnd bytes on.
std::size_t end_of(std::string_view view, std::size_t from) {
    std::size_t end = std::min(view.size(), from + kToEnd);
    for (const std::string_view stop : {"\n", "。", "；", "！", "？"}) end = std::min(end, view.find(stop, from));
    return end;
}

} // namespace

std::vector<double> acts_of(const sdk::Input &in, const std::vector<Naming> &namings, Cues &cues, const Issue &issue) {
    std::vector<double> out(in.stakeholders().size(), 0.0);
    const std::string_view view = in.simplified();
    std::size_t reach = 0;
    for (std::size_t i = 0; i < namings.size(); ++i) {
        const Naming &own = namings[i];
        if (own.begin < reach) continue;
        reach = own.end;
        if (!cues.side_opens(in, own.end, own.end + kToSide + 1)) continue;
        std::size_t end = end_of(view, own.end);
        for (std::size_t k = i + 1; k < namings.size() && namings[k].begin < end; ++k)
            if (namings[k].begin >= own.end && namings[k].holder != own.holder) end = namings[k].begin;
        out[own.holder] += side_in(view.substr(own.end, end - own.end), kToSide, cues, issue);
    }
    return out;
}

double interest_of(std::string_view name, const Issue &issue) {
    const std::string view = lexicon::simplified(name);
    const double sign = issue.grip != 0 ? -issue.grip : issue.party;
    bool trade = false;
    for (const std::string_view word :
         {"业", "商", "公司", "店", "司机", "联盟", "联会", "集团", "企业", "厂", "主办", "协会", "档", "农户", "户"})
        trade = trade || view.find(word) != std::string::npos;
    if (!trade) return 0;
    std::vector<lexicon::Hit> hits;
    issue.words.find(view, hits);
    return hits.empty() ? 0 : sign;
}

} // namespace polylogue::stance
