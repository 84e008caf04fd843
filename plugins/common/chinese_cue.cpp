#include "common/chinese_finder.hpp"

#include <algorithm>

namespace polylogue::attribution::zh {

Cue Finder::find() {
    Cue cue;
    const std::uint32_t begin = phrases_.skip_lead(piece_.first, piece_.last);
    for (std::uint32_t t = piece_.first; t < piece_.last; ++t)
        if (token(t).has(kReporter) && !token(t).enclosed && !answers(t)) return silence(t);
    if (source_phrase(begin, cue) || view_phrase(begin, cue)) return cue;
    const Subject subject = phrases_.subject(piece_.first, piece_.last);
    if (issue(subject, cue) || words_of(subject, cue) || aim(begin, cue) || grounds(subject, cue) ||
        example(subject, cue) || feels(subject, cue))
        return cue;
    bool inside = false, whatever = false, supposed = false; // 無論他們如何抨擊; 若她要爭取…: nobody's wish yet
    for (std::uint32_t t = piece_.first; t <= begin && t < piece_.last; ++t)
        supposed = supposed || token(t).has(kCondition), whatever = whatever || token(t).has(kWhatever);
    for (std::uint32_t t = begin; t < piece_.last; ++t) {
        inside = inside || (token(t).has(kCondition) && t > begin && t >= subject.last); // not 鄭若芸
        if (token(t).enclosed || !token(t).has(kCue | kShow)) continue;
        if ((inside && !(announces() && t + 1 == piece_.last)) || whatever || (supposed && !token(t).has(kSay | kSay1)))
            continue;
        if (verb(t, subject, cue)) return cue;
        if (token(t).begin - token(begin).begin > 60) break;
    }
    return cue;
}

// 某某被問及此事時表示，
bool Finder::answers(std::uint32_t t) const {
    const std::uint32_t last = piece_.last - 1;
    const bool says = last > t && token(last).has(kCore | kSay1) && !asks(last);
    return says && (word(t).starts_with(U"被") || (t > piece_.first && word(t - 1) == U"被"));
}

Cue Finder::silence(std::uint32_t t) const {
    Cue cue;
    cue.found = cue.silenced = true;
    cue.first = t;
    cue.last = t + 1;
    cue.content = piece_.last;
    return cue;
}

// 據X介紹, 根據X的估算
bool Finder::source_phrase(std::uint32_t begin, Cue &cue) const {
    while (begin + 1 < piece_.last && (word(begin) == U"再" || word(begin) == U"若再")) ++begin;
    if (begin >= piece_.last || !token(begin).has(kAccording | kAs) || token(begin).enclosed) return false;
    const bool as = !token(begin).has(kAccording); // 正如某某所言
    for (std::uint32_t t = piece_.last; t-- > begin + 1;) {
        if (!token(t).has(kSourced) || token(t).enclosed) continue;
        if (as && (t + 1 < piece_.last || !word(t).starts_with(U"所"))) return false;
        std::uint32_t end = t;
        while (end > begin + 1 && (token(end - 1).has(kSourced | kStop | kSay) || word(end - 1) == U"的")) --end;
        if (end == begin + 1) return false;
        const std::u32string_view noun = word(t);
        cue.found = true;
        cue.silenced = noun == U"报道" || noun == U"报导" || noun == U"消息";
        std::uint32_t from = begin + 1;
        for (std::uint32_t i = from; i + 1 < end; ++i)
            if (token(i).has(kRelay) && !token(i).enclosed) from = i + 1, cue.silenced = false; // 據甲援引乙的話報道
        cue.subject = phrases_.subject(from, end);
        if (!cue.subject.sure || (cue.subject.stop >= end && from == begin + 1))
            cue.subject.last = end; // not 華為本月發布的最新
        while (cue.subject.last > cue.subject.first + 1 && token(cue.subject.last - 1).has(kLead) &&
               !token(cue.subject.last - 1).has(kHead))
            --cue.subject.last; // 政府|今次
        cue.first = begin;
        cue.last = cue.content = t + 1;
        cue.strong = true;
        return cue.silenced || cue.subject.sure;
    }
    return false;
}

// 在X看來, 在X眼中
bool Finder::view_phrase(std::uint32_t begin, Cue &cue) const {
    std::uint32_t from = begin;
    while (from < piece_.last && !token(from).has(kPrep)) ++from;
    if (from >= piece_.last) return false;
    const bool to = word(from) == U"对" || word(from) == U"对于";
    if (!to && word(from) != U"在" && word(from) != U"于") return false;
    for (std::uint32_t t = from + 1; t < piece_.last && length(from, t) < 30; ++t) {
        if (!token(t).has(kView) || token(t).enclosed) continue;
        const std::u32string_view noun = word(t);
        const bool sees = noun == U"看来" || noun == U"眼中" || noun == U"眼里" || noun == U"心目中";
        const bool concerns = noun == U"来说" || noun == U"而言" || noun == U"来讲";
        if (to ? !concerns : !sees) return false;
        std::uint32_t end = t;
        while (end > from + 1 && word(end - 1) == U"的") --end;
        cue.subject = phrases_.subject(from + 1, end);
        if (cue.subject.kind == Subject::Kind::none || cue.subject.kind == Subject::Kind::self) return false;
        const Token &opening = token(cue.subject.first);
        const bool any = opening.has(kQuantity) && opening.end - opening.begin > 1;
        if (to && (context_.open || opening.has(kI) || t + 1 < piece_.last || from != begin || !cue.subject.sure ||
                   cue.subject.gap > 0 || any || opening.has(kPlace) || word(cue.subject.first).starts_with(U"一")))
            return false;
        cue.subject.last = end;
        cue.subject.sure = true;
        cue.found = true;
        cue.kind = Kind::ascription;
        cue.first = from;
        cue.last = cue.content = t + 1;
        cue.strong = true;
        return true;
    }
    return false;
}

// X的目標是…, 這套邏輯的核心是，…
bool Finder::aim(std::uint32_t begin, Cue &cue) const {
    for (std::uint32_t t = begin + 1; t < piece_.last && length(begin, t) <= 30; ++t) {
        const std::u32string_view is = word(t);
        if (token(t).enclosed || (is != U"是" && is != U"在于" && is != U"就是" && is != U"则是" && is != U"却是"))
            continue;
        if (!token(t - 1).has(kAim) || token(t - 1).enclosed || context_.pending) return false;
        std::uint32_t end = t - 1;
        while (end > begin && (word(end - 1) == U"的" || token(end - 1).has(kAim))) --end;
        if (end > begin) cue.subject = phrases_.subject(begin, end);
        const bool own = end == begin || !cue.subject.sure;
        const bool back = context_.earlier && (word(begin) == U"这" || word(begin) == U"其" || word(begin) == U"这套" ||
                                               word(begin) == U"这种");
        if (own && ((!context_.speaker && !back) || context_.since > 1 || length(begin, end) > 6)) return false;
        if (own) cue.subject = Subject{};
        if (cue.subject.kind == Subject::Kind::self) return false;
        cue.found = true;
        cue.kind = Kind::ascription;
        cue.first = t - 1;
        cue.last = cue.content = t + 1;
        cue.confidence = 0.6;
        return true;
    }
    return false;
}

// 他擔心的是…, 她真正想要的不是…而是…
bool Finder::spelt(std::uint32_t t, const Subject &subject, Cue &cue) const {
    if (t + 2 >= piece_.last || !token(t).has(kMind | kWant | kSay) || context_.pending) return false;
    const std::u32string_view is = word(t + 2);
    const bool denies = is == U"不是" || is == U"并不是" || is == U"并非" || is == U"不仅" || is == U"不只是";
    if (!denies && is != U"是" && is != U"就是" && is != U"正是" && is != U"则是") return false;
    if (!subject.sure || subject.gap > 2 || subject.kind == Subject::Kind::self || length(subject.stop, t) > 6)
        return false;
    cue = {};
    cue.found = true;
    cue.kind = token(t).has(kCore) ? Kind::quotation : Kind::ascription;
    cue.subject = subject;
    cue.first = t;
    cue.last = t + (denies ? 2U : 3U);
    cue.content = cue.last;
    cue.confidence = 0.6;
    return true;
}

// X給出的理由很直接：, X的話更實在：
bool Finder::words_of(const Subject &subject, Cue &cue) const {
    constexpr std::uint32_t kLongest = 12; // code points behind the noun
    const std::uint32_t opening = phrases_.skip_lead(piece_.first, piece_.last);
    if (!piece_.colon()) return false;
    if (opening + 1 < piece_.last && token(opening).has(kAim) && word(opening + 1).starts_with(U"有") &&
        context_.speaker && context_.since <= 1 && length(opening, piece_.last) <= 6) { // 理由有三：
        cue.found = cue.strong = true;
        cue.first = opening;
        cue.last = cue.content = piece_.last;
        return true;
    }
    if (!subject.sure || subject.kind == Subject::Kind::self) return false;
    bool of = false;
    for (std::uint32_t t = std::max(subject.last, piece_.first) + 1; t < piece_.last; ++t) {
        if (length(subject.last, t) > 5) return false;
        of = of || word(t - 1) == U"的";
        if (token(t).enclosed || !of || length(t + 1, piece_.last) > kLongest) continue;
        if (!token(t).has(kNoun | kAim) && word(t) != U"话" && word(t) != U"一句话") continue;
        cue.found = cue.strong = true;
        cue.subject = subject;
        cue.first = t;
        cue.last = cue.content = piece_.last;
        return true;
    }
    return false;
}

// X以國家安全為由，拒絕…
bool Finder::grounds(const Subject &subject, Cue &cue) const {
    for (std::uint32_t t = subject.stop; t < piece_.last; ++t) {
        if (!token(t).has(kGrounds) || token(t).enclosed) continue;
        std::uint32_t from = piece_.first;
        while (from < t && (word(from) != U"以" || token(from).enclosed)) ++from;
        const bool own = subject.sure && subject.last <= from && subject.kind != Subject::Kind::self;
        if (from == t || from + 1 == t || (!own && !context_.subject)) return false;
        cue.found = true;
        cue.kind = Kind::ascription;
        if (own) cue.subject = subject;
        cue.first = cue.content = from;
        cue.last = from + 1;
        cue.confidence = 0.6;
        return true;
    }
    return false;
}

// 某報刊出某人的評論，直言: whoever wrote it
void Finder::printed(std::uint32_t verb, Cue &cue) const {
    if (word(verb) != U"刊出" && word(verb) != U"刊登" && word(verb) != U"刊载") return;
    const Subject who = phrases_.subject(verb + 1, piece_.last);
    if (who.sure && who.first == verb + 1 && who.last < piece_.last && word(who.last) == U"的" &&
        !phrases_.person(who.first, who.last).empty())
        cue.subject = who;
}

// X發表聯合聲明，
bool Finder::issue(const Subject &subject, Cue &cue) const {
    if (!subject.sure || subject.gap > 2 || subject.stop >= piece_.last || !token(piece_.last - 1).has(kNoun))
        return false;
    if (piece_.closer != U'，' && piece_.closer != U',' && !announces()) return false;
    for (std::uint32_t t = subject.stop; t + 1 < piece_.last; ++t)
        if (token(t).has(kOught) || passage_.at(token(t).begin, token(t).begin + 2) == U"有权")
            return false; // 居民有權發表意見
        else if (token(t).has(kIssue) && !token(t).enclosed) {
            cue.found = true;
            cue.subject = subject;
            cue.first = t;
            cue.last = cue.content = piece_.last;
            cue.confidence = 0.55;
            printed(t, cue);
            return true;
        }
    return false;
}

Cue find_cue(const Passage &passage, const Phrases &phrases, const Cast &cast, const Piece &piece,
             const Context &context) {
    return Finder(passage, phrases, cast, piece, context).find();
}

} // namespace polylogue::attribution::zh
