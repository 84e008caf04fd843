#include "common/english_cues.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

using AKind = attribution::Kind;
constexpr std::size_t kSpeechQuote = 4; // words from which a quotation without a cue is speech

std::size_t words(const Text &x, Range r) {
    std::size_t n = 0;
    for (std::size_t i = r.first; i < r.last; ++i) n += x.tokens[i].word() || x.tokens[i].kind == Kind::number;
    return n;
}

bool ends_segment(const Token &t) {
    return t.kind == Kind::comma || t.kind == Kind::stop || t.kind == Kind::dash || t.kind == Kind::semicolon;
}

std::vector<Range> cut(const sdk::Input &in, const Text &text) { // into paragraphs
    std::vector<Range> out;
    const auto sentences = in.sentences();
    for (std::size_t t = 0; t < text.tokens.size(); ++t) {
        const bool fresh =
            t == 0 || sentences[text.tokens[t].sentence].paragraph != sentences[text.tokens[t - 1].sentence].paragraph;
        if (fresh) out.push_back({t, t});
        out.back().last = t + 1;
    }
    return out;
}

// Contents in text order and disjoint: the surer keeps what two claim.
void settle(std::vector<Piece> &pieces) {
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece &a, const Piece &b) { return a.content.first < b.content.first; });
    std::vector<Piece> out;
    for (Piece &p : pieces) {
        if (!out.empty() && p.content.first < out.back().content.last) {
            if (p.confidence <= out.back().confidence)
                p.content.first = out.back().content.last;
            else
                out.back().content.last = p.content.first;
            if (out.back().content.empty()) out.pop_back();
        }
        if (!p.content.empty()) out.push_back(p);
    }
    pieces = std::move(out);
}

} // namespace

void Cues::find_quotes() {
    quotes_.clear();
    for (std::size_t i = p_.first; i < p_.last;) {
        if (!quoted(x_, i)) {
            ++i;
            continue;
        }
        Quote q;
        const std::int32_t id = x_.tokens[i].quotation;
        q.all.first = i;
        while (i < p_.last && x_.tokens[i].quotation == id) ++i;
        q.all.last = q.inner.last = i;
        const polylogue_span inner = in_.quotations()[static_cast<std::size_t>(id)].inner;
        q.inner.first = q.all.first;
        while (q.inner.first < q.inner.last && x_.tokens[q.inner.first].begin < inner.begin) ++q.inner.first;
        while (q.inner.last > q.inner.first && x_.tokens[q.inner.last - 1].end > inner.end) --q.inner.last;
        quotes_.push_back(q);
    }
}

int Cues::quote_before(std::size_t t) const {
    while (t > p_.first && !quoted(x_, t - 1) &&
           (x_.tokens[t - 1].kind == Kind::comma || x_.tokens[t - 1].kind == Kind::dash ||
            x_.tokens[t - 1].kind == Kind::other || x_.tokens[t - 1].kind == Kind::quote))
        --t;
    const auto at =
        std::partition_point(quotes_.begin(), quotes_.end(), [&](const Quote &q) { return q.all.last < t; });
    if (at == quotes_.end() || at->all.last != t) return -1;
    // A term in quotation marks is no speech: that ends with a mark.
    std::size_t last = at->inner.last;
    while (last > at->inner.first && x_.tokens[last - 1].kind == Kind::quote) --last;
    const bool marked = (last > at->inner.first && ends_segment(x_.tokens[last - 1])) ||
                        (t < p_.last && x_.tokens[t].kind == Kind::comma);
    return marked ? static_cast<int>(at - quotes_.begin()) : -1;
}

int Cues::quote_at(std::size_t t) const {
    const auto at =
        std::partition_point(quotes_.begin(), quotes_.end(), [&](const Quote &q) { return q.all.first < t; });
    return at != quotes_.end() && at->all.first == t ? static_cast<int>(at - quotes_.begin()) : -1;
}

void Cues::assign(std::size_t quote, int entity, std::size_t cue, Range source) {
    Quote &q = quotes_[quote];
    if (q.entity >= 0) return;
    q.entity = entity, q.cue = cue, q.source = source;
}

void Cues::emit(int entity, Range c, std::size_t t, Range source, AKind kind, double confidence) {
    while (!c.empty() && !(x_.tokens[c.first].word() || x_.tokens[c.first].kind == Kind::number ||
                           x_.tokens[c.first].kind == Kind::quote || x_.tokens[c.first].kind == Kind::open))
        ++c.first;
    if (entity < 0 || words(x_, c) < 2) return;
    Piece p;
    p.entity = entity, p.content = c, p.cue = t, p.source = source, p.kind = kind, p.confidence = confidence;
    p.mode = kind == AKind::ascription ? POLYLOGUE_ATTRIBUTED : POLYLOGUE_INDIRECT;
    pieces_.push_back(p);
}

