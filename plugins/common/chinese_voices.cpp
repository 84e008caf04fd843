// Whose word it is where a clause could be the speaker's or another's: the writer takes over, the outer speaker
// returns.
#include "common/chinese_reading.hpp"

#include <algorithm>

namespace polylogue::attribution::zh {

// 政府強調…，可是當局必須慎思: the writer tells the body whose words ran what to do
bool Reading::urges(const Piece &piece) const {
    const std::u32string_view opening = passage_.word(piece.first);
    if (opening != U"可是" && opening != U"然而" && opening != U"但" && opening != U"不过") return false;
    if (last_.holder < 0 || type_of(last_.holder) == POLYLOGUE_PERSON) return false;
    const Subject whom = phrases_.subject(piece.first, piece.last);
    if (!whom.sure || whom.stop >= piece.last || !passage_.tokens[whom.last - 1].has(kOrg)) return false;
    const std::u32string_view ought = passage_.word(whom.stop);
    return ought == U"必须" || ought == U"应该" || ought == U"应当" || ought == U"须" || ought == U"应";
}

// 這也意味著…, 卻沒有解釋…: the writer reads something into what was said, or misses something in it
bool Reading::turns(const Piece &piece) const {
    const auto &tokens = passage_.tokens;
    if (urges(piece)) return true;
    const std::uint32_t end = std::min(piece.last, piece.first + 5);
    bool own = false; // somebody else's name or a thing stands before
    for (std::uint32_t t = piece.first; t < end; ++t) {
        if (tokens[t].has(kTurn) && !tokens[t].enclosed && t < piece.first + 4) return true;
        if (!own && tokens[t].has(kDenied) && t + 1 < piece.last)
            return tokens[t + 1].has(kSay) && !tokens[t + 1].has(kStop);
        own = own || !tokens[t].has(kHe | kThey | kStop | kLead);
    }
    return false;
}

// 游認為，政府經常表示…，但…: the outer speaker takes the word again
bool Reading::returns(const Piece &piece) {
    const Token &first = passage_.tokens[piece.first];
    const std::u32string_view word = passage_.at(first.begin, first.end);
    if (!(outer_ || doubter_) || piece.first + 1 >= piece.last) return false;
    const Token &second = passage_.tokens[piece.first + 1];
    const std::u32string_view next = passage_.at(second.begin, second.end);
    if (!outer_ && !next.starts_with(U"事实") && !next.starts_with(U"实际") && next != U"其实") return false;
    if (word != U"但" && word != U"但是" && word != U"然而" && word != U"不过" && word != U"却") return false;
    const Pending p = outer_ ? *outer_ : *doubter_;
    outer_.reset();
    doubter_.reset();
    start(p, passage_.tokens[piece.first + 1].begin, piece.end, mode_of(piece));
    speaker_ = topic_ = p.holder;
    return true;
}

// 公布草案，引發教師質疑
bool Reading::provokes(const Piece &piece) const {
    constexpr std::u32string_view kProvokes[] = {U"引发", U"引来", U"引起", U"引爆", U"惹来"};
    return std::ranges::find(kProvokes, passage_.word(piece.first)) != std::end(kProvokes);
}

// …，處長某某答詢時…: another one than the one whose words ran
bool Reading::comes_on(const Piece &piece) const {
    constexpr std::uint32_t kFar = 6; // tokens between: 今日(18日)
    const Subject subject = phrases_.subject(piece.first, piece.last);
    if (!subject.sure || subject.kind != Subject::Kind::name) return false;
    const std::u32string_view opening = passage_.word(piece.first);
    const bool turned = opening == U"然而" || opening == U"但" || opening == U"不过" || opening == U"可是";
    if (turned && subject.gap == 0 && subject.stop < piece.last && passage_.tokens[subject.stop].has(kOther) &&
        !passage_.tokens[subject.last - 1].has(kOrg | kKnown | kPlace) &&
        !phrases_.person(subject.first, subject.last).empty())
        return true; // 然而某某卻…
    for (std::uint32_t t = subject.stop; t < piece.last && t < subject.stop + kFar; ++t) {
        const Token &token = passage_.tokens[t];
        if (token.has(kAnswers))
            return passage_.tokens[subject.last - 1].has(kRole) || phrases_.titled_person(subject.first, subject.last);
        if (token.shape == Shape::han && !token.enclosed && (token.has(kPrep) || !token.has(kStop | kWhen)))
            return false;
    }
    return false;
}

// …，某某電視台報導，…: between what one says and what the press reports
bool Reading::of_press(const Piece &piece) const {
    constexpr std::uint32_t kLongest = 20; // code points
    const std::u32string_view last = passage_.word(piece.last - 1);
    return (last == U"报道" || last == U"报导") && piece.closer != U'。' && piece.last > piece.first + 1 &&
           piece.end - piece.begin <= kLongest;
}

// 華為並不願意…，這不符合…: behind a wish or an aim the writer's own word
bool Reading::comments(const Piece &piece) const {
    const Token &first = passage_.tokens[piece.first];
    const char32_t c = passage_.text[first.begin];
    return c == U'这' || c == U'此' || c == U'可' || passage_.at(first.begin, first.end) == U"但" ||
           passage_.at(first.begin, first.end) == U"而" || passage_.at(first.begin, first.end) == U"只要" ||
           passage_.at(first.begin, first.end) == U"如果";
}

bool Reading::says_i(std::uint32_t t) const {
    return t < passage_.tokens.size() && passage_.at(passage_.tokens[t].begin, passage_.tokens[t].end) == U"我";
}

// 這話我聽得懂，: what the writer speaks of stands before him
bool Reading::fronted_i(const Piece &piece) const {
    constexpr std::uint32_t kShort = 5; // code points behind 我
    constexpr std::u32string_view kGrasps = U"懂听明理同信认不也都";
    for (std::uint32_t t = piece.first + 1; t + 1 < piece.last; ++t) {
        const Token &before = passage_.tokens[t - 1];
        if (says_i(t) && !passage_.tokens[t].enclosed && before.shape == Shape::han &&
            !before.has(kStop | kLead | kPrep | kCue | kTell | kHead) && piece.end - passage_.tokens[t].end <= kShort &&
            kGrasps.find(passage_.text[passage_.tokens[t].end]) != std::u32string_view::npos)
            return true;
    }
    return false;
}

// An essay in which 我, outside of all quotation marks, opens sentences is told by its writer.
bool Reading::tells_of_self() const {
    constexpr int kOften = 2;
    int count = 0;
    std::uint32_t sentence = UINT32_MAX;
    for (const Piece &piece : passage_.pieces) {
        const bool opens = piece.sentence != sentence;
        sentence = piece.sentence;
        if (opens && !piece.quote && !piece.heading && says_i(phrases_.skip_lead(piece.first, piece.last))) ++count;
    }
    return count >= kOften && labels_.empty() && !measures().briefing;
}

// 發言人表示，中方注意到…: the side the speaker speaks for
bool Reading::own_side(const Subject &subject) const {
    if (!subject.sure || subject.last != subject.first + 1) return false;
    const std::u32string_view word =
        passage_.at(passage_.tokens[subject.first].begin, passage_.tokens[subject.first].end);
    return word == U"中方" || word == U"我方" || word == U"我国";
}

// 筆者認為, 本報認為
bool Reading::writer(const Subject &subject) const {
    const Token &token = passage_.tokens[subject.first];
    const std::u32string_view word = passage_.at(token.begin, token.end);
    return word == U"笔者" || word == U"小编" || word.starts_with(U"本报") || word.starts_with(U"本刊");
}

// 抨擊某某，稱其…: whom it is about and nothing more
bool Reading::names_only(std::uint32_t first, const Piece &piece) const {
    constexpr std::uint32_t kLongest = 8; // code points
    if (passage_.tokens[first].has(kCue) || piece.end - passage_.tokens[first].begin > kLongest) return false;
    const Subject whom = phrases_.subject(first, piece.last);
    const bool body = piece.last > first && passage_.tokens[piece.last - 1].has(kOrg | kRole | kKnown);
    return whom.sure && whom.first == first && whom.last == piece.last && (body || cast_.known(first, piece.last));
}

// A cue without a subject of its own: of the sentence's subject, or whoever spoke last.
std::int32_t Reading::carried_to(const Cue &cue) {
    if (subject_ < 0 && bare_.sure && cue.strong) subject_ = cast_.resolve(bare_, near(), true);
    if (cue.first > 0 && passage_.word(cue.first - 1) == U"纷纷") { // 引發網友討論，紛紛留言
        Subject many;
        many.kind = Subject::Kind::they;
        many.first = many.last = cue.first;
        const std::int32_t who = cast_.resolve(many, {}, false);
        return who >= 0 && type_of(who) == POLYLOGUE_GROUP ? who : -1;
    }
    for (const std::int32_t who : {subject_, topic_, speaker_})
        if (who >= 0) return who;
    return earlier_;
}

std::int32_t Reading::holder_of(const Cue &cue, bool inside) {
    const bool self = cue.subject.kind == Subject::Kind::self;
    if (self && turn_ >= 0) return turn_;
    if (self && first_person_ && !inside && says_i(cue.subject.first)) return cast_.author();
    const bool answers = speaker_ >= 0 && since_ <= 2 && type_of(speaker_) == POLYLOGUE_PERSON;
    if (speaker_ >= 0 && (inside || answers) && own_side(cue.subject)) return speaker_;
    if (self && passage_.word(cue.subject.first) == U"作者")
        if (const std::int32_t paper = cast_.paper(); paper >= 0) return paper;
    if (self && (speaker_ < 0 || writer(cue.subject))) return cast_.author();
    return cast_.resolve(cue.subject, near(), true);
}

// Behind 他說，: he once more, and too little behind the verb to stand alone.
bool Reading::same_again(const Piece &piece, const Cue &cue) {
    constexpr std::uint32_t kLeast = 5; // code points
    if (cue.silenced || cue.subject.kind != Subject::Kind::he) return false;
    const bool ends = cue.content >= piece.last; // 他有通知要表示抗議，
    if (ends && !passage_.tokens[piece.last - 1].has(kStance | kFeeling)) return false;
    return (ends || piece.end - passage_.tokens[cue.content].begin < kLeast) &&
           cast_.resolve(cue.subject, near(), false) == pending_->holder;
}

// 有參與示威的|基層市民
void Reading::note_longer_name(const Piece &piece, const Cue &cue, std::int32_t holder) {
    constexpr std::uint32_t kLongest = 20; // code points before the name
    if (!cue.subject.sure || cue.subject.first <= piece.first) return;
    const std::uint32_t opening = phrases_.skip_lead(piece.first, piece.last);
    const Token &before = passage_.tokens[cue.subject.first - 1];
    const bool of = passage_.at(before.begin, before.end) == U"的";
    if (of && before.begin - passage_.tokens[opening].begin <= kLongest) cast_.also(holder, opening, cue.subject.last);
}

// Who may take the word again behind what another says inside his words.
void Reading::note_outer(std::int32_t holder, bool inside) {
    const bool other = speaker_ >= 0 && speaker_ == last_.holder && speaker_ != holder;
    if (!inside && other && since_ <= 4 && last_.kind == Kind::quotation && type_of(speaker_) == POLYLOGUE_PERSON &&
        type_of(holder) != POLYLOGUE_PERSON)
        doubter_ = last_;
    if (inside && other && !outer_) outer_ = last_;
    if (outer_ && outer_->holder == holder) outer_.reset();
}

} // namespace polylogue::attribution::zh
