#pragma once
// What a text is about, in terms that are the same in English and Chinese: names, numbers and general vocabulary.
// Terms of one language are merge/terms.
#include "codebook/codebook.hpp"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace polylogue {

class NameTable;

class BridgeTerms {
  public:
    // Names come from the codebooks' stakeholders and the table (which may be null and has to outlive this object).
    BridgeTerms(const std::vector<Codebook> &codebooks, const NameTable *table);

    // Sorted, unique: "@id" of a stakeholder named; "=word" of the glossary (glossary.inc); names, acronyms and numbers
    // in Latin letters as they are, in lower case; a Chinese name of the table as its English form.
    std::vector<std::string> of(std::string_view text) const;

    // What the codebooks' name of a stakeholder ("@id") says, in the glossary's terms ("=army" of the People's Army):
    // those in a third of the names it has in one language.
    std::span<const std::string> said_by_name(const std::string &term) const;

  private:
    class Finder;
    struct Hash { // by views too
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Lookup = std::unordered_map<std::string, std::string, Hash, std::equal_to<>>;

    void learn(const std::string &name, const std::string &term);
    void learn_latin(const std::string &name, const std::string &term); // lower case
    void learn_glossary();
    void learn_meanings(const KnownStakeholder &who);
    void learn_english(std::string word, const std::string &term); // as it stands
    void learn_stem(const std::string &word, const std::string &term);
    const std::string *of_glossary(const std::string &word) const; // lower case; null when it is not there

    const NameTable *table_;
    struct Stem {
        std::string term;
        std::size_t shortest; // bytes of the shortest word of the entry that has it
    };
    Lookup latin_; // lower-case words with single spaces; "^" and capitals; "=" and a word of the glossary -> term
    std::unordered_map<std::string, Stem> stems_;
    Lookup han_;                                                     // simplified -> term
    std::unordered_map<std::string, std::vector<std::string>> said_; // by "@id", sorted
    std::unordered_map<std::string, std::size_t> longest_latin_;     // by first word: words
    std::unordered_map<char32_t, std::size_t> longest_han_;          // by first character: bytes
};

// The names and general vocabulary of `text` in the other language (English for Chinese, simplified Chinese for
// English), separated by spaces: by the codebook's stakeholders and the glossary, the first words of an entry. `terms`
// are the codebook's, without a name table. Empty when nothing is known in both. Words, not a translation.
std::string terms_in_other_language(std::string_view text, const Codebook &codebook, const BridgeTerms &terms);

} // namespace polylogue
