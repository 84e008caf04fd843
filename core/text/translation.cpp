#include "text/chars.hpp"
#include "text/segment.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace polylogue {
namespace {

constexpr double kSmallestShare = 0.3;            // of the text that each language must have
constexpr double kMostStray = 0.1;                // of the smaller language that may stand in the wrong place
constexpr double kShortest = 0.6, kLongest = 3.0; // bytes of Latin text for one byte of Chinese
constexpr double kSharedEnough = 0.4, kSharedTooLittle = 0.2;
constexpr std::size_t kNeeded = 3; // figures and names for a judgement; pairs of paragraphs that take turns

bool is_latin(const Paragraph &p) { return p.script == Script::latin; }
bool is_han(const Paragraph &p) { return p.script == Script::hans || p.script == Script::hant; }

using Words = std::unordered_set<std::string_view>;

bool is_ascii_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && chars::is_word(byte);
}

// Figures of two digits and more and capitalised Latin words: what a translation keeps.
void collect(std::string_view text, Words &words) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_ascii_word(text[at])) continue;
        const std::size_t begin = at;
        while (at < text.size() && is_ascii_word(text[at])) ++at;
        const std::string_view word = text.substr(begin, at - begin);
        const auto first = static_cast<unsigned char>(word[0]);
        if (chars::is_digit(first) ? word.size() >= 2 : word.size() >= 3 && chars::is_upper(first)) words.insert(word);
    }
}

struct Share { // of one language
    std::size_t bytes = 0, paragraphs = 0;
};

class Judge {
  public:
    Judge(const Document &document, const std::vector<Paragraph> &paragraphs)
        : document_(document), paragraphs_(paragraphs) {
        for (const Paragraph &p : paragraphs)
            if (is_han(p) || is_latin(p)) {
                Share &share = is_han(p) ? han_ : latin_;
                share.bytes += p.span.size();
                ++share.paragraphs;
            }
    }

    bool says_the_same() const {
        const auto han = static_cast<double>(han_.bytes), latin = static_cast<double>(latin_.bytes);
        if (han < kSmallestShare * (han + latin) || latin < kSmallestShare * (han + latin)) return false;
        if (latin < kShortest * han || latin > kLongest * han) return false;
        const Words kept = words_of(is_han), all = words_of(is_latin);
        const auto found = std::count_if(kept.begin(), kept.end(), [&all](auto word) { return all.count(word) > 0; });
        if (kept.size() < kNeeded) return same_count();
        const double shared = static_cast<double>(found) / static_cast<double>(kept.size());
        return shared >= kSharedEnough || (shared >= kSharedTooLittle && same_count());
    }

    const Share &han() const { return han_; }
    const Share &latin() const { return latin_; }

  private:
    const Document &document_;
    const std::vector<Paragraph> &paragraphs_;
    Share han_, latin_;

    Words words_of(bool (*is_of)(const Paragraph &)) const {
        Words words;
        for (const Paragraph &p : paragraphs_)
            if (is_of(p)) collect(document_.at(p.span), words);
        return words;
    }

    bool same_count() const {
        const std::size_t few = std::min(han_.paragraphs, latin_.paragraphs);
        return few > 1 && std::max(han_.paragraphs, latin_.paragraphs) * 4 <= few * 5 + 4;
    }
};

// The number of paragraphs before the cut that leaves the fewest bytes on the wrong side; 0 when no cut parts the
// languages.
std::size_t best_cut(const std::vector<Paragraph> &paragraphs, const Judge &judge) {
    const std::size_t smaller = std::min(judge.han().bytes, judge.latin().bytes);
    std::size_t han = 0, latin = 0, cut = 0, fewest = smaller;
    for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
        (is_han(paragraphs[i]) ? han : latin) +=
            is_han(paragraphs[i]) || is_latin(paragraphs[i]) ? paragraphs[i].span.size() : 0;
        const std::size_t wrong = std::min(latin + judge.han().bytes - han, han + judge.latin().bytes - latin);
        if (wrong < fewest) fewest = wrong, cut = i + 1;
    }
    return static_cast<double>(fewest) <= kMostStray * static_cast<double>(smaller) ? cut : 0;
}

// Each second paragraph where the two languages take turns, nothing when they do not.
std::vector<Echo> find_turns(const std::vector<Paragraph> &paragraphs, const Judge &judge) {
    std::vector<Echo> echoes;
    const auto first =
        std::find_if(paragraphs.begin(), paragraphs.end(), [](const auto &p) { return is_han(p) || is_latin(p); });
    const bool han_first = first != paragraphs.end() && is_han(*first);
    for (std::size_t i = 1; i < paragraphs.size(); ++i) {
        const Paragraph &a = paragraphs[i - 1], &b = paragraphs[i];
        if (han_first ? is_han(a) && is_latin(b) : is_latin(a) && is_han(b))
            echoes.push_back({b.span, a.span, Echo::Kind::translation});
    }
    const std::size_t needed = std::max(judge.han().paragraphs, judge.latin().paragraphs) * 4 / 5;
    if (echoes.size() < std::max(kNeeded, needed)) echoes.clear();
    return echoes;
}

} // namespace

std::vector<Echo> find_translations(const Document &document, const std::vector<Paragraph> &paragraphs) {
    const Judge judge(document, paragraphs);
    if (!judge.says_the_same()) return {};
    const std::size_t cut = best_cut(paragraphs, judge);
    if (cut == 0) return find_turns(paragraphs, judge);
    const Span of{paragraphs.front().span.begin, paragraphs[cut - 1].span.end};
    return {Echo{{paragraphs[cut].span.begin, paragraphs.back().span.end}, of, Echo::Kind::translation}};
}

} // namespace polylogue
