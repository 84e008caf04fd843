#include "ingest/paragraphs.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string_view>

namespace polylogue {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

bool ends_sentence(const std::string &text) {
    if (text.empty()) return false;
    std::size_t at = text.size();
    char32_t c = utf8::previous(text, at);
    while (at > 0 && std::u32string_view(U"\"'”’」』）)").find(c) != std::u32string_view::npos)
        c = utf8::previous(text, at);
    return std::u32string_view(U".!?。！？…:：").find(c) != std::u32string_view::npos;
}

bool is_wide(char32_t c) { return c >= 0x2E80; }

// What remains of a running head when its numbers are taken away.
std::string without_digits(const std::string &text) {
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                 [](char c) { return !(c >= '0' && c <= '9') && c != ' '; });
    return out;
}

bool is_page_number(const std::string &text) {
    return text.size() <= 12 && text.find_first_of("0123456789") != std::string::npos &&
           text.find_first_not_of("0123456789 -/.·") == std::string::npos;
}

// Lines that open or close pages with the same words on at least three of them and on half, and lone page numbers
// there.
void drop_running_heads(std::vector<PrintedLine> &lines) {
    if (lines.empty()) return;
    const std::size_t pages = lines.back().page + 1;
    const auto at_edge = [&lines](std::size_t i) {
        const auto differs = [&](std::size_t j) { return j >= lines.size() || lines[j].page != lines[i].page; };
        return differs(i - 1) || differs(i + 1) || (i > 1 && differs(i - 2)) || differs(i + 2);
    };
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (at_edge(i)) ++seen[without_digits(lines[i].text)];
    std::vector<PrintedLine> kept;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t times = at_edge(i) ? seen[without_digits(lines[i].text)] : 0;
        const bool running = times >= 3 && times * 2 >= pages;
        if (!running && !(times && is_page_number(lines[i].text))) kept.push_back(lines[i]);
    }
    lines = std::move(kept);
}

// The print size most characters have, to half a point.
double usual_height(const std::vector<PrintedLine> &lines) {
    std::map<long, std::size_t> sizes;
    for (const PrintedLine &l : lines) sizes[std::lround(l.height() * 2)] += l.text.size();
    const auto most =
        std::max_element(sizes.begin(), sizes.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == sizes.end() ? 0 : static_cast<double>(most->first) / 2;
}

bool same_size(const PrintedLine &a, const PrintedLine &b) {
    return std::abs(a.height() - b.height()) <= 0.12 * std::max(a.height(), b.height());
}

void append_line(std::string &paragraph, const std::string &line) {
    if (paragraph.empty()) {
        paragraph = line;
        return;
    }
    std::size_t end = paragraph.size();
    std::size_t start = 0;
    const char32_t last = utf8::previous(paragraph, end);
    const char32_t first = utf8::next(line, start);
    const bool hyphen = last == '-' || last == 0xAD || last == 0x2010;
    if (hyphen && end > 0 && is_lower(paragraph[end - 1]) && is_lower(line[0]))
        paragraph.erase(end);
    else if (!(is_wide(last) && is_wide(first)) && !(hyphen && end > 0 && paragraph[end - 1] != ' '))
        paragraph += ' ';
    paragraph += line;
}

class Joiner {
  public:
    explicit Joiner(std::vector<PrintedLine> lines) : lines_(std::move(lines)), usual_(usual_height(lines_)) {
        for (const PrintedLine &l : lines_) {
            auto &column = columns_[{l.page, std::lround(l.left / 40)}];
            column = std::max(column, l.right);
        }
    }

    PrintedText run() {
        PrintedText out;
        const std::size_t body = title_end(out.title);
        std::string paragraph;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (i >= title_begin_ && i < body) continue;
            if (i > 0 && !paragraph.empty() && starts_paragraph(i)) push(out.body, paragraph);
            append_line(paragraph, lines_[i].text);
        }
        push(out.body, paragraph);
        return out;
    }

  private:
    std::vector<PrintedLine> lines_;
    double usual_;
    std::size_t title_begin_ = 0;
    std::map<std::pair<std::size_t, long>, double> columns_; // right end by page and left end

    static void push(std::string &body, std::string &paragraph) {
        if (paragraph.empty()) return;
        if (!body.empty()) body += "\n\n";
        body += paragraph;
        paragraph.clear();
    }

    // Finds the title among the first page's lines; gives the index behind it.
    std::size_t title_end(std::string &title) {
        double largest = 0;
        for (std::size_t i = 0; i < lines_.size() && lines_[i].page == lines_[0].page; ++i)
            if (lines_[i].height() > largest * 1.05) largest = lines_[i].height(), title_begin_ = i;
        if (largest < usual_ * 1.2) return title_begin_ = 0;
        std::size_t end = title_begin_;
        for (; end < lines_.size() && end < title_begin_ + 4 && same_size(lines_[end], lines_[title_begin_]); ++end)
            append_line(title, lines_[end].text);
        return end;
    }

    double right_end(const PrintedLine &line) const { return columns_.at({line.page, std::lround(line.left / 40)}); }

    bool starts_paragraph(std::size_t i) const {
        const PrintedLine &before = lines_[i - 1];
        const PrintedLine &line = lines_[i];
        if (!same_size(before, line)) return true;
        const bool ended = ends_sentence(before.text);
        const bool below = line.page == before.page && line.top > before.middle();
        if (!below) return ended; // a new column or page goes on with a broken sentence
        const double size = line.height();
        if (line.top - before.bottom > 0.75 * size) return true;
        if (line.left > before.left + 0.8 * size && line.left < before.left + 4 * size) return true;
        return ended && before.right < right_end(before) - 3 * size;
    }
};

} // namespace

PrintedText join_lines(std::vector<PrintedLine> lines) {
    drop_running_heads(lines);
    return Joiner(std::move(lines)).run();
}

} // namespace polylogue
