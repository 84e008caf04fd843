// What no cue gives to anybody: kept as stretches while the passage is read, judged by their voice at its end.
#include "common/chinese_reading.hpp"

#include <algorithm>

namespace polylogue::attribution::zh {

// 列席會議的代表某某來自…
Subject Reading::behind_description(const Piece &piece) const {
    constexpr std::uint32_t kLongest = 20; // code points
    for (std::uint32_t t = piece.first; t + 1 < piece.last; ++t) {
        const Token &token = passage_.tokens[t];
        if (token.begin - piece.begin > kLongest) break;
        if (token.enclosed || passage_.at(token.begin, token.end) != U"的") continue;
        Subject s = phrases_.subject(t + 1, piece.last);
        const bool titled = t > piece.first && passage_.tokens[t - 1].has(kRole) && // 同為議員的某某某
                            s.last > s.first && passage_.tokens[s.last - 1].end - passage_.tokens[s.first].begin == 3;
        const bool body = s.sure && s.first == t + 1 && s.stop == s.last && s.last < piece.last &&
                          passage_.tokens[s.last].has(kStop) && passage_.tokens[s.last - 1].has(kOrg | kGroup);
        if (body) return s;                                                      // 堅守立場的幸福盟在…
        const bool mrs = s.last > s.first && passage_.word(s.last - 1) == U"太"; // 帶着孩子的黃太
        if (s.sure && s.first == t + 1 && (!s.bare || titled || mrs) &&
            !passage_.tokens[s.last - 1].has(kOrg | kKnown) && !phrases_.person(s.first, s.last).empty())
            return s.bare = false, s;
    }
    return {};
}

// A full name that stands more than once in the text.
bool Reading::met_again(const Subject &subject) const {
    const std::u32string_view name = phrases_.person(subject.first, subject.last);
    if (name.size() < 3) return false;
    const std::size_t at = passage_.text.find(name);
    return at != std::u32string::npos && passage_.text.find(name, at + 1) != std::u32string::npos;
}

// 此舉讓某某看不下去，
Subject Reading::made_to(const Piece &piece) const {
    constexpr std::uint32_t kFar = 12; // code points before 讓
    for (std::uint32_t t = piece.first; t + 1 < piece.last; ++t) {
        const std::u32string_view word = passage_.word(t);
        if (passage_.tokens[t].begin - piece.begin > kFar) break;
        const bool makes = word == U"让" || word == U"令" || word == U"使" || word == U"引来" || word == U"引发" ||
                           word == U"引爆" || word == U"引起" || word == U"惹来";
        if (passage_.tokens[t].enclosed || !makes) continue;
        const Subject whom = phrases_.subject(t + 1, piece.last);
        if (whom.sure && whom.first == t + 1 && whom.kind == Subject::Kind::name && whom.last < piece.last) return whom;
    }
    return {};
}

// 我們找到了兒童心理學者某某: a person introduced by an office, wherever in the clause but among several who act
void Reading::introduce(const Piece &piece, const Subject &subject) {
    const bool several =
        subject.sure && std::any_of(passage_.tokens.begin() + subject.first, passage_.tokens.begin() + subject.last,
                                    [](const Token &t) { return t.has(kJoin) && !t.enclosed; });
    for (std::uint32_t t = several ? subject.last : piece.first; t + 1 < piece.last; ++t) {
        const Token &office = passage_.tokens[t];
        const std::u32string_view word = passage_.at(office.begin, office.end);
        if (t > piece.first && (word == U"一位" || word == U"一名") && !office.enclosed) { // 請教過一位股長
            const Subject one = phrases_.subject(t, piece.last);
            if (one.sure && one.first == t && passage_.tokens[one.last - 1].has(kRole))
                cast_.resolve(one, near(), true);
            continue;
        }
        if (!office.has(kRole) || office.has(kOrg) || office.enclosed || office.end - office.begin < 2) continue;
        const Subject s = phrases_.subject(t, piece.last);
        if (!s.sure || s.first != t || s.last <= t + 1) continue;
        const std::u32string_view name = phrases_.person(t, s.last);
        if (name.size() < 2 || name.data() != passage_.text.data() + office.end) continue;
        const Subject whole = phrases_.before(piece.first, s.last);
        cast_.resolve(whole.sure && whole.first < t ? whole : s, near(), true);
        t = s.last - 1;
    }
}

void Reading::leave(std::size_t index, const Subject &subject) {
    const Piece &piece = passage_.pieces[index];
    introduce(piece, subject);
    std::int32_t holder = -1;
    if (subject.sure && subject.gap <= 8)
        holder = cast_.resolve(subject, near(), subject.kind == Subject::Kind::name && !subject.bare);
    if (subject.sure) subject_ = holder;
    if (first_person_ && turn_ < 0 && fronted_i(piece)) subject_ = cast_.author();
    if (subject.bare && holder < 0 && (subject.gap == 0 || (subject.gap <= 4 && met_again(subject)))) bare_ = subject;
    const bool monologue =
        speaker_ >= 0 && since_ <= 1 && found_.holders[static_cast<std::size_t>(speaker_)].type == POLYLOGUE_PERSON;
    if (subject_ >= 0 && (!monologue || found_.holders[static_cast<std::size_t>(subject_)].type == POLYLOGUE_PERSON))
        topic_ = subject_;
    if (!stretches_.empty() && stretches_.back().last == index &&
        passage_.pieces[index - 1].sentence == piece.sentence) {
        stretches_.back().last = index + 1;
        return;
    }
    Stretch s;
    s.first = index;
    s.last = index + 1;
    s.over = speaker_ < 0 && earlier_ >= 0;
    s.turn = turn_ >= 0;
    s.speaker = s.turn ? turn_ : s.over ? earlier_ : speaker_;
    s.since = since_;
    s.named = subject.sure && subject.kind == Subject::Kind::name;
    s.person = s.named && !phrases_.person(subject.first, subject.last).empty();
    s.pronoun = subject.sure && subject.kind != Subject::Kind::name;
    s.ascribed = s.speaker >= 0 && last_.kind == Kind::ascription;
    s.of_person = s.speaker >= 0 && (spokesman_ || type_of(s.speaker) == POLYLOGUE_PERSON);
    s.direct = s.speaker >= 0 && !found_.attributions.empty() && found_.attributions.back().mode == POLYLOGUE_DIRECT;
    s.opens_paragraph = fresh_;
    fresh_ = false;
    stretches_.push_back(s);
}

// 禁令一下，老師傅只好回家種田，業者表示。: what no cue has given to anybody in the sentence so far is theirs
bool Reading::said_behind(std::size_t index, const Subject &subject) {
    const Piece &piece = passage_.pieces[index];
    const bool ends = piece.closer == U'。' || piece.closer == 0;
    if (!ends || !subject.sure || subject.kind == Subject::Kind::self || subject.stop + 1 != piece.last) return false;
    if (!passage_.tokens[subject.stop].has(kSay | kSay1) || passage_.tokens[subject.stop].has(kStance)) return false;
    if (stretches_.empty() || stretches_.back().last != index) return false;
    const Piece &opening = passage_.pieces[stretches_.back().first];
    if (opening.sentence != piece.sentence) return false;
    const Pending p = words_of(subject, span(subject.stop, piece.last));
    if (p.holder < 0) return false;
    stretches_.pop_back();
    start(p, opening.begin, passage_.pieces[index - 1].end, POLYLOGUE_INDIRECT);
    speaker_ = subject_ = topic_ = p.holder;
    return true;
}

bool Reading::of_page(const Piece &piece) const {
    return std::any_of(passage_.tokens.begin() + piece.first, passage_.tokens.begin() + piece.last,
                       [](const Token &t) { return t.has(kFurniture); });
}

// 欢迎关注，点赞转发
bool Reading::furniture(const Stretch &s) const {
    constexpr std::uint32_t kShort = 60; // code points
    const std::uint32_t first = passage_.pieces[s.first].first, last = passage_.pieces[s.last - 1].last;
    if (passage_.pieces[s.last - 1].end - passage_.pieces[s.first].begin > kShort) return false;
    const auto of_page = [](const Token &t) { return t.has(kFurniture); };
    return std::any_of(passage_.tokens.begin() + first, passage_.tokens.begin() + last, of_page);
}

// Briefings only: A表示…。…。A又指出…: between two passages of the same person's
bool Reading::amid(const Stretch &s) const {
    constexpr std::size_t kFar = 1200; // bytes
    if (s.speaker < 0 || !s.of_person || s.named) return false;
    const std::size_t begin = passage_.byte[passage_.pieces[s.first].begin];
    const auto speaker = static_cast<std::uint32_t>(s.speaker);
    const auto next =
        std::partition_point(cued_.begin(), cued_.end(), [&](const Attribution &a) { return a.content.begin < begin; });
    if (next == cued_.end() || next == cued_.begin()) return false;
    const Attribution &last = *std::prev(next);
    return last.holder == speaker && next->holder == speaker && next->content.begin - last.content.end <= kFar;
}

// 他指出，問題有兩個。首先，…。其次，…。: the points of the one who has just spoken
bool Reading::counts_on(const Stretch &s) const {
    constexpr std::uint32_t kFar = 4; // sentences
    if (s.speaker < 0 || !s.of_person || s.over || s.ascribed || s.since > kFar || first_person_) return false;
    const Piece &first = passage_.pieces[s.first];
    const char32_t before = s.first > 0 ? passage_.pieces[s.first - 1].closer : U'？';
    if (first.last != first.first + 1 || before == U'？' || before == U'?') return false;
    const std::u32string_view opening = passage_.word(first.first);
    for (const std::u32string_view point : {U"首先", U"其次", U"再次", U"第一", U"第二", U"第三", U"一来", U"二来"})
        if (opening == point) return true;
    return false;
}

// 如果是這樣，你還會買嗎？
bool Reading::asks_reader(const Stretch &s) const {
    const Piece &last = passage_.pieces[s.last - 1];
    if (last.closer != U'？' && last.closer != U'?') return false;
    return std::any_of(passage_.tokens.begin() + passage_.pieces[s.first].first, passage_.tokens.begin() + last.last,
                       [&](const Token &t) {
                           const std::u32string_view word = passage_.at(t.begin, t.end);
                           return !t.enclosed && (word == U"你" || word == U"您" || word == U"你们");
                       });
}

void Reading::judge(std::size_t index, const Measures &all) {
    const Stretch &s = stretches_[index];
    if (furniture(s)) return;
    double confidence = 0;
    Voice::Verdict verdict = s.turn
                                 ? Voice::Verdict::speaker
                                 : voice_.judge(features(passage_, stretches_, index, all), s.speaker >= 0, confidence);
    if (s.turn) confidence = 0.75;
    if (!s.turn && counts_on(s)) verdict = Voice::Verdict::speaker, confidence = 0.6;
    if (verdict == Voice::Verdict::report || (verdict == Voice::Verdict::author && asks_reader(s))) return;
    if (all.briefing && verdict == Voice::Verdict::author && amid(s)) verdict = Voice::Verdict::speaker;
    if (first_person_ && verdict == Voice::Verdict::speaker && !s.turn &&
        says_i(phrases_.skip_lead(passage_.pieces[s.first].first, passage_.pieces[s.first].last)))
        verdict = Voice::Verdict::author;
    Attribution a;
    a.holder = static_cast<std::uint32_t>(verdict == Voice::Verdict::author ? cast_.author() : s.speaker);
    std::size_t first = s.first;
    while (first + 1 < s.last &&
           phrases_.skip_lead(passage_.pieces[first].first, passage_.pieces[first].last) == passage_.pieces[first].last)
        ++first;
    std::uint32_t opening = passage_.pieces[first].first;
    const std::uint32_t lead = phrases_.skip_lead(opening, passage_.pieces[first].last);
    while (opening < lead && !passage_.tokens[opening].has(kCondition)) ++opening;
    std::uint32_t begin = passage_.pieces[first].begin;
    if (opening < passage_.pieces[first].last && passage_.tokens[opening].begin - begin <= 3)
        begin = passage_.tokens[opening].begin;
    const bool own = found_.holders[a.holder].type == POLYLOGUE_AUTHOR_TYPE;
    a.content = passage_.bytes(begin, passage_.pieces[s.last - 1].end);
    a.mode = own ? POLYLOGUE_AUTHOR : POLYLOGUE_INDIRECT;
    a.kind = own ? Kind::author : Kind::quotation;
    a.confidence = confidence;
    const std::size_t least = own || s.turn ? 21 : 12; // bytes: 尿了誰擦 claims nothing
    if (a.content.end - a.content.begin >= least) found_.attributions.push_back(a);
}

} // namespace polylogue::attribution::zh
