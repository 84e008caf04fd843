#include "merge/names.hpp"

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "text/script.hpp"

#include <algorithm>
#include <array>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unordered_map>

namespace polylogue {
namespace {

bool is_han(char32_t c) {
    return (c >= 0x3400 && c < 0xA000) || (c >= 0x20000 && c < 0x33480) || (c >= 0xF900 && c < 0xFB00);
}

bool is_letter(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; }

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// NFKC with case folded (Unicode Standard Annex 15 and chapter 3.13); the bytes as they are when ICU has no such data.
std::string folded(std::string_view text) {
    if (is_ascii(text)) { // the same, without ICU
        std::string lower(text);
        for (char &c : lower)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
        return lower;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *form = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status)) return std::string(text);
    const icu::UnicodeString in =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    std::string out;
    form->normalize(in, status).toUTF8String(out);
    return out;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (is_letter(c))
            utf8::append(words.back(), c);
        else if (c == ' ' && !words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

bool is_legal_form(const std::string &word) {
    static constexpr std::array kForms{"co",  "corp", "corporation", "inc", "incorporated",
                                       "llc", "ltd",  "limited",     "plc"};
    return std::find(kForms.begin(), kForms.end(), word) != kForms.end();
}

bool ends_with_any(std::string_view text, const auto &endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return text.ends_with(e); });
}

bool is_bare_han(std::string_view name) {
    static constexpr std::array kForms{"先生", "女士", "小姐", "太太", "教授", "老师", "某", "某某", "博士"};
    const std::size_t n = utf8::count(name);
    return n <= 1 || (n <= 4 && ends_with_any(name, kForms));
}

template <std::size_t N> bool listed(const std::array<const char *, N> &list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// Nouns for people without a name; simplified, lower case.
bool is_role(std::string_view key) {
    static constexpr std::array kRoles{
        "activists",  "advocates",   "analysts",     "business",      "businesses", "critics",    "doctors",
        "economists", "experts",     "farmers",      "investigators", "investors",  "lawmakers",  "lawyers",
        "leaders",    "legislators", "members",      "observers",     "officials",  "opponents",  "parents",
        "people",     "protesters",  "regulators",   "researchers",   "residents",  "scholars",   "scientists",
        "sources",    "spokesman",   "spokesperson", "spokeswoman",   "students",   "supporters", "teachers",
        "union",      "unions",      "voters",       "workers",       "业内人士",   "业界",       "专家",
        "专家学者",   "代表",        "企业",         "公司",          "发言人",     "商界",       "团体",
        "外界",       "学者",        "学生",         "家长",          "工会",       "工人",       "市民",
        "律师",       "批评者",      "投资者",       "支持者",        "有关人士",   "权威人士",   "民众",
        "消息人士",   "网友",        "网民",         "舆论",          "观察人士",   "议员",       "记者",
        "评论",       "评论员",      "负责人",       "高官",          "分析人士",   "分析师",     "反对者",
        "受访者",     "居民"};
    return listed(kRoles, key);
}

// Institutions every country has one of.
bool is_institution(std::string_view key) {
    static constexpr std::array kInstitutions{
        "administration", "agency",   "authorities", "board",      "cabinet",       "commission",  "committee",
        "company",        "council",  "court",       "department", "government",    "ministry",    "opposition",
        "parliament",     "party",    "police",      "president",  "primeminister", "prosecutors", "senate",
        "supremecourt",   "中央",     "主席",        "交通部",     "众议院",        "军方",        "参议院",
        "反对党",         "司法部",   "司法机关",    "商务部",     "国会",          "国务院",      "国防部",
        "外交部",         "央行",     "官方",        "当局",       "总理",          "总统",        "执政党",
        "政府",           "政府部门", "教育部",      "有关部门",   "检方",          "检察院",      "法官",
        "法院",           "环保部",   "监管机构",    "立法会",     "议会",          "警方",        "财政部",
        "部长",           "首相",     "最高法院",    "公安部",     "卫生部",        "农业部",      "劳动部",
        "内政部",         "能源部"};
    return listed(kInstitutions, key);
}

bool is_common_noun(std::string_view name) { // Latin letters, none of them upper case
    bool lower = false;
    for (std::size_t at = 0; at < name.size();) {
        const auto c = static_cast<UChar32>(utf8::next(name, at));
        if (u_isupper(c) || u_istitle(c)) return false;
        lower = lower || u_islower(c);
    }
    return lower;
}

// Accents taken off what can be written without.
std::string plain(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *form = icu::Normalizer2::getNFKDInstance(status);
    std::string low = folded(text);
    if (U_FAILURE(status)) return low;
    std::string out;
    form->normalize(icu::UnicodeString::fromUTF8(low), status).toUTF8String(out);
    return out;
}

// False too when only their hashes are equal; a table of a million ids would take more than the ids.
bool all_differ(const std::vector<std::string> &ids) {
    std::vector<std::size_t> hashes;
    hashes.reserve(ids.size());
    for (const std::string &id : ids) hashes.push_back(std::hash<std::string>{}(id));
    std::sort(hashes.begin(), hashes.end());
    return std::adjacent_find(hashes.begin(), hashes.end()) == hashes.end();
}

} // namespace

bool has_han(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (is_han(utf8::next(text, at))) return true;
    return false;
}

std::size_t word_count(std::string_view text) {
    std::size_t n = 0;
    for (std::size_t i = 0; i < text.size(); ++i) n += text[i] != ' ' && (i == 0 || text[i - 1] == ' ');
    return n;
}

std::string name_key(std::string_view name, StakeholderType type) {
    std::vector<std::string> words = words_of(simplified(folded(name)));
    if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
    while (type == StakeholderType::organisation && words.size() > 1 && is_legal_form(words.back())) words.pop_back();
    std::string key;
    for (const std::string &w : words) key += w;
    return key;
}

std::string slug(std::string_view name) {
    std::string out;
    if (has_han(name)) return out;
    const std::string letters = plain(name);
    for (std::size_t at = 0; at < letters.size();) {
        const char32_t c = utf8::next(letters, at);
        const bool skip =
            c == '\'' || c == '.' || c == 0x2019 || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += static_cast<char>(c);
        else if (!skip && !out.empty() && out.back() != '-')
            out += '-';
    }
    if (out.size() > 60) out.resize(60);
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

Reach reach_of(std::string_view name, StakeholderType type) {
    const bool person = type == StakeholderType::person;
    const bool han = has_han(name);
    const std::string key = name_key(name, type);
    if (is_role(key) || (han ? person && is_bare_han(name) : is_common_noun(name))) return Reach::document;
    if (is_institution(key)) return Reach::issue;
    return !han && person && word_count(name) < 2 ? Reach::issue : Reach::anywhere;
}

bool is_form_of_name(std::string_view text) {
    static constexpr std::array kFirst{"and", "as",   "at",    "but",  "by",    "for", "from",  "had",  "has",
                                       "he",  "her",  "his",   "in",   "is",    "it",  "its",   "my",   "of",
                                       "on",  "or",   "our",   "part", "said",  "she", "their", "they", "to",
                                       "was", "were", "which", "who",  "whose", "with"};
    static constexpr std::array kInside{" say ", " says ", " said ", "\u201c", "\u201d", "「", "」", "%", "％"};
    for (const char *mark : kInside)
        if (text.find(mark) != std::string_view::npos) return false;
    const std::string_view first = text.substr(0, text.find(' '));
    if (first.size() < text.size()) {
        std::string low(first);
        if (low.front() >= 'A' && low.front() <= 'Z') low.front() = static_cast<char>(low.front() - 'A' + 'a');
        if (listed(kFirst, low) || (low == first && low.size() > 4 && low.ends_with("ing"))) return false;
    }
    const bool counted = text.find_first_of("0123456789") != std::string_view::npos;
    return !text.starts_with("的") && !text.starts_with("以及") &&
           !(counted && text.find("的") != std::string_view::npos);
}

bool is_head_of_state(std::string_view name) {
    static constexpr std::array kOffices{"president ", "prime minister ", "premier ", "chancellor ",
                                         "king ",      "queen ",          "pope "};
    std::string low(name);
    for (char &c : low)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return std::any_of(kOffices.begin(), kOffices.end(), [&](const char *office) { return low.starts_with(office); });
}

bool drops_title(std::string_view longer, std::string_view shorter) {
    if (shorter.size() >= longer.size() || !longer.ends_with(shorter)) return false;
    const std::string_view dropped = longer.substr(0, longer.size() - shorter.size());
    if (!has_han(shorter)) return dropped.ends_with(' ') && word_count(shorter) >= 2;
    static constexpr std::array kInnerMarks{"·", "‧", "・", "•", "．", "-"};
    return utf8::count(shorter) >= 3 && utf8::count(dropped) >= 2 && !ends_with_any(dropped, kInnerMarks);
}

void make_unique(std::vector<std::string> &ids, const std::function<std::string(std::size_t)> &content) {
    if (all_differ(ids)) return;
    std::unordered_map<std::string, std::size_t> uses;
    for (const std::string &id : ids) ++uses[id];
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (uses[ids[i]] > 1) ids[i] += "-" + hash_hex(content(i), 8);
    std::unordered_map<std::string, std::size_t> seen; // equal contents, or a hash that meets another id: counted
    for (std::string &id : ids)
        if (const std::size_t n = ++seen[id]; n > 1) id += "-" + std::to_string(n);
}

} // namespace polylogue
