#pragma once
// What a model says, looked for in the text: words that are not there do not count.
#include <cstdint>
#include <map>
#include <optional>
#include <polylogue/plugin.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::llm {

// A text as comparisons see it: simplified characters, one kind of quotation mark, white space as one space (none
// beside Chinese). Each code point knows where it comes from.
class Plain {
  public:
    explicit Plain(std::string_view text); // valid UTF-8
    const std::u32string &points() const { return points_; }
    polylogue_span bytes(std::size_t first, std::size_t count) const; // in the text
    std::size_t at_byte(std::size_t byte) const;                      // the first point that begins there or behind

  private:
    void add(char32_t c, std::size_t begin, std::size_t end);
    std::u32string points_;
    std::vector<std::uint32_t> begins_, ends_;
};

class Ground {
  public:
    explicit Ground(const sdk::Input &in);

    // Where a quotation stands inside `within`: verbatim, else as Plain compares. One that is given again is looked for
    // behind its last place.
    std::optional<polylogue_span> quote(const std::string &words, polylogue_span within);

    // The place of `words` nearest to `to` in its paragraph; {0, 0} when they are not there.
    polylogue_span beside(const std::string &words, polylogue_span to) const;

    struct Holder {
        std::string name, known; // known: the codebook's id, or empty
        std::int32_t type = -1;  // the codebook's, or -1
    };
    // The holder behind a name: of the codebook (when one of its names is in the text), or one whose name is in the
    // text.
    std::optional<Holder> holder(const std::string &name) const;

    bool has(std::string_view words) const; // anywhere in the text, not inside a longer word

    // Ids of the codebook's stakeholders that the text names.
    std::vector<const polylogue_known *> named() const;

  private:
    const polylogue_known *known(const std::string &name) const;

    const sdk::Input &in_;
    Plain plain_;
    std::map<std::string, std::size_t> used_; // quotation -> end of its last place
};

} // namespace polylogue::llm
