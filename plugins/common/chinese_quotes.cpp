// Quotations and whose words they are: announced before them, named behind them, or the last speaker's.
#include "common/chinese_reading.hpp"

namespace polylogue::attribution::zh {

// 議員某某：「…」: a holder and a colon
Subject Reading::named_alone(const Piece &piece) const {
    constexpr std::uint32_t kLongest = 30; // code points
    if (!piece.colon() || piece.end - piece.begin > kLongest) return {};
    Subject subject = phrases_.subject(piece.first, piece.last);
    if (!subject.sure) { // 下一代聯盟理事長某某：
        subject = phrases_.before(piece.first, piece.last);
        if (subject.sure && phrases_.titled_person(subject.first, subject.last)) subject.first = piece.first;
    }
    const bool whole = subject.sure && subject.kind == Subject::Kind::name && subject.last == piece.last;
    return whole && !phrases_.person(subject.first, subject.last).empty() ? subject : Subject{};
}

// 民警某某發現這個工作不好搞：「…」, 她搖搖頭：「…」: a person, what he does, and a colon
Subject Reading::acts_first(const Piece &piece) const {
    if (!piece.colon()) return {};
    const Subject subject = phrases_.subject(piece.first, piece.last);
    const bool person = subject.kind == Subject::Kind::he ||
                        (subject.kind == Subject::Kind::name && !phrases_.person(subject.first, subject.last).empty());
    const bool known = !subject.bare || cast_.known(subject.first, subject.last);
    return subject.sure && person && known && subject.last < piece.last ? subject : Subject{};
}

// What a subject says, given by the cue.
Reading::Pending Reading::words_of(const Subject &subject, polylogue_span cue) {
    Pending p;
    p.holder = cast_.resolve(subject, near(), true);
    p.cue = cue;
    p.source = span(subject.first, subject.last);
    return p;
}

bool Reading::announced(std::size_t index) {
    const Piece &piece = passage_.pieces[index];
    if (index + 1 >= passage_.pieces.size() || !passage_.pieces[index + 1].quote) return false;
    Subject subject = named_alone(piece);
    if (!subject.sure) subject = acts_first(piece);
    std::uint32_t end = piece.last;
    if (!subject.sure) { // X的吐槽。「…」
        if (end < piece.first + 3 || !passage_.tokens[end - 1].has(kNoun | kSay)) return false;
        --end;
        if (passage_.at(passage_.tokens[end - 1].begin, passage_.tokens[end - 1].end) != U"的") return false;
        subject = phrases_.before(piece.first, end - 1);
    }
    if (!subject.sure) return false;
    const Pending p = words_of(subject, span(end, piece.last));
    if (p.holder < 0) return false;
    pending_ = p;
    pending_waits_ = true;
    speaker_ = p.holder;
    return true;
}

void Reading::quote(std::size_t index) {
    const Piece &piece = passage_.pieces[index];
    if (asked_) return;
    if (subject_ < 0 && bare_.sure && index > 0 && passage_.pieces[previous_].sentence == piece.sentence)
        subject_ = cast_.resolve(bare_, near(), true); // 某某卻一一打臉，…，「…」
    Pending p = last_;
    const bool amid_sentence = open_ && index > 0 && passage_.pieces[previous_].sentence == piece.sentence;
    if (quotation_ == piece.quotation)
        p = quoting_;
    else if (pending_)
        p = *pending_;
    else if (const std::optional<Pending> after = behind(index, amid_sentence))
        p = *after;
    else if (subject_ >= 0 && index > 0 && passage_.pieces[previous_].sentence == piece.sentence)
        p.holder = subject_; // 愛好者們振振有詞，「…」
    else if (speaker_ >= 0 && since_ <= 2)
        p.holder = speaker_;
    else if (speaker_ < 0 && earlier_ >= 0 && fresh_)
        p.holder = earlier_;
    else if (speaker_ < 0 && topic_ >= 0) // 她們向記者講述了擔心。「…」
        p.holder = topic_;
    else
        return;
    pending_.reset();
    quotation_ = piece.quotation;
    quoting_ = p;
    if (p.holder < 0) return;
    p.kind = Kind::quotation;
    start(p, piece.begin, piece.end, POLYLOGUE_DIRECT);
    speaker_ = p.holder;
    open_ = false;
    fresh_ = false;
}

bool Reading::opens_paragraph(const Piece &piece) const {
    const auto at = static_cast<std::size_t>(&piece - passage_.pieces.data());
    return at == 0 || passage_.pieces[at - 1].paragraph != piece.paragraph;
}

bool Reading::ends_paragraph(const Piece &piece) const {
    const auto at = static_cast<std::size_t>(&piece - passage_.pieces.data());
    return at + 1 == passage_.pieces.size() || passage_.pieces[at + 1].paragraph != piece.paragraph;
}

// 「…。」X說，…; 「…。」X翻開帳簿: not 「…。」X則說，…
bool Reading::takes_back(const Piece &quote, const Piece &piece, const Subject &subject, std::uint32_t t) const {
    const bool described = subject.first > piece.first && passage_.word(subject.first - 1) == U"的";
    if (!described && subject.first != phrases_.skip_lead(piece.first, piece.last)) return false;
    const char32_t last = passage_.text[quote.end - 1];
    if (last != U'。' && last != U'！' && last != U'？' && last != U'!' && last != U'?') return false;
    for (std::uint32_t i = piece.first; i < piece.last; ++i) {
        const std::u32string_view word = passage_.at(passage_.tokens[i].begin, passage_.tokens[i].end);
        const bool too = word.starts_with(U"也") || word.starts_with(U"亦") || word.starts_with(U"则");
        const bool alone =
            opens_paragraph(quote) && (ends_paragraph(piece) || cast_.known(subject.first, subject.last));
        if (passage_.tokens[i].has(kOther) || (too && !alone) || word == U"记者" || word == U"同样" || word == U"另")
            return false;
    }
    const bool says = passage_.tokens[t].has(kSay | kSay1) && t >= subject.stop && t + 1 == piece.last;
    return says || !phrases_.person(subject.first, subject.last).empty();
}

// 「…」X說。; no 「…。」X說，… when the quotation goes on in somebody's sentence
std::optional<Reading::Pending> Reading::behind(std::size_t index, bool amid_sentence) {
    std::size_t next = index + 1;
    const auto &pieces = passage_.pieces;
    while (next < pieces.size() && pieces[next].quote && next < index + 20) ++next;
    if (next >= pieces.size() || pieces[next].quote || pieces[next].paragraph != pieces[index].paragraph) return {};
    const Piece &piece = pieces[next];
    std::uint32_t t = piece.last - 1;
    for (std::uint32_t i = piece.first; i < piece.last; ++i) // 「…」X告訴記者。
        if (passage_.tokens[i].has(kTell) && !passage_.tokens[i].enclosed && piece.end - passage_.tokens[i].end <= 8)
            t = i;
    Subject subject = phrases_.subject(piece.first, piece.last);
    if (const Subject nearer = phrases_.before(piece.first, t); // 住在河邊的陳太太說
        nearer.sure && (!subject.sure || subject.stop >= piece.last))
        subject = nearer;
    if (!subject.sure) subject = behind_description(piece); // 「…。」高樓層的張叔叔也…
    if (!subject.sure || piece.end - piece.begin > 30) return {};
    const bool goes_on = next + 1 < pieces.size() && pieces[next + 1].quote; // 「…，」X說，「…」
    const bool said = passage_.tokens[t].has(kSay | kSay1) && t >= subject.stop &&
                      (piece.closer == U'。' || piece.closer == 0 || goes_on);
    if (!said && (amid_sentence || !takes_back(pieces[next - 1], piece, subject, t))) return {};
    Pending p = words_of(subject, said ? span(t, t + 1) : polylogue_span{});
    p.confidence = 0.85;
    return p;
}

} // namespace polylogue::attribution::zh
