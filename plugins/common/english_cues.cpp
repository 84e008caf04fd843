#include "common/english_cues.hpp"
#include "common/english_turns.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

constexpr std::size_t kShortParagraph = 40; // tokens of one that may be a name, a colon and a clause

std::vector<Range> paragraphs_of(const sdk::Input &in, const Text &text) {
    std::vector<Range> out;
    const auto sentences = in.sentences();
    for (std::size_t t = 0; t < text.tokens.size(); ++t) {
        const std::uint32_t own = sentences[text.tokens[t].sentence].paragraph;
        if (t == 0 || own != sentences[text.tokens[t - 1].sentence].paragraph) out.push_back({t, t});
        out.back().last = t + 1;
    }
    return out;
}

void settle(std::vector<Piece> &pieces) {
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece &a, const Piece &b) { return a.content.first < b.content.first; });
    std::vector<Piece> out;
    for (Piece &p : pieces) {
        if (!out.empty() && p.content.first < out.back().content.last) {
            Piece &before = out.back();
            if (p.confidence <= before.confidence)
                p.content.first = before.content.last;
            else
                before.content.last = p.content.first;
            if (before.content.empty()) out.pop_back();
        }
        if (!p.content.empty()) out.push_back(p);
    }
    pieces = std::move(out);
}

} // namespace

void Cues::emit(int entity, Range c, std::size_t cue, Range source, attribution::Kind kind, double confidence) {
    const auto opens = [](const Token &t) {
        return t.word() || t.kind == Kind::number || t.kind == Kind::quote || t.kind == Kind::open;
    };
    while (!c.empty() && !opens(x_.tokens[c.first])) ++c.first;
    if (entity < 0 || words(x_, c) < 2) return;
    Piece p;
    p.entity = entity, p.content = c, p.cue = cue, p.source = source, p.kind = kind, p.confidence = confidence;
    p.mode = kind == attribution::Kind::ascription ? POLYLOGUE_ATTRIBUTED : POLYLOGUE_INDIRECT;
    pieces_.push_back(p);
}

void Cues::remember(int entity, Range source, std::size_t cue) {
    cue_entity_ = entity, cue_source_ = source, cue_sentence_ = x_.tokens[cue].sentence;
}

Cues::Clause Cues::clause_of(const VerbGroup &group) const {
    Clause c;
    c.group = group;
    c.subject = subject_before(x_, group, p_.first);
    c.end = c.content = c.limit = sentence_end(x_, group.at, p_.last);
    c.speech = x_.tokens[group.at].is(kSay | kTell);
    c.next = group.last;
    while (c.next < c.end && x_.tokens[c.next].is(kAdverb) &&
           !x_.tokens[c.next].is(kDeterminer | kPreposition | kPronoun) && x_.at(c.next) != "there")
        ++c.next;
    const bool point = x_.at(group.at).starts_with("point");
    if (point && c.next + 1 < c.end && x_.at(c.next) == "out") ++c.next;                        // pointed out a flaw
    if (c.next + 1 < c.end && x_.at(c.next) == "only" && x_.at(c.next + 1) == "that") ++c.next; // said only that
    const bool chime = x_.at(group.at).starts_with("chim");                                     // chimed in a third
    if (chime && c.next + 1 < c.end && x_.at(c.next) == "in") ++c.next;
    c.object = c.next;
    return c;
}

bool Cues::many_pronoun(Range phrase) const {
    for (const std::string_view many : {"i", "we", "you", "they"})
        if (phrase.size() == 1 && fold(x_.at(phrase.first)) == many) return true;
    return false;
}

