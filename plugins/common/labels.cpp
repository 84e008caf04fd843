#include "common/labels.hpp"

#include "common/lexicon.hpp"

#include <algorithm>

namespace polylogue::attribution {
namespace {

constexpr std::size_t kLongest = 90, kLongestChinese = 16;          // bytes; code points
constexpr std::size_t kFewest = 3;                                  // paragraphs with a label
constexpr std::size_t kFewestQuestions = 4, kLongestQuestion = 320; // without labels; bytes
constexpr std::size_t kIntroduction = 900;                          // bytes before the first question looked at

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '*'; }

std::size_t colon_at(std::string_view text) {
    const std::size_t plain = text.find(':'), wide = text.find("：");
    return std::min(plain, wide);
}

// A mark that ends a clause: what stands before a colon is then a sentence.
bool has_stop(std::string_view label) {
    for (const std::string_view mark :
         {",", ";", "!", "?", "\"", "“", "”", "。", "，", "；", "！", "？", "「", "」", "、", "\n", "|", "/"})
        if (label.find(mark) != std::string_view::npos) return true;
    return false;
}

bool asks(std::string_view paragraph) {
    while (!paragraph.empty() && blank(paragraph.back())) paragraph.remove_suffix(1);
    return paragraph.ends_with('?') || paragraph.ends_with("？");
}

bool chinese_name(std::string_view label) {
    const auto points = std::count_if(label.begin(), label.end(),
                                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return points >= 2 && static_cast<std::size_t>(points) <= kLongestChinese;
}

// "my", "I'd": somebody speaks of himself.
bool of_oneself(std::string_view paragraph) {
    for (const std::string_view word :
         {"I ", "I'", "I\xE2\x80\x99", "We ", "We'", " we ", " my ", "My ", " our ", " us "})
        if (paragraph.find(word) != std::string_view::npos) return true;
    return false;
}

// A paragraph of one or more sentences without quotation that ends in a question.
bool question(std::string_view paragraph) {
    return paragraph.size() <= kLongestQuestion && asks(paragraph) && paragraph.find('"') == std::string_view::npos &&
           paragraph.find("\xE2\x80\x9C") == std::string_view::npos;
}

bool small(std::string_view behind) { return behind.front() >= 'a' && behind.front() <= 'z'; }

struct Turns {
    std::size_t count = 0, asking = 0;
};

} // namespace

Labels::Labels(const std::string &path) {
    const auto sections = lexicon::read_sections(path);
    const auto read = [&](const char *name, Word kind) {
        if (const lexicon::Section *section = lexicon::find_section(sections, name))
            for (const auto &row : section->rows)
                for (const std::string &word : row) words_.emplace(lexicon::simplified(word), kind);
    };
    read("question", Word::question);
    read("answer", Word::answer);
    read("small", Word::small);
    read("narrator", Word::narrator);
    const auto list = [&](const char *name, std::vector<std::string> &out) {
        if (const lexicon::Section *section = lexicon::find_section(sections, name))
            for (const auto &row : section->rows)
                for (const std::string &word : row) out.push_back(word);
    };
    list("interview", interview_);
    list("party", party_);
}

bool Labels::is(std::string_view word, Word kind) const {
    const auto at = words_.find(lexicon::simplified(word));
    return at != words_.end() && at->second == kind;
}

// 某某議員
bool Labels::takes_part(std::string_view label) const {
    const std::string simple = lexicon::simplified(label);
    return std::any_of(party_.begin(), party_.end(), [&](const std::string &end) { return simple.ends_with(end); });
}

bool Labels::latin_name(std::string_view label) const {
    bool bracket = false, any = false;
    for (std::size_t at = 0; at < label.size();) {
        std::size_t end = label.find(' ', at);
        if (end == std::string_view::npos) end = label.size();
        const std::string_view word = label.substr(at, end - at);
        at = end + 1;
        if (word.empty()) continue;
        bracket = bracket || word.front() == '(';
        const bool capital = word.front() >= 'A' && word.front() <= 'Z';
        any = any || capital;
        if (!bracket && !capital && !is(word, Word::small)) return false;
        if (word.back() == ')') bracket = false;
    }
    return any && !bracket;
}

// "ANN LEE, BYLINE"
bool Labels::narrates(std::string_view label) const {
    const std::size_t comma = label.find(", ");
    return comma != std::string_view::npos && latin_name(label.substr(0, comma)) &&
           is(label.substr(comma + 2), Word::narrator);
}

polylogue_span Labels::label_of(const sdk::Input &in, polylogue_span paragraph) const {
    while (paragraph.begin < paragraph.end && blank(in.text()[paragraph.begin])) ++paragraph.begin;
    const std::string_view text = in.at(paragraph);
    const std::size_t colon = colon_at(text.substr(0, kLongest));
    if (colon == std::string_view::npos || colon == 0) return {};
    std::string_view label = text.substr(0, colon);
    std::string_view behind = text.substr(colon + (text[colon] == ':' ? 1 : 3));
    while (!behind.empty() && blank(behind.front())) behind.remove_prefix(1);
    while (!label.empty() && blank(label.back())) label.remove_suffix(1);
    if (behind.empty() || behind.front() == '/' || small(behind)) return {};
    if (narrates(label)) return {paragraph.begin, paragraph.begin + label.size()};
    if (has_stop(label)) return {};
    const bool named = static_cast<unsigned char>(label.front()) < 0x80U ? latin_name(label) : chinese_name(label);
    if (!named && !is(label, Word::question) && !is(label, Word::answer)) return {};
    return {paragraph.begin, paragraph.begin + label.size()};
}

const std::vector<Label> &Labels::find(const sdk::Input &in) const {
    const std::string_view id = sdk::view(in.document().id);
    if (document_.empty() || document_ != id) {
        last_ = find_anew(in);
        document_ = id;
    }
    return last_;
}

std::vector<Label> Labels::find_anew(const sdk::Input &in) const {
    std::vector<Label> out;
    std::unordered_map<std::string_view, Turns> turns;
    const auto paragraphs = in.paragraphs();
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const polylogue_span span = label_of(in, paragraphs[i].span);
        if (span.begin == span.end) continue;
        out.push_back({static_cast<std::uint32_t>(i), span, Label::Kind::speaker});
        Turns &own = turns[in.at(span)];
        ++own.count;
        if (asks(in.at(paragraphs[i].span))) ++own.asking;
    }
    const bool again =
        std::any_of(turns.begin(), turns.end(), [](const auto &entry) { return entry.second.count > 1; });
    if (out.size() < kFewest || out.size() * 3 < paragraphs.size() || !again || turns.size() < 2) return questions(in);
    std::vector<std::string_view> narrators;
    for (Label &label : out) {
        const std::string_view name = in.at(label.span);
        const Turns &own = turns[name];
        const auto told = [&](std::string_view narrator) { return narrator.ends_with(name); };
        if (narrates(name)) narrators.push_back(name.substr(0, name.find(", ")));
        if (std::any_of(narrators.begin(), narrators.end(), told) || narrates(name)) {
            label.kind = Label::Kind::narrator;
            continue;
        }
        if (is(name, Word::answer)) label.kind = Label::Kind::answer;
        if (is(name, Word::question) || (own.count > 1 && own.asking * 5 >= own.count * 3 && !takes_part(name)))
            label.kind = Label::Kind::question;
    }
    return out;
}