// A circumstance between the verb and what was said: "in a statement", "on Friday", "at a hearing in Ohio".
std::size_t Cues::skip_circumstance(std::size_t r, std::size_t end) const {
    std::size_t i = r;
    while (i < end && i < r + 16) {
        const Token &t = x_.tokens[i];
        if (t.quotation >= 0 && i > r && x_.tokens[i - 1].is(kPreposition)) { // on “Morning Talk”
            while (i < end && quoted(x_, i)) ++i;
            continue;
        }
        if (t.quotation >= 0 || x_.at(i) == "that" || t.kind == Kind::colon) return i;
        if (ends_segment(t) || t.is(kAuxiliary | kRelative)) break;
        if (i > r && (t.is(kPronoun) || (t.is(kDeterminer) && starts_clause(x_, i, end) &&
                                         !x_.tokens[i - 1].is(kPreposition) && !x_.tokens[i - 1].is(kDeterminer))))
            return i;
        if (i > r && x_.tokens[i - 1].is(kTime) && starts_clause(x_, i, end)) return i;
        ++i;
    }
    return i < end && x_.tokens[i].kind == Kind::comma && i + 1 < end && quoted(x_, i + 1) ? i + 1 : end;
}

int Cues::holder_of(const VerbGroup &g, Subject &s) {
    const std::uint32_t sentence = x_.tokens[g.at].sentence;
    if (s.inherited || s.phrase.empty()) {
        if (cue_entity_ >= 0 && cue_sentence_ == sentence) return s.phrase = cue_source_, cue_entity_;
        if (!s.inherited) return -1;
        s.phrase = subject_of_sentence(x_, g.first, p_.first);
        if (s.phrase.empty() && g.ing) { // "X, calling it a mistake, said …"
            VerbGroup finite = g;
            finite.ing = false;
            s = subject_before(x_, finite, p_.first);
            if (!s.phrase.empty()) return entity_of(s);
        }
        if (s.phrase.empty()) {
            const int q = quote_before(sentence_begin(x_, g.first, p_.first));
            return q >= 0 ? quotes_[static_cast<std::size_t>(q)].entity : -1;
        }
    }
    if (s.relative && x_.tokens[s.phrase.last - 1].is(kDocument) &&
        s.phrase.first > p_.first) { // "X released a study that finds"
        const Range maker = subject_of_sentence(x_, s.phrase.first, p_.first);
        if (!maker.empty()) s.phrase = maker, s.apposition = {};
    }
    return entity_of(s);
}

// The holder of a subject; "the firm's chief lawyer, Ann Lee" is Ann Lee.
int Cues::entity_of(const Subject &s) {
    if (s.phrase.size() == 1 && x_.tokens[s.phrase.first].is(kPronoun))
        holders_.mention({sentence_begin(x_, s.phrase.first, p_.first), s.phrase.first});
    if (!s.apposition.empty() && !holders_.names_person(s.phrase) && holders_.names_person(s.apposition)) {
        const int person = holders_.resolve(s.apposition);
        holders_.also(person, s.phrase);
        return person;
    }
    const int entity = holders_.resolve(s.phrase);
    if (entity >= 0) holders_.also(entity, s.apposition);
    return entity;
}

// "If a state refuses to …", "asked whether he thought …": nobody's statement.
bool Cues::supposed(const Subject &s) const {
    if (s.clause == p_.first) return false;
    const std::string before = fold(x_.at(s.clause - 1));
    return before == "if" || before == "whether" || before == "when" || before == "unless" || before == "until" ||
           before == "after" || before == "before";
}

void Cues::remember(int entity, Range source, std::size_t t) {
    cue_entity_ = entity, cue_source_ = source, cue_sentence_ = x_.tokens[t].sentence;
}

// A subject that takes the base form: "critics of the plan", "Ford and Opel", "they".
bool Cues::plural(Range phrase) const {
    std::size_t head = phrase.first;
    for (std::size_t i = phrase.first; i < phrase.last; ++i) {
        if (x_.at(i) == "and") return true;
        if (x_.tokens[i].is(kPreposition) && !x_.tokens[i].is(kDeterminer)) break;
        head = i;
    }
    if (phrase.empty()) return false;
    const std::string_view s = x_.at(head);
    if (x_.tokens[head].is(kGroup)) return true;
    return s.size() > 3 && s.ends_with('s') && !s.ends_with("ous") && !s.ends_with("ss") && !s.ends_with("is");
}

