#pragma once
// Lines of printed pages joined to paragraphs: by gaps, indents, print size and short last lines; words divided at a
// line's end made whole; running heads and page numbers left out.
#include <string>
#include <vector>

namespace polylogue {

struct PrintedLine {
    std::string text;
    std::size_t page = 0;
    double left = 0, right = 0, top = 0, bottom = 0; // points; top < bottom

    double height() const { return bottom - top; }
    double middle() const { return (top + bottom) / 2; }
};

struct PrintedText {
    std::string title; // the largest print of the first page, when it is larger than the rest; empty otherwise
    std::string body;  // paragraphs apart by an empty line
};

PrintedText join_lines(std::vector<PrintedLine> lines); // in reading order

} // namespace polylogue
