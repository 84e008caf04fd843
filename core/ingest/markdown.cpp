#include "ingest/markdown.hpp"

#include "ingest/inline.hpp"
#include "ingest/lines.hpp"

#include <algorithm>

namespace polylogue {
namespace {

bool starts(std::string_view s, std::string_view with) { return s.substr(0, with.size()) == with; }

bool is_bare_address(std::string_view line) {
    if (line.size() > 1 && line.front() == '<' && line.back() == '>') line = line.substr(1, line.size() - 2);
    return (starts(line, "http://") || starts(line, "https://") || starts(line, "www.")) &&
           line.find_first_of(" \t") == std::string_view::npos &&
           std::all_of(line.begin(), line.end(), [](char c) { return c > 0; });
}

// Three or more of one of - = * _ ~ and nothing else but spaces: a rule or the underline of a heading.
bool is_rule(std::string_view line) {
    const char mark = line.empty() ? ' ' : line.front();
    const auto marks = std::count(line.begin(), line.end(), mark);
    const auto spaces = std::count(line.begin(), line.end(), ' ');
    return std::string_view("-=*_~").find(mark) != std::string_view::npos && marks >= 3 &&
           static_cast<std::size_t>(marks + spaces) == line.size();
}

bool is_table_rule(std::string_view line) {
    return line.find('|') != std::string_view::npos && line.find("--") != std::string_view::npos &&
           line.find_first_not_of("|-: \t") == std::string_view::npos;
}

// Bytes of the marks a line begins with: `#`, `>`, `-`, `1.` and the spaces behind them; several may follow each other.
std::size_t leading_marks(std::string_view line) {
    std::size_t done = 0;
    while (done < line.size()) {
        const std::string_view rest = line.substr(done);
        std::size_t n = rest.find_first_not_of(" \t");
        if (n == std::string_view::npos) break;
        const std::size_t mark = n;
        const std::size_t hashes = std::min(rest.find_first_not_of('#', n), rest.size()) - n;
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789", n), rest.size()) - n;
        if (hashes >= 1 && hashes <= 6)
            n += hashes;
        else if (rest[n] == '>')
            ++n;
        else if (std::string_view("-*+").find(rest[n]) != std::string_view::npos)
            ++n;
        else if (digits >= 1 && digits <= 3 && n + digits < rest.size() &&
                 (rest[n + digits] == '.' || rest[n + digits] == ')'))
            n += digits + 1;
        const bool spaced = n == rest.size() || rest[n] == ' ' || rest[n] == '\t' || rest[mark] == '>';
        if (n == mark || !spaced) break;
        done += std::min(rest.find_first_not_of(" \t", n), rest.size());
    }
    return done;
}

class Blocks {
  public:
    Blocks(std::string_view text, Span body) : text_(text), body_(body), paragraph_{body.begin, body.begin} {}

    std::vector<Span> run() {
        for (std::size_t at = body_.begin; at < body_.end;) at = read_line(at);
        flush(body_.end);
        return normalised(std::move(spans_));
    }

  private:
    std::string_view text_;
    Span body_;
    Span paragraph_; // lines not yet scanned for marks inside them
    bool in_table_ = false;
    std::vector<Span> spans_;

    std::string_view content(Span line) const {
        const Span s = trimmed(text_, line);
        return text_.substr(s.begin, s.size());
    }

    void flush(std::size_t next) {
        if (!paragraph_.empty()) find_inline(text_, paragraph_, spans_);
        paragraph_ = {next, next};
    }

    std::size_t take(Span span, std::size_t next) {
        flush(next);
        spans_.push_back(span);
        return next;
    }

    std::size_t read_line(std::size_t at) {
        const Line line = line_at(text_, at);
        const std::string_view s = content(line.span);
        const bool table = is_row(line, s);
        in_table_ = table;
        if (starts(s, "```") || starts(s, "~~~")) return take_fence(line, s.substr(0, 3));
        if (starts(s, "<!--")) return take_until("-->", line);
        if (starts(s, "<script")) return take_until("</script>", line);
        if (starts(s, "<style")) return take_until("</style>", line);
        if (table || is_rule(s) || is_bare_address(s) || is_definition(s)) return take(line.span, line.next);
        if (s.empty()) return flush(line.next), line.next;
        return read_prose(line);
    }