bool Cues::plausible(const VerbGroup &g, const Subject &s, std::size_t t) const {
    const Token &w = x_.tokens[t];
    if (g.ing && !g.finite && g.first > p_.first) {
        const Token &b = x_.tokens[g.first - 1];
        if (b.kind == Kind::comma || b.kind == Kind::dash || b.is(kConjunction)) return true;
        if (!w.is(kSay | kTell | kUrge)) return false;
        if (x_.at(g.first - 1) == "by") return true;
        return !s.phrase.empty() && !s.relative &&
               (b.is(kGroup) || b.capital || x_.at(g.first - 1).ends_with('s') ||
                x_.at(s.clause > p_.first ? s.clause - 1 : s.clause) == "with");
    }
    if (s.phrase.size() == 1 && x_.tokens[s.phrase.first].is(kPronoun) && !w.is(kSay | kTell) && s.clause > p_.first) {
        const Token &b = x_.tokens[s.clause - 1]; // "the man she hopes to replace"
        if (b.word() && b.sentence == w.sentence &&
            !b.is(kConjunction | kSubordinator | kRelative | kAdverb | kCueVerb))
            return false;
    }
    if (g.first < t || g.ing || s.relative) return true; // an auxiliary or adverb shows the verb
    if (s.phrase.empty()) return s.inherited;
    const Token &before = x_.tokens[t - 1];
    if (before.is(kDeterminer | kPossessive | kPreposition) && !before.is(kPronoun) && !before.is(kGroup)) return false;
    if (w.forms & kPast) return true;
    if (before.capital && (w.forms & kBase) && !before.is(kGroup)) return plural(s.phrase);
    if (before.is(kPronoun | kGroup) || before.capital || before.kind == Kind::comma || before.kind == Kind::close ||
        before.kind == Kind::dash)
        return true;
    const std::string_view b = x_.at(t - 1);
    if (w.forms & kBase) return plural(s.phrase);
    return !b.ends_with('s') || before.is(kInstitution | kPersonNoun | kDocument | kOrganisation);
}

// True when `clause` lies in the passage of a cue before it and does not open a clause of its own.
bool Cues::nested(std::size_t clause) const {
    if (pieces_.empty() || pieces_.back().content.last <= clause || pieces_.back().content.first > clause) return false;
    if (clause <= pieces_.back().content.first + 1) return clause + 1 >= pieces_.back().content.first;
    const Token &before = x_.tokens[clause - 1];
    const Token &own = x_.tokens[clause];
    if (before.kind == Kind::comma || before.kind == Kind::semicolon || before.kind == Kind::dash ||
        own.kind == Kind::comma || own.kind == Kind::dash)
        return false;
    if (before.is(kConjunction | kSubordinator) && x_.at(clause - 1) != "that" && x_.at(clause - 1) != "if") {
        const bool comma = clause >= 2 && x_.tokens[clause - 2].kind == Kind::comma;
        return !(comma || x_.at(clause - 1) == "but" || x_.at(clause - 1) == "while");
    }
    return !(own.is(kConjunction) && clause > p_.first);
}

void Cues::separate(std::size_t clause, int, bool cut) {
    if (!cut || pieces_.empty()) return;
    Range &c = pieces_.back().content;
    if (c.last <= clause || c.first > clause) return;
    c.last = clause;
    while (!c.empty() &&
           (x_.tokens[c.last - 1].is(kConjunction) || ends_segment(x_.tokens[c.last - 1]) ||
            (x_.tokens[c.last - 1].is(kSubordinator | kPreposition) && x_.tokens[c.last - 1].quotation < 0)))
        --c.last;
    if (words(x_, c) < 2) pieces_.pop_back();
}

void Cues::according(std::size_t t) {
    if (t + 2 >= p_.last || x_.at(t + 1) != "to") return;
    const Subject s = subject_after(x_, t + 2, p_.last);
    const int entity = holders_.resolve(s.phrase);
    if (entity < 0) return;
    holders_.also(entity, s.apposition);
    const std::size_t begin = sentence_begin(x_, t, p_.first), end = sentence_end(x_, t, p_.last);
    Range content{begin, t};
    if (t <= begin + 1) { // at the front: behind the comma
        std::size_t i = s.phrase.last;
        while (i < end && x_.tokens[i].kind != Kind::comma) ++i;
        content = {i + 1, end};
        if (i >= end) return;
        remember(entity, s.phrase, t);
    } else if (const std::size_t after = s.phrase.last; after + 4 < end && x_.tokens[after].kind == Kind::comma &&
                                                        x_.tokens[t - 1].kind == Kind::comma &&
                                                        end - after > t - begin) {
        content = {after + 1, end}; // "X, according to Y, has …": the longer part
    } else if (!pieces_.empty() && pieces_.back().content.last > begin) { // behind another cue's passage
        if (pieces_.back().content.last > t) separate(t, entity, true);
        return;
    }
    emit(entity, content, t, s.phrase, AKind::quotation, 0.8);
    holders_.speaks(entity);
}

bool Cues::clause_before(std::size_t t) const {
    for (std::size_t i = sentence_begin(x_, t, p_.first); i + 1 < t; ++i)
        if (finite_verb(x_, i, p_.first)) return true;
    for (std::size_t i = sentence_begin(x_, t, p_.first) + 1; i + 1 < t; ++i)
        if (x_.tokens[i].capital || x_.tokens[i].kind == Kind::comma) return false;
    return true; // "Not necessary, argues X"
}

bool Cues::clause_behind_name(std::size_t r, std::size_t end) const {
    const std::size_t after = subject_after(x_, r, p_.last).phrase.last;
    return after > r && after < end && (x_.tokens[after].is(kAuxiliary) || finite_verb(x_, after, r));
}

