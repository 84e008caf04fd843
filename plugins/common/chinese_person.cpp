// Which characters of a noun phrase are a person's own name.
#include "common/chinese_holder.hpp"

#include <algorithm>

namespace polylogue::attribution::zh {
namespace {

constexpr std::size_t kNames = 200; // looked up in the whole text, at most

bool dot(char32_t c) { return c == U'·' || c == U'•' || c == U'・' || c == U'‧' || c == U'．'; }

bool any_of(std::u32string_view word, std::initializer_list<std::u32string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool courtesy(std::u32string_view word) { return any_of(word, {U"先生", U"女士", U"小姐", U"太太", U"博士", U"夫人"}); }

bool address(std::u32string_view word) { // behind a family name
    return courtesy(word) ||
           any_of(word, {U"大爷", U"大妈", U"大叔", U"大婶", U"大姐",   U"大哥", U"大伯", U"老汉", U"阿姨",
                         U"阿婆", U"阿公", U"奶奶", U"爷爷", U"老太太", U"师傅", U"老师", U"医生", U"律师",
                         U"教授", U"主任", U"经理", U"老板", U"同学",   U"警官", U"叔叔", U"伯伯", U"婶婶"});
}

} // namespace

bool name_ending(char32_t last) {
    return std::u32string_view(
               U"性化率款费税额量值类型级后等们着了过得地的些个项件期间翻走坐站拿看带摇哭打把被叫做吃喝跑抱拍递掏瞪")
               .find(last) == std::u32string_view::npos;
}

// 鄭可欣: an adverb inside a name that an office stands before
bool Phrases::given_name(std::uint32_t t, std::uint32_t last) const {
    const auto &tokens = passage_.tokens;
    const auto one = [&](std::uint32_t i) {
        return tokens[i].shape == Shape::han && tokens[i].end - tokens[i].begin == 1;
    };
    return one(t - 1) && one(t) && one(t + 1) && tokens[t - 1].tags == 0 && tokens[t + 1].tags == 0 &&
           tokens[t - 2].has(kRole) && lexicon_.surname(passage_.at(tokens[t - 1].begin, tokens[t - 1].end)) &&
           (t + 2 >= last || tokens[t + 2].has(kCue | kStop) || passage_.text[tokens[t + 2].begin] == U'等');
}

// 教授葉柏均分析: 均 and 皆 are said of several, so behind one person's office they end the name
bool Phrases::ends_name(std::uint32_t t, std::uint32_t first, std::uint32_t last) const {
    const auto &tokens = passage_.tokens;
    const std::u32string_view word = passage_.at(tokens[t].begin, tokens[t].end);
    if ((word != U"均" && word != U"皆") || t < first + 3 || t + 1 >= last || joined(first, t) ||
        !tokens[t + 1].has(kCue))
        return false;
    return tokens[t - 3].has(kRole) && !tokens[t - 3].has(kGroup) &&
           passage_.at(tokens[t - 2].begin, tokens[t - 1].end).size() == 2 &&
           lexicon_.surname(passage_.at(tokens[t - 2].begin, tokens[t - 1].end)) && tokens[t - 1].tags == 0;
}

// 曾景文: a family name that is also an adverb, with one or two plain characters behind it
bool Phrases::family_name(std::uint32_t t, std::uint32_t first, std::uint32_t last) const {
    const auto &tokens = passage_.tokens;
    if (tokens[t].end - tokens[t].begin != 1 || !lexicon_.surname(passage_.at(tokens[t].begin, tokens[t].end)))
        return false;
    if (t + 1 < last && courtesy(passage_.at(tokens[t + 1].begin, tokens[t + 1].end))) return true; // 于先生
    if (t > first && !tokens[t - 1].has(kHead)) return false;
    std::uint32_t end = t + 1;
    while (end < last && tokens[end].plain() && tokens[end].end - tokens[end].begin == 1) ++end;
    return end - t >= 2 && end - t <= 3 && (end >= last || tokens[end].has(kStop | kCue));
}

bool Phrases::name_like(std::u32string_view name, bool titled) const {
    if (name.size() < 2 || name.size() > 12) return false;
    if (!name_ending(name.back())) return false;
    if (std::any_of(name.begin(), name.end(), dot)) return lexicon_.foreign(name) || name.size() <= 9;
    if (titled && name.size() == 2 && (name[0] == U'小' || name[0] == U'老') && lexicon_.surname(name.substr(1)))
        return true; // 同事小周
    if (lexicon_.surname(name)) {
        const std::size_t longest = lexicon_.double_surname(name) ? 4 : 3;
        if (name.size() <= longest) return true;
    }
    return name.size() <= (titled ? 6U : 5U) && lexicon_.foreign(name);
}

// 蘇姓護理師, 梁先生: a family name and what stands for the rest
std::u32string_view Phrases::addressed(std::uint32_t first, std::uint32_t end) const {
    const auto &tokens = passage_.tokens;
    const Token &tail = tokens[end - 1], &name = tokens[end - 2];
    if (end - first >= 3 && passage_.text[name.begin] == U'姓' &&
        lexicon_.surname(passage_.at(tokens[end - 3].begin, tokens[end - 3].end)))
        return passage_.at(tokens[end - 3].begin, tail.end);
    const std::u32string_view title = passage_.at(tail.begin, tail.end);
    if (!address(title)) return {};
    const std::u32string_view whole = courtesy(title) ? person(first, end - 1) : std::u32string_view{};
    if (whole.size() > 1) return whole;
    const bool family = name.end - name.begin == 1 && lexicon_.surname(passage_.at(name.begin, name.end));
    return family ? passage_.at(name.begin, tail.end) : std::u32string_view{};
}

// The token where the plain characters at the end of [first, end) begin.
std::uint32_t Phrases::name_begin(std::uint32_t first, std::uint32_t end) const {
    const auto &tokens = passage_.tokens;
    const auto plain = [&](std::uint32_t i) { return tokens[i].plain() && tokens[i].end - tokens[i].begin == 1; };
    const Token &tail = tokens[end - 1];
    std::uint32_t from = end;
    if (tail.has(kHead) && !tail.has(kKnown) && tail.end - tail.begin == 1 && end - first >= 3 && plain(end - 2))
        from = end - 1; // 李卓人
    for (; from > first; --from) {
        const Token &t = tokens[from - 1];
        const bool given = t.end - t.begin == 1 && !t.has(kHead) && from - first >= 2 && plain(from - 2) &&
                           lexicon_.surname(passage_.at(tokens[from - 2].begin, t.begin)); // 吳有田
        if ((t.has(kHead | kQuantity) && !given) || t.enclosed) break;
        if (t.shape == Shape::mark && !dot(passage_.text[t.begin])) break;
        if (passage_.at(t.begin, t.end) == U"的" || (t.shape == Shape::han && t.end - t.begin > 1)) break;
    }
    if (from > first && from < end && passage_.word(from - 1) == U"约" && // 約納斯
        lexicon_.foreign(passage_.at(tokens[from].begin, tail.end)))
        --from;
    return from;
}

// 首席企業事務官傑里米·米切爾: what may spell a foreign name
std::u32string_view Phrases::foreign_part(std::u32string_view name) const {
    std::size_t n = name.size();
    while (n > 0 && lexicon_.foreign(name.substr(n - 1, 1))) --n;
    name = name.substr(n);
    const bool parts = !name.empty() && !dot(name.front()) && std::any_of(name.begin(), name.end(), dot);
    return parts ? name : std::u32string_view{};
}

std::u32string_view Phrases::person(std::uint32_t first, std::uint32_t last) const {
    const auto &tokens = passage_.tokens;
    std::uint32_t end = last;
    while (end > first && tokens[end - 1].enclosed && passage_.text[tokens[end - 1].begin] != U'》') --end;
    if (end == first) return {};
    const Token &tail = tokens[end - 1];
    if (tail.has(kRole) && end - 1 > first) return addressed(first, end);
    const std::uint32_t from = name_begin(first, end);
    if (from == end) return tail.has(kKnown) ? passage_.at(tail.begin, tail.end) : std::u32string_view{};
    const std::u32string_view name = passage_.at(tokens[from].begin, tail.end);
    if (std::any_of(name.begin(), name.end(), dot)) return foreign_part(name);
    if (name.size() == 2 && lexicon_.surname(name) && goes_on(name, tail.end)) return {};
    if (name.size() == 3 && lexicon_.surname(name) && ends_before(name)) return {};
    if (tail.has(kHead) && (from == first || !lexicon_.surname(name) || name.size() > 3)) return {};
    const auto counts_one = [&](std::uint32_t t) { // not 大量古文
        const std::u32string_view word = passage_.word(t);
        return tokens[t].has(kQuantity) && (word.back() == U'名' || word.back() == U'位' || word == U"受访" ||
                                            word == U"自称" || word == U"一个" || word == U"某");
    };
    const bool titled = from > first && (tokens[from - 1].has(kHead) || counts_one(from - 1) ||
                                         tokens[from - 1].enclosed || tokens[from - 1].shape == Shape::mark ||
                                         passage_.at(tokens[from - 1].begin, tokens[from - 1].end) == U"的");
    if (from > first && !titled && (name.size() < 3 || !lexicon_.surname(name))) return {};
    const bool aged = from > first + 1 && passage_.word(from - 1) == U"的" && passage_.word(from - 2) == U"岁";
    if (aged && name.size() <= 4 && name_ending(name.back())) return name; // 15歲的小威
    return name_like(name, titled) || nickname(name) ? name : std::u32string_view{};
}

// 項目總監岑某: an office and a name behind it
bool Phrases::titled_person(std::uint32_t first, std::uint32_t last) const {
    const std::u32string_view name = person(first, last);
    if (name.size() < 2) return false;
    const auto at = static_cast<std::uint32_t>(name.data() - passage_.text.data());
    if (at == passage_.tokens[first].begin) return false;
    std::uint32_t t = first;
    while (t + 1 < last && passage_.tokens[t + 1].begin < at) ++t;
    return passage_.tokens[t].has(kRole) && passage_.tokens[t].end == at;
}

// 老林, 阿澈: more than once in the text
bool Phrases::nickname(std::u32string_view name) const {
    if (name.size() != 2 || std::u32string_view(U"老小阿").find(name[0]) == std::u32string_view::npos) return false;
    if (name[0] != U'阿' && !lexicon_.surname(name.substr(1))) return false;
    const auto [it, fresh] = often_.try_emplace(std::u32string(name), false);
    if (!fresh || often_.size() > kNames) return it->second;
    const std::size_t at = passage_.text.find(name);
    const std::u32string_view after = std::u32string_view(passage_.text).substr(at + 2);
    const bool aged = after.substr(0, 10).find(U'岁') != std::u32string_view::npos;
    const bool tells = name[0] == U'阿' && !after.empty() && // 阿渠直言
                       std::u32string_view(U"说表指称坦直认觉叹").find(after[0]) != std::u32string_view::npos;
    return it->second =
               (aged || tells || passage_.text.find(name, at + 1) != std::u32string::npos) && name_ending(name[1]);
}

// 丁世 of 丁世均: every time the two characters stand in the text the same third one follows
bool Phrases::goes_on(std::u32string_view name, std::uint32_t end) const {
    if (end >= passage_.text.size()) return false;
    const char32_t third = passage_.text[end];
    const std::u32string key(name);
    const auto [it, fresh] = longer_.try_emplace(key, false);
    if (!fresh || longer_.size() > kNames) return it->second;
    const std::u32string_view text = passage_.text;
    std::size_t count = 0, same = 0;
    for (std::size_t at = text.find(name); at != std::u32string_view::npos; at = text.find(name, at + 1), ++count)
        if (at + 2 < text.size() && text[at + 2] == third) ++same;
    return it->second = count >= 2 && same == count && third >= 0x4E00;
}

// 岳敏 of 岳敏翻, that stands once: elsewhere the two characters stand before what a person does
bool Phrases::ends_before(std::u32string_view name) const {
    const auto [it, fresh] = ends_.try_emplace(std::u32string(name), false);
    if (!fresh || ends_.size() > kNames) return it->second;
    const std::u32string_view text = passage_.text, two = name.substr(0, 2);
    if (text.find(name, text.find(name) + 1) != std::u32string_view::npos) return false;
    for (std::size_t at = text.find(two); at != std::u32string_view::npos; at = text.find(two, at + 1)) {
        const auto end = static_cast<std::uint32_t>(at + 2);
        const auto t = std::lower_bound(passage_.tokens.begin(), passage_.tokens.end(), end,
                                        [](const Token &token, std::uint32_t b) { return token.begin < b; });
        if (t != passage_.tokens.end() && t->begin == end && t->has(kSay | kSay1)) return it->second = true;
    }
    return false;
}

} // namespace polylogue::attribution::zh
