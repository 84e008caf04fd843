#include "common/chinese_lexicon.hpp"

#include "common/lexicon_letters.hpp"

#include <map>
#include <stdexcept>

namespace polylogue::attribution::zh {
namespace {

const std::map<std::string, std::uint64_t> kSections = {
    {"say", kSay},
    {"say1", kSay1},
    {"stance", kStance},
    {"mind", kMind},
    {"want", kWant},
    {"act", kAct},
    {"noun", kNoun},
    {"show", kShow},
    {"sourced", kSourced},
    {"according", kAccording},
    {"view", kView},
    {"reporter", kReporter},
    {"role", kRole},
    {"org", kOrg},
    {"group", kGroup},
    {"quantity", kQuantity},
    {"he", kHe},
    {"they", kThey},
    {"it", kIt},
    {"i", kI},
    {"place", kPlace},
    {"stop", kStop},
    {"lead", kLead},
    {"prep", kPrep},
    {"block", 0},
    {"join", kJoin},
    {"verb", kStop},
    {"conclude", kConclude | kStop},
    {"guess", kGuess | kStop},
    {"ought", kOught | kStop},
    {"ask", kAsk | kStop},
    {"cause", kCause | kStop},
    {"contrast", kContrast | kStop},
    {"degree", kDegree},
    {"value", kValue},
    {"own", kOwn},
    {"fact", kFact},
    {"when", kWhen},
    {"furniture", kFurniture},
    {"point", kPoint},
    {"suffered", kSuffered | kStop},
    {"core", kCore},
    {"issue", kIssue},
    {"turn", kTurn},
    {"loose", kSay | kLoose},
    {"denied", kDenied},
    {"aim", kAim},
    {"condition", kCondition},
    {"body", kBody},
    {"points", kPoints},
    {"grounds", kGrounds},
    {"relay", kRelay},
    {"tell", kTell},
    {"other", kOther},
    {"poll", kPoll},
    {"feeling", kFeeling},
    {"whatever", kCondition | kWhatever},
    {"as", kAs},
    {"woman", kRole | kWoman},
    {"man", kRole | kMan},
    {"voice", kRole | kVoice},
    {"answers", kStop | kAnswers},
    {"share", kShare},
    {"crowd", kRole | kCrowd},
};

bool digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= 0xFF10 && c <= 0xFF19); }
bool latin(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x250) || c == U'\'' ||
           c == U'-' || c == U'@';
}
bool blank(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0x3000 || c == 0xA0; }
bool han(char32_t c) { return (c >= 0x3400 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) || c >= 0x20000; }

Shape shape_of(char32_t c) {
    if (han(c)) return Shape::han;
    if (digit(c)) return Shape::digit;
    if (latin(c)) return Shape::latin;
    return blank(c) ? Shape::space : Shape::mark;
}

bool goes_on(Shape shape, std::u32string_view text, std::size_t i) { // a run of digits or letters
    const Shape next = shape_of(text[i]);
    if (shape == Shape::digit && (text[i] == U'.' || text[i] == U',' || text[i] == U':') && i + 1 < text.size())
        return digit(text[i + 1]);
    if (shape == Shape::latin && (text[i] == U'.' || text[i] == U'&')) return i + 1 < text.size() && latin(text[i + 1]);
    return (shape == Shape::digit || shape == Shape::latin) &&
           (next == shape || (shape == Shape::latin && next == Shape::digit));
}

} // namespace

std::u32string decode(std::string_view utf8) {
    std::u32string out(utf8.size(), U'\0');
    char32_t *to = out.data();
    for (std::size_t i = 0; i < utf8.size();) *to++ = lexicon::next(utf8, i);
    out.resize(static_cast<std::size_t>(to - out.data()));
    return out;
}

Lexicon::Lexicon(const std::string &folder) : labels_(folder + "/labels.txt") {
    for (const char *name : {"/cues.txt", "/names.txt", "/frame.txt", "/author.txt"}) read(folder + name);
    compile(nullptr);
}

void Lexicon::read(const std::string &path) {
    constexpr std::size_t kFrequentSurnames = 120;
    std::size_t borne = 0;
    for (const lexicon::Section &section : lexicon::read_sections(path)) {
        const auto tag = kSections.find(section.name);
        if (tag == kSections.end() && section.name != "surname" && section.name != "foreign")
            throw std::runtime_error(path + ": no such section: " + section.name);
        for (const auto &row : section.rows) {
            if (section.name == "surname" && row.size() == 1)
                for (const char32_t c : decode(lexicon::simplified(row[0]))) {
                    surnames_.insert(c);
                    if (++borne <= kFrequentSurnames) frequent_surnames_.insert(c); // the most borne come first
                }
            else if (section.name == "surname")
                for (const std::string &name : row) double_surnames_.insert(decode(lexicon::simplified(name)));
            else if (section.name == "foreign")
                for (const char32_t c : decode(lexicon::simplified(row[0]))) foreign_.insert(c);
            else
                for (const std::string &word : row) add(word, tag->second);
        }
    }
}

