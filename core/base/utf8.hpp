#pragma once
// UTF-8: validation, decoding, and the one conversion between byte offsets (inside) and code points (in files).
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::utf8 {

// Byte offset of the first invalid sequence (overlong forms, surrogates and values above U+10FFFF are invalid), or
// nothing.
std::optional<std::size_t> first_invalid(std::string_view text);

// Decodes the code point at byte `at` of valid UTF-8 and moves `at` behind it.
char32_t next(std::string_view text, std::size_t &at);

// The code point that ends before byte `at` (valid UTF-8, at > 0); moves `at` to its start.
char32_t previous(std::string_view text, std::size_t &at);

void append(std::string &out, char32_t c);

// True when `at` is 0, the end, or the first byte of a code point.
bool is_boundary(std::string_view text, std::size_t at);

std::size_t count(std::string_view text); // code points of valid UTF-8

// Cuts to at most `most` code points, adding an ellipsis where something was cut.
std::string shortened(std::string_view text, std::size_t most);

// Byte offset <-> code-point offset of one text. Holds one anchor every 64 bytes; queries are O(1).
class Index {
  public:
    explicit Index(std::string_view text);         // the text must outlive the index
    std::size_t to_points(std::size_t byte) const; // byte must be a boundary, at most size()
    std::size_t to_bytes(std::size_t point) const; // past the end gives the text's size
  private:
    std::string_view text_;
    std::vector<std::size_t> anchors_; // code points before byte 64*i
};

} // namespace polylogue::utf8
