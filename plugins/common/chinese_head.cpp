// Where a noun phrase stops, and whether what stands at its end names one who may hold something.
#include "common/chinese_holder.hpp"

#include <algorithm>

namespace polylogue::attribution::zh {
namespace {

bool letters(std::u32string_view text) {
    return std::none_of(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

} // namespace

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
    if (t == first && t + 2 < last && token.end - token.begin == 1 && // 同程研究院, 和碩董事長
        std::u32string_view(U"同和与经自通").find(passage_.text[token.begin]) != std::u32string_view::npos &&
        passage_.tokens[t + 1].plain() && passage_.tokens[t + 1].end - passage_.tokens[t + 1].begin == 1 &&
        passage_.tokens[t + 2].has(kOrg | kRole))
        return false;
    if (t == first && t + 1 < last && token.end - token.begin == 2 && !token.has(kCue | kPrep | kLead) &&
        passage_.tokens[t + 1].has(kRole) && !passage_.tokens[t + 1].has(kOrg))
        return false; // 退休|教師
    if (token.has(kCue) && !token.has(kSay1) && token.end - token.begin > 1) return true;
    const bool calling = t + 1 < last && passage_.tokens[t + 1].has(kRole) &&
                         passage_.tokens[t + 1].end - passage_.tokens[t + 1].begin == 1;
    if (calling && token.end - token.begin > 1 && !token.has(kSay | kPrep)) return false; // 檢查|員
    if (!token.has(kHead)) return true;
    if (t > first && passage_.tokens[t - 1].has(kOrg) && t + 1 < last && passage_.tokens[t + 1].has(kRole))
        return false;                                                                      // 業委|會|主任
    if (passage_.text[token.begin] == U'会' && passage_.word(first) == U"有") return true; // 有信心會…
    const bool many =
        t > first && (passage_.tokens[t - 1].has(kGroup | kCrowd) || passage_.text[token.begin - 1] == U'派');
    if (passage_.text[token.begin] == U'会' && t + 1 < last && passage_.tokens[t + 1].has(kDegree) &&
        !(t + 2 < last && passage_.tokens[t + 2].has(kCue | kRelay)))
        return true; // 會更少
    if (passage_.text[token.begin] == U'会' && many && t + 1 < last && passage_.tokens[t + 1].has(kCue))
        return true; // 支持者會說, 鷹派會反駁
    if (t > first && passage_.tokens[t - 1].tags == 0 && passage_.tokens[t - 1].shape == Shape::han)
        return false; // 勞顧會
    return t == first ||
           (t + 1 < last && !passage_.tokens[t + 1].has(kStop | kCue)); // 會: the end of a name or an adverb
}

// 家長關注聯盟, 反對填海大聯盟: what a body may be for
bool Phrases::cares(std::uint32_t t) const {
    static constexpr std::u32string_view kCares[] = {U"关注", U"关心", U"守护", U"保护", U"爱护", U"捍卫",
                                                     U"监督", U"争取", U"反对", U"支持", U"抗议", U"拯救"};
    return std::ranges::find(kCares, passage_.word(t)) != std::end(kCares);
}

// 反菸團體, 拒菸聯盟: one character for or against in the name of a body
bool Phrases::against(std::uint32_t t, std::uint32_t last) const {
    constexpr std::uint32_t kFar = 8; // tokens
    const auto &tokens = passage_.tokens;
    const bool one =
        tokens[t].end - tokens[t].begin == 1 &&
        std::u32string_view(U"反拒挺护撑保").find(passage_.text[tokens[t].begin]) != std::u32string_view::npos;
    const bool two = cares(t); // 關注基層住屋聯席
    if (!one && !two) return false;
    for (std::uint32_t i = t + 1; i < last && i < t + kFar; ++i) {
        if (tokens[i].shape != Shape::han || tokens[i].enclosed || tokens[i].has(kStop | kCue | kPrep)) return false;
        const std::u32string_view word = passage_.word(i);
        if (i > t + 1 && (tokens[i].has(kBody) || (one && word == U"组织")))
            return one || (word != U"平台" && word != U"网站" && word != U"团体" && word != U"小组");
    }
    return false;
}

// 艾哈默得·胡塞因指出: a word that is a part of a foreign name
bool Phrases::spelt(std::uint32_t t, std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t kLongest = 6; // characters of one part
    const auto &tokens = passage_.tokens;
    const auto spells = [&](std::uint32_t i) {
        return tokens[i].end - tokens[i].begin == 1 && lexicon_.foreign(passage_.word(i));
    };
    const auto dots = [&](std::uint32_t i) { return tokens[i].shape != Shape::han && spells(i); };
    if (t == first || t + 1 >= last || tokens[t].shape != Shape::han || !spells(t)) return false;
    if (dots(t + 1)) return t + 2 < last && spells(t - 1) && spells(t + 2);
    if (!tokens[t + 1].has(kCue) && !tokens[t + 1].enclosed) return false;
    for (std::uint32_t i = t; i > first && t - i < kLongest && spells(i - 1); --i)
        if (dots(i - 1)) return t - i > 0;
    return false;
}

// 消費者權益保護協會認為: a verb inside the name of a body that stands right before a cue
bool Phrases::inside_name(std::uint32_t t, std::uint32_t first, std::uint32_t last) const {
    const auto &tokens = passage_.tokens;
    if (against(t, last) || spelt(t, first, last)) return true;
    if (t == first || tokens[t].end - tokens[t].begin < 2) return false;
    if (passage_.word(t) == U"退休" && t + 1 < last && tokens[t + 1].has(kRole)) return true; // 某大學退休教授
    if (cares(t) && t + 1 < last && tokens[t + 1].has(kBody)) return true;                    // 家長關注聯盟
    const std::u32string_view verb = passage_.word(t);
    const bool provokes = verb == U"引发" || verb == U"引来" || verb == U"引起" || verb == U"惹来"; // 引發民團批評
    if (tokens[t].has(kCue | kPrep | kRelay) || provokes) return false;
    bool plain = true;
    for (std::uint32_t i = t + 1; i + 1 < last && i <= t + 3; ++i) {
        if (tokens[i].shape != Shape::han || tokens[i].enclosed || tokens[i].has(kCue | kPrep | kStop)) return false;
        const bool everybody = // 引發外界質疑
            passage_.word(i) == U"社会" ||
            std::u32string_view(U"界论间场").find(passage_.text[tokens[i].end - 1]) != std::u32string_view::npos;
        if (tokens[i].has(kOrg) && tokens[i + 1].has(kCue)) return !everybody;
        const bool office = // 環境保護司長某某
            i == t + 1 && tokens[i].has(kRole) && passage_.text[tokens[i].end - 1] == U'长' &&
            std::u32string_view(U"部司局处署厅科所院组室队").find(passage_.text[tokens[i].begin]) !=
                std::u32string_view::npos;
        if (office) return true;
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

Subject Phrases::which_people(std::uint32_t first, std::uint32_t last, bool fresh) const {
    constexpr std::uint32_t kFar = 16; // code points before 的
    const auto &tokens = passage_.tokens;
    const std::uint32_t begin = skip_lead(first, last);
    if (begin >= last || !tokens[begin].has(kStance | kWant)) return {};
    std::uint32_t of = begin + 1;
    while (of + 1 < last && (tokens[of].enclosed || passage_.word(of) != U"的")) ++of;
    if (of + 1 >= last || tokens[of].begin - tokens[begin].begin > kFar) return {};
    Subject people = subject(of + 1, last);
    if (!people.sure || people.first != of + 1 || people.kind != Subject::Kind::name ||
        !tokens[people.last - 1].has(kGroup | kCrowd | kOrg | kRole))
        return {};
    bool theirs = people.last == last;
    for (const std::u32string_view adverb : {U"也", U"亦", U"都", U"则", U"却", U"在", U"就", U"更"})
        theirs = theirs || passage_.word(people.last) == adverb;
    if (!theirs && fresh && tokens[begin].has(kStance))
        theirs = std::any_of(tokens.begin() + people.last, tokens.begin() + last,
                             [](const Token &t) { return t.has(kCue | kFeeling) && !t.enclosed; });
    if (!theirs) return {};
    people.first = begin;
    people.bare = false;
    return people;
}

bool Phrases::speaks_next(std::uint32_t t) const {
    constexpr std::uint32_t kFar = 30; // tokens
    const auto &tokens = passage_.tokens;
    if (t < tokens.size() && passage_.word(t) == U"在") { // 「某某」在網上貼出影片指控，
        std::uint32_t end = t + 1;
        while (end < tokens.size() && end < t + kFar && (tokens[end].enclosed || tokens[end].shape != Shape::mark))
            ++end;
        return tokens[end - 1].has(kSay | kSay1);
    }
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

// 一名遊民說: counted as only people are
bool Phrases::counted(std::uint32_t first, std::uint32_t end) const {
    constexpr std::uint32_t kMost = 6; // characters
    const auto &tokens = passage_.tokens;
    if (end >= tokens.size() || tokens[end].enclosed || tokens[end].has(kStance)) return false;
    const bool says = tokens[end].has(kSay | kSay1 | kPrep);
    if (!says && !tokens[end].has(kStop | kCue)) return false;
    for (std::uint32_t t = first; t + 1 < end && t < first + 5; ++t) { // 另一名30歲食客
        const char32_t measure = passage_.text[tokens[t].end - 1];
        const bool number = tokens[t].has(kQuantity) || (t > first && tokens[t - 1].shape == Shape::digit);
        const bool counts = number && (measure == U'名' || measure == U'位' || measure == U'岁');
        const bool family = t > first && measure == U'姓' && lexicon_.surname(passage_.word(t - 1)); // 林姓攤商
        if (!counts && !family) continue;
        const std::uint32_t size = tokens[end - 1].end - tokens[t].end;
        return size > 1 && (size == 2 || says) && size <= kMost && // 多名溪流正義|聯合陣線
               name_ending(passage_.text[tokens[end - 1].end - 1]) &&
               std::all_of(tokens.begin() + t + 1, tokens.begin() + end,
                           [](const Token &token) { return token.plain() && !token.enclosed; });
    }
    return false;
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
        const bool titled = end > first + 1 && tokens[end - 2].has(kRole); // 網紅Kit
        if (!titled && end < tokens.size() && !tokens[end].has(kStop | kCue) && tokens[end].shape == Shape::han)
            return false;
        return tail.end - tokens[first].begin <= 40 && tail.end - tail.begin > 1 &&
               std::all_of(tokens.begin() + first, tokens.begin() + end, plain);
    }
    return !person(first, end).empty() || counted(first, end);
}

} // namespace polylogue::attribution::zh
