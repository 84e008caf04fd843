#include "common/english_text.hpp"

#include <algorithm>
#include <array>

namespace polylogue::attribution::english {
namespace {

bool letter(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool digit(unsigned char c) { return c >= '0' && c <= '9'; }

// Bytes of the typographic mark at `i` (U+2010..U+203F, no-break space, guillemets), 0 when there is none.
std::size_t mark_size(std::string_view s, std::size_t i) {
    const auto c = static_cast<unsigned char>(s[i]);
    if (c == 0xE2 && i + 2 < s.size() &&
        (static_cast<unsigned char>(s[i + 1]) == 0x80 || static_cast<unsigned char>(s[i + 1]) == 0x81))
        return 3;
    if (c == 0xE2 && i + 2 < s.size() && static_cast<unsigned char>(s[i + 1]) >= 0x82 &&
        static_cast<unsigned char>(s[i + 1]) <= 0xAF)
        return 3;
    if (c == 0xC2 && i + 1 < s.size()) return 2;
    if (c == 0xE3 && i + 2 < s.size() && static_cast<unsigned char>(s[i + 1]) == 0x80) return 3;
    return 0;
}

bool apostrophe(std::string_view s, std::size_t i) { return s[i] == '\'' || s.substr(i, 3) == "\xE2\x80\x99"; }
std::size_t apostrophe_size(std::string_view s, std::size_t i) { return s[i] == '\'' ? 1 : 3; }

constexpr auto kWordBytes = [] { // letters and digits
    std::array<bool, 256> out{};
    for (std::size_t c = 'a'; c <= 'z'; ++c) out[c] = out[c - 32] = true;
    for (std::size_t c = '0'; c <= '9'; ++c) out[c] = true;
    return out;
}();

bool word_byte(std::string_view s, std::size_t i) {
    const auto c = static_cast<unsigned char>(s[i]);
    return kWordBytes[c] || (c >= 0x80 && mark_size(s, i) == 0);
}

Kind mark_kind(std::string_view m) {
    if (m == ",") return Kind::comma;
    if (m == "." || m == "?" || m == "!" || m == "\xE2\x80\xA6") return Kind::stop;
    if (m == ":") return Kind::colon;
    if (m == ";") return Kind::semicolon;
    if (m == "(" || m == "[") return Kind::open;
    if (m == ")" || m == "]") return Kind::close;
    if (m == "\xE2\x80\x94" || m == "\xE2\x80\x93" || m == "\xE2\x80\x95" || m == "--" || m == "-") return Kind::dash;
    if (m == "\"" || m == "'" || m == "``" || m == "''" || m == "\xE2\x80\x9C" || m == "\xE2\x80\x9D" ||
        m == "\xE2\x80\x98" || m == "\xE2\x80\x99" || m == "\xC2\xAB" || m == "\xC2\xBB")
        return Kind::quote;
    return Kind::other;
}

// The token of a name that `t` repeats with the next headline glued on ("LeeOther"), 0 when there is none nearby.
std::size_t glued_name(const Text &text, std::size_t t) {
    const std::string_view w = text.at(t);
    if (!text.tokens[t].capital || text.tokens[t].all_caps) return 0;
    for (std::size_t i = 2; i < w.size(); ++i) {
        const bool seam = (w[i] >= 'A' && w[i] <= 'Z') || (w[i] >= '0' && w[i] <= '9');
        if (!seam || w[i - 1] < 'a' || w[i - 1] > 'z') continue;
        for (std::size_t back = t; back > 1 && t - back < 9; --back)
            if (text.at(back - 1) == w.substr(0, i)) return back - 1;
    }
    return 0;
}

class Tokeniser {
  public:
    Tokeniser(const sdk::Input &in, const Lexicon &lexicon, Text &text)
        : in_(in), lexicon_(lexicon), text_(text), s_(text.bytes) {}

    void sentence(std::uint32_t index) {
        const polylogue_span span = in_.sentences()[index].span;
        sentence_ = index;
        for (std::size_t i = span.begin; i < span.end;) i = step(i, span.end);
    }

  private:
    std::size_t step(std::size_t i, std::size_t end) {
        const auto c = static_cast<unsigned char>(s_[i]);
        if (c <= ' ') return i + 1;
        if (word_byte(s_, i) || (c == '$' && i + 1 < end)) return word(i, end);
        const std::size_t size = mark_size(s_, i);
        if (size == 2 && s_.substr(i, 2) == "\xC2\xA0") return i + 2;
        if (apostrophe(s_, i) && !text_.tokens.empty() && text_.tokens.back().end == i && text_.tokens.back().word())
            return possessive(i, end);
        std::size_t stop = i + (size ? size : 1);
        if (c == '-' || c == '`')
            while (stop < end && s_[stop] == s_[i]) ++stop;
        push(i, stop, mark_kind(s_.substr(i, stop - i)));
        return stop;
    }

    std::size_t possessive(std::size_t i, std::size_t end) {
        std::size_t stop = i + apostrophe_size(s_, i);
        const bool with_s =
            stop < end && (s_[stop] == 's' || s_[stop] == 'S') && (stop + 1 == end || !word_byte(s_, stop + 1));
        if (with_s) ++stop;
        if (!with_s) { // 've, 're, 'll, 'd, 'm
            std::size_t word_end = stop;
            while (word_end < end && word_byte(s_, word_end)) ++word_end;
            if (word_end > stop) return push(i, word_end, Kind::word), word_end;
        }
        const bool after_pronoun = text_.tokens.back().is(kPronoun);
        push(i, stop, with_s || s_[i - 1] == 's' ? Kind::possessive : Kind::quote);
        if (with_s && after_pronoun) text_.tokens.back().kind = Kind::word, text_.tokens.back().tags = kAuxiliary | kBe;
        return stop;
    }

    std::size_t word(std::size_t i, std::size_t end) {
        std::size_t j = i + 1;
        while (j < end && (word_byte(s_, j) || joins(i, j, end))) ++j;
        if (j < end && s_[j] == '%') ++j;
        const std::size_t with_stop = j < end && s_[j] == '.' ? abbreviation(i, j, end) : j;
        push(i, with_stop, digit(static_cast<unsigned char>(s_[i])) || s_[i] == '$' ? Kind::number : Kind::word);
        return with_stop;
    }

    // A mark inside a word: U.S, D-Mass, don't, 10.10, R&D.
    bool joins(std::size_t i, std::size_t j, std::size_t end) const {
        const std::size_t size = apostrophe(s_, j) ? apostrophe_size(s_, j) : 1;
        if (j + size >= end || !word_byte(s_, j + size)) return false;
        const char c = s_[j];
        if (c == '-' || c == '&') return true;
        if (c == ',')
            return digit(static_cast<unsigned char>(s_[j - 1])) && digit(static_cast<unsigned char>(s_[j + 1]));
        if (c == '.' && s_[j - 1] >= 'A' && s_[j - 1] <= 'Z' && s_[j + 1] >= 'A' && s_[j + 1] <= 'Z') return true;
        if (c == '.') return digit(static_cast<unsigned char>(s_[j + 1])) || j - i == 1 || s_[j - 2] == '.';
        if (apostrophe(s_, j)) { // not the possessive
            return !ending(j + size, end);
        }
        return false;
    }

    // What an apostrophe cuts off as a word of its own: s, ve, re, ll, d, m.
    bool ending(std::size_t i, std::size_t end) const {
        std::size_t j = i;
        while (j < end && word_byte(s_, j)) ++j;
        const std::string_view e = s_.substr(i, j - i);
        return e == "s" || e == "S" || e == "ve" || e == "re" || e == "ll" || e == "d" || e == "m";
    }

    std::size_t abbreviation(std::size_t i, std::size_t j, std::size_t end) const {
        const bool last = j + 1 >= end;
        const std::string_view w = s_.substr(i, j - i);
        if (w.size() == 1 && w[0] >= 'A' && w[0] <= 'Z') return j + 1;
        if (w.find('.') != std::string_view::npos && letter(static_cast<unsigned char>(w[0]))) return j + 1;
        const std::size_t hyphen = w.find('-'); // R-Ky.
        const Word *known = lexicon_.find(fold(hyphen == 1 ? w.substr(2) : w));
        return known && (known->tags & kAbbreviation) && !last && w[0] <= 'Z' ? j + 1 : j;
    }

    void push(std::size_t begin, std::size_t end, Kind kind) {
        Token t;
        t.begin = begin, t.end = end, t.kind = kind, t.sentence = sentence_;
        if (kind == Kind::word) classify(t);
        if (t.kind == Kind::number && text_.tokens.empty()) t.tags = 0;
        enclose(t);
        text_.tokens.push_back(t);
    }

    void classify(Token &t) {
        std::string_view w = s_.substr(t.begin, t.end - t.begin);
        t.capital = w[0] >= 'A' && w[0] <= 'Z';
        t.all_caps = t.capital && w.size() > 1;
        for (std::size_t i = 1; i < w.size() && t.all_caps; ++i) t.all_caps = !(w[i] >= 'a' && w[i] <= 'z');
        if (w.ends_with('.')) w.remove_suffix(1);
        fold(w, lower_);
        if (const Word *known = lexicon_.find(lower_))
            t.tags = known->tags, t.forms = known->forms, t.prepositions = known->prepositions,
            t.preposition = known->preposition;
        if (!(t.tags) && lower_.ends_with("ly") && lower_.size() > 4 && !t.capital) t.tags = kAdverb;
    }

    void enclose(Token &t) {
        const auto quotations = in_.quotations();
        while (next_ < quotations.size() && (quotations[next_].depth != 0 || quotations[next_].span.end <= t.begin))
            ++next_;
        if (next_ < quotations.size() && quotations[next_].span.begin <= t.begin && t.end <= quotations[next_].span.end)
            t.quotation = static_cast<std::int32_t>(next_);
    }

    const sdk::Input &in_;
    const Lexicon &lexicon_;
    Text &text_;
    std::string_view s_;
    std::uint32_t sentence_ = 0;
    std::size_t next_ = 0; // first quotation that does not end before the token
    std::string lower_;
};

// Link boxes that scraping leaves inside a sentence behind a name: "Sen. Ann Lee Ann Maria LeeOther headlines … MORE".
void drop_link_boxes(Text &text) {
    constexpr std::size_t kLongest = 90; // tokens
    std::vector<Token> &tokens = text.tokens;
    std::vector<bool> dropped;
    for (std::size_t more = 2; more < tokens.size(); ++more) {
        if (!tokens[more].all_caps || text.at(more) != "MORE") continue;
        for (std::size_t glued = more; glued > 1 && more - glued < kLongest; --glued) {
            const std::size_t name = glued_name(text, glued - 1);
            if (name == 0) continue;
            dropped.resize(tokens.size());
            std::fill(dropped.begin() + static_cast<std::ptrdiff_t>(name) + 1,
                      dropped.begin() + static_cast<std::ptrdiff_t>(more) + 1, true);
            break;
        }
    }
    if (dropped.empty()) return;
    std::size_t kept = 0;
    for (std::size_t t = 0; t < tokens.size(); ++t)
        if (t >= dropped.size() || !dropped[t]) tokens[kept++] = tokens[t];
    tokens.resize(kept);
}

// "Economist Jan Holm", "April Moss": a month that is a first name.
void name_months(Text &text) {
    std::vector<Token> &tokens = text.tokens;
    for (std::size_t t = 0; t + 1 < tokens.size(); ++t) {
        if (!tokens[t].is(kTime) || !tokens[t].capital || tokens[t].all_caps) continue;
        const std::string_view word = text.at(t);
        if (word != "Jan" && word != "June" && word != "April") continue;
        const Token &next = tokens[t + 1];
        const bool name = next.word() && next.capital && !next.tags && next.sentence == tokens[t].sentence;
        const bool behind = t > 0 && tokens[t - 1].sentence == tokens[t].sentence &&
                            tokens[t - 1].is(kPreposition | kTime | kDeterminer);
        if (name && !behind) tokens[t].tags = 0;
    }
}

} // namespace

namespace {

constexpr auto kFolded = [] { // of each byte; 0 for blanks and for what may open a typographic apostrophe
    std::array<char, 256> out{};
    for (std::size_t c = ' ' + 1; c < out.size(); ++c) out[c] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    out[0xE2] = 0;
    return out;
}();

} // namespace

void fold(std::string_view s, std::string &out) {
    out.resize(s.size());
    char *to = out.data();
    for (std::size_t i = 0; i < s.size(); ++i) {
        const char c = s[i];
        if (const char folded = kFolded[static_cast<unsigned char>(c)])
            *to++ = folded;
        else if (c == '\xE2' && s.substr(i, 3) == "\xE2\x80\x99")
            *to++ = '\'', i += 2;
        else if (c == '\xE2')
            *to++ = c;
        else if (to != out.data() && to[-1] != ' ')
            *to++ = ' ';
    }
    while (to != out.data() && to[-1] == ' ') --to;
    out.resize(static_cast<std::size_t>(to - out.data()));
}

std::string fold(std::string_view s) {
    std::string out;
    fold(s, out);
    return out;
}

Text tokenise(const sdk::Input &in, const Lexicon &lexicon, std::size_t first, std::size_t last) {
    Text text;
    text.bytes = in.simplified();
    text.lexicon = &lexicon;
    Tokeniser tokeniser(in, lexicon, text);
    const auto sentences = in.sentences();
    constexpr std::size_t kTokenBytes = 6; // about as many are there a token, blanks included
    std::size_t bytes = 0;
    for (std::size_t s = first; s < last; ++s) bytes += sentences[s].span.end - sentences[s].span.begin;
    text.tokens.reserve(bytes / kTokenBytes);
    for (std::size_t s = first; s < last; ++s)
        if (!sentences[s].echo) tokeniser.sentence(static_cast<std::uint32_t>(s));
    drop_link_boxes(text);
    name_months(text);
    return text;
}

} // namespace polylogue::attribution::english
