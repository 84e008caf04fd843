#pragma once
// Who is who in one English document: noun phrases become holders, with their names gathered and pronouns and short
// forms resolved.
#include "common/attribution.hpp"
#include "common/english_text.hpp"

#include <unordered_map>

namespace polylogue::attribution::english {

struct Range { // tokens, half-open
    std::size_t first = 0, last = 0;
    bool empty() const { return last <= first; }
    std::size_t size() const { return empty() ? 0 : last - first; }
};

struct Known { // a codebook's stakeholder
    std::string id, name;
    polylogue_type type = POLYLOGUE_ORGANISATION;
};
using KnownNames = std::unordered_map<std::string, Known>; // by folded English name

class Holders {
  public:
    Holders(const Text &text, const KnownNames &known, Found &found) : text_(text), known_(known), found_(found) {}

    // The entity a noun phrase stands for, -1 when it stands for none (a bare "it", a time, an empty range).
    int resolve(Range phrase);
    void also(int entity, Range apposition); // another name of it
    int author();
    void mention(Range sentence); // takes note of the names in it; call after the sentence's own phrases were resolved
    void speaks(int entity);      // the one pronouns point to next
    int speaker() const { return speaker_; }
    std::uint32_t holder(int entity); // index into Found::holders; from then on the entity is one
    void finish();                    // writes the holders' names into Found

    struct Run {              // a capitalised name, with its titles
        Range all, core;      // core: without titles
        std::size_t next = 0; // where to look for the next one; behind `all`
        enum class Type { none, person, organisation, group, role } type = Type::none;
    };
    bool names_person(Range phrase) const;            // its head is a person's name
    Run run_at(std::size_t t, std::size_t end) const; // the run that starts at t; empty when none does

  private:
    struct Entity {
        Holder data;
        char gender = 0; // 'm', 'f'
        bool plural = false;
        int holder = -1;
        std::vector<std::string> nouns; // common nouns it was called
    };
    int named(const Run &run, Range phrase);
    int person(const Run &run);
    int organisation(Range run);
    int group(Range run, Range phrase);
    int common(Range phrase, std::size_t head, bool definite);
    int pronoun(std::size_t t);
    int make(const std::string &key, std::string_view name, polylogue_type type, bool anonymous);
    int find(const std::string &key) const;
    int recent(polylogue_type type, const std::string &noun, bool any = true) const; // any: or the last of its type
    int latest_person(char gender) const;
    void alias(int entity, std::string_view text, const char *evidence);
    bool joins(std::size_t t, std::size_t end, std::size_t first) const;
    std::size_t head_end(Range phrase) const;
    Run last_run(Range part) const;
    void seen(int entity);
    bool is_list(Range phrase) const;

    const Text &text_;
    const KnownNames &known_;
    Found &found_;
    std::vector<Entity> entities_;
    std::unordered_map<std::string, int> keys_;
    std::vector<int> recent_; // most recent last, at most kMemory
    int speaker_ = -1, focus_ = -1, author_ = -1;
};

} // namespace polylogue::attribution::english
