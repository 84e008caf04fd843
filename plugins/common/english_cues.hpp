#pragma once
// Reported speech and ascribed belief in one paragraph of English: cues, their holders, and the passages they give
// them. The class lies in several files: english_cues (what all cues share), english_plausible, english_speech,
// english_content, english_postposed, english_inverted, english_frames, english_viewpoint, english_quotes.
#include "common/english_clause.hpp"

namespace polylogue::attribution::english {

struct Piece { // one statement before it is cut to its final shape
    int entity = -1;
    Range content, source;
    std::size_t cue = 0; // token of the verb or noun
    polylogue_mode mode = POLYLOGUE_INDIRECT;
    attribution::Kind kind = attribution::Kind::quotation;
    double confidence = 0.5;
};

class Cues {
  public:
    Cues(const sdk::Input &in, const Text &text, Holders &holders) : in_(in), x_(text), holders_(holders) {}
    // Adds the pieces of one paragraph; `next` is the paragraph behind it, for a byline under a quotation.
    void read(Range paragraph, Range next, std::vector<Piece> &out);

  private:
    struct Quote { // an outermost quotation with tokens in this paragraph
        Range inner, all, source;
        int entity = -1;
        std::size_t cue = 0;
        bool used = false; // inside an indirect passage
    };
    struct Clause { // a cue verb with what stands around it
        VerbGroup group;
        Subject subject;
        std::size_t end = 0;       // one behind its sentence
        std::size_t next = 0;      // behind the verb and its adverbs
        std::size_t object = 0;    // behind hearer and circumstances too
        std::size_t content = 0;   // where the passage starts; `end` for none
        std::size_t limit = 0;     // where it stops at the latest
        int left = -1, right = -1; // quotations before and behind, as indices
        bool that = false, speech = false;
        attribution::Kind kind = attribution::Kind::quotation;
        double confidence = 0.6;
    };

    // english_cues.cpp
    void token(std::size_t t);
    void verb(std::size_t t);
    Clause clause_of(const VerbGroup &group) const;
    int holder_of(Clause &c);
    int inherited_holder(Clause &c);
    int entity_of(const Subject &subject);
    int under_heading(Range phrase);
    int people_before(std::size_t t);
    int officer_before(std::size_t t);
    bool many_pronoun(Range phrase) const; // I, we, you, they
    bool asked(const VerbGroup &group) const;
    bool put_out(const Clause &c) const;
    bool read_as_verb(std::size_t t) const;
    bool names_clause(std::size_t t) const;
    bool nested(std::size_t clause) const;
    void separate(std::size_t clause);
    void emit(int entity, Range content, std::size_t cue, Range source, attribution::Kind kind, double confidence);
    void remember(int entity, Range source, std::size_t cue);

    // english_plausible.cpp
    bool plausible(const Clause &c) const; // the word is a verb here and says so of its subject
    bool behind_pronoun(const Subject &s) const;
    bool in_commas(const Clause &c) const;
    bool participle(const Clause &c) const;
    bool inside_phrase(const Clause &c) const;
    bool supposed(const Subject &subject) const;

    // english_speech.cpp, english_content.cpp, english_postposed.cpp
    void speech(const VerbGroup &group);
    Subject rising(const VerbGroup &group) const;
    bool back_to_speaker(const Clause &c) const;
    std::size_t behind_its_view(const Clause &c) const;
    bool about(const Clause &c, std::size_t i) const;
    bool could(const VerbGroup &group) const;
    bool beside_side(const Clause &c) const;
    bool verb_between(std::size_t first, std::size_t last) const;
    bool merely_saying(const Clause &c) const;
    void find_content(Clause &c) const;
    std::size_t behind_hearer(const Clause &c) const;
    std::size_t behind_circumstance(std::size_t t, std::size_t end) const;
    bool postposed(Clause &c);
    bool as_shown(Clause &c, std::size_t begin);
    bool name_alone(Range r) const;
    bool named_before(const Clause &c, Range name);
    int polled(const Clause &c);
    void give(Clause &c);
    void according(std::size_t t);
    void named_colon();

    // english_inverted.cpp
    bool inverted(Clause &c);
    void around_speaker(const Clause &c, const Subject &s, int entity);
    bool people_behind(const Clause &c) const;
    bool name_behind(const Clause &c) const;
    bool clause_before(std::size_t t) const;

    // english_frames.cpp
    void frames(const VerbGroup &group);
    bool only_meant(const VerbGroup &group, bool only_duty = false) const;
    std::size_t aside_end(const Clause &c) const;
    bool unnamed(std::size_t t, std::size_t end) const;
    bool in_favour(std::size_t t, std::size_t end) const;
    void complement(Clause &c) const;
    void name_given(Clause &c) const;
    void side_taken(Clause &c) const;
    void passive(const VerbGroup &group);
    void attitude(std::size_t t);
    void noun(std::size_t t);
    void noun_from(std::size_t first, std::size_t t);
    std::size_t noun_content(std::size_t t, std::size_t end, bool carried) const;
    bool owned_noun(std::size_t owner, std::size_t carrying, Clause &c, int &entity);
    std::size_t cut_short(std::size_t from, std::size_t end) const;

    // english_viewpoint.cpp
    void viewpoint(std::size_t t);

    // english_quotes.cpp
    void find_quotes();
    int quote_before(std::size_t t) const; // the quotation that ends right before token t, marks skipped; -1
    int quote_at(std::size_t t) const;     // the one that starts at t; -1
    void assign(int quote, int entity, std::size_t cue, Range source);
    void loose_quotes(Range next);
    void push_quotes();
    int byline(Range next) const;
    bool signed_post(Range where);
    int neighbour(const Quote &quote, Range &source);

    const sdk::Input &in_;
    const Text &x_;
    Holders &holders_;
    Range p_, above_;      // this paragraph, the one read before
    bool heading_ = false; // a title, heading or caption: only clauses of speech count
    std::vector<Quote> quotes_;
    std::vector<Piece> pieces_; // of this paragraph
    int cue_entity_ = -1;       // of the last cue in this sentence
    int polled_ = -1;           // whom the last poll of this paragraph asked
    std::uint32_t cue_sentence_ = 0;
    Range cue_source_;
};

struct Turn { // a labelled paragraph of an interview or a debate
    Range all, name;
    std::size_t begin = 0; // token behind the label
    int entity = -1;       // whose turn it is; -1 for a question
    bool narrated = false; // a broadcaster's own words: text like any other behind the label
};

struct Reading {
    std::vector<Piece> pieces; // of every paragraph, in text order and disjoint: the surer keeps what two claim
    std::vector<Turn> turns;
};
Reading read_cues(const sdk::Input &in, const Text &text, Holders &holders);

} // namespace polylogue::attribution::english
