#pragma once
// Looks for the cue of one clause (chinese_cue.hpp). The class lies in two files: chinese_cue, sources and other
// phrases; chinese_verb, verbs and their holders.
#include "common/chinese_cue.hpp"

namespace polylogue::attribution::zh {

class Finder {
  public:
    Finder(const Passage &passage, const Phrases &phrases, const Cast &cast, const Piece &piece, const Context &context)
        : passage_(passage), phrases_(phrases), cast_(cast), piece_(piece), context_(context) {}
    Cue find();

  private:
    const Token &token(std::uint32_t t) const { return passage_.tokens[t]; }
    std::u32string_view word(std::uint32_t t) const { return passage_.at(token(t).begin, token(t).end); }
    std::uint32_t length(std::uint32_t from, std::uint32_t to) const { // code points
        return from < to ? token(to - 1).end - token(from).begin : 0;
    }
    bool announces() const { return piece_.colon() || piece_.closer == U'「'; }
    Cue silence(std::uint32_t t) const;
    bool source_phrase(std::uint32_t begin, Cue &cue) const;
    bool view_phrase(std::uint32_t begin, Cue &cue) const;
    bool words_of(const Subject &subject, Cue &cue) const;
    bool aim(std::uint32_t begin, Cue &cue) const;
    bool grounds(const Subject &subject, Cue &cue) const;
    bool example(const Subject &subject, Cue &cue) const;
    bool issue(const Subject &subject, Cue &cue) const;
    void printed(std::uint32_t verb, Cue &cue) const;
    bool verb(std::uint32_t t, const Subject &subject, Cue &cue) const;
    bool reports(const Subject &subject) const;
    bool to_come(std::uint32_t t, const Subject &subject) const;
    bool told_of(std::uint32_t t, const Subject &subject) const;
    bool answers(std::uint32_t t) const;
    bool asks(std::uint32_t t) const;
    bool suffered(std::uint32_t t, Cue &cue) const;
    void relayed(std::uint32_t t, Cue &cue) const;
    bool spelt(std::uint32_t t, const Subject &subject, Cue &cue) const;
    bool word_goes_on(std::uint32_t t) const;
    bool nobody(std::uint32_t t) const;
    bool tells_which(std::uint32_t t) const;
    bool office(std::uint32_t t) const;
    bool feels(const Subject &subject, Cue &cue) const;
    bool noun_or_denied(std::uint32_t t) const;
    bool noun_subject(std::uint32_t t, Cue &cue) const;
    bool carries(std::uint32_t t) const;
    bool one_of(std::uint32_t t) const;
    void prefer_nearer(std::uint32_t t, Cue &cue) const;
    bool described_many(std::uint32_t t, const Subject &subject) const;
    bool near(std::uint32_t t, Cue &cue) const;
    bool some_of_them(const Subject &subject, std::uint32_t t) const;
    bool plain_name(const Subject &subject, std::uint32_t t) const;
    bool holds(std::uint32_t t, const Subject &subject) const;
    void settle(std::uint32_t t, Cue &cue) const;

    const Passage &passage_;
    const Phrases &phrases_;
    const Cast &cast_;
    const Piece &piece_;
    const Context &context_;
};

} // namespace polylogue::attribution::zh
