// Verbs that attribute nothing here: nouns, what was not said, what nobody said, what the report itself tells.
#include "common/chinese_finder.hpp"

#include <algorithm>

namespace polylogue::attribution::zh {

// 記者注意到…, 記者了解到…: what the report itself tells
bool Finder::reports(const Subject &subject) const {
    if (!subject.sure || subject.kind != Subject::Kind::name) return false;
    const std::u32string_view who = word(subject.last - 1);
    return who == U"记者" && (length(subject.first, subject.last) == 2 || word(subject.first).starts_with(U"本报") ||
                              word(subject.first).starts_with(U"本刊"));
}

bool Finder::asks(std::uint32_t t) const {
    const std::u32string_view verb = word(t);
    return verb == U"问到" || verb == U"问及" || verb == U"追问" || verb == U"询问" || verb == U"质询";
}

// 甲被乙批評…: 乙's words; false when nobody is named: 甲被批評…
bool Finder::suffered(std::uint32_t t, Cue &cue) const {
    const std::uint32_t from = std::max(cue.subject.last, phrases_.skip_lead(piece_.first, piece_.last));
    if (token(t).has(kLoose)) // 一直被人們提及
        for (std::uint32_t i = piece_.first; i < t; ++i)
            if (token(i).has(kSuffered) && !token(i).enclosed) return false;
    for (std::uint32_t i = t; i > from; --i) {
        if (!token(i - 1).has(kSuffered) || token(i - 1).enclosed) continue;
        if (asks(t)) return false;
        for (std::uint32_t j = i; j < t; ++j) // 甲被乙問到此事時回答
            if (asks(j)) return true;
        const Subject agent = phrases_.before(i, t);
        if (agent.sure) cue.subject = agent;
        return agent.sure;
    }
    return true;
}

// 倡導|性, 說|完, 在說明|中
bool Finder::word_goes_on(std::uint32_t t) const {
    if (t + 1 >= piece_.last || token(t + 1).begin != token(t).end || token(t + 1).enclosed) return false;
    const std::u32string_view next = word(t + 1);
    if (next == U"、" || next == U"性" || next == U"完" || next == U"起" || next == U"起来" || next == U"罢" ||
        (next == U"得" && !announces()))
        return true;
    if (next == U"尚未" || next == U"完成" || next == U"结束") return true;        // 在評估尚未完成的情況下
    if (phrases_.cares(t) && token(t + 1).has(kBody)) return true;                 // 家長關注聯盟
    const std::u32string_view opening = word(phrases_.skip_lead(piece_.first, t)); // 在美國宣布放行後，
    const std::u32string_view closing = word(piece_.last - 1);
    if ((opening == U"在" || opening == U"自" || opening == U"继") &&
        (closing == U"之后" || closing == U"以后" || (closing == U"后" && piece_.closer != 0)))
        return true;
    if (token(t).has(kPrep)) // 提到…時表示：
        for (std::uint32_t i = t + 1; i < piece_.last; ++i)
            if (word(i) == U"时") return true;
    if (token(t).has(kMind))
        for (std::uint32_t i = t + 1; i < piece_.last && length(t + 1, i) <= 6; ++i)
            if (word(i) == U"时" || word(i) == U"时候" || word(i) == U"之后") return true; // 看到消息時
    return (next == U"中" || next == U"里") && (t + 2 >= piece_.last || token(t + 2).has(kSay | kSay1));
}

// 防治所指出，: 所 ends the name that opens the clause
bool Finder::office(std::uint32_t t) const {
    const std::uint32_t begin = phrases_.skip_lead(piece_.first, t);
    if (!token(t).has(kCore) || length(begin, t) < 3 || length(begin, t) > 8) return false;
    for (std::uint32_t i = begin; i < t; ++i)
        if (token(i).shape != Shape::han || token(i).enclosed || token(i).has(kStop | kCue | kPrep | kHe | kThey | kI))
            return false;
    return t + 1 >= piece_.last || word(t + 1) != U"的";
}

// 支持度假村的地方團體也…: what tells of which people the clause speaks
bool Finder::tells_which(std::uint32_t t) const {
    return t == phrases_.skip_lead(piece_.first, piece_.last) &&
           phrases_.which_people(piece_.first, piece_.last, !context_.subject && !context_.pending && !context_.open)
               .sure;
}

// 這份聲明, X的決定; 未有回應, 拒絕正面回應
bool Finder::noun_or_denied(std::uint32_t t) const {
    if (word_goes_on(t) || tells_which(t)) return true;
    if (phrases_.against(t, piece_.last)) return true;
    if (t == piece_.first) return false;
    const std::u32string_view asked = word(phrases_.skip_lead(piece_.first, t));
    const bool noun = token(t).has(kStance | kFeeling);
    const bool meets = asked == U"面对" || asked == U"遭到" || asked == U"引发" || asked == U"引来" || asked == U"引起";
    if (meets && t + 1 == piece_.last && (noun || !token(t).has(kCore))) return true;           // 引發教師質疑，
    if (asked == U"面对" && t + 1 < piece_.last && !token(t - 1).has(kHe | kStop)) return true; // 面對工會揚言上街，
    const std::u32string_view before = word(t - 1);
    if (before == U"所" && office(t)) return false;
    if (before == U"提出" || before == U"作出" || before == U"新" || before == U"的" || before == U"之" ||
        before == U"份" || before == U"该" || before == U"项" || before == U"此" || before == U"所" ||
        (before == U"以" && length(t, t + 1) > 1) || before == U"是否")
        return true;
    if (std::u32string_view(token(t).has(kLoose | kNoun) ? U"个种项份号" : U"个种项份").find(before.back()) !=
        std::u32string_view::npos)
        return true; // 第一個判斷
    for (std::uint32_t i = t; i > piece_.first && t - i < 3; --i) {
        if (token(i - 1).has(kDenied)) return !token(t).has(kStance | kWant | kMind);
        if (!token(i - 1).has(kStop)) break;
    }
    return false;
}

// 取消時幾乎沒有人反對
bool Finder::nobody(std::uint32_t t) const {
    constexpr std::uint32_t kReach = 8; // code points
    const std::uint32_t end = token(t).begin, from = std::max(piece_.begin, end > kReach ? end - kReach : 0);
    const std::u32string_view before = passage_.at(from, end);
    return before.find(U"没有人") != std::u32string_view::npos || before.find(U"没人") != std::u32string_view::npos ||
           before.find(U"未见") != std::u32string_view::npos; // 尚未見教育部回應
}

// 議員們可能會要求…, 當局亦須明白: what is expected of them, not what they said
bool Finder::to_come(std::uint32_t t, const Subject &subject) const {
    if (t + 1 >= piece_.last && !token(t).has(kMind | kLoose)) return false;
    if (word(t) == U"认为" || word(t) == U"觉得" || word(t) == U"相信") return false; // 人們可能認為
    constexpr std::u32string_view kExpected[] = {U"可能", U"可能会", U"恐怕", U"恐", U"或将", U"也许", U"势必",
                                                 U"必须", U"应该",   U"应当", U"须", U"理应", U"不应"};
    for (std::uint32_t i = subject.stop; i < t; ++i)
        for (const std::u32string_view expected : kExpected)
            if (!token(i).enclosed && word(i) == expected) return true;
    return false;
}

// 她質疑，某部甚至要求…; 他認為，當局應承諾…: what the one announced says of another
bool Finder::told_of(std::uint32_t t, const Subject &subject) const {
    if (!context_.pending || t + 1 >= piece_.last) return false;
    for (std::uint32_t i = subject.stop; i < t; ++i)
        if (!token(i).enclosed && (token(i).has(kOught) || word(i) == U"甚至" || word(i) == U"一方面")) return true;
    return false;
}

} // namespace polylogue::attribution::zh