// "…, said X, who …": a name and then a mark, no clause of its own.
bool Cues::clause_then_name(std::size_t r, std::size_t end) const {
    const Subject s = subject_after(x_, r, p_.last);
    if (s.phrase.empty()) return false;
    const std::size_t after = s.phrase.last;
    return after >= end || x_.tokens[after].kind == Kind::comma || x_.tokens[after].kind == Kind::stop ||
           x_.tokens[after].is(kTime | kRelative) ||
           (x_.tokens[after].is(kPreposition) && !x_.tokens[after].is(kAuxiliary));
}

void Cues::speech(const VerbGroup &g, std::size_t t) {
    const Token &w = x_.tokens[t];
    const std::size_t end = sentence_end(x_, t, p_.last);
    const bool say = w.is(kSay | kTell);
    Subject s = subject_before(x_, g, p_.first);
    const int left = quote_before(s.phrase.empty() || s.inherited ? g.first : s.clause);
    std::size_t r = g.last;
    while (r < end && x_.tokens[r].is(kAdverb) && !x_.tokens[r].is(kDeterminer | kPreposition | kPronoun) &&
           x_.at(r) != "there")
        ++r;
    // “…,” said X — and: clause, said X
    bool bare = s.phrase.empty() && !s.inherited;
    if (say && g.first > p_.first && g.first == t && x_.tokens[t - 1].kind == Kind::comma && left < 0 && r < end &&
        (x_.tokens[r].capital || x_.tokens[r].is(kDeterminer)) && x_.at(r) != "that" && clause_before(t) &&
        clause_then_name(r, end))
        bare = true, s.phrase = {};
    if (say && !g.ing && r < end && (bare || s.phrase.empty()) && starts_phrase(x_, r) && !clause_behind_name(r, end) &&
        (left >= 0 || (t > p_.first && x_.tokens[g.first - 1].kind == Kind::comma))) {
        s = subject_after(x_, r, p_.last);
        const int entity = entity_of(s);
        if (entity < 0) return;
        holders_.speaks(entity);
        remember(entity, s.phrase, t);
        if (left >= 0)
            assign(static_cast<std::size_t>(left), entity, t, s.phrase);
        else
            emit(entity, {sentence_begin(x_, t, p_.first), g.first}, t, s.phrase, AKind::quotation, 0.75);
        return;
    }
    if (left < 0 && !plausible(g, s, t)) return;
    if (!say && supposed(s)) return;
    if (g.infinitive && left < 0) s = Subject{{}, {}, g.first, true, false};
    if (g.infinitive || (!g.finite && !g.ing && !(w.forms & kPast))) {
        if (!say || !g.infinitive) return;
    }
    // What follows.
    const bool was_nested = nested(s.phrase.empty() ? g.first : s.clause);
    std::size_t content = end;
    int right = -1;
    std::size_t i = r;
    if (w.is(kTell) && i < end && !quoted(x_, i) && x_.at(i) != "that") { // the hearer
        while (i < end && i < r + 12 && !quoted(x_, i) && x_.at(i) != "that" && !ends_segment(x_.tokens[i]) &&
               x_.tokens[i].kind != Kind::colon) {
            if (i > r && starts_clause(x_, i, end) &&
                (x_.tokens[i].is(kPronoun | kDeterminer | kPossessive) || x_.tokens[i].capital) &&
                !x_.tokens[i - 1].is(kPreposition | kDeterminer | kTitle) && !x_.tokens[i - 1].capital)
                break;
            ++i;
        }
        if (i < end && ends_segment(x_.tokens[i]) && !(i + 1 < end && quoted(x_, i + 1)) && !w.is(kSay)) i = end;
    }
    if (i < end && (x_.tokens[i].is(kPreposition | kTime)) && !x_.tokens[i].is(kDeterminer) && x_.at(i) != "that") {
        const std::size_t skipped = skip_circumstance(i, end);
        if (skipped < end)
            i = skipped;
        else if (x_.tokens[i].is(kTime) || !starts_clause(x_, i, end))
            i = end;
    }
    if (i < end && (x_.tokens[i].kind == Kind::comma || x_.tokens[i].kind == Kind::colon) && i + 1 < end &&
        (quoted(x_, i + 1) || x_.tokens[i].kind == Kind::colon))
        ++i;
    while (i < end && x_.tokens[i].kind == Kind::quote && !quoted(x_, i)) ++i; // one half of a doubled mark
    const bool that = i < end && x_.at(i) == "that";
    if (that) ++i;
    if (i < end && quoted(x_, i))
        right = quote_at(i);
    else if (that || (i < end && i > g.last && x_.tokens[i - 1].kind == Kind::colon))
        content = i;
    else if (i < end && starts_clause(x_, i, end))
        content = i;
    if (content >= end && right < 0 && i < end && i == r && s.clause > p_.first &&
        (x_.tokens[s.clause - 1].is(kRelative) || x_.at(s.clause - 1) == "that") &&
        (finite_verb(x_, i, p_.first) || x_.at(i).ends_with("ed")))
        content = i; // "which analysts said revived worries"
    const bool question = i < end && (x_.at(i) == "whether" || x_.at(i) == "how" || x_.at(i) == "why" ||
                                      x_.at(i) == "what" || x_.at(i) == "it's");
    if (question) content = i;
    const bool circumstance = i < end && (x_.tokens[i].is(kTime) || x_.at(i) == "in" || x_.at(i) == "on" ||
                                          x_.at(i) == "at" || x_.at(i) == "during" || x_.at(i) == "after");
    const bool postposed =
        right < 0 && content >= end &&
        (i >= end || ends_segment(x_.tokens[i]) || (circumstance && skip_circumstance(i, end) == end));
    if (g.negated && left < 0 && right < 0) return;
    if (left < 0 && right < 0 && content >= end) {
        const std::size_t begin = sentence_begin(x_, t, p_.first);
        const bool comma = !s.phrase.empty() && s.clause > begin + 2 && x_.tokens[s.clause - 1].kind == Kind::comma;
        if (!(say && postposed && comma && !g.ing) || (!pieces_.empty() && pieces_.back().content.last > begin))
            return other_frames(g, t);
        const int entity = holder_of(g, s);
        if (entity < 0) return;
        Range before{begin, s.clause};
        // A parenthetical "…, X says, …" keeps what follows.
        if (i < end && x_.tokens[i].kind == Kind::comma && end - i > 4) before = {i + 1, end};
        emit(entity, before, t, s.phrase, AKind::quotation, 0.75);
        holders_.speaks(entity);
        remember(entity, s.phrase, t);
        return;
    }
    const bool by = g.ing && g.first > p_.first && x_.at(g.first - 1) == "by" && that;
    if (was_nested && left < 0 && !by) {
        if (right >= 0 && words(x_, quotes_[static_cast<std::size_t>(right)].inner) >= kSpeechQuote) {
            // a quotation inside another's indirect speech: its own speaker
        } else
            return;
    }
    const int entity = holder_of(g, s);
    if (entity < 0) return;
    separate(s.clause, entity, true);
    const AKind kind = say ? AKind::quotation : AKind::ascription;
    if (left >= 0 && say) assign(static_cast<std::size_t>(left), entity, t, s.phrase);
    if (right >= 0) {
        const Quote &q = quotes_[static_cast<std::size_t>(right)];
        const bool goes_on =
            q.all.last < end && x_.tokens[q.all.last].word() && !(x_.tokens[q.inner.last - 1].kind == Kind::stop) &&
            !(x_.tokens[q.inner.last - 1].kind == Kind::comma) && !x_.tokens[q.all.last].is(kConjunction | kRelative);
        if (goes_on)
            emit(entity, {q.inner.first, end}, t, s.phrase, kind, 0.8), pieces_.back().mode = POLYLOGUE_MIXED;
        else
            assign(static_cast<std::size_t>(right), entity, t, s.phrase);
    } else if (content < end) {
        emit(entity, {content, end}, t, s.phrase, kind, that ? 0.85 : 0.7);
    }
    if (say || right >= 0) holders_.speaks(entity);
    remember(entity, s.phrase, t);
}

