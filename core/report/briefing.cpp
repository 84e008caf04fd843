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

// The language of these documents; "all" where there are several.
std::string language_of(const Map &map, const std::vector<std::string> &documents) {
    std::set<std::string> langs;
    for (const std::string &d : documents)
        if (const auto at = map.documents.find(d); at != map.documents.end()) langs.insert(at->second.lang);
    return langs.size() == 1 ? *langs.begin() : "all";
}

std::string measured_on(const std::string &lang, const BriefOptions &options) {
    std::vector<std::string> figures;
    std::size_t documents = 0;
    for (const char *name : {"found", "who", "logic", "stance"}) {
        const comparing::Measured *m = options.measured ? options.measured->find(lang, name) : nullptr;
        if (!m || !m->f1) return {};
        figures.push_back(decimals(*m->f1));
        documents = m->documents;
    }
    figures.push_back(std::to_string(documents));
    return phrase(Phrase::method_measured, options.lang, figures);
}

std::vector<std::string> method_of(const Map &map, const Derived &derived, const std::vector<std::string> &documents,
                                   const BriefOptions &options) {
    std::set<std::string> extractors;
    std::size_t unsure = 0;
    for (const MapStatement &s : derived.statements) {
        extractors.insert(s.filed->extractors.begin(), s.filed->extractors.end());
        unsure += s.filed->confidence < kSureEnough;
    }
    const std::vector<std::string> names(extractors.begin(), extractors.end());
    std::vector<std::string> out{
        phrase(Phrase::method_found, options.lang, {enumerated(names, names.size(), options.lang)})};
    if (const std::string measured = measured_on(language_of(map, documents), options); !measured.empty())
        out.push_back(measured);
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
    const ChapterInput in(map, derived, options);
    for (const std::string &issue : issues_of(derived, options)) out.chapters.push_back(make_chapter(in, issue));
    std::set<std::string> documents;
    for (const MapStatement &s : derived.statements)
        if (options.issue.empty() || s.issue == options.issue) documents.insert(s.document);
    out.sources.assign(documents.begin(), documents.end());
    out.method = method_of(map, derived, out.sources, options);
    return out;
}

} // namespace polylogue
