#pragma once
// The report of a comparison in one of three languages: its sentences follow from the figures alone, each with links to
// the rows and quotations it rests on. HTML and Markdown are format/'s.
#include "compare/comparison.hpp"
#include "report/document_model.hpp"

#include <string>
#include <vector>

namespace polylogue {

// What the report's parts share; all must outlive it.
struct ReportSource {
    const comparing::Comparison &comparison;
    const Map &map;
    const Derived &derived;
    const std::vector<Codebook> &books;
    const comparing::MeasuredError &measured;
    std::string lang; // en, zh-Hant or zh-Hans

    std::string group(std::size_t g) const;
    std::vector<std::string> groups() const;
    std::string stakeholder(std::size_t s) const; // as shown: names in the reader's language, "the author"
    std::string claim(std::size_t c, std::size_t most = 110) const; // at most so many code points
    std::string category(comparing::Question q, std::size_t k) const;
    std::string issue() const;
    reporting::Citation quote(std::size_t statement) const;
};

// "difference" is the picture the report expects beside it.
reporting::Report comparison_report(const ReportSource &source);

// Parts of it.
reporting::Section brief_of(const ReportSource &source);
reporting::Section logics_of(const ReportSource &source);
reporting::Section voices_section(const ReportSource &source);
reporting::Section positions_section(const ReportSource &source);
reporting::Section arguments_section(const ReportSource &source);
reporting::Section wording_section(const ReportSource &source);
reporting::Section network_section(const ReportSource &source);
reporting::Section trust_section(const ReportSource &source);

// The ids that sentences link to.
std::string category_target(comparing::Question q, const std::string &category);
inline constexpr const char *kPositionsTarget = "positions-table", *kVoicesTarget = "voices-table",
                            *kClaimsTarget = "claims-table", *kAttacksTarget = "attacks-table",
                            *kNamesTarget = "names-table", *kNetworkTarget = "network-table";

} // namespace polylogue