// A verb without a subject of its own: the last cue's holder, the sentence's subject, who spoke the quotation before
// it.
int Cues::inherited_holder(Clause &c) {
    Subject &s = c.subject;
    const std::uint8_t forms = x_.tokens[c.group.at].forms;
    const bool bare = c.group.first == c.group.at && (forms & kBase) && !(forms & kPast);
    const auto one = [&](Range r) {
        return bare && !r.empty() && !plural(x_, r) && !many_pronoun(r);
    }; // to meet and ask
    if (cue_entity_ >= 0 && cue_sentence_ == x_.tokens[c.group.at].sentence)
        return one(cue_source_) ? -1 : (s.phrase = cue_source_, cue_entity_);
    if (!s.inherited) return -1;
    s.phrase = subject_of_sentence(x_, c.group.first, p_.first);
    if (s.phrase.empty() && c.group.ing) { // "X, calling it a mistake, said …"
        VerbGroup finite = c.group;
        finite.ing = false;
        s = subject_before(x_, finite, p_.first);
    }
    if (one(s.phrase)) return -1;
    if (!s.phrase.empty()) return entity_of(s);
    const int q = quote_before(sentence_begin(x_, c.group.first, p_.first));
    return q >= 0 ? quotes_[static_cast<std::size_t>(q)].entity : -1;
}

int Cues::holder_of(Clause &c) {
    Subject &s = c.subject;
    if (s.inherited || s.phrase.empty()) return inherited_holder(c);
    if (s.relative && x_.tokens[s.phrase.last - 1].is(kDocument) &&
        s.phrase.first > p_.first) { // "X released a study that finds"
        const Range maker = subject_of_sentence(x_, s.phrase.first, p_.first);
        if (!maker.empty()) s.phrase = maker, s.apposition = {};
    }
    return entity_of(s);
}

// "2. Harbour Watch", and below it "They warned": the body a heading names; -1 for none.
int Cues::under_heading(Range phrase) {
    if (phrase.size() != 1 || phrase.first != p_.first || above_.empty() || above_.size() > 10) return -1;
    if (x_.at(phrase.first) != "They" && x_.at(phrase.first) != "It") return -1;
    if (above_.last != p_.first || x_.tokens[above_.last - 1].kind == Kind::stop) return -1;
    for (std::size_t i = above_.first; i < above_.last; ++i) {
        if (finite_verb(x_, i, above_.first)) return -1;
        const Run run = run_at(x_, i, above_.last);
        if (run.type == Run::Type::organisation) return holders_.resolve(run.all);
    }
    return -1;
}

// "The prime minister has …", and for a "she" behind it that office: whom one of the last sentences began with; -1 for
// none.
int Cues::officer_before(std::size_t t) {
    const std::string word = fold(x_.at(t));
    if (word != "he" && word != "she") return -1;
    std::size_t begin = sentence_begin(x_, t, 0);
    for (int back = 0; back < 3 && begin > 0; ++back) {
        const Range subject = subject_of_sentence(x_, begin - 1, 0);
        begin = sentence_begin(x_, begin - 1, 0);
        if (subject.empty() || plural(x_, subject)) continue;
        const Token &head = x_.tokens[head_end(x_, subject) - 1];
        if (head.is(kTitle | kPersonNoun) && !head.is(kGroup)) return holders_.resolve(subject);
    }
    return -1;
}

// The people a sentence began with, for a "they" in the next one; -1 for none.
int Cues::people_before(std::size_t t) {
    const std::size_t begin = sentence_begin(x_, t, 0);
    if (begin == 0) return -1;
    const Range subject = subject_of_sentence(x_, begin - 1, 0);
    return plural(x_, subject) ? holders_.resolve(subject) : -1;
}

// The holder of a subject; "the firm's chief lawyer, Ann Lee" is Ann Lee.
int Cues::entity_of(const Subject &s) {
    if (s.phrase.size() == 1 && x_.tokens[s.phrase.first].is(kPronoun))
        holders_.mention({sentence_begin(x_, s.phrase.first, p_.first), s.phrase.first});
    if (polled_ >= 0 && share(x_, s.phrase)) return polled_;
    const bool named = !s.apposition.empty() && !names_person(x_, s.phrase) && names_person(x_, s.apposition);
    int entity = under_heading(s.phrase);
    if (entity < 0) entity = holders_.resolve(named ? s.apposition : s.phrase);
    if (entity < 0 && s.phrase.size() == 1) entity = officer_before(s.phrase.first);
    if (entity < 0 && s.phrase.size() == 1 && fold(x_.at(s.phrase.first)) == "they")
        entity = people_before(s.phrase.first);
    if (entity >= 0) holders_.also(entity, named ? s.phrase : s.apposition);
    return entity;
}

