#include "common/chinese_holder.hpp"

#include <algorithm>

namespace polylogue::attribution::zh {
namespace {

bool open_bracket(char32_t c) { return c == U'（' || c == U'('; }
bool letters(std::u32string_view text) {
    return std::none_of(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

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

std::uint32_t Phrases::skip_lead(std::uint32_t t, std::uint32_t last) const {
    const auto &tokens = passage_.tokens;
    const auto mark = [&](std::uint32_t i) {
        return i < last && (tokens[i].shape == Shape::space || tokens[i].shape == Shape::mark);
    };
    const auto time = [&](std::uint32_t i) {
        return i < last && passage_.at(tokens[i].begin, tokens[i].begin + 1).find_first_of(U"年月日号时点分季周") !=
                               std::u32string_view::npos;
    };
    for (std::uint32_t from = last; t < last && t != from;) {
        from = t;
        while (t < last && tokens[t].has(kLead) && !tokens[t].has(kPlace | kRole | kKnown)) ++t;
        while (mark(t) && !tokens[t].enclosed) ++t;
        if (t + 2 < last && passage_.at(tokens[t + 1].begin, tokens[t + 1].end) == U"、" &&
            tokens[t].end - tokens[t].begin == 1 &&
            passage_.at(tokens[t].begin, tokens[t].end).find_first_of(U"一二三四五六七八九十") == 0)
            t += 2; // an item of a list
        if (t < last && tokens[t].shape == Shape::digit && time(t + 1)) t += 2;
        if (t < last && tokens[t].has(kPlace)) t = behind_places(t, last);
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

bool Phrases::stops(std::uint32_t t, std::uint32_t first, std::uint32_t last) const {
    const Token &token = passage_.tokens[t];
    if (t > first && token.shape == Shape::digit && t + 1 < last &&
        std::u32string_view(U"年月日号时点").find(passage_.text[token.end]) != std::u32string_view::npos)
        return true; // 主任某某8日
    if (token.enclosed || family_name(t, first, last) || ends_name(t, first, last)) return false;
    if (t >= first + 2 && token.end - token.begin == 1) { // 丁世均: an adverb that ends a name
        const std::u32string_view name = passage_.at(passage_.tokens[t - 2].begin, token.begin);
        if (name.size() == 2 && lexicon_.surname(name) && goes_on(name, token.begin)) return false;
    }
    if (!token.has(kStop | kCue | kReporter | kPrep)) return false;
    if (t == first && token.has(kQuantity) && !token.has(kPrep)) return false; // 超過五百名漁民
    if (t + 1 < last && passage_.tokens[t + 1].has(kCrowd) && passage_.at(token.begin, token.end) == U"受访")
        return false; // 七成受訪市民
    if (t >= first + 2 && t + 1 < last && given_name(t, last)) return false;
    if (t == first && t + 1 < last && token.end - token.begin == 2 && !token.has(kCue | kPrep | kLead) &&
        passage_.tokens[t + 1].has(kRole) && !passage_.tokens[t + 1].has(kOrg))
        return false; // 退休|教師
    if (token.has(kCue) && !token.has(kSay1) && token.end - token.begin > 1) return true;
    const bool calling = t + 1 < last && passage_.tokens[t + 1].has(kRole) &&
                         passage_.tokens[t + 1].end - passage_.tokens[t + 1].begin == 1;
    if (calling && token.end - token.begin > 1 && !token.has(kSay | kPrep)) return false; // 檢查|員
    if (!token.has(kHead)) return true;
    if (t > first && passage_.tokens[t - 1].has(kOrg) && t + 1 < last && passage_.tokens[t + 1].has(kRole))
        return false; // 業委|會|主任
    const bool many =
        t > first && (passage_.tokens[t - 1].has(kGroup | kCrowd) || passage_.text[token.begin - 1] == U'派');
    if (passage_.text[token.begin] == U'会' && many && t + 1 < last && passage_.tokens[t + 1].has(kCue))
        return true; // 支持者會說, 鷹派會反駁
    if (t > first && passage_.tokens[t - 1].tags == 0 && passage_.tokens[t - 1].shape == Shape::han)
        return false; // 勞顧會
    return t == first ||
           (t + 1 < last && !passage_.tokens[t + 1].has(kStop | kCue)); // 會: the end of a name or an adverb
}

// 消費者權益保護協會認為: a verb inside the name of a body that stands right before a cue
bool Phrases::inside_name(std::uint32_t t, std::uint32_t first, std::uint32_t last) const {
    const auto &tokens = passage_.tokens;
    if (t == first || tokens[t].has(kCue | kPrep | kRelay) || tokens[t].end - tokens[t].begin < 2) return false;
    bool plain = true;
    for (std::uint32_t i = t + 1; i + 1 < last && i <= t + 3; ++i) {
        if (tokens[i].shape != Shape::han || tokens[i].enclosed || tokens[i].has(kCue | kPrep | kStop)) return false;
        if (tokens[i].has(kOrg) && tokens[i + 1].has(kCue)) return true;
        const bool ending = tokens[i].end - tokens[i].begin <= 3 && // not 公司, 企業, 國際原子能機構
                            std::u32string_view(U"会所院心盟部局处署厅系科委").find(passage_.text[tokens[i].end - 1]) !=
                                std::u32string_view::npos;
        if (ending && tokens[i].has(kOrg) && tokens[i + 1].has(kRole)) return true; // 出口商聯合會主席
        if (plain && i > t + 1 && tokens[i].has(kRole) && !tokens[i].has(kCrowd)) return true; // 城市管理系副教授
        plain = plain && tokens[i].tags == 0 && passage_.at(tokens[i].begin, tokens[i].end) != U"的";
    }
    return false;
}

// “…”, short and whole
bool Phrases::quoted(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t kLongest = 12; // code points
    const Token &open = passage_.tokens[first], &close = passage_.tokens[last - 1];
    const std::size_t pair = std::u32string_view(U"“「‘『").find(passage_.text[open.begin]);
    return last > first + 2 && pair != std::u32string_view::npos && close.end - open.begin <= kLongest &&
           U"”」’』"[pair] == passage_.text[close.begin];
}

bool Phrases::speaks_next(std::uint32_t t) const {
    const auto &tokens = passage_.tokens;
    while (t < tokens.size() && tokens[t].has(kStop | kLead) && !tokens[t].has(kCue)) ++t;
    return t < tokens.size() && tokens[t].has(kSay) && !tokens[t].enclosed;
}

// 交錢走人, 判過人: not 河邊的人, 三名香港人
bool Phrases::any_body(std::uint32_t first, std::uint32_t end) const {
    const auto &tokens = passage_.tokens;
    if (end - first < 2 || tokens[end - 1].end - tokens[end - 1].begin != 1 ||
        passage_.text[tokens[end - 1].begin] != U'人')
        return false;
    const Token &before = tokens[end - 2];
    return before.has(kStop | kCue) ||
           std::u32string_view(U"过走了").find(passage_.text[before.end - 1]) != std::u32string_view::npos;
}

bool Phrases::head(std::uint32_t first, std::uint32_t last) const {
    const auto &tokens = passage_.tokens;
    std::uint32_t end = last;
    while (end > first && tokens[end - 1].enclosed) --end;
    if (end == first) { // 《衛報》, “爱你一万年”则认为
        if (first < last && quoted(first, last)) return speaks_next(last);
        if (first >= last || passage_.text[tokens[first].begin] != U'《') return false;
        std::uint32_t shut = first;
        while (shut < last && passage_.text[tokens[shut].begin] != U'》') ++shut;
        if (shut == first || shut == last) return false;
        const char32_t inside = passage_.text[tokens[shut].begin - 1]; // a paper, not a law
        return std::u32string_view(U"法案例约定书议章划表程告则").find(inside) == std::u32string_view::npos;
    }
    const Token &tail = tokens[end - 1];
    if (tail.has(kHe | kThey | kIt | kI) && (end - first == 1 || !tail.has(kHead))) return end - first == 1;
    const auto cut_off = [&](std::uint32_t t) { // 主人 of 主人公: the word goes on
        return tokens[t - 1].end - tokens[t - 1].begin == 1 && t < tokens.size() && tokens[t].tags == 0 &&
               passage_.text[tokens[t].begin] != U'的' && tokens[t].shape == Shape::han;
    };
    const bool plain_next =
        end < tokens.size() && (tokens[end].tags == 0 || (tokens[end].has(kHead) && cut_off(end + 1)));
    const bool modifier = tail.has(kPlace) && !tail.has(kRole | kOrg | kGroup) && plain_next &&
                          passage_.text[tokens[end].begin] != U'的' &&
                          tokens[end].shape == Shape::han; // 中國 of 中國官網
    if (tail.has(kHead)) return !cut_off(end) && !modifier && !any_body(first, end);
    if (passage_.text[tail.end - 1] == U'们' && end - first > 1) return true; // 商販們
    if (tail.shape == Shape::latin) {                                         // a name in Latin letters, not HW3.0
        const auto plain = [&](const Token &t) {
            return t.shape != Shape::digit && (t.shape != Shape::latin || letters(passage_.at(t.begin, t.end)));
        };
        if (end < tokens.size() && !tokens[end].has(kStop | kCue) && tokens[end].shape == Shape::han) return false;
        return tail.end - tokens[first].begin <= 40 && tail.end - tail.begin > 1 &&
               std::all_of(tokens.begin() + first, tokens.begin() + end, plain);
    }
    return !person(first, end).empty();
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
    return out.sure && t > out.last && next.shape == Shape::han && !tokens[t].enclosed &&
           passage_.text[next.begin] != U'的' && titled_person(out.first, out.last);
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
