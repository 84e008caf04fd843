#include "format/argdown_lines.hpp"

#include <algorithm>
#include <array>

namespace polylogue::argdown {
namespace {

std::size_t behind_comment(std::string_view text, std::size_t at) { // kNone when none begins here
    const auto until = [&](std::string_view close) {
        const std::size_t end = text.find(close, at + 2);
        return end == kNone ? kNone : end + close.size();
    };
    if (text.substr(at, 4) == "<!--") return until("-->");
    if (text.substr(at, 2) == "/*") return until("*/");
    if (text.substr(at, 2) != "//") return kNone;
    return std::min(text.find('\n', at), text.size());
}

// Comments become spaces; line ends inside braces do not end a line.
class Lines {
  public:
    explicit Lines(std::string &text, std::size_t from) : text_(text), at_(from) {}

    std::vector<Line> run() {
        std::size_t begin = at_;
        while (at_ < text_.size()) {
            if (text_[at_] != '\n') {
                step();
                continue;
            }
            out_.push_back({begin, at_++});
            begin = at_;
        }
        out_.push_back({begin, text_.size()});
        return std::move(out_);
    }

  private:
    void step() {
        if (text_[at_] == '\\') {
            at_ = std::min(at_ + 2, text_.size());
            return;
        }
        if (const std::size_t end = behind_comment(text_, at_); end != kNone) {
            std::replace_if(
                text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.begin() + static_cast<std::ptrdiff_t>(end),
                [](char c) { return c != '\n'; }, ' ');
            return;
        }
        std::size_t end = kNone;
        if (text_[at_] == '{') end = behind_braces(text_, at_);
        if (text_[at_] == '[' || text_[at_] == '<') end = behind_title(text_, at_);
        at_ = end == kNone ? at_ + 1 : end;
    }

    std::string &text_;
    std::size_t at_;
    std::vector<Line> out_;
};

constexpr std::array<std::pair<std::string_view, Mark>, 9> kMarks{{{"+>", Mark::from_parent_support},
                                                                   {"->", Mark::from_parent_attack},
                                                                   {"_>", Mark::from_parent_attack},
                                                                   {"<+", Mark::to_parent_support},
                                                                   {"<-", Mark::to_parent_attack},
                                                                   {"<_", Mark::to_parent_attack},
                                                                   {"><", Mark::contradiction},
                                                                   {"+", Mark::to_parent_support},
                                                                   {"-", Mark::to_parent_attack}}};

} // namespace

std::size_t behind_braces(std::string_view text, std::size_t at) {
    int depth = 0;
    bool quoted = false;
    for (; at < text.size(); ++at) {
        if (quoted) {
            quoted = text[at] != '"';
            at += text[at] == '\\';
        } else if (text[at] == '"') {
            quoted = true;
        } else {
            depth += (text[at] == '{') - (text[at] == '}');
            if (depth == 0) return at + 1;
        }
    }
    return kNone;
}

std::size_t behind_title(std::string_view text, std::size_t at) {
    const char close = text[at] == '[' ? ']' : '>';
    if (at + 1 >= text.size() || text[at + 1] == '-' || text[at + 1] == close) return kNone;
    const std::size_t end = text.find(close, at + 1), line = text.find('\n', at);
    return end < std::min(line, text.size()) ? end + 1 : kNone;
}

std::vector<Line> lines_of(std::string &text, std::size_t from) { return Lines(text, from).run(); }

Opening opening(std::string_view text, Line line) {
    Opening out;
    std::size_t at = line.begin;
    while (at < line.end && is_blank(text[at])) ++at;
    out.indent = at - line.begin;
    const std::string_view rest = text.substr(at, line.end - at);
    const auto digits = [&](std::size_t from) {
        return std::min(rest.find_first_not_of("0123456789", from), rest.size());
    };
    const std::size_t hashes = std::min(rest.find_first_not_of('#'), rest.size()), inner = digits(1), outer = digits(0);
    const auto take = [&](Mark mark, std::size_t n) { out.mark = mark, at += n; };
    if (hashes > 0 && rest.substr(hashes, 1) == " ")
        take(Mark::heading, hashes);
    else if (rest.starts_with('(') && inner > 1 && rest.substr(inner, 1) == ")")
        take(Mark::number, inner + 1);
    else if (rest.starts_with("* ") || (outer > 0 && rest.substr(outer, 2) == ". "))
        take(Mark::item, outer + 1);
    else
        for (const auto &[sign, mark] : kMarks)
            if (out.mark == Mark::none && rest.starts_with(sign)) take(mark, sign.size());
    while (at < line.end && is_blank(text[at])) ++at;
    out.content = at;
    return out;
}

bool is_relation(Mark m) { return m >= Mark::to_parent_support; }

bool is_rule(std::string_view text, Line line) {
    const std::size_t first = text.find_first_not_of(" \t", line.begin);
    return first < line.end && text.substr(first, 2) == "--" && text.substr(first, 3) != "-->";
}

} // namespace polylogue::argdown