// True when `clause` lies in the passage of a cue before it and does not open a clause of its own.
bool Cues::nested(std::size_t clause) const {
    if (pieces_.empty()) return false;
    const Range c = pieces_.back().content;
    if (c.last <= clause || c.first > clause) return false;
    if (clause <= c.first + 1) return true;
    const auto marks = [](const Token &t) { return t.kind == Kind::comma || t.kind == Kind::dash; };
    const Token &before = x_.tokens[clause - 1], &own = x_.tokens[clause];
    if (marks(before) || marks(own) || before.kind == Kind::semicolon) return false;
    const std::string_view b = x_.at(clause - 1);
    if (before.is(kConjunction | kSubordinator) && b != "that" && b != "if")
        return !marks(x_.tokens[clause - 2]) && b != "but" && b != "while";
    return !own.is(kConjunction);
}

// Ends the passage of the cue before where another clause begins.
void Cues::separate(std::size_t clause) {
    if (pieces_.empty()) return;
    Range &c = pieces_.back().content;
    if (c.last <= clause || c.first > clause) return;
    const auto links = [](const Token &t) {
        return t.is(kConjunction) || ends_segment(t) || (t.is(kSubordinator | kPreposition) && t.quotation < 0);
    };
    c.last = clause;
    while (!c.empty() && links(x_.tokens[c.last - 1])) --c.last;
    if (words(x_, c) < 2) pieces_.pop_back();
}

// Behind `t` a name and soon an auxiliary: "fear Rome will".
bool Cues::names_clause(std::size_t t) const {
    if (!x_.tokens[t].capital || quoted(x_, t)) return false;
    for (std::size_t i = t + 1; i < std::min(p_.last, t + 4) && !ends_segment(x_.tokens[i]); ++i)
        if (x_.tokens[i].is(kAuxiliary)) return true;
    return false;
}

// "Villages fear that", "the ministry fears that", "the league supports a …": a word that may be a noun, with an
// object.
bool Cues::read_as_verb(std::size_t t) const {
    if (t == p_.first || t + 1 >= p_.last) return false;
    const Token &before = x_.tokens[t - 1], &after = x_.tokens[t + 1];
    const bool object = (after.is(kDeterminer | kPossessive | kPronoun) && !after.is(kRelative)) || quoted(x_, t + 1) ||
                        names_clause(t + 1) || x_.at(t + 1) == "being";
    if (before.kind == Kind::comma && x_.tokens[t].forms & kThird) { // X, a lobby, claims in a letter that
        const std::size_t end = sentence_end(x_, t, p_.last), that = behind_circumstance(t + 1, end);
        if (that < end && x_.at(that) == "that") return true;
    }
    if (before.kind == Kind::comma && x_.tokens[t].is(kSay) && (x_.tokens[t].forms & kBase)) { // …, claim unions.
        const Range people = subject_after(x_, t + 1, p_.last).phrase;
        return !people.empty() && x_.tokens[people.last - 1].is(kGroup) &&
               (people.last == p_.last || x_.tokens[people.last].kind == Kind::stop);
    }
    if (quote_before(t) >= 0 && (after.is(kDeterminer | kPossessive) || after.capital)) return true; // “…,” reports X
    if (after.kind == Kind::comma && t > p_.first + 1 && x_.tokens[t - 2].kind == Kind::comma && before.is(kGroup))
        return true;                                                         // the tax, supporters claim, works
    const bool about = (x_.tokens[t].prepositions & after.preposition) != 0; // worry about
    if (!object && !about && x_.at(t + 1) != "to") return false;
    if (before.kind == Kind::comma && x_.at(t + 1) == "that") return true; // X, 81, worries that
    if (!before.word() || before.is(kDeterminer | kPossessive | kPreposition | kNumber | kConjunction)) return false;
    if (before.is(kRelative)) return object;                                                             // who fear the
    if (before.is(kPronoun) && x_.at(t - 1) != "it") return object || starts_clause(x_, t + 1, p_.last); // I hope the
    if (x_.tokens[t].forms & kBase)
        return before.is(kGroup) || plural_form(x_.at(t - 1)) ||
               (before.capital && plural(x_, subject_before(x_, verb_group(x_, t, p_.first), p_.first).phrase));
    return before.is(kInstitution | kPersonNoun | kOrganisation | kDocument);
}

