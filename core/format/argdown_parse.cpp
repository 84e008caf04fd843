#include "format/argdown_parse.hpp"

#include "base/place.hpp"
#include "format/argdown_lines.hpp"
#include "format/yaml.hpp"

#include <algorithm>
#include <cctype>

namespace polylogue::argdown {
namespace {

struct Bad {
    std::size_t at;
    std::string message;
};

class Parser {
  public:
    Parser(const std::string &text, const std::string &name) : text_(text), name_(name) {}

    Result<Parsed> run() {
        try {
            const std::size_t begin = front_matter();
            for (const Line &line : lines_of(text_, begin)) take(line);
            return std::move(out_);
        } catch (const Bad &bad) {
            return Error{
                .kind = ErrorKind::syntax, .message = bad.message, .path = name_, .line = place_of(text_, bad.at).line};
        }
    }

  private:
    std::size_t front_matter() {
        const std::size_t first = text_.find_first_not_of(" \t\r\n");
        if (first == kNone || text_.compare(first, 3, "===") != 0) return 0;
        const std::size_t begin = std::min(text_.find_first_not_of('=', first), text_.size());
        const std::size_t end = text_.find("===", begin);
        if (end == kNone) throw Bad{first, "front matter that is not closed by ==="};
        out_.front = yaml(text_.substr(begin, end - begin), begin);
        return std::min(text_.find_first_not_of('=', end), text_.size());
    }

    nlohmann::json yaml(const std::string &source, std::size_t at) const {
        auto read = parse_yaml(source, name_);
        if (!read) throw Bad{at, read.error().message};
        return read->is_object() ? std::move(*read) : nlohmann::json::object();
    }

    void take(Line line) {
        const bool blank = text_.find_first_not_of(" \t\r", line.begin) >= line.end;
        if (blank) {
            open_ = kNone;
            stack_.clear();
            return;
        }
        if (is_rule(text_, line) || in_rule_) return take_rule(line);
        const Opening o = opening(text_, line);
        if (o.mark == Mark::heading) {
            open_ = kNone;
            return;
        }
        const bool goes_on = o.mark == Mark::none && open_ != kNone && !begins_element(o.content);
        if (!goes_on) begin_element(o, line);
        content(o.content, line.end);
        if (goes_on || o.mark != Mark::none) return;
        premises_.clear();
        argument_ = out_.elements[open_].argument ? open_ : kNone;
    }

    // A line that begins with a title where the open element has words, or a title, of its own.
    bool begins_element(std::size_t at) const {
        if (text_[at] != '[' && text_[at] != '<') return false;
        const std::size_t end = behind_title(text_, at);
        const Element &open = out_.elements[open_];
        return end != kNone && (text_.compare(end, 1, ":") == 0 || (open.text.empty() && !open.title.empty()));
    }

    void begin_element(const Opening &o, Line line) {
        const std::size_t parent = is_relation(o.mark) ? parent_of(o.indent, line) : kNone;
        open_ = out_.elements.size();
        out_.elements.emplace_back().at = line.begin;
        if (parent != kNone)
            link(o.mark, parent);
        else
            stack_.clear();
        stack_.push_back({parent == kNone && o.mark != Mark::item ? 0 : o.indent + 1, open_});
        if (o.mark == Mark::number) take_number(text_.compare(line.begin + o.indent, 3, "(1)") == 0);
    }

    std::size_t parent_of(std::size_t indent, Line line) {
        while (!stack_.empty() && stack_.back().first > indent) stack_.pop_back();
        if (stack_.empty())
            throw Bad{line.begin, "a relation under nothing: a statement or argument expected above it"};
        return stack_.back().second;
    }

    void link(Mark mark, std::size_t parent) {
        const bool outgoing = mark == Mark::from_parent_support || mark == Mark::from_parent_attack;
        const bool support = mark == Mark::from_parent_support || mark == Mark::to_parent_support;
        const Link kind = mark == Mark::contradiction ? Link::contradiction : support ? Link::support : Link::attack;
        out_.edges.push_back({outgoing ? parent : open_, outgoing ? open_ : parent, kind});
    }

    // ---- premises and conclusions ----

    void take_number(bool first) {
        if (first) premises_.clear();
        if (concludes_) {
            for (const std::size_t p : premises_) out_.edges.push_back({p, open_, Link::support});
            premises_.clear();
            if (argument_ != kNone) set_conclusion();
            concludes_ = false;
        }
        premises_.push_back(open_);
    }

    void set_conclusion() {
        if (!out_.conclusions.empty() && out_.conclusions.back().first == argument_) out_.conclusions.pop_back();
        out_.conclusions.emplace_back(argument_, open_);
    }

