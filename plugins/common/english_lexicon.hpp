#pragma once
// Classes of English words, from lexicon/en/: what a word may be, and the frames of the verbs that give a statement to
// somebody.
#include "common/labels.hpp"
#include "common/word_table.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace polylogue::attribution::english {

enum Tag : std::uint64_t { // bits
    kDeterminer = 1ULL << 0,
    kPronoun = 1ULL << 1,
    kPossessive = 1ULL << 2,
    kPreposition = 1ULL << 3,
    kAuxiliary = 1ULL << 4,
    kBe = 1ULL << 5,
    kNegation = 1ULL << 6,
    kConjunction = 1ULL << 7,
    kSubordinator = 1ULL << 8,
    kRelative = 1ULL << 9,
    kAdverb = 1ULL << 10,
    kTime = 1ULL << 11,
    kTitle = 1ULL << 12,
    kFemale = 1ULL << 13,
    kMale = 1ULL << 14,
    kOrganisation = 1ULL << 15,
    kGroup = 1ULL << 16,
    kPersonNoun = 1ULL << 17,
    kInstitution = 1ULL << 18,
    kDocument = 1ULL << 19,
    kNumber = 1ULL << 20,
    kAbbreviation = 1ULL << 21,
    kVerb = 1ULL << 22,
    kNounlike = 1ULL << 23,
    kAnaphoric = 1ULL << 24,
    kSupposing = 1ULL << 25,
    kQuestion = 1ULL << 26,
    kCircumstance = 1ULL << 27,
    kPoll = 1ULL << 28,
    kCarrying = 1ULL << 29, // finite, no cue
    // Frames of verbs.
    kSay = 1ULL << 32,
    kTell = 1ULL << 33,
    kThink = 1ULL << 34,
    kWant = 1ULL << 35,
    kVow = 1ULL << 36,
    kUrge = 1ULL << 37,
    kSupport = 1ULL << 38,
    kBlast = 1ULL << 39,
    kCall = 1ULL << 40,
    kAccuse = 1ULL << 41,
    kAct = 1ULL << 42,
    kVerbPreposition = 1ULL << 43,
    kCueNoun = 1ULL << 44,
    kAttitude = 1ULL << 45,
    kTrying = 1ULL << 46,
    kThing = 1ULL << 47,     // a noun for what holds no position
    kBare = 1ULL << 48,      // opens a phrase and is none alone
    kShare = 1ULL << 49,     // a part of many people without a noun
    kPlainForm = 1ULL << 51, // of a verb that is no cue: finite behind a plural, "farmers face"
    kView = 1ULL << 50,      // in somebody's …
    kThat = 1ULL << 53,      // speech with "that" alone: held that, not held a meeting
    kEvidence = 1ULL << 52,  // a verb of showing: its subject holds nothing when it is a thing
};
constexpr std::uint64_t kCueVerb = kSay | kTell | kThink | kWant | kVow | kUrge | kSupport | kBlast | kCall | kAccuse |
                                   kAct | kVerbPreposition | kTrying;

enum Form : std::uint8_t { kBase = 1, kThird = 2, kPast = 4, kParticiple = 8, kIng = 16 }; // bits

struct Word {
    std::uint64_t tags = 0;
    std::uint8_t forms = 0;         // of a verb
    std::uint32_t prepositions = 0; // those that may stand behind a verb, as bits
    std::uint32_t preposition = 0;  // its own bit
};

class Lexicon {
  public:
    explicit Lexicon(const std::string &folder); // reads words.tsv and cues.tsv; throws std::runtime_error
    // `lower`: the word in lower case, without the full stop of an abbreviation. nullptr when it is in no class.
    const Word *find(std::string_view lower) const;
    bool ends_like_thing(std::string_view lower) const; // has an ending of the class "thing" (-tion)
    const Labels &labels() const { return labels_; }

  private:
    void add(const std::string &word, std::uint64_t tags, std::uint8_t forms = 0, std::uint32_t prepositions = 0);
    void add_verb(const std::string &field, std::uint64_t tags, std::uint32_t prepositions = 0);
    void load_words(const std::string &path);
    void load_cues(const std::string &path);

    Labels labels_;
    lexicon::WordTable<Word> words_;
    std::uint32_t preposition(const std::string &word);
    std::uint32_t last_preposition_ = 0;
};

} // namespace polylogue::attribution::english
