#include "merge/terms.hpp"

#include "base/utf8.hpp"
#include "text/script.hpp"

#include <algorithm>
#include <array>

namespace polylogue {
namespace {

constexpr std::string_view kCommonWords[] = {
    "about",   "after",   "again",  "also",  "although", "among", "another", "because", "been",   "before", "being",
    "between", "both",    "cannot", "could", "does",     "doing", "done",    "down",    "during", "each",   "even",
    "ever",    "every",   "from",   "have",  "having",   "here",  "however", "into",    "itself", "just",   "like",
    "made",    "make",    "many",   "might", "more",     "most",  "much",    "must",    "need",   "never",  "only",
    "other",   "over",    "said",   "same",  "says",     "shall", "should",  "since",   "some",   "still",  "such",
    "than",    "that",    "their",  "them",  "then",     "there", "these",   "they",    "this",   "those",  "though",
    "through", "told",    "under",  "until", "upon",     "very",  "want",    "well",    "were",   "what",   "when",
    "where",   "whether", "which",  "while", "will",     "with",  "within",  "without", "would",  "your"};
static_assert(std::is_sorted(std::begin(kCommonWords), std::end(kCommonWords)));

constexpr std::u32string_view kFunctionCharacters = U"的了是在和与及或而但且就都也又还很更最已被把将对为以于从向由给让"
                                                    U"使这那此其之所者们个一有会要能可说着过吗呢吧啊不没无未他她它我你";

bool is_han(char32_t c) { return (c >= 0x3400 && c < 0xA000) || (c >= 0x20000 && c < 0x33480); }
bool is_latin(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
}
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

std::string lower(std::string_view word) {
    std::string out(word);
    for (char &c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool cut(std::string &word, std::string_view ending, std::string_view instead, std::size_t least) {
    if (!word.ends_with(ending) || word.size() - ending.size() < least) return false;
    word.replace(word.size() - ending.size(), ending.size(), instead);
    return true;
}

constexpr std::string_view kEndings[] = { // of derived words, the longest first
    "ization", "isation", "ational", "ation", "ition", "ative", "itive", "atory", "itory", "ature",
    "ement",   "ator",    "itor",    "ment",  "ence",  "ance",  "ency",  "ancy",  "ness",  "ship",
    "less",    "able",    "ible",    "ent",   "ant",   "ity",   "ist",   "ism",   "ian",   "ion",
    "ive",     "ory",     "ary",     "ery",   "ful",   "al",    "er",    "or",    "ic",    "at"};

bool cut_ending(std::string &word) {
    return std::any_of(std::begin(kEndings), std::end(kEndings), [&](auto ending) { return cut(word, ending, "", 4); });
}

std::string stemmed(std::string word) {
    if (!cut(word, "ies", "y", 2) && !word.ends_with("ss") && !word.ends_with("us")) cut(word, "s", "", 3);
    if (!cut(word, "ing", "", 3) && !cut(word, "ed", "", 3)) cut(word, "ly", "", 4);
    cut(word, "e", "", 3);
    while (cut_ending(word)) {
    }
    return word;
}

void add_word(std::vector<std::string> &out, std::string_view word) {
    const bool number =
        std::all_of(word.begin(), word.end(), [](char c) { return is_digit(static_cast<unsigned char>(c)); });
    const bool acronym = word.size() >= 2 && word.size() <= 5 && std::all_of(word.begin(), word.end(), [](char c) {
                             return (c >= 'A' && c <= 'Z') || is_digit(static_cast<unsigned char>(c));
                         });
    if (number ? word.size() >= 2 : acronym) return out.push_back(lower(word));
    std::string low = lower(word);
    if (number || low.size() < 4 || std::binary_search(std::begin(kCommonWords), std::end(kCommonWords), low)) return;
    out.push_back(stemmed(std::move(low)));
}

bool is_function_character(char32_t c) { return kFunctionCharacters.find(c) != std::u32string_view::npos; }

std::size_t occurrences(std::string_view text, std::string_view part) {
    std::size_t n = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++n;
    return n;
}

template <std::size_t N> std::size_t occurrences(std::string_view text, const std::array<const char *, N> &parts) {
    std::size_t n = 0;
    for (const char *part : parts) n += occurrences(text, part);
    return n;
}

} // namespace

std::string stem_of(std::string_view word) { return stemmed(std::string(word)); }

bool is_common_word(std::string_view word) {
    return std::binary_search(std::begin(kCommonWords), std::end(kCommonWords), word);
}

std::vector<std::string> key_terms(std::string_view text) {
    const std::string view = simplified(text);
    std::vector<std::string> out;
    char32_t last = 0;
    std::size_t last_at = 0;
    for (std::size_t at = 0; at < view.size();) {
        const std::size_t start = at;
        char32_t c = utf8::next(view, at);
        if (is_latin(c) || is_digit(c)) {
            std::size_t end = at;
            while (at < view.size() && (is_latin(c = utf8::next(view, at)) || is_digit(c))) end = at;
            add_word(out, std::string_view(view).substr(start, end - start));
            at = end;
            last = 0;
            continue;
        }
        const bool usable = is_han(c) && !is_function_character(c);
        if (usable && last) out.push_back(view.substr(last_at, at - last_at));
        last = usable ? c : 0;
        last_at = start;
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::size_t negations(std::string_view text) {
    static constexpr std::array kEnglish{" not ", "n't ",     "n’t ",      " no ",   " never ",
                                         " nor ", " cannot ", " without ", " none ", " neither "};
    static constexpr std::array kNoneEnglish{" not only ", " no doubt ", " not just "};
    static constexpr std::array kChinese{"不", "没", "无", "未", "非", "别", "勿", "莫"};
    static constexpr std::array kNoneChinese{"不过", "不仅", "不但", "不断", "不同",   "不久",  "不少",
                                             "不只", "不止", "不管", "不论", "不外",   "无论",  "无疑",
                                             "未来", "非常", "除非", "区别", "特别",   "级别",  "个别",
                                             "分别", "别的", "非洲", "无线", "无人机", "莫斯科"};
    std::string view = " ";
    for (const char c : lower(simplified(text))) {
        const bool mark = c == ',' || c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == '"' || c == '\n';
        view += mark ? ' ' : c;
    }
    view += ' ';
    const std::size_t found = occurrences(view, kEnglish) + occurrences(view, kChinese);
    return found - std::min(found, occurrences(view, kNoneEnglish) + occurrences(view, kNoneChinese));
}

} // namespace polylogue