    // "-----", or "--", names of rules, "--".
    void take_rule(Line line) {
        const std::size_t first = text_.find_first_not_of(" \t", line.begin);
        const std::string_view words = std::string_view(text_).substr(first, line.end - first);
        const std::size_t dashes = std::min(words.find_first_not_of('-'), words.size());
        const bool whole = dashes >= 4 || words.find("--", dashes) != kNone;
        in_rule_ = !in_rule_ && !whole ? true : in_rule_ && words.find("--") == kNone;
        concludes_ = true;
        open_ = kNone;
        stack_.clear();
    }

    // ---- what stands in an element ----

    void content(std::size_t at, std::size_t end) {
        Element &e = out_.elements[open_];
        if (!e.text.empty()) add(e, " "); // a further line
        if (e.text.empty() && e.title.empty() && at < end && (text_[at] == '[' || text_[at] == '<'))
            at = take_title(e, at);
        while (at < end) at = take_piece(e, at, end);
        while (!e.text.empty() && e.text.back() == ' ') e.text.pop_back();
    }

    std::size_t take_title(Element &e, std::size_t at) {
        const std::size_t end = behind_title(text_, at);
        if (end == kNone || text_.compare(end, 1, "(") == 0) return at; // "[words](link)"
        e.argument = text_[at] == '<';
        e.title = text_.substr(at + 1, end - at - 2);
        return end + (text_.compare(end, 1, ":") == 0);
    }

    std::size_t take_piece(Element &e, std::size_t at, std::size_t end) {
        const char c = text_[at];
        if (c == '\\' && at + 1 < end) return add(e, text_.substr(at + 1, 1)), at + 2;
        if (c == '#')
            if (const std::size_t next = take_tag(e, at, end); next != at) return next;
        if (c == '{')
            if (const std::size_t close = behind_braces(text_, at); close != kNone && close <= end) {
                e.data.update(yaml(block(text_.substr(at, close - at)), at));
                return close;
            }
        if (c == '[')
            if (const std::size_t close = behind_title(text_, at); close != kNone && text_.compare(close, 1, "(") == 0)
                if (const std::size_t url = text_.find(')', close); url < end)
                    return add(e, text_.substr(at + 1, close - at - 2)), url + 1;
        if (c == '*' || c == '_')
            if (const std::size_t n = text_.compare(at, 2, std::string(2, c)) == 0 ? 2 : 1; emphasis(at, n, end))
                return at + n;
        return add(e, is_blank(c) ? " " : text_.substr(at, 1)), at + 1;
    }

    // Whether the asterisks or underscores at `at` open or close bold or italic words.
    bool emphasis(std::size_t at, std::size_t n, std::size_t end) const {
        const auto edge = [&](std::size_t i) {
            return i >= end || is_blank(text_[i]) || std::string_view(")}_.,!?;:-*").find(text_[i]) != kNone;
        };
        const bool opens = !edge(at + n) && text_.find(text_.substr(at, n), at + n) < end;
        return opens || (edge(at + n) && at > 0 && !is_blank(text_[at - 1]));
    }

    // "{", a line end, block YAML, "}" is the block; else the braces are flow YAML.
    static std::string block(const std::string &braces) {
        const std::size_t first = braces.find_first_not_of(" \t\r", 1);
        return braces[first] == '\n' ? braces.substr(first + 1, braces.size() - first - 2) : braces;
    }

    static void add(Element &e, const std::string &piece) {
        if (piece == " " && (e.text.empty() || e.text.back() == ' ')) return;
        e.text += piece;
    }

    std::size_t take_tag(Element &e, std::size_t at, std::size_t end) {
        const auto in_tag = [&](char c) {
            return static_cast<unsigned char>(c) >= 0x80 || c == '-' || c == '_' ||
                   std::isalnum(static_cast<unsigned char>(c));
        };
        std::size_t close = at + 1;
        if (text_.compare(close, 1, "(") == 0) {
            close = text_.find(')', close);
            if (close >= end || close == at + 2) return at;
            e.tags.push_back(text_.substr(at + 2, close - at - 2));
            return close + 1;
        }
        while (close < end && in_tag(text_[close])) ++close;
        if (close == at + 1) return at;
        e.tags.push_back(text_.substr(at + 1, close - at - 1));
        return close;
    }

    std::string text_; // comments blanked
    const std::string &name_;
    Parsed out_;
    std::size_t open_ = kNone;                               // the element that a line without a mark goes on with
    std::vector<std::pair<std::size_t, std::size_t>> stack_; // least indent of a relation under it, element
    std::vector<std::size_t> premises_;
    std::size_t argument_ = kNone; // whose premises come
    bool in_rule_ = false, concludes_ = false;
};

} // namespace

Result<Parsed> parse(const std::string &text, const std::string &name) { return Parser(text, name).run(); }

} // namespace polylogue::argdown