// "The rule is opposed by X", "X has been accused by Y of …": the whole clause, held by who stands behind "by".
void Cues::passive(const VerbGroup &g) {
    const Token &w = x_.tokens[g.at];
    const std::size_t end = sentence_end(x_, g.at, p_.last);
    if (!w.is(kSupport | kAccuse | kBlast) || g.negated || g.last + 1 >= end || x_.at(g.last) != "by") return;
    const Subject by = subject_after(x_, g.last + 1, p_.last);
    const Subject s = subject_before(x_, g, p_.first);
    if (s.phrase.empty() || s.relative || nested(s.clause)) return;
    Subject agent = by;
    if (w.is(kAccuse)) // "accused by X of …"
        for (std::size_t i = by.phrase.first; i < by.phrase.last; ++i)
            if (x_.at(i) == "of") agent.phrase.last = i;
    const int entity = entity_of(agent);
    if (entity < 0) return;
    separate(s.clause, entity, true);
    emit(entity, {s.clause, end}, g.at, by.phrase, AKind::ascription, 0.5);
    remember(entity, agent.phrase, g.at);
}

// "X is worried that …", "X remains opposed to …"
void Cues::attitude(std::size_t t) {
    const std::size_t end = sentence_end(x_, t, p_.last);
    if (t == p_.first || t + 1 >= end) return;
    VerbGroup g = verb_group(x_, t, p_.first);
    bool be = false;
    for (std::size_t i = g.first; i < t; ++i) be = be || x_.tokens[i].is(kBe);
    if (!be || g.negated) return;
    g.finite = true, g.ing = g.passive = false;
    Subject s = subject_before(x_, g, p_.first);
    if (nested(s.phrase.empty() ? g.first : s.clause)) return;
    const Token &n = x_.tokens[t + 1];
    if (x_.at(t + 1) == "by" && x_.tokens[t].is(kCueVerb)) return; // a passive
    const bool link = n.is(kPreposition) || x_.at(t + 1) == "that";
    if (!link && !starts_clause(x_, t + 1, end)) return;
    const int entity = holder_of(g, s);
    if (entity < 0) return;
    separate(s.clause, entity, true);
    emit(entity, {link ? t + 2 : t + 1, end}, t, s.phrase, AKind::ascription, 0.55);
    holders_.speaks(entity);
    remember(entity, s.phrase, t);
}

