#pragma once
// JSON written straight into a string, byte for byte as nlohmann::ordered_json::dump writes it with invalid UTF-8
// replaced, without a tree of values in between.
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace polylogue {

class JsonText {
  public:
    explicit JsonText(int indent) : indent_(indent) {} // spaces a level, -1 for one line

    // Brackets of an object or a list; what they hold is written between the two calls.
    void open(char bracket);
    void close(char bracket);
    void key(std::string_view name); // letters that need no escape; then its value
    void item() { next(); }          // of a list; then its value

    void value(std::string_view text);
    void value(const char *text) { value(std::string_view(text)); }
    void value(const std::string &text) { value(std::string_view(text)); }
    void value(double number);
    void value(std::size_t number) { out_ += std::to_string(number); }
    void value(bool truth) { out_ += truth ? "true" : "false"; }
    void value(const std::vector<std::string> &texts);
    void value(std::pair<std::size_t, std::size_t> both);

    std::string take() { return std::move(out_); }

  private:
    void next();
    void new_line();
    void quoted(std::string_view valid);

    std::string out_;
    int indent_, depth_ = 0;
    bool first_ = true; // of the bracket that is open
};

} // namespace polylogue
