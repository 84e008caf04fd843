#include "merge/bridge_terms.hpp"

#include "base/utf8.hpp"
#include "merge/name_table.hpp"
#include "merge/names.hpp"
#include "merge/terms.hpp"
#include "text/script.hpp"

#include <algorithm>
#include <map>

namespace polylogue {
namespace {

struct Entry {
    const char *english, *chinese; // words with spaces between
};

constexpr Entry kGlossary[] = {
#include "merge/glossary.inc"
};

constexpr std::size_t kOfEntry = 5;         // words of a glossary entry that are looked up
constexpr std::size_t kShorter = 2;         // bytes a form may be shorter than the entry's words
constexpr std::size_t kOftenInNames = 3;    // a meaning that one in three names has
constexpr std::size_t kLongestName = 5;     // words
constexpr std::size_t kLongestInTable = 18; // bytes: six characters

std::vector<std::string> split(std::string_view words) {
    std::vector<std::string> out;
    while (!words.empty()) {
        const std::size_t n = std::min(words.find(' '), words.size());
        if (n) out.emplace_back(words.substr(0, n));
        words.remove_prefix(std::min(n + 1, words.size()));
    }
    return out;
}

std::string lower(std::string_view word) {
    std::string out(word);
    for (char &c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool is_word(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x250);
}

// The most bytes of `text`, `bytes` at most, that end between characters.
std::size_t whole(std::string_view text, std::size_t bytes) {
    while (bytes > 0 && bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
    return bytes;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_marked(char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); }

// A word in capitals, which is another word without them: US, WHO.
bool is_acronym(std::string_view name) {
    return name.size() <= 5 && std::all_of(name.begin(), name.end(), [](char c) { return is_marked(c); });
}

} // namespace

class BridgeTerms::Finder { // walks one text
  public:
    Finder(const BridgeTerms &terms, std::string text) : terms_(terms), text_(std::move(text)) {}

    std::vector<std::string> run() {
        while (at_ < text_.size()) {
            std::size_t next = at_;
            const char32_t c = utf8::next(text_, next);
            if (is_word(c)) {
                read_word();
                continue;
            }
            if (c != ' ') flush();
            at_ = c < 0x3400 ? next : std::max(next, han_name(c));
        }
        flush();
        std::sort(out_.begin(), out_.end());
        out_.erase(std::unique(out_.begin(), out_.end()), out_.end());
        return std::move(out_);
    }

  private:
    void read_word() {
        const std::size_t from = at_;
        for (std::size_t next = at_; next < text_.size(); at_ = next)
            if (!is_word(utf8::next(text_, next))) break;
        words_.push_back(text_.substr(from, at_ - from));
    }

    // The end of the longest entry at the place, or 0.
    std::size_t han_name(char32_t first) {
        const std::string_view rest = std::string_view(text_).substr(at_);
        if (const auto it = terms_.longest_han_.find(first); it != terms_.longest_han_.end())
            for (std::size_t n = whole(rest, std::min(it->second, rest.size())); n > 0; n = whole(rest, n - 1))
                if (const auto found = terms_.han_.find(rest.substr(0, n)); found != terms_.han_.end())
                    return out_.push_back(found->second), at_ + n;
        return table_name(rest);
    }

    std::size_t table_name(std::string_view rest) {
        if (!terms_.table_ || !terms_.table_->may_begin(rest)) return 0;
        for (std::size_t n = whole(rest, std::min(kLongestInTable, rest.size())); n >= 9; n = whole(rest, n - 1))
            if (const auto forms = terms_.table_->latin(rest.substr(0, n)); forms.size() == 1)
                return out_.push_back(lower(forms.front())), at_ + n;
        return 0;
    }

    void flush() {
        for (std::size_t i = 0; i < words_.size();) i += std::max<std::size_t>(1, latin_name(i));
        words_.clear();
    }

    std::size_t latin_name(std::size_t from) { // words taken, 0 when no name begins there
        std::string key = lower(words_[from]);
        const auto begun = terms_.longest_latin_.find(key);
        const std::size_t longest = begun == terms_.longest_latin_.end() ? 0 : begun->second;
        std::size_t best = 0;
        const std::string *term = nullptr;
        for (std::size_t n = 1; n <= std::min(longest, words_.size() - from); ++n) {
            if (n > 1) key += ' ' + lower(words_[from + n - 1]);
            if (const auto it = terms_.latin_.find(key); it != terms_.latin_.end()) best = n, term = &it->second;
        }
        if (best < 2 && is_acronym(words_[from]))
            if (const auto it = terms_.latin_.find('^' + words_[from]); it != terms_.latin_.end())
                best = 1, term = &it->second;
        if (term)
            out_.push_back(*term);
        else
            single(words_[from]);
        return best;
    }

    void single(const std::string &word) {
        const std::string low = lower(word);
        if (std::all_of(word.begin(), word.end(), is_digit)) {
            if (word.size() >= 2) out_.push_back(word);
        } else if (const std::string *term = terms_.of_glossary(low)) {
            out_.push_back(*term);
        } else if (word.size() >= (std::all_of(word.begin(), word.end(), is_marked) ? 2U : 4U) &&
                   std::any_of(word.begin(), word.end(), is_marked) && !is_common_word(low)) {
            out_.push_back(low);
        }
    }

    const BridgeTerms &terms_;
    std::string text_;
    std::size_t at_ = 0;
    std::vector<std::string> words_, out_;
};

BridgeTerms::BridgeTerms(const std::vector<Codebook> &codebooks, const NameTable *table) : table_(table) {
    std::vector<std::pair<std::string, std::string>> names;
    for (const Codebook &c : codebooks)
        for (const KnownStakeholder &k : c.stakeholders)
            for (const KnownName &n : k.names) names.emplace_back(n.text, "@" + k.id);
    std::sort(names.begin(), names.end());
    for (const auto &[name, term] : names) learn(name, term);
    learn_glossary();
    for (const Codebook &c : codebooks)
        for (const KnownStakeholder &k : c.stakeholders) learn_meanings(k);
}

void BridgeTerms::learn_meanings(const KnownStakeholder &who) {
    static const BridgeTerms glossary({}, nullptr);
    std::vector<std::string> &said = said_["@" + who.id];
    for (const bool han : {false, true}) {
        std::map<std::string, std::size_t> counts;
        std::size_t names = 0;
        for (const KnownName &n : who.names) {
            if (has_han(n.text) != han) continue;
            ++names;
            for (std::string &term : glossary.of(n.text))
                if (term.starts_with('=')) ++counts[std::move(term)];
        }
        for (const auto &[term, count] : counts)
            if (kOftenInNames * count >= names) said.push_back(term);
    }
    std::sort(said.begin(), said.end());
    said.erase(std::unique(said.begin(), said.end()), said.end());
}

std::span<const std::string> BridgeTerms::said_by_name(const std::string &term) const {
    const auto it = said_.find(term);
    return it == said_.end() ? std::span<const std::string>{} : it->second;
}

// A word is what it stands for itself; other forms belong to the entry that has their stem as a word, then to the first
// that has a word of that stem.
void BridgeTerms::learn_glossary() {
    for (const Entry &e : kGlossary) {
        const std::vector<std::string> english = split(e.english);
        for (const std::string &w : english) learn_english(w, '=' + english.front());
        for (const std::string &w : split(e.chinese)) learn(w, '=' + english.front());
    }
    for (const bool whole : {true, false})
        for (const Entry &e : kGlossary) {
            const std::vector<std::string> english = split(e.english);
            for (const std::string &w : english)
                if (w.find('_') == std::string::npos && (stem_of(w) == w) == whole)
                    learn_stem(w, '=' + english.front());
        }
}

void BridgeTerms::learn_english(std::string word, const std::string &term) {
    const bool phrase = std::find(word.begin(), word.end(), '_') != word.end();
    std::replace(word.begin(), word.end(), '_', ' ');
    if (phrase)
        learn_latin(word, term);
    else
        latin_.emplace('=' + word, term);
}

void BridgeTerms::learn_stem(const std::string &word, const std::string &term) {
    Stem &stem = stems_.try_emplace(stem_of(word), Stem{term, word.size()}).first->second;
    if (stem.term == term) stem.shortest = std::min(stem.shortest, word.size());
}

const std::string *BridgeTerms::of_glossary(const std::string &word) const {
    if (const auto it = latin_.find('=' + word); it != latin_.end()) return &it->second;
    if (is_common_word(word)) return nullptr;
    const auto it = stems_.find(stem_of(word));
    return it == stems_.end() || word.size() + kShorter < it->second.shortest ? nullptr : &it->second.term;
}

void BridgeTerms::learn_latin(const std::string &name, const std::string &term) {
    const std::vector<std::string> words = split(name);
    if (words.empty() || words.size() > kLongestName || !latin_.emplace(name, term).second) return;
    std::size_t &longest = longest_latin_[words.front()];
    longest = std::max(longest, words.size());
}

void BridgeTerms::learn(const std::string &name, const std::string &term) {
    if (!has_han(name)) {
        if (is_acronym(name))
            latin_.emplace('^' + name, term);
        else
            learn_latin(lower(name), term);
        return;
    }
    const std::string key = simplified(name);
    han_.emplace(key, term);
    std::size_t next = 0;
    std::size_t &longest = longest_han_[utf8::next(key, next)];
    longest = std::max(longest, key.size());
}

std::vector<std::string> BridgeTerms::of(std::string_view text) const { return Finder(*this, simplified(text)).run(); }

namespace {

bool is_han_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (utf8::next(text, at) >= 0x3400) return true;
    return false;
}

void add_names(const KnownStakeholder &who, bool chinese, std::string &out) {
    for (const KnownName &n : who.names)
        if (n.lang.starts_with("zh") == chinese) out += n.text + " ";
}

void add_entry(std::string_view word, bool chinese, std::string &out) {
    for (const Entry &e : kGlossary) {
        const std::vector<std::string> english = split(e.english);
        if (english.front() != word) continue;
        const std::vector<std::string> words = chinese ? split(e.chinese) : english;
        for (std::size_t i = 0; i < std::min(kOfEntry, words.size()); ++i)
            if (words[i].find('_') == std::string::npos) out += words[i] + " ";
        return;
    }
}

} // namespace

std::string terms_in_other_language(std::string_view text, const Codebook &codebook, const BridgeTerms &terms) {
    const bool to_chinese = !is_han_text(text);
    std::string out;
    for (const std::string &term : terms.of(text)) {
        if (term.starts_with('=')) add_entry(std::string_view(term).substr(1), to_chinese, out);
        if (!term.starts_with('@')) continue;
        if (const KnownStakeholder *who = codebook.stakeholder(term.substr(1))) add_names(*who, to_chinese, out);
    }
    if (!out.empty()) out.pop_back();
    return out;
}

} // namespace polylogue