// Where a side taken or a step stops: ", dealing a blow …", ", but the House …", a dash.
std::size_t Cues::cut_short(std::size_t from, std::size_t end) const {
    for (std::size_t i = from + 2; i + 1 < end; ++i) {
        if (quoted(x_, i)) continue;
        if (x_.tokens[i].kind == Kind::dash && x_.tokens[i].end - x_.tokens[i].begin > 1) return i;
        if (x_.tokens[i].kind != Kind::comma) continue;
        const std::string_view n = x_.at(i + 1);
        if (n.ends_with("ing") && n.size() > 5 && !x_.tokens[i + 1].capital) return i;
        if (n == "but" || n == "although" || n == "though" || n == "while" || n == "whereas") return i;
        if (n == "and" && starts_clause(x_, i + 2, end) && x_.tokens[i + 2].is(kDeterminer | kPronoun | kPossessive))
            return i;
    }
    return end;
}

void Cues::other_frames(const VerbGroup &g, std::size_t t) {
    const Token &w = x_.tokens[t];
    const std::size_t end = sentence_end(x_, t, p_.last);
    std::size_t r = g.last;
    if (r >= end || g.negated || heading_) return;
    while (r < end && x_.tokens[r].is(kAdverb) && !x_.tokens[r].is(kDeterminer | kPreposition | kPronoun)) ++r;
    if (r >= end) return;
    const Token &n = x_.tokens[r]; // before a time is skipped
    Subject s = subject_before(x_, g, p_.first);
    if (!plausible(g, s, t) || supposed(s) || nested(s.phrase.empty() ? g.first : s.clause)) return;
    std::size_t content = end, limit = end;
    AKind kind = AKind::quotation;
    double confidence = 0.6;
    if (const std::size_t behind = skip_time(x_, r, end); behind < end && behind > r && x_.at(behind) == "to")
        r = behind;
    const bool to = x_.at(r) == "to";
    if (to && (w.is(kWant | kVow) || (w.is(kTrying) && g.ing)) && r + 1 < end && !x_.tokens[r + 1].is(kDeterminer)) {
        content = r + 1, kind = w.is(kVow) ? AKind::quotation : AKind::ascription;
    } else if (w.is(kVerbPreposition) && n.preposition && (w.prepositions & n.preposition)) {
        content = r + 1;
    } else if (w.is(kAccuse) && starts_phrase(x_, r)) {
        for (std::size_t i = r; i < end && i < r + 14 && !ends_segment(x_.tokens[i]); ++i)
            if (x_.at(i) == "as" || finite_verb(x_, i, r)) {
                break;
            } else if (x_.at(i) == "of" || x_.at(i) == "for") {
                content = i + 1;
                break;
            }
    } else if (w.is(kUrge) && starts_phrase(x_, r)) {
        for (std::size_t i = r; i < end && i < r + 14 && !ends_segment(x_.tokens[i]); ++i)
            if (x_.at(i) == "to") {
                content = r;
                break;
            }
    }
    if (content >= end && w.is(kCall) && (starts_phrase(x_, r) || quoted(x_, r))) {
        for (std::size_t i = r; i < end && i < r + 16; ++i)
            if (quoted(x_, i)) { // up to its closing mark where the clause ends there
                const Quote &q = quotes_[static_cast<std::size_t>(std::max(0, quote_at(i)))];
                content = q.inner.first;
                if (!q.inner.empty() && ends_segment(x_.tokens[q.inner.last - 1])) limit = q.inner.last;
                break;
            } else if (x_.at(i) == "as") {
                content = r;
                break;
            }
    }
    if (content >= end && w.is(kSupport) && starts_phrase(x_, r))
        content = t, kind = AKind::ascription, confidence = 0.55;
    if (content >= end && w.is(kBlast) && starts_phrase(x_, r)) content = r, confidence = 0.5;
    if (content < end && content != t && words(x_, {content, cut_short(content, end)}) < 5 && w.is(kBlast | kSupport) &&
        !s.phrase.empty())
        content = s.clause;
    else if (content == t && content < end && w.is(kSupport) && !s.phrase.empty() &&
             words(x_, {t, cut_short(t, end)}) < 6)
        content = s.clause;
    if (content >= end && w.is(kAct) && starts_phrase(x_, r)) content = t, confidence = 0.45;
    if (content >= end || g.infinitive) return;
    const int entity = holder_of(g, s);
    if (entity < 0) return;
    separate(s.clause, entity, true);
    emit(entity, {content, std::min(limit, cut_short(content, end))}, t, s.phrase, kind, confidence);
    holders_.speaks(entity);
    remember(entity, s.phrase, t);
}

