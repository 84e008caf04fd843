#pragma once
// Who a noun phrase names, and which earlier holder it is: the cast of one document.
#include "common/attribution.hpp"
#include "common/chinese_clause.hpp"

#include <functional>
#include <string>
#include <unordered_map>

namespace polylogue::attribution::zh {

struct Subject { // what stands before a cue
    enum class Kind : std::uint8_t { none, he, they, it, self, name };
    Kind kind = Kind::none;
    bool sure = false;                 // a name that looks like a person, an organisation or a group
    std::uint32_t first = 0, last = 0; // tokens of the phrase
    bool bare = false;                 // a person's name and nothing that says so
    std::uint32_t gap = 0;             // code points between the phrase and what may not belong to it
    std::uint32_t stop = 0;            // token behind phrase and gap
};

// Whether a name may end with the character: not with a suffix of quantities, qualities or verbs (simplified).
bool name_ending(char32_t last);

// The noun phrase that opens the tokens [first, last).
class Phrases {
  public:
    Phrases(const Passage &passage, const Lexicon &lexicon) : passage_(passage), lexicon_(lexicon) {}
    Subject subject(std::uint32_t first, std::uint32_t last) const;
    std::uint32_t skip_lead(std::uint32_t first, std::uint32_t last) const; // openings and times that are no subject
    // 支持度假村的地方團體，; 反對的居民也…; 支持調降的作家難掩失望, when nobody else is the subject (`fresh`).
    Subject which_people(std::uint32_t first, std::uint32_t last, bool fresh) const;
    bool against(std::uint32_t t, std::uint32_t last) const;    // a verb in the name of a body
    bool cares(std::uint32_t t) const;                          // 關注…聯盟
    bool quoted(std::uint32_t first, std::uint32_t last) const; // in quotation marks: how some call themselves
    // The person's own name at the end of [first, last), as code points; empty when there is none.
    std::u32string_view person(std::uint32_t first, std::uint32_t last) const;
    bool head(std::uint32_t first, std::uint32_t last) const; // does it end like a holder?

    bool titled_person(std::uint32_t first, std::uint32_t last) const; // 項目總監岑某

    // The noun phrase that ends right before the cue, adverbs aside; nothing when it does not look like a holder.
    Subject before(std::uint32_t first, std::uint32_t cue) const;
    std::uint32_t skip_quantity(std::uint32_t first, std::uint32_t last) const; // 15名, 有些, 其

  private:
    std::uint32_t skip_there_are(std::uint32_t first, std::uint32_t last) const;
    bool goes_on(std::u32string_view name, std::uint32_t end) const;
    bool any_body(std::uint32_t first, std::uint32_t end) const;
    bool joined(std::uint32_t first, std::uint32_t last) const; // is there an 及, 和 or 、?
    std::uint32_t behind_passive(std::uint32_t first, std::uint32_t last) const;
    std::uint32_t behind_places(std::uint32_t first, std::uint32_t last) const;
    std::u32string_view addressed(std::uint32_t first, std::uint32_t end) const;
    std::uint32_t name_begin(std::uint32_t first, std::uint32_t end) const;
    std::u32string_view foreign_part(std::u32string_view name) const;
    void classify(Subject &out) const;
    bool complete(const Subject &out, std::uint32_t t) const;
    bool nickname(std::u32string_view name) const;
    bool ends_before(std::u32string_view name) const;
    bool counted(std::uint32_t first, std::uint32_t end) const;
    bool spelt(std::uint32_t t, std::uint32_t first, std::uint32_t last) const; // 胡塞因|指出
    bool inside_name(std::uint32_t t, std::uint32_t first, std::uint32_t last) const;
    bool speaks_next(std::uint32_t t) const; // a verb of saying, adverbs aside
    bool given_name(std::uint32_t t, std::uint32_t last) const;
    bool ends_name(std::uint32_t t, std::uint32_t first, std::uint32_t last) const;
    bool family_name(std::uint32_t t, std::uint32_t first, std::uint32_t last) const;
    bool stops(std::uint32_t t, std::uint32_t first, std::uint32_t last) const;
    bool name_like(std::u32string_view name, bool titled) const;
    const Passage &passage_;
    const Lexicon &lexicon_;
    using Names = std::unordered_map<std::u32string, bool>;
    mutable Names longer_;       // two characters of a name: is it longer?
    mutable Names ends_, often_; // three characters: is it two; a nickname: is it there again?
};

struct Near { // whom a pronoun may stand for; -1 for nobody
    std::int32_t subject = -1, speaker = -1;
    bool inside = false; // the subject stands in the same sentence
    bool over = false;   // the speaker is the one of the paragraph before
};

class Cast {
  public:
    Cast(const sdk::Input &in, const Passage &passage, const Lexicon &lexicon, Found &found);

