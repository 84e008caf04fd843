#include "common/concession.hpp"

#include "common/signs.hpp"

#include <algorithm>

namespace polylogue::scene {
namespace {

struct Wording {
    std::string_view opens;
    std::vector<std::string_view> closes; // the first of them ends the part; without one, the comma does
    std::string_view comma;
};

const std::vector<Wording> &wordings() {
    static const std::vector<std::string_view> turns = {"但", "却", "仍", "不过", "然而", "可是", "还是", "依然"};
    static const std::vector<Wording> all = {{"虽然", turns, "，"}, {"尽管", turns, "，"},   {"虽说", turns, "，"},
                                             {"纵使", turns, "，"}, {"纵然", turns, "，"},   {"即使", turns, "，"},
                                             {"固然", turns, "，"}, {"lthough ", {}, ","},   {"ven though ", {}, ","},
                                             {"espite ", {}, ","},  {"n spite of ", {}, ","}};
    return all;
}

// Every opening has one of these.
constexpr lexicon::Sign kSigns[] = {{"虽", 2}, {"尽", 2}, {"纵", 2}, {"即", 2}, {"固", 2}, {"hough ", 3}, {"pite ", 0}};

std::size_t end_of(std::string_view sentence, std::size_t from, const Wording &w) {
    std::size_t end = std::string_view::npos;
    for (const std::string_view word : w.closes) end = std::min(end, sentence.find(word, from));
    if (end == std::string_view::npos) end = sentence.find(w.comma, from);
    return std::min(end, sentence.size());
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> granted_in(std::string_view sentence) {
    std::vector<std::pair<std::size_t, std::size_t>> out;
    if (!lexicon::has_any(sentence, kSigns)) return out;
    for (const Wording &w : wordings())
        if (const std::size_t at = sentence.find(w.opens); at != std::string_view::npos)
            out.emplace_back(at, end_of(sentence, at + w.opens.size(), w));
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace polylogue::scene