    std::size_t read_prose(const Line &line) {
        const std::size_t marks = leading_marks(text_.substr(line.span.begin, line.span.size()));
        if (marks > 0) {
            flush(line.span.begin);
            spans_.push_back({line.span.begin, line.span.begin + marks});
        }
        if (is_heading(line.span, marks)) return take_heading(line);
        paragraph_ = {paragraph_.empty() ? line.span.begin + marks : paragraph_.begin, line.span.end};
        return line.next;
    }

    bool is_heading(Span line, std::size_t marks) const {
        return marks > 0 && text_.substr(line.begin, marks).find('#') != std::string_view::npos;
    }

    std::size_t take_heading(const Line &line) {
        const Span whole = trimmed(text_, line.span);
        std::size_t end = whole.end;
        while (end > whole.begin && text_[end - 1] == '#') --end;
        if (end < whole.end && end > whole.begin && text_[end - 1] == ' ') spans_.push_back({end, whole.end});
        paragraph_ = {whole.begin, end};
        flush(line.next);
        return line.next;
    }

    // A row between bars, or any row with a bar that stands over, in or under the rule of a table.
    bool is_row(const Line &line, std::string_view s) const {
        if (s.find('|') == std::string_view::npos) return false;
        if (s.size() > 2 && s.front() == '|' && s.back() == '|') return true;
        return in_table_ || is_table_rule(s) ||
               (line.next < body_.end && is_table_rule(content(line_at(text_, line.next).span)));
    }

    bool is_definition(std::string_view s) const { // [name]: address
        const std::size_t end = s.find("]:");
        return starts(s, "[") && end != std::string_view::npos && end > 1 && end < 100 && s[1] != '^' &&
               (s.find("://", end) != std::string_view::npos || s.find(" /", end) != std::string_view::npos);
    }

    std::size_t take_fence(const Line &open, std::string_view mark) {
        for (std::size_t at = open.next; at < body_.end;) {
            const Line line = line_at(text_, at);
            const std::string_view s = content(line.span);
            if (starts(s, mark) && s.find_first_not_of(mark[0]) == std::string_view::npos)
                return take({open.span.begin, line.span.end}, line.next);
            at = line.next;
        }
        return take(open.span, open.next); // never closed: the rest is text
    }

    std::size_t take_until(std::string_view close, const Line &open) {
        const std::size_t at = text_.find(close, open.span.begin);
        if (at == std::string_view::npos) return take(open.span, open.next);
        return take({open.span.begin, at + close.size()}, at + close.size());
    }
};

} // namespace

std::vector<Span> normalised(std::vector<Span> spans) {
    std::sort(spans.begin(), spans.end());
    std::vector<Span> out;
    for (const Span s : spans) {
        if (s.empty()) continue;
        if (!out.empty() && s.begin <= out.back().end)
            out.back().end = std::max(out.back().end, s.end);
        else
            out.push_back(s);
    }
    return out;
}

std::vector<Span> markdown_furniture(std::string_view text, Span body) {
    return Blocks(text.substr(0, body.end), body).run();
}

std::vector<Span> text_furniture(std::string_view text, Span body) {
    std::vector<Span> spans;
    text = text.substr(0, body.end);
    for (std::size_t at = text.find("![", body.begin); at != std::string_view::npos; at = text.find("![", at + 2))
        if (const std::size_t end = image_end(text, at)) spans.push_back({at, end});
    for (std::size_t at = body.begin; at < body.end;) {
        const Line line = line_at(text, at);
        const Span s = trimmed(text, line.span);
        if (is_bare_address(text.substr(s.begin, s.size()))) spans.push_back(s);
        at = line.next;
    }
    return normalised(std::move(spans));
}

} // namespace polylogue
