#pragma once
// Who is who in one English document: noun phrases become holders, with their names gathered and pronouns and short
// forms resolved.
#include "common/attribution.hpp"
#include "common/english_names.hpp"

#include <unordered_map>

namespace polylogue::attribution::english {

struct Known { // a codebook's stakeholder
    std::string id, name;
    polylogue_type type = POLYLOGUE_ORGANISATION;
};
using KnownNames = std::unordered_map<std::string, Known>; // by folded English name

std::string noun_stem(std::string noun); // without its plural ending, to compare

bool object_pronoun(std::string_view word); // him, her, them

class Holders {
  public:
    Holders(const Text &text, const KnownNames &known, Found &found) : text_(text), known_(known), found_(found) {}

    // The entity a noun phrase stands for, -1 when it stands for none (a bare "it", a time, an empty range).
    int resolve(Range phrase);
    int office(Range title) { return called(title, POLYLOGUE_PERSON, false); } // "Mr Speaker", nobody else's
    void also(int entity, Range apposition);                                   // another name of it
    int author();
    void voice(int entity) { voice_ = entity; }       // who says "I" in what follows; -1: the author
    int interviewee(const std::string &writer) const; // the last person named who does not write the document
    void mention(Range sentence); // takes note of the names in it; call after the sentence's own phrases were resolved
    void speaks(int entity);      // the one pronouns point to next
    int speaker() const { return speaker_; }
    // Behind a verb of saying a law or a lawsuit may be the subject, behind one of showing ("the record shows") no
    // thing.
    void speech(bool on, bool evidence = false) { speech_ = on && !evidence, evidence_ = evidence; }
    std::uint32_t holder(int entity); // index into Found::holders; from then on the entity is one
    void finish();                    // writes the holders' names into Found

  private:
    struct Entity {
        Holder data;
        char gender = 0; // 'm', 'f'
        bool plural = false, spoke = false;
        int holder = -1;
        std::vector<std::string> nouns; // common nouns it was called
    };
    int named(const Run &run, Range phrase);
    int first_name(const std::string &key) const;
    int person(const Run &run);
    int organisation(Range run);
    int group(Range run, Range phrase);
    int describe(Range phrase);
    void alias_of_body(int entity, const Run &run, std::size_t head);
    int called(Range phrase, polylogue_type type, bool anonymous);
    bool thing(Range phrase, std::size_t head) const;
    int common(Range phrase, std::size_t head);
    int taken_up(Range phrase, std::size_t head);
    bool place(std::size_t t) const { return text_.tokens[t].is(kInstitution) && !text_.tokens[t].capital; } // city
    void counted(int entity, Range phrase, std::size_t head);
    int pronoun(std::size_t t);
    int make(const std::string &key, std::string_view name, polylogue_type type, bool anonymous);
    int find(const std::string &key) const;
    int in_office(const std::string &noun, const std::string &title) const;
    int recent(polylogue_type type, const std::string &noun, bool any = true) const; // any: or the last of its type
    int latest_person(char gender) const;
    void alias(int entity, std::string_view text, const char *evidence);
    void seen(int entity);

    const Text &text_;
    const KnownNames &known_;
    Found &found_;
    std::vector<Entity> entities_;
    std::unordered_map<std::string, int> keys_;
    std::vector<int> recent_; // most recent last, at most kMemory
    bool speech_ = false, evidence_ = false;
    int speaker_ = -1, focus_ = -1, author_ = -1, voice_ = -1;
};

} // namespace polylogue::attribution::english
