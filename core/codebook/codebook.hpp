#pragma once
// A codebook: the data that describe a dispute. Loading and its errors; the wording is compiled into matchers by the
// plugins.
#include "base/result.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue {

using Wording = std::map<std::string, std::string>; // language (en, zh-Hant, zh-Hans) -> text

// The wording in `lang`; else in another Chinese script, else English, else any; "" when there is none.
std::string_view in_language(const Wording &wording, std::string_view lang);

enum class Stance : unsigned char { favour, oppose, neutral };
enum class StakeholderType : unsigned char { person, organisation, state, group, author };

struct Cue { // pattern syntax: docs/codebook-guide.md
    std::string text;
    std::string lang; // en, zh (either script), or a full tag
    double weight = 1;
};

struct LogicEntry {
    std::string id;
    Wording name;
    std::string description;
    Stance leaning = Stance::neutral;
    std::vector<Cue> cues;
};

struct Opposition {
    std::string a, b; // logic ids, a < b
};

struct ConceptEntry {
    std::string id, logic; // logic may be empty
    Stance stance = Stance::neutral;
    bool has_stance = false;
    Wording label;
    std::vector<Cue> cues;
};

struct KnownName {
    std::string text, lang;
};

struct KnownStakeholder {
    std::string id;
    StakeholderType type = StakeholderType::organisation;
    Stance stance = Stance::neutral;
    bool has_stance = false;
    std::vector<KnownName> names; // the first English one is canonical
    std::vector<std::string> part_of;
};

struct Join { // an identity line: two names or ids that are, or are not, one stakeholder
    std::string a, b;
    bool same = true;
};

struct Codebook {
    std::string id, version, description;
    Wording title;
    Wording issue; // empty when the codebook is about no single issue
    std::vector<LogicEntry> logics;
    std::vector<Opposition> oppositions;
    std::vector<ConceptEntry> concepts;
    std::vector<KnownStakeholder> stakeholders;
    std::vector<Join> joins;
    std::string source; // the XML it was read from, byte for byte: what a map embeds

    const LogicEntry *logic(std::string_view id) const;
    const ConceptEntry *find_concept(std::string_view id) const;
    const KnownStakeholder *stakeholder(std::string_view id) const;
    std::string hash() const; // of `source`
};

Result<Codebook> read_codebook(const std::string &path);
Result<Codebook> parse_codebook(std::string xml, const std::string &name); // errors carry name:line

std::string_view to_string(Stance stance);
std::string_view to_string(StakeholderType type);

} // namespace polylogue
