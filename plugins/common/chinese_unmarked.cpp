// Holders and cues that no one word marks: names by their place before a verb of saying, some of a kind, 以…為例,
// 對…表示憂慮.
#include "common/chinese_finder.hpp"

namespace polylogue::attribution::zh {

// 怕狗的街坊擔心: many people told apart by what stands before 的, from the opening of the clause
bool Finder::described_many(std::uint32_t t, const Subject &subject) const {
    if (!subject.sure || subject.last != t || context_.open || !token(t).has(kSay | kMind | kStance)) return false;
    const std::uint32_t begin = phrases_.skip_lead(piece_.first, t);
    return subject.first > begin + 1 && word(subject.first - 1) == U"的" && token(t - 1).has(kCrowd | kGroup) &&
           length(begin, subject.first) <= 16;
}

// 有象迷直言, 也有志工則說: some of a kind that nothing else tells of
bool Finder::some_of_them(const Subject &subject, std::uint32_t t) const {
    if (!token(t).has(kCore) || length(subject.first, subject.last) < 3 || length(subject.first, subject.last) > 7)
        return false;
    if (!word(subject.first).ends_with(U"有") || phrases_.skip_lead(piece_.first, t) != subject.first) return false;
    for (std::uint32_t i = subject.first + 1; i < subject.last; ++i)
        if (!token(i).plain() || word(i) == U"一" || word(i) == U"点") return false;
    for (std::uint32_t i = subject.last; i < t; ++i)
        if (!token(i).has(kStop) || token(i).has(kPrep)) return false;
    return name_ending(passage_.text[token(subject.last - 1).end - 1]);
}

// 雲南白藥表示，: nothing tells that this is a name but its place before what only somebody does
bool Finder::plain_name(const Subject &subject, std::uint32_t t) const {
    const std::uint32_t size = length(subject.first, subject.last);
    const bool speaks = length(t, t + 1) > 1 || (announces() && t + 1 == piece_.last);  // 某某說：
    const bool turned = word(piece_.first) == U"对此" || word(piece_.first) == U"就此"; // 對此宏達電表示
    if (!token(t).has(kCore) || !speaks || word(t) == U"表明" || (context_.open && !turned)) return false;
    std::uint32_t adverbs = subject.stop; // 美團隨即回應
    while (adverbs < t && !context_.pending && token(adverbs).has(kStop) && !token(adverbs).has(kPrep)) ++adverbs;
    if (adverbs != t || subject.last != subject.stop || size < 2 || size > 6) return false;
    if (phrases_.skip_lead(piece_.first, t) != subject.first ||
        !name_ending(passage_.text[token(subject.last - 1).end - 1]))
        return false;
    for (std::uint32_t i = subject.first; i < subject.last; ++i)
        if (!token(i).plain()) return false;
    return true;
}

// 她以自己的家鄉為例，…
bool Finder::example(const Subject &subject, Cue &cue) const {
    constexpr std::uint32_t kFar = 4; // code points between holder and 以
    if (!subject.sure || subject.kind == Subject::Kind::self || context_.open || piece_.last < piece_.first + 3 ||
        !passage_.at(piece_.begin, piece_.end).ends_with(U"为例"))
        return false;
    std::uint32_t from = subject.last;
    while (from < piece_.last && length(subject.last, from) <= kFar && word(from) != U"以") ++from;
    if (from + 1 >= piece_.last || word(from) != U"以") return false;
    cue.found = cue.strong = true;
    cue.subject = subject;
    cue.first = from;
    cue.last = cue.content = piece_.last;
    return true;
}

// X對某事表示深切憂慮
bool Finder::feels(const Subject &subject, Cue &cue) const {
    constexpr std::uint32_t kLeast = 4, kMost = 6; // code points between 對 and 表示; behind it
    if (!subject.sure || subject.kind == Subject::Kind::self || context_.open || context_.pending) return false;
    std::uint32_t to = subject.last;
    while (to < piece_.last && length(subject.last, to) <= 6 && word(to) != U"对" && word(to) != U"对于") ++to;
    if (to >= piece_.last || (word(to) != U"对" && word(to) != U"对于")) return false;
    const Subject nearer = phrases_.before(piece_.first, to); // 網上不乏家長對…
    if (length(subject.last, to) > 4 && !nearer.sure) return false;
    for (std::uint32_t t = to + 1; t < piece_.last; ++t) {
        const std::u32string_view verb = word(t);
        if (token(t).enclosed || (verb != U"表示" && verb != U"表达")) continue;
        if (length(to, t) < kLeast + 1 || length(t + 1, piece_.last) > kMost || !token(piece_.last - 1).has(kFeeling))
            return false;
        cue.found = cue.strong = true;
        cue.subject = nearer.sure && nearer.first > subject.last ? nearer : subject;
        cue.first = cue.content = to;
        cue.last = piece_.last;
        cue.confidence = 0.7;
        return true;
    }
    return false;
}

} // namespace polylogue::attribution::zh
