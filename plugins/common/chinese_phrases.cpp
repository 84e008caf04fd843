#include "common/chinese_holder.hpp"

#include <algorithm>

namespace polylogue::attribution::zh {
namespace {

bool open_bracket(char32_t c) { return c == U'（' || c == U'('; }

} // namespace

// 柏林、漢堡等地的|多個團體
std::uint32_t Phrases::behind_places(std::uint32_t t, std::uint32_t last) const {
    constexpr std::uint32_t kFar = 16; // code points
    const auto &tokens = passage_.tokens;
    for (std::uint32_t i = t + 1; i + 1 < last && tokens[i].begin - tokens[t].begin <= kFar; ++i) {
        if (passage_.at(tokens[i].begin, tokens[i].begin + 3) != U"等地的") continue;
        while (i < last && !passage_.at(tokens[i].begin, tokens[i].end).ends_with(U"的")) ++i;
        return std::min(i + 1, last);
    }
    return t;
}

// 被點名的|平台
std::uint32_t Phrases::behind_passive(std::uint32_t t, std::uint32_t last) const {
    constexpr std::uint32_t kFar = 8; // code points
    const auto &tokens = passage_.tokens;
    if (passage_.word(t) != U"被") return t;
    for (std::uint32_t i = t + 2; i + 1 < last && tokens[i].begin - tokens[t].end <= kFar; ++i)
        if (passage_.word(i) == U"的") return tokens[i + 1].has(kStop) ? t : i + 1;
    return t;
}

std::uint32_t Phrases::skip_lead(std::uint32_t t, std::uint32_t last) const {
    constexpr std::uint32_t kPublisher = 8; // tokens
    const auto &tokens = passage_.tokens;
    const auto mark = [&](std::uint32_t i) {
        return i < last && (tokens[i].shape == Shape::space || tokens[i].shape == Shape::mark);
    };
    const auto number = [&](std::uint32_t i) {
        return tokens[i].shape == Shape::digit ||
               std::u32string_view(U"一二三四五六七八九十百千万数").find(passage_.text[tokens[i].begin]) !=
                   std::u32string_view::npos;
    };
    const auto house = [&](std::uint32_t i) { // 8號樓
        return passage_.word(i) == U"号" && i + 1 < last &&
               std::u32string_view(U"楼院线馆店地库机").find(passage_.text[tokens[i].end]) != std::u32string_view::npos;
    };
    const auto time = [&](std::uint32_t i) {
        return i < last && !house(i) &&
               passage_.at(tokens[i].begin, tokens[i].begin + 1).find_first_of(U"年月日号时点分季周") !=
                   std::u32string_view::npos;
    };
    for (std::uint32_t from = last; t < last && t != from;) {
        from = t;
        while (t < last && tokens[t].has(kLead) && !tokens[t].has(kPlace | kRole | kKnown) &&
               (t + 1 >= last || passage_.word(t + 1) != U"的")) // 昨天的會議
            ++t;
        if (t + 1 < last && passage_.word(t) == U"就" && passage_.text[tokens[t + 1].begin] == U'有')
            ++t; // 就有學生指出
        while (mark(t) && !tokens[t].enclosed) ++t;
        if (t < last && passage_.text[tokens[t].begin] == U'【') // 【本台消息】
            while (t < last && tokens[t].enclosed) ++t;
        if (t + 2 < last && passage_.at(tokens[t + 1].begin, tokens[t + 1].end) == U"、" &&
            tokens[t].end - tokens[t].begin == 1 && !number(t + 2) && // not 二、三百名
            passage_.at(tokens[t].begin, tokens[t].end).find_first_of(U"一二三四五六七八九十") == 0)
            t += 2; // an item of a list
        if (t < last && tokens[t].shape == Shape::digit && time(t + 1)) t += 2;
        if (t < last && tokens[t].has(kPlace)) t = behind_places(t, last);
        if (t < last) t = behind_passive(t, last);
        for (std::uint32_t i = t + 1; i + 2 < last && i < t + kPublisher; ++i) // 柏林出版的|《世界報》
            if (passage_.word(i) == U"出版" && passage_.word(i + 1) == U"的" &&
                passage_.text[tokens[i + 2].begin] == U'《')
                t = i + 2;
    }
    return t;
}

bool Phrases::joined(std::uint32_t first, std::uint32_t last) const {
    return std::any_of(passage_.tokens.begin() + first, passage_.tokens.begin() + last,
                       [](const Token &t) { return t.has(kJoin) && !t.enclosed; });
}

// 有|近五百名居民
std::uint32_t Phrases::skip_there_are(std::uint32_t t, std::uint32_t last) const {
    const auto &tokens = passage_.tokens;
    if (t + 2 >= last || passage_.at(tokens[t].begin, tokens[t].end) != U"有") return t;
    const Token &next = tokens[t + 1];
    return next.shape == Shape::digit || (next.has(kQuantity) && !next.has(kHead)) ? t + 1 : t;
}

void Phrases::classify(Subject &out) const {
    const Token &first = passage_.tokens[out.first];
    out.kind = Subject::Kind::name;
    const std::u32string_view name = person(out.first, out.last);
    out.bare = !name.empty() && name.data() == passage_.text.data() + first.begin && !first.has(kKnown | kRole) &&
               !nickname(name) && !passage_.tokens[out.last - 1].has(kRole);
    if (out.last - out.first != 1) return;
    if (first.has(kI)) out.kind = Subject::Kind::self;
    if (first.has(kHe)) out.kind = Subject::Kind::he;
    if (first.has(kThey)) out.kind = Subject::Kind::they;
    if (first.has(kIt)) out.kind = Subject::Kind::it;
}

// 總監某某帶|記者: a person named with an office
bool Phrases::complete(const Subject &out, std::uint32_t t) const {
    const auto &tokens = passage_.tokens;
    const Token &next = tokens[out.last];
    return out.sure && t > out.last && next.shape == Shape::han && !tokens[t].enclosed && !next.has(kJoin) &&
           passage_.text[next.begin] != U'的' &&
           passage_.at(next.begin, next.end + 2).find_first_of(U"·•・‧．") == std::u32string_view::npos &&
           titled_person(out.first, out.last);
}

Subject Phrases::subject(std::uint32_t first, std::uint32_t last) const {
    const auto &tokens = passage_.tokens;
    Subject out;
    std::uint32_t begin = skip_lead(first, last);
    if (begin > first && begin < last && passage_.at(tokens[begin].begin, tokens[begin].end) == U"有人") {
        const std::u32string_view also = passage_.at(tokens[begin - 1].begin, tokens[begin - 1].end);
        if (also == U"也" || also == U"亦" || also == U"更" || also == U"还")
            --begin; // 也有人: others than those before
    }
    begin = skip_there_are(begin, last);
    out.first = out.last = out.stop = begin;
    if (begin >= last) return out;
    std::uint32_t t = begin;
    for (; t < last; ++t) {
        if (t == begin && t + 1 < last && passage_.at(tokens[t + 1].begin, tokens[t + 1].end) == U"有人") continue;
        const bool joins = tokens[t].has(kJoin) && out.sure && t > begin &&
                           (out.last == t || tokens[t].begin - tokens[out.last].begin <= 2);
        if (!joins && stops(t, begin, last) && !inside_name(t, begin, last)) break;
        if (tokens[t].end - tokens[begin].begin > 60) break;
        if (t > begin + 1 && tokens[begin].has(kI | kHe | kThey) && tokens[t].has(kQuantity) && !tokens[t].has(kHead))
            break; // 我請教過|一位股長
        const bool brackets_follow =
            t + 1 < last && tokens[t + 1].enclosed && open_bracket(passage_.text[tokens[t + 1].begin]);
        if (!brackets_follow && !complete(out, t) && head(begin, t + 1)) {
            out.last = t + 1;
            out.sure = true;
        }
    }
    out.stop = t;
    if (out.last == begin) {
        out.last = t;
        if (t > begin) out.kind = Subject::Kind::name;
        return out;
    }
    out.gap = t > out.last ? tokens[t - 1].end - tokens[out.last].begin : 0;
    classify(out);
    return out;
}

Subject Phrases::before(std::uint32_t first, std::uint32_t cue) const {
    const auto &tokens = passage_.tokens;
    Subject out;
    std::uint32_t end = cue;
    while (end > first && tokens[end - 1].has(kStop | kLead) && !tokens[end - 1].has(kHead) && cue - end < 4) --end;
    if (end == first || tokens[end - 1].enclosed) return out;
    std::uint32_t begin = end;
    const auto border = [&](std::uint32_t i) {
        const Token &t = tokens[i];
        return !t.enclosed && !family_name(i, first, cue) && !inside_name(i, first, cue) &&
               (t.has(kStop | kCue | kPrep) || t.shape == Shape::mark || passage_.at(t.begin, t.end) == U"的");
    };
    while (begin > first && !border(begin - 1) && tokens[end - 1].end - tokens[begin - 1].begin <= 24) --begin;
    const bool list =
        begin > first + 1 && tokens[begin - 1].has(kJoin) && tokens[begin - 2].tags == 0; // 資源和社會保障部
    if (begin > first && tokens[begin - 1].has(kPrep) && !list) return out;               // 向某某提出: spoken to
    const bool object = begin > first && passage_.at(tokens[begin - 1].begin, tokens[begin - 1].end) == U"把";
    if (object) return out; // 把法案形容為…
    begin = skip_there_are(skip_lead(begin, end), end);
    if (begin >= end || !head(begin, end)) return out;
    out.kind = Subject::Kind::name;
    out.sure = true;
    out.first = begin;
    out.last = end;
    out.stop = end;
    return out;
}

std::uint32_t Phrases::skip_quantity(std::uint32_t first, std::uint32_t last) const {
    const auto &tokens = passage_.tokens;
    const auto measure = [&](std::uint32_t i) {
        return tokens[i].end - tokens[i].begin == 1 &&
               passage_.at(tokens[i].begin, tokens[i].end).find_first_of(U"名位个家所间成多余岁") !=
                   std::u32string_view::npos;
    };
    std::uint32_t t = first;
    for (std::uint32_t i = first; i + 1 < last && tokens[i].begin - tokens[first].begin <= 6; ++i) // 六至七成
        if (tokens[i].has(kShare) && passage_.text[tokens[i].end - 1] == U'成') t = i + 1;
    while (t + 1 < last) {
        const Token &token = tokens[t];
        const bool its = passage_.at(token.begin, token.end) == U"其";
        const bool of = t > first && tokens[t - 1].has(kQuantity) && passage_.at(token.begin, token.end) == U"的";
        const bool after_digit = t > first && tokens[t - 1].shape == Shape::digit && measure(t);
        if (!token.has(kQuantity) && token.shape != Shape::digit && token.shape != Shape::space && !its && !of &&
            !after_digit)
            break;
        ++t;
    }
    return t;
}

} // namespace polylogue::attribution::zh
