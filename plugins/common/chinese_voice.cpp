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

Counts count(const Passage &passage, const Stretch &stretch) {
    Counts out;
    for (std::size_t p = stretch.first; p < stretch.last; ++p)
        for (std::uint32_t t = passage.pieces[p].first; t < passage.pieces[p].last; ++t) {
            const Token &token = passage.tokens[t];
            for (std::size_t g = 0; g < kGroups.size(); ++g)
                if (token.has(kGroups[g])) out.of[g] += 1;
            out.digits += token.shape == Shape::digit ? 1 : 0;
            out.terms += token.enclosed && token.shape == Shape::mark ? 1 : 0;
            out.cues += !token.enclosed && token.has(kCue) ? 1 : 0;
        }
    return out;
}

double length(const Passage &passage, const Stretch &s) {
    return static_cast<double>(passage.pieces[s.last - 1].end - passage.pieces[s.first].begin);
}

} // namespace

Measures measure(const Passage &passage, const std::vector<Stretch> &stretches, std::size_t quoted) {
    double own = 0, marks = 0;
    for (const Stretch &s : stretches) {
        own += length(passage, s);
        const Counts c = count(passage, s);
        for (std::size_t g = 0; g < 9; ++g) marks += c.of[g];
    }
    Measures out;
    out.quoted = static_cast<double>(quoted) / std::max(1.0, own + static_cast<double>(quoted));
    out.marks = 10 * marks / std::max(1.0, own);
    return out;
}

Features features(const Passage &passage, const Stretch &s, const Measures &measures) {
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
    return f;
}

Voice::Voice(const std::string &path) {
    const std::vector<lexicon::Section> sections = lexicon::read_sections(path);
    for (const auto &[name, weights] : {std::pair{"speaker", &speaker_}, std::pair{"author", &author_}}) {
        const lexicon::Section *section = lexicon::find_section(sections, name);
        if (section == nullptr || section->rows.empty())
            throw std::runtime_error(path + ": section '" + name + "' is missing");
        const auto &row = section->rows.front();
        for (std::size_t i = 0; i < std::min(row.size(), kFeatures); ++i)
            (*weights)[i] = std::strtod(row[i].c_str(), nullptr);
    }
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
