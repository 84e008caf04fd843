#pragma once
// How Argdown's text falls into lines and how a line begins; what stands in them is argdown_parse.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::argdown {

inline constexpr std::size_t kNone = std::string::npos;

struct Line {
    std::size_t begin = 0, end = 0;
};

enum class Mark : unsigned char {
    none,
    heading,
    number,
    item,
    to_parent_support,
    to_parent_attack,
    from_parent_support,
    from_parent_attack,
    contradiction
};

struct Opening { // how a line begins
    Mark mark = Mark::none;
    std::size_t indent = 0, content = 0; // content: byte where it begins
};

inline bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

// The end of the braces that open at `at`, behind them; kNone when they do not close. Quoted text may hold braces.
std::size_t behind_braces(std::string_view text, std::size_t at);

// The end of a title in [ ] or < > on one line, behind it; kNone when there is none.
std::size_t behind_title(std::string_view text, std::size_t at);

// The lines from byte `from` on. Comments in `text` become spaces; line ends inside braces do not end a line.
std::vector<Line> lines_of(std::string &text, std::size_t from);

Opening opening(std::string_view text, Line line);
bool is_relation(Mark mark);
bool is_rule(std::string_view text, Line line); // the line of an inference

} // namespace polylogue::argdown