void Cues::verb(std::size_t t) {
    const Token &w = x_.tokens[t];
    if (w.capital && t > p_.first && w.sentence == x_.tokens[t - 1].sentence) return; // part of a name
    const VerbGroup g = verb_group(x_, t, p_.first);
    if (g.infinitive && !(w.forms & kBase)) return; // a reference to comments
    if (g.ing && !g.finite && w.is(kDocument) && t > p_.first && x_.tokens[t - 1].kind != Kind::comma &&
        x_.at(t - 1) != "by" && !x_.tokens[t - 1].is(kConjunction))
        return; // a court's ruling
    if (g.passive) return passive(g);
    const bool bare = g.first == t && !g.ing && !(w.forms & kPast);
    if (w.is(kNounlike) && bare && !finite_verb(x_, t, p_.first) && !read_as_verb(t)) return;
    const bool to = w.is(kWant | kVow) && g.last < p_.last && x_.at(skip_time(x_, g.last, p_.last - 1)) == "to";
    if (w.is(kThat) && (g.last >= p_.last || x_.at(g.last) != "that")) return frames(g);
    if (w.is(kSay | kTell | kThink) && !to) return speech(g);
    frames(g);
}

void Cues::token(std::size_t t) {
    const Token &w = x_.tokens[t];
    if (w.is(kCueNoun) && !heading_) noun(t);
    if (w.is(kAttitude) && !heading_) attitude(t);
    if (w.is(kCueVerb))
        verb(t);
    else if (w.word() && (x_.at(t) == "according" || x_.at(t) == "According"))
        according(t);
    else if (w.is(kPreposition) && t == sentence_begin(x_, t, p_.first))
        viewpoint(t);
}

void Cues::read(Range paragraph, Range next, std::vector<Piece> &out) {
    above_ = p_, p_ = paragraph;
    const Token &final = x_.tokens[p_.last - 1];
    const bool stopped = p_.size() > 2 && x_.tokens[p_.last - 2].kind == Kind::stop;
    heading_ = final.kind != Kind::stop && final.quotation < 0 && final.kind != Kind::colon && !stopped;
    pieces_.clear();
    cue_entity_ = polled_ = -1;
    find_quotes();
    if (signed_post(p_) || signed_post(next)) return void(out.insert(out.end(), pieces_.begin(), pieces_.end()));
    if (heading_ || p_.size() < kShortParagraph) named_colon();
    for (std::size_t first = p_.first; first < p_.last;) { // a sentence at a time
        std::size_t last = first;
        for (const std::uint32_t own = x_.tokens[first].sentence; last < p_.last && x_.tokens[last].sentence == own;
             ++last)
            if (!quoted(x_, last)) token(last);
        if (!heading_) holders_.mention({first, last});
        if (cue_entity_ >= 0 && cue_sentence_ == x_.tokens[first].sentence) holders_.speaks(cue_entity_);
        first = last;
    }
    if (cue_entity_ >= 0) holders_.speaks(cue_entity_);
    loose_quotes(next);
    push_quotes();
    out.insert(out.end(), pieces_.begin(), pieces_.end());
}

Reading read_cues(const sdk::Input &in, const Text &text, Holders &holders) {
    Cues cues(in, text, holders);
    Turns turns(in, text, holders);
    Reading out;
    const std::vector<Range> paragraphs = paragraphs_of(in, text);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const Range next = i + 1 < paragraphs.size() ? paragraphs[i + 1] : Range{};
        const std::optional<Turn> turn = turns.of(paragraphs[i]);
        if (turn) out.turns.push_back(*turn);
        if (turn && turn->entity < 0 && !turn->narrated) continue;
        holders.voice(turn ? turn->entity : -1);
        cues.read({turn ? turn->begin : paragraphs[i].first, paragraphs[i].last}, next, out.pieces);
    }
    holders.voice(-1);
    settle(out.pieces);
    return out;
}

} // namespace polylogue::attribution::english
