#include "report/briefing.hpp"

#include "report/chapter.hpp"
#include "report/phrases.hpp"

#include <algorithm>
#include <set>

namespace polylogue {
namespace {

std::string decimals(double x) {
    const auto hundredths = static_cast<int>(x * 100 + 0.5);
    return std::to_string(hundredths / 100) + (hundredths % 100 < 10 ? ".0" : ".") + std::to_string(hundredths % 100);
}

std::vector<std::string> issues_of(const Derived &derived, const BriefOptions &options) {
    std::map<std::string, std::size_t> weight;
    for (const MapStatement &s : derived.statements)
        if (options.issue.empty() || s.issue == options.issue) ++weight[s.issue];
    std::vector<std::pair<std::string, std::size_t>> ranked(weight.begin(), weight.end());
    std::stable_sort(ranked.begin(), ranked.end(), [](auto &a, auto &b) { return a.second > b.second; });
    std::vector<std::string> out;
    for (auto &item : ranked) out.push_back(std::move(item.first));
    return out;
}

std::vector<std::string> method_of(const Derived &derived, const BriefOptions &options) {
    std::set<std::string> extractors;
    std::size_t unsure = 0;
    for (const MapStatement &s : derived.statements) {
        extractors.insert(s.filed->extractors.begin(), s.filed->extractors.end());
        unsure += s.filed->confidence < kSureEnough;
    }
    const std::vector<std::string> names(extractors.begin(), extractors.end());
    std::vector<std::string> out{
        phrase(Phrase::method_found, options.lang, {enumerated(names, names.size(), options.lang)})};
    if (const auto &m = options.measured)
        out.push_back(phrase(Phrase::method_measured, options.lang,
                             {decimals(m->found), decimals(m->who), decimals(m->logic), decimals(m->stance),
                              std::to_string(m->documents)}));
    if (unsure)
        out.push_back(
            phrase(Phrase::method_unsure, options.lang,
                   {std::to_string(unsure), std::to_string(derived.statements.size()), decimals(kSureEnough)}));
    out.push_back(phrase(Phrase::method_presented, options.lang));
    return out;
}

} // namespace

Briefing make_briefing(const Map &map, const Derived &derived, const BriefOptions &options) {
    Briefing out;
    out.lang = options.lang;
    for (const std::string &issue : issues_of(derived, options))
        out.chapters.push_back(make_chapter(map, derived, issue, options));
    std::set<std::string> documents;
    for (const MapStatement &s : derived.statements)
        if (options.issue.empty() || s.issue == options.issue) documents.insert(s.document);
    out.sources.assign(documents.begin(), documents.end());
    out.method = method_of(derived, options);
    return out;
}

} // namespace polylogue
