// Verbs that attribute, who holds what stands behind them, and what is none of these.
#include "common/chinese_finder.hpp"

#include <algorithm>

namespace polylogue::attribution::zh {

bool Finder::verb(std::uint32_t t, const Subject &subject, Cue &cue) const {
    const bool show = !token(t).has(kCue);
    const std::uint32_t end = t + 1;
    const bool last = end >= piece_.last;
    if (!last && word(end) == U"的") return spelt(t, subject, cue);
    if (last && piece_.closer != U'，' && piece_.closer != U',' && !announces() && !token(t).has(kStance | kWant))
        return false;
    const bool lists = piece_.colon(); // 陳述一個觀點：
    if (token(t).has(kLoose) && !last && !token(end).has(kSay1) && !lists) return false;
    if (noun_or_denied(t) || nobody(t)) return false;
    if ((word(t) == U"表示" || word(t) == U"表达") && !last && word(end) == U"了" &&
        token(piece_.last - 1).has(kFeeling))
        return false; // 表示了極大的擔憂
    cue = {};
    cue.subject = subject;
    if (subject.first >= t) cue.subject = Subject{}; // the cue opens the clause
    const bool carried = cue.subject.kind == Subject::Kind::none || cue.subject.last == cue.subject.first;
    if (context_.pending && (carried ? !token(t).has(kCore) || t != phrases_.skip_lead(piece_.first, piece_.last)
                                     : !token(t).has(kSay | kSay1)))
        return false; // what was announced
    if (!carried && (told_of(t, cue.subject) || to_come(t, cue.subject))) return false;
    if (noun_subject(t, cue)) {
        if (cue.silenced) return true;
    } else if (show) {
        return false;
    } else if (carried) {
        if (!carries(t) && !near(t, cue)) return false;
    } else {
        prefer_nearer(t, cue);
        if (!holds(t, cue.subject) && !near(t, cue)) return false;
    }
    if (!suffered(t, cue)) return false;
    relayed(t, cue);
    settle(t, cue);
    cue.silenced = cue.own_report = reports(cue.subject);
    return true;
}

// 甲引述乙指: 乙's words
void Finder::relayed(std::uint32_t t, Cue &cue) const {
    if (cue.subject.last == cue.subject.first) return;
    for (std::uint32_t i = cue.subject.last; i + 1 < t; ++i) {
        if (!token(i).has(kRelay) || token(i).enclosed) continue;
        const Subject later = phrases_.before(i + 1, t);
        if (later.sure) cue.subject = later;
        return;
    }
}

// X的報告顯示, 一份研究發現
bool Finder::noun_subject(std::uint32_t t, Cue &cue) const {
    std::uint32_t n = t;
    if (n > piece_.first && (word(n - 1) == U"中" || word(n - 1) == U"里" || word(n - 1) == U"内")) --n;
    while (n > piece_.first && t - n < 2 && token(n - 1).has(kStop | kLead) && !token(n - 1).has(kNoun | kPrep)) --n;
    if (n == piece_.first || !token(n - 1).has(kNoun) || !token(t).has(kSay | kSay1 | kShow)) return false;
    std::uint32_t end = n - 1;
    while (end > piece_.first && (token(end - 1).has(kNoun) || word(end - 1) == U"的" || word(end - 1) == U"该")) --end;
    const std::uint32_t begin = phrases_.skip_lead(piece_.first, end);
    while (end > begin + 1 && token(end - 1).has(kIssue)) --end; // 某某平台發表|聲明
    cue.strong = true;
    cue.poll = token(n - 1).has(kPoll);
    if (begin >= end) { // 報道稱, 聲明說: the one spoken of last
        cue.subject = Subject{};
        if (word(n - 1) == U"文章" || word(n - 1) == U"社论" || word(n - 1) == U"社评") { // the paper's
            cue.subject.kind = Subject::Kind::it;
            cue.subject.first = n - 1;
            cue.subject.last = n;
        }
        cue.silenced = word(n - 1) == U"报道" || word(n - 1) == U"报导" || word(n - 1) == U"消息";
        return context_.speaker || context_.subject || cue.silenced;
    }
    if (word(begin) == U"把" || word(begin) == U"将") return false; // 把法案形容為…
    cue.subject = phrases_.subject(begin, end);
    cue.silenced = !cue.subject.sure && (word(n - 1) == U"报道" || word(n - 1) == U"报导" || word(n - 1) == U"消息");
    if (!cue.subject.sure) { // the paper itself: 一份民調
        cue.subject.kind = Subject::Kind::name;
        cue.subject.first = begin;
        cue.subject.last = n;
        for (std::uint32_t i = begin + 1; i < cue.subject.last; ++i)
            if (word(i) == U"在" && !token(i).enclosed) cue.subject.last = i; // 某某學會|在一份聲明中
        cue.subject.sure = true;
    }
    return length(cue.subject.first, cue.subject.last) <= 40;
}

bool Finder::carries(std::uint32_t t) const { // no subject: whoever spoke or acted before
    if (t > piece_.first && word(t - 1) == U"纷纷" && !context_.open) return true; // of the many named before
    if (!context_.subject && !context_.speaker) return false;
    const std::uint32_t begin = phrases_.skip_lead(piece_.first, piece_.last);
    std::uint32_t before = 0;
    for (std::uint32_t i = begin; i < t; ++i)
        if (!token(i).has(kStop | kLead)) before += token(i).end - token(i).begin;
    if (token(begin).has(kPrep) && begin < t) {
        const bool where = token(t).has(kCore) && word(begin) == U"在" && // 在節目上表示…
                           std::u32string_view(U"上中时里内间").find(word(t - 1).back()) != std::u32string_view::npos;
        return token(t).has(kSay) && (t + 1 == piece_.last || where) && length(begin, t) <= 40;
    }
    if (before > 0) return false;
    if (!context_.subject && context_.since > 2) return false;
    if (!context_.subject && context_.since > 1 && !token(t).has(kSay | kSay1)) return false;
    if (token(t).has(kSay1)) return t + 1 >= piece_.last || begin < t || t == begin;
    if (!context_.subject && context_.since <= 1 && t == begin && word(t) == U"希望") return !context_.open;
    if (token(t).has(kWant | kAct) && !token(t).has(kSay)) return context_.subject && !context_.open;
    return true;
}

// 某公司投資委員會主任某某在回答提問時表示: a person named later than the first head is the one who speaks
bool Finder::one_of(std::uint32_t t) const {
    const std::u32string_view opening = word(t);
    return opening == U"一位" || opening == U"一名" || opening == U"有位" || opening == U"有名" ||
           opening == U"另一位" || opening == U"另一名";
}

void Finder::prefer_nearer(std::uint32_t t, Cue &cue) const {
    const bool says = token(t).has(kSay) || (token(t).has(kSay1) && t + 1 >= piece_.last);
    if (!says || cue.subject.kind != Subject::Kind::name) return;
    if (!phrases_.person(cue.subject.first, cue.subject.last).empty()) return;
    Subject later = phrases_.before(piece_.first, t);
    if (later.sure && later.first > cue.subject.first && word(later.first - 1) == U"的" &&
        one_of(cue.subject.first)) { // 一位養了兩隻狗的網友
        later.first = cue.subject.first;
        cue.subject = later;
        return;
    }
    if (!later.sure || later.first < cue.subject.last) return;
    const std::u32string_view name = phrases_.person(later.first, later.last);
    if (name.empty() || name.data() == passage_.text.data() + token(later.first).begin) return;
    cue.subject = later;
}

// 求生存是主線某某表示, 參與推動計劃的某某估計: the holder stands right before the verb
bool Finder::near(std::uint32_t t, Cue &cue) const {
    Subject subject = phrases_.before(piece_.first, t);
    if (const Subject people = phrases_.which_people(piece_.first, t, false); // 支持開發案的群眾也到場喊話
        people.sure && people.last == subject.last && !context_.open)
        subject = people;
    if (described_many(t, subject)) {
        cue.subject = subject;
        return true;
    }
    const bool ends = t + 1 >= piece_.last || (announces() && word(t + 1) == U"得"); // 更說得斬釘截鐵：
    if (!token(t).has(kSay) && !(token(t).has(kSay1) && ends)) return false;
    if (context_.open && !token(t).has(kCore)) return false;
    if (subject.kind == Subject::Kind::none) {
        std::uint32_t end = t;
        while (end > piece_.first && token(end - 1).has(kStop)) --end;
        for (std::uint32_t b = end; b > piece_.first && token(end - 1).end - token(b - 1).begin <= 4; --b)
            if (cast_.known(b - 1, end)) subject = Subject{Subject::Kind::name, true, b - 1, end, false, 0, end};
        if (subject.kind == Subject::Kind::none) return false;
    }
    const std::uint32_t opening = phrases_.skip_lead(piece_.first, t);
    if (word(subject.first) == U"人" && subject.first > opening && word(subject.first - 1) == U"的" &&
        length(opening, subject.first) <= 14)
        subject.first = opening; // 反對開放的人
    const bool known = cast_.known(subject.first, subject.last);
    const std::u32string_view name = phrases_.person(subject.first, subject.last);
    const bool bare = !name.empty() && name.data() == passage_.text.data() + token(subject.first).begin;
    const bool described = // 送餐四年的陳某坦言
        subject.first > piece_.first && word(subject.first - 1) == U"的" && token(t).has(kCore);
    if (bare && !known && name.size() < 3 && !described) return false;
    const bool named_by_verb = // 保護海灣大聯盟, 監督施政聯盟召集人某某; not 引來勞工界
        opening + 1 == subject.first && length(opening, subject.first) <= 2 && token(opening).has(kStop) &&
        !token(opening).has(kPrep | kCue) && subject.last > subject.first + 1 && token(subject.first).tags == 0 &&
        std::any_of(passage_.tokens.begin() + subject.first, passage_.tokens.begin() + subject.last,
                    [](const Token &body) { return body.has(kOrg) && body.end - body.begin > 1; });
    const std::u32string_view cause = subject.first > piece_.first ? word(subject.first - 1) : std::u32string_view{};
    const bool provoked = // 引發民團痛批…
        token(t).has(kCore) && (cause == U"引发" || cause == U"引来" || cause == U"引起" || cause == U"惹来");
    if (named_by_verb)
        subject.first = opening;
    else if (name.empty() && !known && !provoked && !announces() && t + 1 < piece_.last)
        return false;
    cue.subject = subject;
    return true;
}

bool Finder::holds(std::uint32_t t, const Subject &subject) const { // an expressed subject
    const bool known = cast_.known(subject.first, subject.last);
    if (subject.stop > t) return false;
    if (subject.kind == Subject::Kind::self && piece_.quote) return false;
    if (subject.last == subject.first + 1 && word(subject.first) == U"人") return false; // 坐過地鐵的人都知道
    const std::uint32_t between = length(subject.stop, t);
    const bool strong = token(t).has(kSay) || (token(t).has(kSay1) && length(t, piece_.last) > 1);
    const bool at_end = t + 1 >= piece_.last;
    for (std::uint32_t i = subject.stop; i < t; ++i)
        if (!token(i).enclosed && token(i).has(kSay | kStance) && !token(i).has(kStop | kLoose) && !asks(i))
            return false;
    if (!subject.sure && !known) {
        if (plain_name(subject, t) || some_of_them(subject, t)) return true;
        if (!strong || subject.last == subject.first || !at_end) return false;
        return announces() && length(subject.first, subject.last) <= 14 && between <= 12;
    }
    if (subject.gap > 8) return false;
    const bool right_before = between == 0 && !context_.open && length(t, t + 1) > 1 && // 孫萍表示
                              subject.first == phrases_.skip_lead(piece_.first, t);
    const bool short_name = length(subject.first, subject.last) < 3 && !right_before;
    const bool also = token(t).has(kSay1) && between > 0; // 林參天則籲…
    if (subject.bare && !known && ((!token(t).has(kCore) && !also) || between > 4 || short_name)) return false;
    if (token(t).has(kSay1) && !token(t).has(kSay)) {
        if (at_end) return true;
        for (std::uint32_t i = subject.last; i < t; ++i)
            if (!token(i).has(kStop)) return false;
        return between <= 6;
    }
    const std::u32string_view opening = word(subject.first);
    const bool some = opening == U"有" || opening == U"亦有" || opening == U"也有" || opening == U"另有";
    const bool camp = subject.last == subject.first + 1 && token(subject.first).has(kCrowd | kGroup) && // 贊成者認為
                      (opening.ends_with(U"者") || opening.ends_with(U"派"));
    bool other = camp || opening.ends_with(U"有人") || (some && subject.last > subject.first + 1); // 他的律師則主張
    if (!other && subject.last == subject.first + 2) other = word(subject.first + 1) == U"有人"; // 也有人
    for (std::uint32_t i = subject.last; i < t; ++i) other = other || token(i).has(kOther);
    if (strong && context_.open && !at_end && !other) {
        const bool person =
            !phrases_.person(subject.first, subject.last).empty() || subject.kind != Subject::Kind::name;
        if (!token(t).has(kCore) || (!person && !known)) return false;
    }
    if (strong) return between <= (at_end ? 50U : 16U);
    const bool pronoun = subject.kind == Subject::Kind::he || subject.kind == Subject::Kind::they;
    if (pronoun && token(t).has(kMind)) return between <= 8;
    if (some && other && token(t).has(kMind | kStance)) return between <= 4; // 有議員關注…
    if (context_.open || (context_.speaker && !known && token(t).has(kAct))) return false;
    const bool body = subject.kind == Subject::Kind::name && token(subject.last - 1).has(kOrg | kPlace | kKnown);
    if (context_.speaker && context_.since <= 1 && body && phrases_.person(subject.first, subject.last).empty())
        return false;
    return between <= 8;
}

void Finder::settle(std::uint32_t t, Cue &cue) const {
    cue.found = true;
    cue.first = t;
    std::uint32_t end = t + 1;
    const Token &head = token(t);
    cue.strong = cue.strong || head.has(kSay | kSay1);
    bool keep = !head.has(kSay | kSay1 | kShow) && head.has(kStance | kWant | kAct);
    if (!head.has(kSay | kSay1 | kShow | kStance | kAct)) cue.kind = Kind::ascription;
    while (!keep && end < piece_.last && !token(end).enclosed) { // 表明支持, 批評說, 強調指
        const Token &next = token(end);
        if (next.has(kSay1) && end + 1 < piece_.last && !next.has(kStop))
            ++end;
        else if (next.has(kSay | kSay1) && !next.has(kStance | kStop) && end + 1 == piece_.last)
            ++end;
        else if (word(end) == U"，" || word(end) == U"了" || word(end) == U"道" || word(end) == U"着" ||
                 (word(end) == U"过" && end + 1 == piece_.last))
            ++end;
        else
            break;
    }
    cue.last = end;
    cue.content = keep ? t : end;
    if (head.has(kLoose) && end < piece_.last && end == t + 1) cue.content = piece_.last;
    const bool announced = // 「…」他告訴記者。
        piece_.closer == U'，' || piece_.closer == U',' || piece_.closer == U'。' || announces();
    const bool only_announces = announces() && head.has(kSay | kSay1) && !keep && end < piece_.last;
    if (only_announces && (word(end) == U"得" || (piece_.closer != U'「' && length(end, piece_.last) <= 6)))
        cue.content = piece_.last; // 說得更直接：, 寫了句狠話：
    if (word(t) == U"提出" && end < piece_.last &&
        (token(piece_.last - 1).has(kFeeling) ||
         (token(piece_.last - 1).has(kNoun) && !token(piece_.last - 1).has(kAct))) &&
        length(end, piece_.last) <= 4)
        cue.content = piece_.last;                 // 提出疑慮，
    const Token &closing = token(piece_.last - 1); // 警告所屬的黨說，
    if (head.has(kSay) && !keep && end < piece_.last && announced && closing.has(kSay1) && !closing.enclosed &&
        (word(piece_.last - 1) == U"说" || word(piece_.last - 1) == U"称" || word(piece_.last - 1) == U"道"))
        cue.content = piece_.last;
    if (head.has(kTell) && !keep && end < piece_.last && announced && length(end, piece_.last) <= 10)
        cue.content = piece_.last; // 告訴記者，
    if (end >= piece_.last && keep && piece_.closer != 0 && length(t, end) <= 2 && announces()) cue.content = end;
    cue.confidence = cue.strong ? 0.8 : 0.6;
    if (!cue.subject.sure) cue.confidence -= 0.1;
}

} // namespace polylogue::attribution::zh
