#include "common/english_lexicon.hpp"

#include "common/lexicon.hpp"

#include <array>
#include <utility>

namespace polylogue::attribution::english {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint64_t>, 35> kWordSections{{
    {"determiner", kDeterminer},
    {"pronoun", kPronoun},
    {"possessive", kPossessive},
    {"preposition", kPreposition},
    {"auxiliary", kAuxiliary},
    {"be", kBe},
    {"negation", kNegation},
    {"conjunction", kConjunction},
    {"subordinator", kSubordinator},
    {"relative", kRelative},
    {"adverb", kAdverb},
    {"time", kTime},
    {"title", kTitle},
    {"female", kFemale},
    {"male", kMale},
    {"organisation", kOrganisation},
    {"group", kGroup},
    {"person", kPersonNoun},
    {"institution", kInstitution},
    {"document", kDocument},
    {"number", kNumber},
    {"abbreviation", kAbbreviation},
    {"verb", kVerb},
    {"nounlike", kNounlike},
    {"anaphoric", kAnaphoric},
    {"supposing", kSupposing},
    {"question", kQuestion},
    {"circumstance", kCircumstance},
    {"poll", kPoll},
    {"share", kShare},
    {"view", kView},
    {"thing", kThing},
    {"bare", kBare},
    {"carrying", kCarrying},
    {"plain-form", kPlainForm},
}};

constexpr std::array<std::pair<std::string_view, std::uint64_t>, 14> kVerbSections{{
    {"say", kSay},
    {"tell", kTell},
    {"think", kThink},
    {"want", kWant},
    {"vow", kVow},
    {"urge", kUrge},
    {"support", kSupport},
    {"blast", kBlast},
    {"call", kCall},
    {"accuse", kAccuse},
    {"act", kAct},
    {"evidence", kEvidence},
    {"that", kSay | kThat},
    {"trying", kTrying},
}};

bool vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool doubles(const std::string &v) { // ban -> banned, admit -> admitted, but not fear, warn or a long unstressed one
    const std::size_t n = v.size();
    for (const std::string_view stressed : {"mit", "gret", "efer", "ebut", "ncur", "quip", "scrap"})
        if (v.ends_with(stressed)) return v != "limit" && v != "vomit";
    if (n < 3 || n > 4 || vowel(v[n - 1]) || !vowel(v[n - 2]) || vowel(v[n - 3])) return false;
    return std::string_view("wxy").find(v[n - 1]) == std::string_view::npos;
}

bool british_double(const std::string &v) { // label -> labelled beside labeled
    const std::size_t n = v.size();
    return n > 4 && v[n - 1] == 'l' && vowel(v[n - 2]) && !vowel(v[n - 3]);
}

std::string third(const std::string &v) {
    const std::size_t n = v.size();
    if (v[n - 1] == 'y' && !vowel(v[n - 2])) return v.substr(0, n - 1) + "ies";
    if (v.ends_with('s') || v.ends_with('x') || v.ends_with("sh") || v.ends_with("ch") || v.ends_with('z'))
        return v + "es";
    return v + 's';
}

std::string past(const std::string &v) {
    const std::size_t n = v.size();
    if (v[n - 1] == 'e') return v + 'd';
    if (v[n - 1] == 'y' && !vowel(v[n - 2])) return v.substr(0, n - 1) + "ied";
    return (doubles(v) ? v + v.back() : v) + "ed";
}

std::string ing(const std::string &v) {
    if (v.ends_with('e') && !v.ends_with("ee")) return v.substr(0, v.size() - 1) + "ing";
    return (doubles(v) ? v + v.back() : v) + "ing";
}

} // namespace

Lexicon::Lexicon(const std::string &folder) : labels_(folder + "/labels.txt") {
    load_words(folder + "/words.tsv");
    load_cues(folder + "/cues.tsv");
}

const Word *Lexicon::find(std::string_view lower) const { return words_.find(lower); }

bool Lexicon::ends_like_thing(std::string_view lower) const {
    for (std::size_t n = 3; n <= 5 && n + 2 < lower.size(); ++n)
        if (const Word *ending = find("-" + std::string(lower.substr(lower.size() - n)));
            ending != nullptr && (ending->tags & kThing))
            return true;
    return false;
}

std::uint32_t Lexicon::preposition(const std::string &word) { // its bit, given on first use
    std::uint32_t &bit = words_[word].preposition;
    if (!bit) bit = last_preposition_ = last_preposition_ ? last_preposition_ << 1U : 1U;
    return bit;
}

void Lexicon::add(const std::string &word, std::uint64_t tags, std::uint8_t forms, std::uint32_t prepositions) {
    Word &w = words_[word];
    w.tags |= tags;
    w.forms = static_cast<std::uint8_t>(w.forms | forms);
    w.prepositions |= prepositions;
}

void Lexicon::add_verb(const std::string &field, std::uint64_t tags, std::uint32_t prepositions) {
    const std::size_t first = field.find('/');
    const std::string base = field.substr(0, first);
    add(base, tags, kBase, prepositions);
    add(third(base), tags, kThird, prepositions);
    add(ing(base), tags, kIng, prepositions);
    if (british_double(base)) {
        add(base + "ling", tags, kIng, prepositions);
        add(base + "led", tags, kPast | kParticiple, prepositions);
    }
    if (first == std::string::npos) return add(past(base), tags, kPast | kParticiple, prepositions);
    const std::size_t second = field.find('/', first + 1);
    add(field.substr(first + 1, second - first - 1), tags, kPast, prepositions);
    add(field.substr(second + 1), tags, kParticiple, prepositions);
}

void Lexicon::load_words(const std::string &path) {
    const auto sections = lexicon::read_sections(path);
    for (const auto &[name, tag] : kWordSections) {
        const lexicon::Section *section = lexicon::find_section(sections, name);
        if (!section) continue;
        for (const auto &row : section->rows)
            for (const std::string &word : row) add(word, tag);
    }
}

void Lexicon::load_cues(const std::string &path) {
    const auto sections = lexicon::read_sections(path);
    for (const auto &[name, tag] : kVerbSections) {
        const lexicon::Section *section = lexicon::find_section(sections, name);
        if (!section) continue;
        for (const auto &row : section->rows)
            for (const std::string &verb : row) add_verb(verb, tag);
    }
    if (const auto *section = lexicon::find_section(sections, "noun"))
        for (const auto &row : section->rows)
            for (const std::string &noun : row) add(noun, kCueNoun);
    if (const auto *section = lexicon::find_section(sections, "adjective"))
        for (const auto &row : section->rows)
            for (const std::string &adjective : row) add(adjective, kAttitude);
    if (const auto *section = lexicon::find_section(sections, "verb-preposition"))
        for (const auto &row : section->rows) {
            std::uint32_t bits = 0;
            for (std::size_t i = 1; i < row.size(); ++i) bits |= preposition(row[i]);
            add_verb(row[0], kVerbPreposition, bits);
        }
}

} // namespace polylogue::attribution::english