    std::int32_t named(std::uint32_t first, std::uint32_t last, bool create); // index of the holder, -1 when unknown
    std::int32_t author();
    void also(std::int32_t holder, std::uint32_t first, std::uint32_t last); // a longer form of its name
    // Pronouns are resolved to the subject before, the speaker, or whoever fits and was met last; -1 when it stays
    // open.
    std::int32_t resolve(const Subject &subject, Near near, bool create);
    std::int32_t paper() const;                                // 文章認為: the paper met last; -1 when none was
    bool known(std::uint32_t first, std::uint32_t last) const; // met before, under this name or as its short form

  private:
    using Key = std::u32string;
    Key key(std::uint32_t first, std::uint32_t last) const;
    Key key(std::u32string_view text) const;
    bool joined(std::uint32_t first, std::uint32_t last) const; // two holders in one phrase
    std::int32_t short_form(std::u32string_view name) const;
    std::int32_t add(std::uint32_t first, std::uint32_t last);
    std::int32_t nicknamed(std::uint32_t first, std::uint32_t mark, std::uint32_t last, bool create);
    void note(std::int32_t holder, std::uint32_t begin, std::uint32_t end,
              const char *evidence); // one more surface form
    void describe(std::int32_t holder, std::uint32_t first, std::uint32_t last);
    void without_kind(std::int32_t holder, std::uint32_t first, std::uint32_t end);
    void addressed(std::int32_t holder, std::uint32_t first, std::uint32_t end);
    using Fits = std::function<bool(std::int32_t)>;
    std::int32_t recent(const Fits &fits) const;
    std::int32_t pick(const Near &near, const Fits &fits) const;
    std::int32_t he(const Subject &subject, Near near);
    std::int32_t they(const Subject &subject, const Near &near);
    std::int32_t several_before(std::uint32_t t);
    std::int32_t spoken_for(std::uint32_t first, std::uint32_t last, bool create);
    bool another(std::uint32_t known) const;
    std::int32_t addressee(std::uint32_t first, std::uint32_t last) const;
    std::int32_t mentioned_head(std::uint32_t first, std::uint32_t last);
    std::int32_t same_head(std::uint32_t first, std::uint32_t last) const;
    enum class Gender : std::uint8_t { open, she, he };

    const sdk::Input &in_;
    const Passage &passage_;
    Phrases phrases_;
    Found &found_;
    std::unordered_map<Key, std::int32_t> surfaces_;
    std::unordered_map<std::string, std::int32_t> by_known_;
    void grow();                                // a place for one more holder in what follows
    std::vector<std::u32string> person_;        // of each holder: the bare name, simplified
    std::vector<std::vector<Key>> known_forms_; // of each holder: its surface forms, in order of mention
    std::vector<Gender> gender_;                // of each holder, as pronouns and courtesy titles have told
    std::vector<std::int32_t> order_;           // holders by last mention, latest last
    std::int32_t author_ = -1;
};

} // namespace polylogue::attribution::zh