void Lexicon::add(const std::string &phrase, std::uint64_t tag) {
    Word &word = words_[phrase];
    word.tags |= tag;
}

void Lexicon::compile(const sdk::Array<polylogue_known> *known) {
    std::map<std::string, Word> all(words_.begin(), words_.end()); // ordered: numbers do not depend on hashing
    for (std::size_t i = 0; known != nullptr && i < known->size(); ++i) {
        const sdk::Array<polylogue_name> names((*known)[i].names, (*known)[i].name_count);
        for (const polylogue_name &name : names) {
            Word &word = all[std::string(sdk::view(name.text))];
            word.tags |= kKnown;
            word.known = static_cast<std::int32_t>(i);
        }
    }
    phrases_ = {};
    entries_.clear();
    for (const auto &[phrase, word] : all) {
        phrases_.add(phrase);
        entries_.push_back(word);
    }
    phrases_.compile();
}

void Lexicon::set_names(const sdk::Array<polylogue_known> &known) { compile(&known); }

void Lexicon::cut(const sdk::Input &in, polylogue_span sentence, std::u32string_view text, std::uint32_t base,
                  std::vector<Token> &out) const {
    const std::string_view view = in.simplified().substr(sentence.begin, sentence.end - sentence.begin);
    phrases_.find(in, sentence.begin, sentence.end, hits_);
    for (lexicon::Hit &h : hits_) h.begin -= sentence.begin, h.end -= sentence.begin;
    at_.assign(view.size() + 1, 0);
    std::uint32_t *at = at_.data(); // by byte, for those that begin a code point
    for (std::uint32_t n = 0; n < text.size(); ++n) {
        *at = n;
        at += text[n] < 0x80 ? 1 : text[n] < 0x800 ? 2 : text[n] < 0x10000 ? 3 : 4;
    }
    at_[view.size()] = static_cast<std::uint32_t>(text.size());
    std::size_t h = 0;
    for (std::size_t i = 0; i < text.size();) {
        while (h < hits_.size() && at_[hits_[h].begin] < i) ++h;
        Token token;
        token.shape = shape_of(text[i]);
        std::size_t end = i + 1;
        while (h < hits_.size() && at_[hits_[h].begin] == i && crossed(h)) ++h;
        if (h < hits_.size() && at_[hits_[h].begin] == i) {
            end = at_[hits_[h].end];
            for (std::size_t k = h;
                 k < hits_.size() && hits_[k].begin == hits_[h].begin && hits_[k].end == hits_[h].end; ++k) {
                const Word &word = entries_[hits_[k].entry];
                token.tags |= word.tags;
                if (word.known >= 0) token.known = word.known;
            }
        } else
            while (end < text.size() && goes_on(token.shape, text, end)) ++end;
        token.begin = base + static_cast<std::uint32_t>(i);
        token.end = base + static_cast<std::uint32_t>(end);
        const bool head = !out.empty() && out.back().end == base + i && out.back().has(kHead);
        if (head && token.tags == 0 && text.substr(i, end - i) == U"长") token.tags = kRole; // 環境部|長, 護士|長
        out.push_back(token);
        i = end;
    }
}

bool Lexicon::crossed(std::size_t h) const {
    const lexicon::Hit &hit = hits_[h];
    const std::uint64_t tags = entries_[hit.entry].tags;
    const std::uint64_t by = (tags & kSay) != 0     ? kSay | kStance | kShow
                             : (tags & kKnown) != 0 ? kRole | kCrowd | kGroup | kOrg
                                                    : 0;
    for (std::size_t k = h + 1; by != 0 && k < hits_.size() && hits_[k].begin < hit.end; ++k)
        if (hits_[k].end > hit.end && at_[hits_[k].begin] + 1 == at_[hit.end] && hits_[k].begin > hit.begin &&
            (entries_[hits_[k].entry].tags & by) != 0 && ((tags & kSay) != 0 || opened(h, hits_[k].begin)))
            return true;
    return false;
}

// Whether another hit goes from the begin of this one to `end`.
bool Lexicon::opened(std::size_t h, std::size_t end) const {
    for (std::size_t k = h + 1; k < hits_.size() && hits_[k].begin == hits_[h].begin; ++k)
        if (hits_[k].end == end) return true;
    return false;
}

bool Lexicon::surname(std::u32string_view name) const { return !name.empty() && surnames_.contains(name[0]); }

bool Lexicon::double_surname(std::u32string_view name) const {
    return name.size() >= 2 && (double_surnames_.contains(std::u32string(name.substr(0, 2))) ||
                                (surnames_.contains(name[0]) && frequent_surnames_.contains(name[1])));
}

bool Lexicon::foreign(std::u32string_view name) const {
    for (const char32_t c : name)
        if (!foreign_.contains(c) && c != U'·' && c != U'•' && c != U'・' && c != U'．') return false;
    return !name.empty();
}

} // namespace polylogue::attribution::zh
