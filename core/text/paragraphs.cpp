#include "text/chars.hpp"
#include "text/script.hpp"
#include "text/segment.hpp"

#include <algorithm>

namespace polylogue {
namespace {

constexpr std::size_t kShortestWrap = 50; // columns of a line that was broken to fit a page
constexpr std::size_t kLongestWrap = 90;
constexpr std::size_t kHeadingHan = 40;
constexpr std::size_t kHeadingWords = 12;
constexpr std::size_t kHeadingBytes = 240; // longer text is not looked at
constexpr std::size_t kFaint = 3; // as few distinctive characters do not set a paragraph apart from its document

struct Line {
    Span span; // trimmed
    bool latin = false;
};

bool is_mostly_ascii(std::string_view line) {
    const auto high =
        std::count_if(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE4; });
    return static_cast<std::size_t>(high) * 12 < line.size();
}

// The mark the text ends with, closing quotation marks and brackets left aside.
char32_t last_mark(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0) {
        const char32_t c = utf8::previous(text, at);
        if (!chars::is_closer(c) && !chars::is_space(c)) return c;
    }
    return 0;
}

bool is_bullet(std::string_view line) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits > 0) return digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("•");
}

// A run of Latin lines was wrapped when most of them, the last left aside, are page-wide and stop inside a sentence.
bool is_wrapped(std::string_view view, const Line *first, const Line *last) {
    const std::size_t inner = static_cast<std::size_t>(last - first) - 1;
    std::size_t wrapped = 0;
    std::size_t bullets = 0;
    for (const Line *line = first; line + 1 != last; ++line) {
        const std::string_view words = view.substr(line->span.begin, line->span.size());
        const std::size_t columns = utf8::count(words);
        wrapped += columns >= kShortestWrap && columns <= kLongestWrap && !chars::is_stop(last_mark(words));
        bullets += is_bullet(words);
    }
    return wrapped * 2 > inner && bullets * 2 < inner + 1;
}

class Gatherer {
  public:
    Gatherer(const Document &document, std::string_view view) : document_(document), view_(view) {}

    std::vector<Paragraph> all() {
        for (std::size_t at = document_.body.begin; at < document_.body.end;) {
            const std::size_t end = line_end(at); // looked for in the text: furniture hides line ends from the view
            take_line({at, end});
            at = end + 1;
        }
        flush();
        return std::move(paragraphs_);
    }

  private:
    const Document &document_;
    std::string_view view_;
    std::vector<Line> lines_; // of the block being read
    std::vector<Paragraph> paragraphs_;

    std::size_t line_end(std::size_t at) const {
        const std::string_view rest = std::string_view(document_.text).substr(at, document_.body.end - at);
        const std::size_t size = std::min(rest.find('\n'), rest.size());
        return at + std::min(rest.substr(0, size).find('\r'), size);
    }

    void take_line(Span raw) {
        const Span span = chars::trimmed(view_, raw);
        if (span.empty()) {
            if (!is_inside_crlf(raw)) flush();
        } else if (!document_.title.contains(span)) {
            lines_.push_back({span, is_mostly_ascii(view_.substr(span.begin, span.size()))});
        }
    }

    bool is_inside_crlf(Span raw) const {
        const std::string &text = document_.text;
        return raw.empty() && raw.begin > 0 && text[raw.begin - 1] == '\r' && raw.end < text.size() &&
               text[raw.end] == '\n';
    }

    void flush() {
        const Line *at = lines_.data();
        const Line *const end = at + lines_.size();
        while (at != end) {
            const Line *const last = std::find_if(at, end, [at](const Line &line) { return line.latin != at->latin; });
            add(at, last);
            at = last;
        }
        lines_.clear();
    }

    void add(const Line *first, const Line *last) {
        if (first->latin && last - first > 1 && is_wrapped(view_, first, last))
            return paragraphs_.push_back({{first->span.begin, (last - 1)->span.end}, Script::none, {}, false});
        for (; first != last; ++first) paragraphs_.push_back({first->span, Script::none, {}, false});
    }
};

// The Chinese script a language tag names; `other` where it names none.
Script declared_script(const std::string &lang, Script other) {
    for (const char *mark : {"Hant", "TW", "HK", "MO", "hant", "tw", "hk"})
        if (lang.find(mark) != std::string::npos) return Script::hant;
    return lang.starts_with("zh") ? Script::hans : other;
}

// Paragraphs with hardly a distinctive character take the Chinese script of the whole.
void set_scripts(const Document &document, std::vector<Paragraph> &paragraphs) {
    std::vector<LetterCount> counts;
    LetterCount all;
    counts.reserve(paragraphs.size());
    for (const Paragraph &p : paragraphs) all += counts.emplace_back(count_letters(document.at(p.span)));
    if (all.hant + all.hans <= kFaint) all += count_letters(document.at(document.title));
    all.latin = all.other = 0;
    const Script seen = all.script();
    const Script whole = all.hant + all.hans <= kFaint ? declared_script(document.meta.lang, seen) : seen;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (counts[i].hant + counts[i].hans <= kFaint) counts[i].hant = counts[i].hans = 0;
        paragraphs[i].script = counts[i].script(whole);
        paragraphs[i].lang = language_of(paragraphs[i].script);
    }
}

bool is_short(std::string_view text) {
    if (text.size() > kHeadingBytes) return false;
    std::size_t han = 0;
    std::size_t words = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = chars::next(text, at);
        han += chars::is_han(c);
        const bool word = !chars::is_han(c) && !chars::is_space(c);
        words += word && !inside;
        inside = word;
    }
    return han == 0 ? words <= kHeadingWords : han <= kHeadingHan;
}

bool ends_like_heading(std::string_view text) {
    const char32_t c = last_mark(text);
    const bool pause =
        c == ',' || c == ';' || c == ':' || c == 0xFF0C || c == 0xFF1B || c == 0xFF1A || c == 0x3001 || c == 0x2026;
    return c != 0 && !pause && !chars::is_stop(c);
}

bool is_spoken(std::string_view text) { // one whole quotation
    return chars::is_opener(chars::peek(text, 0, text.size())) &&
           chars::is_closer(chars::before(text, text.size(), 0)) && text.front() != '(' && text.front() != '[';
}

// A furniture mark `#` before the paragraph's first word.
bool is_marked_up(const Document &document, std::string_view view, Span span) {
    std::size_t at = span.begin;
    while (at > document.body.begin && view[at - 1] == ' ' && document.text[at - 1] != '\n') --at;
    return document.at({at, span.begin}).find('#') != std::string_view::npos;
}

void set_headings(const Document &document, std::string_view view, std::vector<Paragraph> &paragraphs) {
    for (Paragraph &p : paragraphs) {
        const std::string_view text = view.substr(p.span.begin, p.span.size());
        p.heading = p.script != Script::none && (is_marked_up(document, view, p.span) ||
                                                 (ends_like_heading(text) && is_short(text) && !is_spoken(text)));
    }
    if (paragraphs.size() == 1) paragraphs.front().heading = false;
}

} // namespace

std::vector<Paragraph> find_paragraphs(const Document &document, std::string_view view) {
    auto paragraphs = Gatherer(document, view).all();
    set_scripts(document, paragraphs);
    set_headings(document, view, paragraphs);
    return paragraphs;
}

} // namespace polylogue
