#include "format/block.hpp"

#include "base/escape.hpp"
#include "format/label.hpp"

namespace polylogue {
namespace {

int line_height(const Type &type) { return type.size * 13 / 10 + type.leading; }

int points(std::string_view text, const Type &type) {
    return label::width(text) * type.size / (type.bold ? 940 : 1000) + 1;
}

// Less a little, since a font at a small size is wider than its outlines.
int thousandths(int width, const Type &type) { return width * (type.bold ? 920 : 980) / type.size; }

std::string styled(std::string_view text, const Type &type) {
    const std::string inner = type.bold ? "<B>" + escape::xml_attribute(text) + "</B>" : escape::xml_attribute(text);
    return "<FONT POINT-SIZE=\"" + std::to_string(type.size) + "\" COLOR=\"" + type.color + "\">" + inner + "</FONT>";
}

} // namespace

void Block::close() {
    if (!line_.empty()) rows_ += open_ + line_ + "</TD></TR>";
    line_.clear();
}

void Block::text(std::string_view text, const Type &type, std::size_t lines, std::string_view fill) {
    const int room = width_ - 2 * indent_;
    for (const std::string &line : label::wrap(text, thousandths(room, type), lines)) {
        close();
        if (line.empty()) continue;
        open_ = "<TR><TD ALIGN=\"" + std::string(type.align) + "\" WIDTH=\"" + std::to_string(width_) + "\" HEIGHT=\"" +
                std::to_string(line_height(type)) + "\"";
        if (!fill.empty()) open_ += " BGCOLOR=\"" + std::string(fill) + "\"";
        open_ += ">";
        line_ = styled(line, type);
        used_ = points(line, type);
        height_ += line_height(type);
    }
}

bool Block::fits(std::string_view text, const Type &type, std::size_t lines) const {
    return label::wrap(text, thousandths(width_ - 2 * indent_, type), lines + 1).size() <= lines;
}

bool Block::has_room_for_words_of(std::string_view text, const Type &type) const {
    return label::longest_word(text) <= thousandths(width_ - 2 * indent_, type);
}

void Block::more(std::string_view text, const Type &type, int spaces) {
    const int gap = spaces * (type.size / 4 + 1);
    if (line_.empty() || used_ + gap + points(text, type) > width_ - 2 * indent_) return this->text(text, type, 1);
    line_ += "<FONT POINT-SIZE=\"" + std::to_string(type.size) +
             "\">"; // in a run of its own: SVG readers drop spaces at the ends of one
    for (int i = 0; i < spaces; ++i) line_ += "&#160;";
    line_ += "</FONT>" + styled(text, type);
    used_ += gap + points(text, type);
}

void Block::space(int height) {
    close();
    rows_ += "<TR><TD HEIGHT=\"" + std::to_string(height) + "\"></TD></TR>";
    height_ += height;
}

std::string Block::html() const {
    const std::string rest = line_.empty() ? "" : open_ + line_ + "</TD></TR>";
    const std::string all = rows_ + rest;
    if (all.empty()) return "<<TABLE BORDER=\"0\"><TR><TD></TD></TR></TABLE>>";
    return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">" + all + "</TABLE>>";
}

} // namespace polylogue
