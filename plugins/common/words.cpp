#include "common/words.hpp"

namespace polylogue::lexicon {

void words_of(std::string_view view, std::vector<std::string> &out) {
    each_word(view, [&out](std::string_view word) { out.emplace_back(word); });
}

} // namespace polylogue::lexicon
