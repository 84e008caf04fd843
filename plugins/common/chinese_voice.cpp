#include "common/chinese_voice.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <stdexcept>

namespace polylogue::attribution::zh {
namespace {

constexpr std::array<std::uint64_t, 11> kGroups = {kConclude, kGuess, kOught, kAsk,  kCause, kContrast,
                                                   kDegree,   kValue, kOwn,   kFact, kWhen};

struct Counts {
    std::array<double, kGroups.size()> of{};
    double digits = 0, terms = 0, cues = 0;
};

void tally(const Token &token, Counts &out) {
    for (std::size_t g = 0; g < kGroups.size(); ++g)
        if (token.has(kGroups[g])) out.of[g] += 1;
    out.digits += token.shape == Shape::digit ? 1 : 0;
    out.terms += token.enclosed && token.shape == Shape::mark ? 1 : 0;
    out.cues += !token.enclosed && token.has(kCue) ? 1 : 0;
}

Counts count(const Passage &passage, const Stretch &stretch) {
    Counts out;
    for (std::size_t p = stretch.first; p < stretch.last; ++p)
        for (std::uint32_t t = passage.pieces[p].first; t < passage.pieces[p].last; ++t) {
            const Token &token = passage.tokens[t];
            tally(token, out);
        }
    return out;
}

double argues(const Counts &c) { // marks of argument less marks of report
    double sum = 0;
    for (std::size_t g = 0; g < 9; ++g) sum += c.of[g];
    return std::clamp(sum - 1.5 * c.of[9] - c.of[10] - c.digits, -4.0, 6.0) / 3;
}

double length(const Passage &passage, const Stretch &s) {
    return static_cast<double>(passage.pieces[s.last - 1].end - passage.pieces[s.first].begin);
}

} // namespace

Measures measure(const Passage &passage, const std::vector<Stretch> &stretches, std::size_t quoted) {
    Measures out;
    double own = 0, marks = 0, facts = 0, first = 0, asks = 0;
    for (const Stretch &s : stretches) {
        own += length(passage, s);
        const Counts c = count(passage, s);
        for (std::size_t g = 0; g < 8; ++g) marks += c.of[g];
        facts += c.of[9] + c.digits;
        first += c.of[8];
        asks += c.of[3];
        out.argues.push_back(argues(c));
    }
    out.quoted = static_cast<double>(quoted) / std::max(1.0, own + static_cast<double>(quoted));
    for (const std::u32string_view sign : {U"记者会", U"答记者问", U"记者提问", U"专访"})
        out.briefing = out.briefing || passage.text.find(sign) != std::u32string::npos;
    const double unit = 10 / std::max(1.0, own);
    out.marks = unit * marks;
    out.facts = unit * facts;
    out.own = 2 * unit * first;
    out.asks = 4 * unit * asks;
    return out;
}

Features features(const Passage &passage, const std::vector<Stretch> &stretches, std::size_t index,
                  const Measures &measures) {
    const Stretch &s = stretches[index];
    Features f{};
    std::size_t n = 0;
    const auto put = [&](double v) { f[n++] = v; };
    const Counts c = count(passage, s);
    const double size = length(passage, s);
    put(1);
    put(measures.quoted);
    put(measures.quoted > 0.5 ? 1 : 0);
    put(measures.marks);
    for (const double g : c.of) put(std::min(3.0, g));
    for (const double g : c.of) put(std::min(3.0, g) * measures.quoted);
    put(std::min(4.0, c.digits));
    put(std::min(4.0, c.terms));
    put(std::min(3.0, c.cues));
    put(size < 10 ? 1 : 0);
    put(size >= 10 && size < 20 ? 1 : 0);
    put(size >= 40 && size < 80 ? 1 : 0);
    put(size >= 80 ? 1 : 0);
    put(s.since == 0 && s.speaker >= 0 ? 1 : 0);
    put(s.since == 1 && s.speaker >= 0 ? 1 : 0);
    put(s.since == 2 && s.speaker >= 0 ? 1 : 0);
    put(s.since > 2 && s.speaker >= 0 ? 1 : 0);
    put(s.speaker < 0 ? 1 : 0);
    put(s.named ? 1 : 0);
    put(s.person ? 1 : 0);
    put(s.opens_paragraph ? 1 : 0);
    put(s.pronoun ? 1 : 0);
    put(s.pronoun && s.speaker >= 0 && s.since <= 2 ? 1 : 0);
    const Piece &first = passage.pieces[s.first], &last = passage.pieces[s.last - 1];
    const char32_t start = passage.text[first.begin];
    put(start == U'这' || start == U'此' || start == U'其' ? 1 : 0);
    put(last.closer == U'？' || last.closer == U'?' ? 1 : 0);
    put(last.closer == U'！' || last.closer == U'!' ? 1 : 0);
    put(passage.tokens[first.first].has(kWhen) || passage.tokens[first.first].shape == Shape::digit ? 1 : 0);
    put(passage.tokens[first.first].has(kContrast | kCause) ? 1 : 0);
    put(s.last - s.first > 1 ? 1 : 0);
    put(s.of_person ? 1 : 0);
    put(s.direct ? 1 : 0);
    put(measures.facts);
    put(measures.own);
    put(measures.asks);
    put(measures.argues[index]);
    const bool after = index > 0 && stretches[index - 1].last == s.first,
               before = index + 1 < stretches.size() && stretches[index + 1].first == s.last;
    put(after ? 1 : 0);
    put(before ? 1 : 0);
    put(after ? measures.argues[index - 1] : 0);
    put(before ? measures.argues[index + 1] : 0);
    put(static_cast<double>(s.first) / static_cast<double>(passage.pieces.size()));
    const bool whole = s.first == 0 || passage.pieces[s.first - 1].sentence != first.sentence;
    const bool to_end = s.last == passage.pieces.size() || passage.pieces[s.last].sentence != last.sentence;
    put(whole ? 1 : 0);
    put(to_end ? 1 : 0);
    put(whole && to_end ? measures.argues[index] : 0);
    put(s.speaker >= 0 && s.since <= 2 ? measures.argues[index] : 0);
    put(s.speaker >= 0 && s.since <= 1 ? measures.quoted : 0);
    put(measures.briefing ? 1 : 0);
    put(measures.briefing && s.speaker >= 0 && s.since <= 2 ? 1 : 0);
    put(s.speaker >= 0 && s.of_person && s.since <= 2 && !s.named ? 1 : 0);
    put(s.speaker >= 0 && s.since <= 1 && s.named ? 1 : 0);
    const bool spoken = s.speaker >= 0;
    put(spoken && s.ascribed ? 1 : 0);
    put(spoken && s.ascribed && s.since <= 1 ? 1 : 0);
    put(spoken && s.ascribed ? measures.argues[index] : 0);
    put(s.over ? 1 : 0);
    put(s.over && s.of_person ? 1 : 0);
    put(s.over && s.direct ? 1 : 0);
    put(s.over && s.pronoun ? 1 : 0);
    put(s.over && s.named ? 1 : 0);
    put(s.over ? measures.quoted : 0);
    put(s.over ? measures.argues[index] : 0);
    return f;
}

Voice::Voice(const std::string &path) {
    const std::vector<lexicon::Section> sections = lexicon::read_sections(path);
    const auto read = [&](const char *name, double *weights, std::size_t count) {
        const lexicon::Section *section = lexicon::find_section(sections, name);
        if (section == nullptr || section->rows.empty() || section->rows.front().size() != count)
            throw std::runtime_error(path + ": section '" + name + "' with " + std::to_string(count) +
                                     " weights was expected");
        for (std::size_t i = 0; i < count; ++i) weights[i] = std::strtod(section->rows.front()[i].c_str(), nullptr);
    };
    read("speaker", speaker_.data(), kFeatures);
    read("author", author_.data(), kFeatures);
}

Voice::Verdict Voice::judge(const Features &f, bool has_speaker, double &confidence) const {
    double speaker = 0, author = 0;
    for (std::size_t i = 0; i < kFeatures; ++i) speaker += f[i] * speaker_[i], author += f[i] * author_[i];
    const double s = has_speaker ? std::exp(speaker) : 0, a = std::exp(author), sum = 1 + s + a;
    const double best = std::max(s, a);
    confidence = best / sum;
    if (best < 1) return Verdict::report;
    return s > a ? Verdict::speaker : Verdict::author;
}

} // namespace polylogue::attribution::zh