// "Villages fear that", "the ministry fears that", "the league supports a …": a word that may be a noun, with an object
// behind it.
bool Cues::read_as_verb(std::size_t t) const {
    if (t == p_.first || t + 1 >= p_.last) return false;
    const Token &before = x_.tokens[t - 1], &after = x_.tokens[t + 1];
    if (!after.is(kDeterminer | kPossessive | kPronoun) && x_.at(t + 1) != "to" && !quoted(x_, t + 1)) return false;
    if (!before.word() || before.is(kDeterminer | kPossessive | kPreposition | kNumber | kConjunction)) return false;
    const bool plural = x_.at(t - 1).ends_with('s') && !x_.at(t - 1).ends_with("ous") && !x_.at(t - 1).ends_with("ss");
    return x_.tokens[t].forms & kBase ? plural || before.is(kGroup)
                                      : before.is(kInstitution | kPersonNoun | kOrganisation | kDocument);
}

void Cues::verb(std::size_t t) {
    const Token &w = x_.tokens[t];
    if (w.capital && w.sentence == (t > p_.first ? x_.tokens[t - 1].sentence : w.sentence + 1))
        return; // part of a name
    const VerbGroup g = verb_group(x_, t, p_.first);
    if (g.passive) return passive(g);
    if (w.is(kNounlike) && !(w.forms & kPast) && g.first == t && !g.ing && !finite_verb(x_, t, p_.first) &&
        !read_as_verb(t))
        return;
    if (w.is(kWant | kVow) && g.last < p_.last && x_.at(skip_time(x_, g.last, p_.last - 1)) == "to")
        return other_frames(g, t);
    if (w.is(kSay | kTell | kThink)) return speech(g, t);
    other_frames(g, t);
}

// "their push to …", "the argument that …", with the holder before it: X's call for …
void Cues::noun(std::size_t t) {
    const std::size_t end = sentence_end(x_, t, p_.last);
    if (t + 2 >= end || t == p_.first) return;
    const std::string_view n = x_.at(t + 1);
    if (n != "to" && n != "that" && n != "for") return;
    std::size_t owner = t; // behind adjectives
    while (owner > p_.first && owner + 4 > t && x_.tokens[owner - 1].word() &&
           !x_.tokens[owner - 1].is(kPossessive | kDeterminer | kPreposition | kAuxiliary))
        --owner;
    if (owner == p_.first || nested(owner - 1)) return;
    const Token &o = x_.tokens[owner - 1];
    if (o.is(kAuxiliary) && !o.is(kBe) &&
        (x_.at(owner - 1) == "has" || x_.at(owner - 1) == "have" || x_.at(owner - 1) == "had")) {
        VerbGroup g = verb_group(x_, owner - 1, p_.first);
        Subject s = subject_before(x_, g, p_.first);
        const int holder = nested(s.phrase.empty() ? g.first : s.clause) ? -1 : holder_of(g, s);
        if (holder < 0) return;
        separate(s.clause, holder, true);
        emit(holder, {t + 2, end}, t, s.phrase, AKind::ascription, 0.55);
        remember(holder, s.phrase, t);
        return;
    }
    int entity = -1;
    Range source;
    std::size_t clause = owner - 1;
    if (o.is(kPossessive) || x_.at(owner - 1) == "a") {
        source = subject_of_sentence(x_, owner, p_.first);
        if (source.empty()) return;
        entity = cue_entity_ >= 0 && cue_sentence_ == o.sentence ? cue_entity_ : holders_.resolve(source);
    } else if (o.kind == Kind::possessive) {
        VerbGroup g;
        g.first = g.at = owner - 1;
        const Subject s = subject_before(x_, g, p_.first);
        source = s.phrase, clause = s.clause;
        for (std::size_t i = source.first; i + 1 < source.last; ++i) // the nearest phrase
            if (x_.tokens[i].is(kPreposition) && x_.at(i) != "of") source.first = clause = i + 1;
        entity = holders_.resolve(source);
    }
    if (entity < 0) return;
    separate(clause, entity, true);
    emit(entity, {t + 2, end}, t, source, n == "that" ? AKind::quotation : AKind::ascription, 0.55);
    remember(entity, source, t);
}

// "Ann Lee: the plan fails", in a headline or a summary: a person's name, a colon, a clause.
void Cues::named_colon() {
    const Holders::Run run = holders_.run_at(p_.first, p_.last);
    if (run.all.empty() || run.all.last + 3 >= p_.last || x_.tokens[run.all.last].kind != Kind::colon) return;
    const bool speech = quoted(x_, run.all.last + 1);
    if (run.type != Holders::Run::Type::person && !(speech && run.type == Holders::Run::Type::none)) return;
    const std::size_t end = sentence_end(x_, p_.first, p_.last);
    if (!speech && !starts_clause(x_, run.all.last + 1, end)) return;
    const int entity = holders_.resolve(run.all);
    const int quote = quote_at(run.all.last + 1);
    if (quote >= 0)
        assign(static_cast<std::size_t>(quote), entity, run.all.last, run.all);
    else
        emit(entity, {run.all.last + 1, end}, run.all.last, run.all, AKind::quotation, 0.6);
    remember(entity, run.all, p_.first);
}

