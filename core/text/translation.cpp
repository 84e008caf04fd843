#include "text/chars.hpp"
#include "text/segment.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace polylogue {
namespace {

constexpr double kSmallestShare = 0.3;            // of the text that the second run must have
constexpr double kMostStray = 0.1;                // of a run that may be of the other language
constexpr double kShortest = 0.6, kLongest = 3.0; // bytes of Latin text for one byte of Chinese
constexpr double kSharedEnough = 0.4, kSharedTooLittle = 0.2;
constexpr std::size_t kNeeded = 3; // figures and names for a judgement

struct Run {
    std::size_t first = 0, last = 0; // paragraphs, half open
    bool latin = false;
};

bool is_latin(const Paragraph &p) { return p.script == Script::latin; }
bool is_han(const Paragraph &p) { return p.script == Script::hans || p.script == Script::hant; }

using Words = std::unordered_set<std::string_view>;

// Figures of two digits and more and capitalised Latin words: what a translation keeps.
void collect(std::string_view text, Words &words) {
    const auto alnum = [&text](std::size_t i) {
        return static_cast<unsigned char>(text[i]) < 0x80 && chars::is_word(static_cast<unsigned char>(text[i]));
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!alnum(at)) continue;
        std::size_t end = at;
        while (end < text.size() && alnum(end)) ++end;
        const std::string_view word = text.substr(at, end - at);
        const bool figure = chars::is_digit(static_cast<unsigned char>(word[0]));
        if (figure ? word.size() >= 2 : word.size() >= 3 && word[0] >= 'A' && word[0] <= 'Z') words.insert(word);
        at = end;
    }
}

struct Split {
    Run first, second;
    std::size_t han = 0, latin = 0; // bytes
};

class Judge {
  public:
    Judge(const Document &document, const std::vector<Paragraph> &paragraphs)
        : document_(document), paragraphs_(paragraphs) {}

    bool is_translation(const Split &split) const {
        const double ratio = static_cast<double>(split.latin) / static_cast<double>(split.han);
        if (ratio < kShortest || ratio > kLongest) return false;
        const bool latin_first = split.first.latin;
        const Words kept = words_of(latin_first ? split.second : split.first);
        const Words all = words_of(latin_first ? split.first : split.second);
        const auto found = std::count_if(kept.begin(), kept.end(), [&all](auto word) { return all.count(word) > 0; });
        const double shared = kept.empty() ? 0 : static_cast<double>(found) / static_cast<double>(kept.size());
        if (kept.size() >= kNeeded && shared >= kSharedEnough) return true;
        if (kept.size() >= kNeeded && shared < kSharedTooLittle) return false;
        return same_count(split);
    }

  private:
    const Document &document_;
    const std::vector<Paragraph> &paragraphs_;

    Words words_of(const Run &run) const {
        Words words;
        for (std::size_t i = run.first; i < run.last; ++i) collect(document_.at(paragraphs_[i].span), words);
        return words;
    }

    std::size_t count(const Run &run) const {
        return static_cast<std::size_t>(std::count_if(paragraphs_.begin() + static_cast<std::ptrdiff_t>(run.first),
                                                      paragraphs_.begin() + static_cast<std::ptrdiff_t>(run.last),
                                                      [&run](const Paragraph &p) { return is_latin(p) == run.latin; }));
    }

    bool same_count(const Split &split) const {
        const std::size_t a = count(split.first), b = count(split.second);
        return a > 1 && b > 1 && std::max(a, b) * 4 <= std::min(a, b) * 5 + 4;
    }
};

// The cut that leaves the fewest bytes on the wrong side; all paragraphs belong to one side or the other.
Split best_split(const std::vector<Paragraph> &paragraphs) {
    std::size_t han = 0, latin = 0;
    for (const Paragraph &p : paragraphs)
        han += is_han(p) ? p.span.size() : 0, latin += is_latin(p) ? p.span.size() : 0;
    std::size_t han_before = 0, latin_before = 0, cut = 0, fewest = std::min(han, latin);
    bool latin_first = false;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        han_before += is_han(paragraphs[i]) ? paragraphs[i].span.size() : 0;
        latin_before += is_latin(paragraphs[i]) ? paragraphs[i].span.size() : 0;
        const std::size_t wrong_if_han = latin_before + han - han_before;
        const std::size_t wrong_if_latin = han_before + latin - latin_before;
        if (std::min(wrong_if_han, wrong_if_latin) >= fewest) continue;
        fewest = std::min(wrong_if_han, wrong_if_latin), cut = i + 1, latin_first = wrong_if_latin < wrong_if_han;
    }
    const double stray =
        static_cast<double>(fewest) / static_cast<double>(std::max<std::size_t>(std::min(han, latin), 1));
    if (cut == 0 || cut == paragraphs.size() || stray > kMostStray) return {};
    return {{0, cut, latin_first}, {cut, paragraphs.size(), !latin_first}, han, latin};
}

} // namespace

std::optional<Echo> find_translation(const Document &document, const std::vector<Paragraph> &paragraphs) {
    const Split split = best_split(paragraphs);
    if (split.han == 0 || split.latin == 0) return std::nullopt;
    const std::size_t second = split.second.latin ? split.latin : split.han;
    if (static_cast<double>(second) < kSmallestShare * static_cast<double>(split.han + split.latin))
        return std::nullopt;
    if (!Judge(document, paragraphs).is_translation(split)) return std::nullopt;
    const auto span = [&paragraphs](const Run &run) {
        return Span{paragraphs[run.first].span.begin, paragraphs[run.last - 1].span.end};
    };
    return Echo{span(split.second), span(split.first), Echo::Kind::translation};
}

} // namespace polylogue
