#pragma once
// The words of the Chinese engine: its data files compiled into one matcher, and a sentence cut into tokens by it.
// Longest word first, left to right; characters that no word covers stand alone, so nothing depends on a word
// segmenter.
#include "common/labels.hpp"
#include "common/shared_phrases.hpp"

#include <polylogue/plugin.hpp>

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace polylogue::attribution::zh {

enum Tag : std::uint64_t { // one bit a section of the data files
    kSay = 1U << 0U,
    kSay1 = 1U << 1U,
    kStance = 1U << 2U,
    kMind = 1U << 3U,
    kWant = 1U << 4U,
    kAct = 1U << 5U,
    kNoun = 1U << 6U,
    kShow = 1U << 7U,
    kAccording = 1U << 8U,
    kSourced = 1U << 9U,
    kView = 1U << 10U,
    kReporter = 1U << 11U,
    kRole = 1U << 12U,
    kOrg = 1U << 13U,
    kGroup = 1U << 14U,
    kQuantity = 1U << 15U,
    kHe = 1U << 16U,
    kThey = 1U << 17U,
    kIt = 1U << 18U,
    kI = 1U << 19U,
    kPlace = 1U << 20U,
    kStop = 1U << 21U,
    kLead = 1U << 22U,
    kPrep = 1U << 23U,
    kKnown = 1U << 24U, // a name of the codebook
    kJoin = 1U << 25U,
    kConclude = 1U << 26U, // from here on: marks of argument and of report
    kGuess = 1U << 27U,
    kOught = 1U << 28U,
    kAsk = 1U << 29U,
    kCause = 1U << 30U,
    kContrast = 1ULL << 31U,
    kDegree = 1ULL << 32U,
    kValue = 1ULL << 33U,
    kOwn = 1ULL << 34U,
    kFact = 1ULL << 35U,
    kWhen = 1ULL << 36U,
    kIssue = 1ULL << 38U,
    kTurn = 1ULL << 39U,
    kLoose = 1ULL << 40U, // names a topic unless its clause ends with it
    kDenied = 1ULL << 41U,
    kAim = 1ULL << 42U,
    kCondition = 1ULL << 43U,
    kGrounds = 1ULL << 46U,
    kRelay = 1ULL << 49U,     // passes on another one's words
    kTell = 1ULL << 50U,      // the hearer stands behind it
    kOther = 1ULL << 51U,     // behind a subject: another one than before
    kFurniture = 1ULL << 52U, // of a page: who may share it, whose pictures it shows
    kBody = 1ULL << 55U,      // a kind of body: what stands alone only behind its full name
    kAs = 1ULL << 60U,        // 正如…所言
    kWhatever = 1ULL << 61U,  // 無論: what follows is left open
    kFeeling = 1ULL << 62U,   // closes 對…表示
    kWoman = 1ULL << 56U,     // who is called so is a woman, or a man
    kMan = 1ULL << 57U,
    kAnswers = 1ULL << 59U,  // behind an officer: he takes the word or comes on
    kVoice = 1ULL << 58U,    // who speaks for a body and for nobody else
    kPoint = 1ULL << 53U,    // opens another point of the same sentence: a reason, a consequence
    kSuffered = 1ULL << 54U, // behind a subject: somebody else does something to it
    kPoll = 1ULL << 47U,
    kShare = 1ULL << 48U,
    kPoints = 1ULL << 45U, // points back at somebody named
    kCrowd = 1ULL << 44U,  // a calling that, standing alone, means many
    kCore = 1ULL << 37U,   // a verb of saying that hardly ever does anything else
};
constexpr std::uint64_t kCue = kSay | kSay1 | kStance | kMind | kWant | kAct | kLoose;
constexpr std::uint64_t kHead = kRole | kOrg | kGroup | kPlace | kKnown;

enum class Shape : std::uint8_t { han, latin, digit, space, mark };

struct Token {
    std::uint32_t begin = 0, end = 0; // code points of the passage
    std::uint64_t tags = 0;
    std::int32_t known = -1; // index into the codebook's stakeholders
    Shape shape = Shape::han;
    bool enclosed = false; // inside brackets or inside a term in quotation marks: no cue, no border
    bool has(std::uint64_t t) const { return (tags & t) != 0; }
    bool plain() const { return (tags & ~kFact) == 0 && shape == Shape::han; } // no word of ours; 達 of names too
};

class Lexicon {
  public:
    explicit Lexicon(const std::string &folder);              // throws when a data file is missing or faulty
    void set_names(const sdk::Array<polylogue_known> &known); // the codebook's stakeholders, replacing earlier ones

    // Appends the tokens of a sentence; `text` is its code points, simplified, which start at `base` in the passage.
    void cut(const sdk::Input &in, polylogue_span sentence, std::u32string_view text, std::uint32_t base,
             std::vector<Token> &out) const;

    bool surname(std::u32string_view name) const; // starts with a family name
    bool double_surname(std::u32string_view name) const;
    bool foreign(std::u32string_view name) const; // every character may spell a foreign name
    const Labels &labels() const { return labels_; }

  private:
    struct Word {
        std::uint64_t tags = 0;
        std::int32_t known = -1;
    };
    void read(const std::string &path);
    void add(const std::string &phrase, std::uint64_t tag);
    void compile(const sdk::Array<polylogue_known> *known);
    // Its last character opens a longer verb of saying (也指|出, 则指|责), or, of a name that is known without it, who
    // is called after it (日本国|民).
    bool crossed(std::size_t hit) const;
    bool opened(std::size_t hit, std::size_t end) const;

    Labels labels_;
    std::unordered_map<std::string, Word> words_;
    struct Characters { // up to U+FFFF
        std::bitset<0x10000> has;
        void insert(char32_t c) { has.set(c < has.size() ? c : 0); }
        bool contains(char32_t c) const { return c < has.size() && has[c]; }
    };
    Characters surnames_, foreign_;
    Characters frequent_surnames_; // which of them may be the second of two in one name (林鄭)
    std::unordered_set<std::u32string> double_surnames_;
    lexicon::SharedPhrases phrases_;
    std::vector<Word> entries_;              // by the phrases' numbers
    mutable std::vector<lexicon::Hit> hits_; // of the passage being cut, as at_
    mutable std::vector<std::uint32_t> at_;  // code point of each byte
};

std::u32string decode(std::string_view utf8); // valid UTF-8

} // namespace polylogue::attribution::zh