void Cues::read(Range paragraph, Range next, std::vector<Piece> &out) {
    p_ = paragraph;
    const Token &final = x_.tokens[p_.last - 1];
    heading_ = final.kind != Kind::stop && final.quotation < 0 && final.kind != Kind::colon &&
               !(p_.size() > 2 && x_.tokens[p_.last - 2].kind == Kind::stop);
    pieces_.clear();
    find_quotes();
    cue_entity_ = -1;
    if (heading_ || p_.size() < 40) named_colon();
    std::size_t sentence = p_.first;
    for (std::size_t t = p_.first; t < p_.last; ++t) {
        if (t > p_.first && x_.tokens[t].sentence != x_.tokens[t - 1].sentence) {
            if (!heading_) holders_.mention({sentence, t});
            if (cue_entity_ >= 0 && cue_sentence_ == x_.tokens[t - 1].sentence) holders_.speaks(cue_entity_);
            sentence = t;
        }
        if (quoted(x_, t)) continue;
        if (x_.tokens[t].is(kCueNoun) && !heading_) noun(t);
        if (x_.tokens[t].is(kAttitude) && !heading_) attitude(t);
        if (x_.tokens[t].is(kCueVerb))
            verb(t);
        else if (x_.tokens[t].word() && (x_.at(t) == "according" || x_.at(t) == "According"))
            according(t);
    }
    if (!heading_) holders_.mention({sentence, p_.last});
    if (cue_entity_ >= 0) holders_.speaks(cue_entity_);
    loose_quotes(next);
    out.insert(out.end(), pieces_.begin(), pieces_.end());
}

int Cues::byline(Range next) const { // "Ann Lee, Daily News" under a quotation
    if (next.empty() || next.size() > 12) return -1;
    const Holders::Run run = holders_.run_at(next.first, next.last);
    if (run.all.empty() || run.all.first != next.first) return -1;
    for (std::size_t i = next.first; i < next.last; ++i)
        if (x_.tokens[i].kind == Kind::stop || x_.tokens[i].is(kAuxiliary) || quoted(x_, i)) return -1;
    std::size_t end = next.first;
    while (end < next.last && x_.tokens[end].kind != Kind::comma) ++end;
    if (end == next.last) return -1;
    const int entity = holders_.resolve({next.first, end});
    holders_.also(entity, next);
    return entity;
}

// Quotations without a cue of their own: a continued speaker, a byline, the paragraph's or the last paragraph's
// speaker.
void Cues::loose_quotes(Range next) {
    std::vector<bool> taken(p_.size());
    for (const Piece &p : pieces_)
        for (std::size_t t = p.content.first; t < p.content.last; ++t) taken[t - p_.first] = true;
    const Quote *current = nullptr, *ahead = nullptr;
    for (const Quote &q : quotes_)
        if (!ahead && q.entity >= 0) ahead = &q;
    int under = -2;
    for (std::size_t i = 0; i < quotes_.size(); ++i) {
        Quote &q = quotes_[i];
        for (std::size_t t = q.inner.first; t < q.inner.last; ++t) q.used = q.used || taken[t - p_.first];
        if (q.entity >= 0) current = ahead = &q;
        if (q.entity >= 0 || q.used || words(x_, q.inner) < kSpeechQuote) continue;
        if (const Quote *from = current ? current : ahead) {
            assign(i, from->entity, from->cue, from->source);
            continue;
        }
        if (under == -2) under = byline(next);
        const bool opens = q.all.first == p_.first ||
                           x_.tokens[q.all.first - 1].sentence != x_.tokens[q.all.first].sentence ||
                           x_.tokens[q.all.first - 1].kind == Kind::colon;
        if (under >= 0)
            assign(i, under, next.first, {});
        else if (opens && words(x_, q.inner) >= kSpeechQuote + 2 && holders_.speaker() >= 0)
            assign(i, holders_.speaker(), p_.first, {});
    }
    for (const Quote &q : quotes_) {
        if (q.entity < 0 || q.used || q.inner.empty()) continue;
        Piece p;
        p.entity = q.entity, p.content = q.inner, p.cue = q.cue, p.source = q.source, p.mode = POLYLOGUE_DIRECT;
        p.confidence = 0.95;
        pieces_.push_back(p);
        holders_.speaks(q.entity);
    }
}

std::vector<Piece> read_cues(const sdk::Input &in, const Text &text, Holders &holders) {
    Cues cues(in, text, holders);
    std::vector<Piece> pieces;
    const std::vector<Range> paragraphs = cut(in, text);
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        cues.read(paragraphs[i], i + 1 < paragraphs.size() ? paragraphs[i + 1] : Range{}, pieces);
    settle(pieces);
    return pieces;
}

} // namespace polylogue::attribution::english
