// Quotations of a paragraph and their speakers: the part of Cues that deals with quotation marks.
#include "common/english_cues.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

constexpr std::size_t kSpeech = 4;         // words from which a quotation without a cue is speech
constexpr std::size_t kAlone = 6;          // … when no speaker is near
constexpr std::size_t kBeside = 6;         // tokens behind a quotation where its speaker may stand
constexpr std::size_t kLongestByline = 12; // tokens

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
        q.all.first = q.inner.first = i;
        while (i < p_.last && x_.tokens[i].quotation == id) ++i;
        q.all.last = q.inner.last = i;
        const polylogue_span inner = in_.quotations()[static_cast<std::size_t>(id)].inner;
        while (!q.inner.empty() && x_.tokens[q.inner.first].begin < inner.begin) ++q.inner.first;
        while (!q.inner.empty() && x_.tokens[q.inner.last - 1].end > inner.end) --q.inner.last;
        quotes_.push_back(q);
    }
}

int Cues::quote_before(std::size_t t) const {
    const auto skipped = [&](const Token &m) {
        return m.kind == Kind::comma || m.kind == Kind::dash || m.kind == Kind::other || m.kind == Kind::quote;
    };
    while (t > p_.first && !quoted(x_, t - 1) && skipped(x_.tokens[t - 1])) --t;
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

void Cues::assign(int quote, int entity, std::size_t cue, Range source) {
    if (quote < 0) return;
    Quote &q = quotes_[static_cast<std::size_t>(quote)];
    if (q.entity < 0) q.entity = entity, q.cue = cue, q.source = source;
}

int Cues::byline(Range next) const { // "Ann Lee, Daily News" under a quotation
    if (next.empty() || next.size() > kLongestByline) return -1;
    if (run_at(x_, next.first, next.last).all.empty()) return -1;
    if (x_.tokens[next.last - 1].kind == Kind::stop) --next.last; // Ann Lee, head of the union said.
    std::size_t comma = next.last;
    for (std::size_t i = next.first; i < next.last; ++i) {
        if (x_.tokens[i].kind == Kind::stop || x_.tokens[i].is(kAuxiliary) || quoted(x_, i)) return -1;
        if (comma == next.last && x_.tokens[i].kind == Kind::comma) comma = i;
    }
    if (comma == next.last) return -1;
    const int entity = holders_.resolve({next.first, comma});
    holders_.also(entity, next);
    return entity;
}

// "We lose. — Ann Lee (@annlee) May 2": a post that is shown whole, signed behind a dash in `where`, which is this
// paragraph or the one below.
bool Cues::signed_post(Range where) {
    const bool below = where.first >= p_.last;
    for (std::size_t i = where.first + (below ? 0 : 2); i + 4 < where.last && (!below || i == where.first); ++i) {
        if (x_.tokens[i].kind != Kind::dash) continue;
        const Run run = run_at(x_, i + 1, where.last);
        const std::size_t open = run.all.last;
        if (run.all.empty() || open + 1 >= where.last || x_.tokens[open].kind != Kind::open || x_.at(open + 1) != "@")
            continue;
        Piece p;
        p.entity = holders_.resolve(run.all), p.content = {p_.first, std::min(i, p_.last)}, p.cue = i,
        p.source = run.all;
        p.mode = POLYLOGUE_DIRECT, p.confidence = 0.9;
        if (p.entity < 0) return false;
        pieces_.push_back(p);
        holders_.speaks(p.entity);
        return true;
    }
    return false;
}

// Who stands beside a quotation in its sentence, with a verb that is no cue: “…,” beamed X; X was blunt: “…”
int Cues::neighbour(const Quote &q, Range &source) {
    const bool colon = q.all.first > p_.first && x_.tokens[q.all.first - 1].kind == Kind::colon;
    if (!colon && (q.inner.empty() || !ends_segment(x_.tokens[q.inner.last - 1]))) return -1; // a term or a title
    const std::size_t end =
        q.all.last < p_.last ? std::min(sentence_end(x_, q.all.last - 1, p_.last), q.all.last + kBeside) : q.all.last;
    for (std::size_t t = q.all.last; t < end && !quoted(x_, t); ++t) {
        const Run run = run_at(x_, t, end);
        if (run.all.empty() || run.type == Run::Type::role) continue;
        source = run.all;
        return holders_.resolve(run.all);
    }
    if (sentence_begin(x_, q.all.first, p_.first) == q.all.first) return -1;
    source = subject_of_sentence(x_, q.all.first, p_.first);
    return source.empty() ? -1 : holders_.resolve(source);
}

// Quotations without a cue of their own go to the paragraph's speaker (the one before, else the one behind), to the
// byline below, to who stands beside them, or to whom the last paragraph quoted.
void Cues::loose_quotes(Range next) {
    std::vector<bool> taken(p_.size());
    for (const Piece &p : pieces_)
        for (std::size_t t = p.content.first; t < p.content.last; ++t) taken[t - p_.first] = true;
    const auto first = std::find_if(quotes_.begin(), quotes_.end(), [](const Quote &q) { return q.entity >= 0; });
    const Quote *near = first == quotes_.end() ? nullptr : &*first;
    int under = -2; // not looked for yet
    for (std::size_t i = 0; i < quotes_.size(); ++i) {
        Quote &q = quotes_[i];
        for (std::size_t t = q.inner.first; t < q.inner.last; ++t) q.used = q.used || taken[t - p_.first];
        if (q.entity >= 0) near = &q;
        if (q.entity >= 0 || q.used || words(x_, q.inner) < kSpeech) continue;
        const int index = static_cast<int>(i);
        if (!near && under == -2) under = byline(next);
        const Token &before = x_.tokens[q.all.first > p_.first ? q.all.first - 1 : q.all.first];
        const bool opens =
            q.all.first == p_.first || before.sentence != x_.tokens[q.all.first].sentence || before.kind == Kind::colon;
        Range source;
        if (near)
            assign(index, near->entity, near->cue, near->source);
        else if (under >= 0)
            assign(index, under, next.first, {});
        else if (const int beside = neighbour(q, source); beside >= 0)
            assign(index, beside, source.first, source);
        else if (opens && words(x_, q.inner) >= kAlone)
            assign(index, holders_.speaker(), p_.first, {});
        if (q.entity >= 0) near = &q;
    }
}

void Cues::push_quotes() {
    for (const Quote &q : quotes_) {
        if (q.entity < 0 || q.used || q.inner.empty()) continue;
        Piece p;
        p.entity = q.entity, p.content = q.inner, p.cue = q.cue, p.source = q.source;
        p.mode = POLYLOGUE_DIRECT, p.confidence = 0.95;
        pieces_.push_back(p);
        holders_.speaks(q.entity);
    }
}

} // namespace polylogue::attribution::english
