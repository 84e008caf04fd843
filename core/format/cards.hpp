#pragma once
// The words on a diagram: of each claim, of the heads of columns and bands, of the title and the foot.
#include "format/block.hpp"
#include "format/selection.hpp"
#include "report/sides.hpp"

#include <string>
#include <vector>

namespace polylogue {

// Okabe and Ito's colours, darkened where white letters stand on them; safe for colour-blind readers.
struct Colour {
    const char *fill, *frame, *head;
};
const Colour &colour_of(std::optional<Stance> side);

constexpr const char *kSupportColour = "#00795A";
constexpr const char *kAttackColour = "#C8102E";

class Cards {
  public:
    // All must outlive it; `lang` is en, zh-Hant or zh-Hans.
    Cards(const Map &map, const Derived &derived, const std::vector<Codebook> &books, const std::string &lang)
        : map_(map), derived_(derived), books_(books), lang_(lang) {}

    Block claim(const Claim &claim, int width) const;
    std::string tooltip(const Claim &claim) const; // plain text
    Block head(const Column &column, const Sides &sides, int width) const;
    Block logic(const std::string &name, int width) const;
    Block title(const std::string &issue, const Selection &selection, int width) const;
    Block foot(const Selection &selection, bool ascribed, std::size_t relations, std::size_t relations_left_out,
               int width) const;

    std::string issue(const std::string &wording) const { return issue_name(books_, wording, lang_); }

  private:
    std::vector<std::string> holders(const Claim &claim) const;
    std::string counts(const Claim &claim) const;
    std::string folded(const Selection &selection) const;
    std::string sources(const Selection &selection, const Block &block) const; // as many outlets as fit in the block

    const Map &map_;
    const Derived &derived_;
    const std::vector<Codebook> &books_;
    const std::string &lang_;
};

// The first of `names`, at most `most`, as many as fit in the lines together with what stands around them; the rest
// counted.
std::string fitting(const Block &block, const std::vector<std::string> &names, const Type &type, std::size_t most,
                    std::string_view around, std::size_t lines, const std::string &lang);

bool only_ascribed(const Derived &derived,
                   const Claim &claim); // all its statements are attributed to their holders by others

} // namespace polylogue
