#pragma once
// Reported speech and ascribed belief in one paragraph of English: cues, their holders, and the passages they give
// them.
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
    // Tokens of one paragraph; `next` is where the following one's end, for a byline under a quotation.
    void read(Range paragraph, Range next, std::vector<Piece> &out);

  private:
    struct Quote { // an outermost quotation with tokens in this paragraph
        Range inner, all;
        int entity = -1;
        std::size_t cue = 0;
        Range source;
        bool used = false; // inside an indirect passage
    };
    void find_quotes();
    void cue(std::size_t t);
    void verb(std::size_t t);
    void according(std::size_t t);
    void speech(const VerbGroup &g, std::size_t t);
    void other_frames(const VerbGroup &g, std::size_t t);
    void passive(const VerbGroup &g);
    void attitude(std::size_t t);
    std::size_t cut_short(std::size_t from, std::size_t end) const;
    bool clause_before(std::size_t t) const;
    bool clause_behind_name(std::size_t r, std::size_t end) const;
    bool read_as_verb(std::size_t t) const;
    bool clause_then_name(std::size_t r, std::size_t end) const;
    int holder_of(const VerbGroup &g, Subject &s);
    int entity_of(const Subject &s);
    void noun(std::size_t t);
    void remember(int entity, Range source, std::size_t t);
    void named_colon();
    bool supposed(const Subject &s) const;
    bool plural(Range phrase) const;
    bool plausible(const VerbGroup &g, const Subject &s, std::size_t t) const;
    std::size_t skip_circumstance(std::size_t r, std::size_t end) const;
    void emit(int entity, Range content, std::size_t t, Range source, attribution::Kind kind, double confidence);
    void assign(std::size_t quote, int entity, std::size_t cue, Range source);
    int quote_before(
        std::size_t t) const; // index of the quotation that ends right before token t, marks and comma skipped; -1
    int quote_at(std::size_t t) const; // … that starts at t
    void separate(std::size_t clause, int entity, bool cut);
    bool nested(std::size_t clause) const;
    void loose_quotes(Range next);
    int byline(Range next) const;

    const sdk::Input &in_;
    const Text &x_;
    Holders &holders_;
    Range p_;
    bool heading_ = false; // a title, heading or caption: only clauses of speech count
    std::vector<Quote> quotes_;
    std::vector<Piece> pieces_; // of this paragraph
    int cue_entity_ = -1;       // of the last cue in this sentence
    std::uint32_t cue_sentence_ = 0;
    Range cue_source_;
    int last_speaker_ = -1; // of the paragraphs before
};

// Every paragraph's pieces, in text order and disjoint: the surer keeps what two claim.
std::vector<Piece> read_cues(const sdk::Input &in, const Text &text, Holders &holders);

} // namespace polylogue::attribution::english