std::vector<Label> Labels::questions(const sdk::Input &in) const {
    std::vector<Label> out;
    std::size_t asked = 0, answers = 0, own = 0;
    const auto paragraphs = in.paragraphs();
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const polylogue_span span = paragraphs[i].span;
        const bool asking = question(in.at(span));
        if (out.empty() && !asking) continue;
        out.push_back({static_cast<std::uint32_t>(i), {span.begin, span.begin}, Label::Kind::answer});
        if (asking) out.back().kind = Label::Kind::question;
        asked += asking, answers += !asking, own += !asking && of_oneself(in.at(span));
    }
    if (asked < kFewestQuestions || asked * 5 < out.size() || own * 2 < answers) return {};
    const std::size_t first = out.front().span.begin, from = first > kIntroduction ? first - kIntroduction : 0;
    const std::string_view before = in.text().substr(from, first - from), title = sdk::view(in.document().title);
    const bool announced = std::any_of(interview_.begin(), interview_.end(), [&](const std::string &wording) {
        return before.find(wording) != std::string_view::npos || title.find(wording) != std::string_view::npos;
    });
    return announced ? out : std::vector<Label>{};
}

const Label *label_of(const std::vector<Label> &labels, std::uint32_t paragraph) {
    const auto at = std::lower_bound(labels.begin(), labels.end(), paragraph,
                                     [](const Label &l, std::uint32_t p) { return l.paragraph < p; });
    return at != labels.end() && at->paragraph == paragraph ? &*at : nullptr;
}

} // namespace polylogue::attribution
