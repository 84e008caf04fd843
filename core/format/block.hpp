#pragma once
// A block of text of a size known before any font is asked: wrapped lines of fixed height in an HTML-like table, as
// the label of a Graphviz node of fixed size. Sizes are points.
#include <string>
#include <string_view>

namespace polylogue {

struct Type { // of letters
    int size = 12;
    const char *color = "#1A1A1A";
    bool bold = false;
    const char *align = "LEFT"; // LEFT or CENTER
    int leading = 0;            // added to the usual height of a line
};

class Block {
  public:
    explicit Block(int width, int indent = 0) : width_(width), indent_(indent) {}

    // Starts a new line; at most `lines` of them. `fill` is a background colour or empty.
    void text(std::string_view text, const Type &type, std::size_t lines, std::string_view fill = {});
    // Goes on in the last line, some spaces behind it, where there is room; else in a new one.
    void more(std::string_view text, const Type &type, int spaces = 1);
    void space(int height);
    bool fits(std::string_view text, const Type &type, std::size_t lines) const; // uncut
    bool has_room_for_words_of(std::string_view text, const Type &type) const;   // none would be broken

    int width() const { return width_; }
    int height() const { return height_; }
    std::string html() const; // "<<TABLE …>>"

  private:
    void close();

    int width_, indent_, height_ = 0, used_ = 0;
    std::string rows_, line_, open_;
};

} // namespace polylogue
