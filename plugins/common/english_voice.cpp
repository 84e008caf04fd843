#include "common/english_voice.hpp"

#include <algorithm>
#include <cmath>

namespace polylogue::attribution::english {
namespace {

constexpr std::array<const char *, 31> kGrammar{"bias",
                                                "words",
                                                "short",
                                                "long",
                                                "question",
                                                "exclamation",
                                                "dash",
                                                "colon",
                                                "times",
                                                "numbers",
                                                "past",
                                                "capitals",
                                                "documents",
                                                "institutions",
                                                "groups",
                                                "opens",
                                                "rest",
                                                "heading",
                                                "title",
                                                "first-paragraph",
                                                "late",
                                                "after-speaker",
                                                "long-after-speaker",
                                                "no-speaker",
                                                "quoted",
                                                "first-person",
                                                "marks",
                                                "starts-pronoun",
                                                "starts-name",
                                                "starts-lower",
                                                "quotation"};

double capped(double v, double most) { return std::min(v, most) / most; }

bool is_mark(Kind k) { return k != Kind::word && k != Kind::number && k != Kind::possessive; }

} // namespace

Voice::Voice(const std::string &folder) {
    for (const lexicon::Section &section : lexicon::read_sections(folder + "/voice.tsv")) {
        if (section.name == "i") i_ = names_.size();
        if (section.name == "furniture") furniture_ = names_.size();
        if (section.name == "we") we_ = names_.size();
        for (const auto &row : section.rows)
            for (const std::string &phrase : row) marks_.add(phrase), group_of_.push_back(names_.size());
        names_.push_back(section.name);
    }
    groups_ = names_.size();
    marks_.compile();
    names_.insert(names_.end(), kGrammar.begin(), kGrammar.end());
    author_.assign(names_.size(), 0);
    speaker_.assign(names_.size(), 0);
    load(folder + "/voice-weights.tsv");
}

void Voice::load(const std::string &path) {
    for (const lexicon::Section &section : lexicon::read_sections(path))
        for (const auto &row : section.rows) {
            const auto at = std::find(names_.begin(), names_.end(), row[0]);
            if (at == names_.end() || row.size() < 2) continue;
            Features &weights = section.name == "author" ? author_ : speaker_;
            weights[static_cast<std::size_t>(at - names_.begin())] = lexicon::number(path, row[1]);
        }
}

std::vector<Voice::Features> Voice::features(const sdk::Input &in, const Text &text,
                                             const std::vector<Stretch> &stretches, Measures measures) const {
    std::vector<Features> out(stretches.size(), Features(names_.size(), 0.0));
    std::vector<lexicon::Hit> hits;
    double first_person = 0, marks = 0, n = 0;
    for (std::size_t s = 0; s < stretches.size(); ++s) {
        const Range r = stretches[s].range;
        marks_.find(in, text.tokens[r.first].begin, text.tokens[r.last - 1].end, hits);
        for (const lexicon::Hit &hit : hits) out[s][group_of_[hit.entry]] += 0.5;
        for (std::size_t g = 0; g < groups_; ++g) out[s][g] = std::min(out[s][g], 1.0);
        if (stretches[s].turn >= 0) continue; // not the writer's
        for (std::size_t g = 0; g < groups_; ++g) marks += out[s][g] > 0;
        n += 1, first_person += out[s][i_] + out[s][we_];
    }
    n = std::max(n, 1.0);
    measures.first_person = std::min(1.0, 4 * first_person / n);
    measures.marks = std::min(1.0, marks / n / 4);
    for (std::size_t s = 0; s < stretches.size(); ++s) grammar(text, stretches[s], measures, out[s]);
    return out;
}

void Voice::grammar(const Text &text, const Stretch &stretch, const Measures &m, Features &out) const {
    const Range r = stretch.range;
    double words = 0, times = 0, numbers = 0, past = 0, capitals = 0, documents = 0, institutions = 0, groups = 0;
    bool question = false, exclamation = false, dash = false, colon = false, quotation = false;
    for (std::size_t i = r.first; i < r.last; ++i) {
        const Token &t = text.tokens[i];
        words += !is_mark(t.kind);
        times += t.is(kTime);
        numbers += t.kind == Kind::number;
        past += t.word() && !t.capital && text.at(i).ends_with("ed");
        capitals += t.capital && i > r.first;
        documents += t.is(kDocument);
        institutions += t.is(kInstitution | kOrganisation);
        groups += t.is(kGroup);
        question = question || text.at(i) == "?";
        exclamation = exclamation || text.at(i) == "!";
        dash = dash || t.kind == Kind::dash;
        colon = colon || t.kind == Kind::colon;
        quotation = quotation || t.quotation >= 0;
    }
    const Token &first = text.tokens[r.first];
    const double late = static_cast<double>(stretch.paragraph) / static_cast<double>(m.paragraphs);
    const std::array<double, kGrammar.size()> values{1,
                                                     capped(words, 40),
                                                     words < 7 ? 1.0 : 0.0,
                                                     words > 30 ? 1.0 : 0.0,
                                                     question ? 1.0 : 0.0,
                                                     exclamation ? 1.0 : 0.0,
                                                     dash ? 1.0 : 0.0,
                                                     colon ? 1.0 : 0.0,
                                                     capped(times, 2),
                                                     capped(numbers, 3),
                                                     capped(past, 3),
                                                     capped(capitals, 8),
                                                     capped(documents, 2),
                                                     capped(institutions, 3),
                                                     capped(groups, 2),
                                                     stretch.opens ? 1.0 : 0.0,
                                                     stretch.rest ? 1.0 : 0.0,
                                                     stretch.heading ? 1.0 : 0.0,
                                                     stretch.title ? 1.0 : 0.0,
                                                     stretch.paragraph <= 2 ? 1.0 : 0.0,
                                                     late,
                                                     stretch.speaker >= 0 && stretch.since <= 1 ? 1.0 : 0.0,
                                                     stretch.speaker >= 0 && stretch.since > 1 ? 1.0 : 0.0,
                                                     stretch.speaker < 0 ? 1.0 : 0.0,
                                                     m.quoted,
                                                     m.first_person,
                                                     m.marks,
                                                     first.is(kPronoun | kDeterminer) ? 1.0 : 0.0,
                                                     first.capital && !first.tags ? 1.0 : 0.0,
                                                     first.word() && !first.capital ? 1.0 : 0.0,
                                                     quotation ? 1.0 : 0.0};
    std::copy(values.begin(), values.end(), out.begin() + static_cast<std::ptrdiff_t>(groups_));
}

bool Voice::furniture(const Features &f, const Stretch &stretch) const {
    return f[furniture_] > 0 && stretch.range.size() < 16;
}

Voice::Verdict Voice::judge(const Features &f, const Stretch &stretch, double &confidence) const {
    double author = 0, speaker = 0;
    for (std::size_t i = 0; i < f.size(); ++i) author += f[i] * author_[i], speaker += f[i] * speaker_[i];
    confidence = 1 / (1 + std::exp(-std::max(author, speaker)));
    if (stretch.speaker >= 0 && speaker > 0 && speaker > author) return Verdict::speaker;
    return author > 0 ? Verdict::author : Verdict::report;
}

} // namespace polylogue::attribution::english
