#include "report/compare_report.hpp"

#include "base/utf8.hpp"
#include "report/compare_words.hpp"
#include "report/ranking.hpp"
#include "report/sides.hpp"

#include <algorithm>

namespace polylogue {

using namespace comparing;
using namespace reporting;

namespace {

std::string safe_url(const std::string &url) {
    return url.starts_with("https://") || url.starts_with("http://") ? url : "";
}

std::string slug(const std::string &text) {
    std::string out;
    for (const char c : text) {
        const bool good = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        out += good ? c : '-';
    }
    return out;
}

} // namespace

std::string category_target(Question q, const std::string &category) {
    return std::string(to_string(q)) + "-" + slug(category);
}

std::string ReportSource::group(std::size_t g) const {
    return group_word(comparison.sample.groups[g].name, comparison.sample.by, lang);
}

std::vector<std::string> ReportSource::groups() const {
    std::vector<std::string> out;
    for (std::size_t g = 0; g < comparison.sample.groups.size(); ++g) out.push_back(group(g));
    return out;
}

std::string ReportSource::stakeholder(std::size_t s) const { return display_name(derived.stakeholders[s], lang); }

std::string ReportSource::claim(std::size_t c, std::size_t most) const {
    return utf8::shortened(in_language(derived.claims[c].label, lang), most);
}

std::string ReportSource::category(Question q, std::size_t k) const {
    const std::string &id = comparison.family(q).tally.categories[k];
    if (q != Question::logics) return category_word(id, lang);
    return logic_name(books, id, lang);
}

std::string ReportSource::issue() const { return issue_name(books, comparison.sample.issue, lang); }

Citation ReportSource::quote(std::size_t statement) const {
    const MapStatement &s = derived.statements[statement];
    Citation out;
    out.id = s.id;
    out.words = s.filed->exact;
    out.holder = stakeholder(s.stakeholder);
    out.manner = category_word(to_string(manner_of(s.filed->mode)), lang);
    const Metadata *meta = metadata_of(map, s.document);
    if (!meta) return out;
    std::vector<std::string> parts;
    for (const std::string *part : {&meta->outlet, &meta->title, &meta->date})
        if (!part->empty()) parts.push_back(*part);
    out.place = joined(parts, lang);
    out.url = safe_url(meta->url);
    return out;
}

Report comparison_report(const ReportSource &source) {
    Report out;
    out.lang = source.lang;
    out.title = filled(Phrase::title, source.lang, {category_word(source.comparison.sample.by, source.lang)});
    out.subtitle = source.issue();
    out.contents = phrase(Phrase::contents, source.lang);
    for (const auto part : {brief_of, logics_of, voices_section, positions_section, arguments_section, wording_section,
                            network_section, trust_section})
        if (Section section = part(source); !section.blocks.empty()) out.sections.push_back(std::move(section));
    return out;
}

} // namespace polylogue
