#pragma once
// One pass over the pieces of a passage: cues give each piece to its holder, what is left over is judged by its voice.
#include "common/chinese_cue.hpp"
#include "common/chinese_voice.hpp"

#include <optional>

namespace polylogue::attribution::zh {

class Reading {
  public:
    Reading(const sdk::Input &in, const Passage &passage, const Lexicon &lexicon, const Voice &voice, Found &found);
    void run();

    // What no cue covers, and what its voice is judged by; for training.
    const std::vector<Stretch> &stretches() const { return stretches_; }
    Measures measures() const { return measure(passage_, stretches_, quoted_); }

  private:
    struct Pending { // a cue whose content is still to come
        std::int32_t holder = -1;
        Kind kind = Kind::quotation;
        polylogue_span cue{}, source{};
        double confidence = 0.7;
        bool poll = false;
    };
    std::int32_t asked(std::uint32_t first, std::uint32_t last);
    Subject behind_description(const Piece &piece) const;
    bool met_again(const Subject &subject) const;
    Subject made_to(const Piece &piece) const;
    bool says_i(std::uint32_t token) const;
    bool tells_of_self() const;
    bool fronted_i(const Piece &piece) const;
    std::int32_t carried_to(const Cue &cue);
    std::int32_t holder_of(const Cue &cue, bool inside);
    void note_longer_name(const Piece &piece, const Cue &cue, std::int32_t holder);
    void note_outer(std::int32_t holder, bool inside);
    bool own_side(const Subject &subject) const;
    bool writer(const Subject &subject) const;
    bool names_only(std::uint32_t first, const Piece &piece) const;
    void take_turn(const Piece &piece);
    bool outside_turn(const Piece &piece) const;
    bool may_label(std::size_t index) const;
    void find_glued_labels();
    bool take_glued(std::size_t index);
    std::int32_t interviewee();
    void enter(const Piece &piece);
    polylogue_span span(std::uint32_t first, std::uint32_t last) const; // of tokens
    void start(const Pending &pending, std::uint32_t begin, std::uint32_t end, polylogue_mode mode);
    void extend(const Piece &piece);
    void clause(std::size_t index);
    void leave(std::size_t index, const Subject &subject); // nobody's for now
    void introduce(const Piece &piece, const Subject &subject);
    bool said_behind(std::size_t index, const Subject &subject);
    bool turns(const Piece &piece) const;
    bool urges(const Piece &piece) const;
    bool comments(const Piece &piece) const;
    bool returns(const Piece &piece); // from one quoted inside another's words
    polylogue_mode mode_of(const Piece &piece) const;
    bool same_again(const Piece &piece, const Cue &cue);
    void attribute(const Piece &piece, const Cue &cue);
    void quote(std::size_t index);
    std::optional<Pending> outer_;   // in whose words the speaker of this sentence is quoted
    std::optional<Pending> doubter_; // the person whose speech may go on behind what a state or a body claims
    polylogue_type type_of(std::int32_t holder) const { return found_.holders[static_cast<std::size_t>(holder)].type; }
    bool of_page(const Piece &piece) const;
    bool of_press(const Piece &piece) const;
    bool comes_on(const Piece &piece) const;
    bool provokes(const Piece &piece) const;
    bool furniture(const Stretch &stretch) const;
    void drop_scraps(std::size_t from);
    bool opens_point(const Token &token) const;
    void push_points(const Attribution &whole, std::vector<Attribution> &out) const;
    void cut_points(std::size_t from);
    std::optional<Pending> behind(std::size_t index, bool amid_sentence);
    bool opens_paragraph(const Piece &piece) const;
    bool ends_paragraph(const Piece &piece) const;
    bool takes_back(const Piece &quote, const Piece &piece, const Subject &subject, std::uint32_t t) const;
    Near near() const {
        return {subject_ >= 0 ? subject_ : topic_, speaker_ >= 0 ? speaker_ : earlier_, subject_ >= 0, speaker_ < 0};
    }
    Pending words_of(const Subject &subject, polylogue_span cue);
    Subject named_alone(const Piece &piece) const;
    Subject acts_first(const Piece &piece) const;
    bool announced(std::size_t index); // 網友的吐槽。「…」, 議員某某：「…」
    void drop_repeats(std::size_t from);
    bool counts_on(const Stretch &stretch) const;
    bool asks_reader(const Stretch &stretch) const;
    bool amid(const Stretch &stretch) const;
    void judge(std::size_t index, const Measures &measures);

    const Passage &passage_;
    const Voice &voice_;
    Found &found_;
    Phrases phrases_;
    Cast cast_;
    std::uint32_t sentence_ = UINT32_MAX, paragraph_ = UINT32_MAX - 1;
    std::int32_t subject_ = -1;          // of the sentence
    std::int32_t speaker_ = -1;          // of the paragraph
    Subject bare_;                       // a person's bare name that opened the sentence, not in the cast yet
    std::int32_t topic_ = -1;            // whom the last subject of the paragraph named
    std::int32_t earlier_ = -1;          // of the paragraph before
    bool open_ = false;                  // the last attribution may go on in this sentence
    bool weak_ = false;                  // and that is a wish, an aim or a deed
    bool asked_ = false;                 // a reporter's question runs
    std::optional<std::uint32_t> whole_; // the opening mark when what was just started is a whole quotation
    bool first_person_ = false;          // the writer tells of himself
    bool report_ = false;                // 記者注意到，…: the sentence is the report's own
    bool fresh_ = true;                  // the paragraph has no speaker yet
    std::uint32_t since_ = 0;            // sentences since the speaker was last given something
    std::optional<Pending> pending_;
    std::optional<Pending> listed_; // whose list of points runs, a paragraph each
    bool pending_waits_ = false;    // its content may stand in the next sentence
    Pending last_, quoting_;
    std::int32_t quotation_ = -1;
    std::size_t previous_ = 0; // the piece before, for lists
    std::vector<Stretch> stretches_;
    std::vector<Attribution> cued_; // what cues gave to holders, in order of the text
    std::size_t quoted_ = 0;        // code points given to holders
    const std::vector<Label> &labels_;
    std::size_t label_end_ = 0;      // byte where the label of this paragraph ends
    std::vector<std::size_t> glued_; // pieces that are labels inside a paragraph, in order
    std::int32_t turn_ = -1;         // whose turn the paragraph is
    std::int32_t guest_ = -1;        // who is interviewed, once met
    bool spokesman_ = false;         // the speaker is a body whose spokesman was not named
    bool asking_ = false;            // the paragraph is a question
};

} // namespace polylogue::attribution::zh
