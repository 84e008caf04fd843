#include "common/concession.hpp"

#include <algorithm>
#include <array>

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

// Every opening has one of these, each looked for by its rarest byte.
struct Sign {
    std::string_view word;
    std::size_t rarest;
};
constexpr Sign kSigns[] = {{"虽", 2}, {"尽", 2}, {"纵", 2}, {"即", 2}, {"固", 2}, {"hough ", 3}, {"pite ", 0}};
constexpr auto kSignBytes = [] {
    std::array<bool, 256> out{};
    for (const Sign &sign : kSigns) out[static_cast<unsigned char>(sign.word[sign.rarest])] = true;
    return out;
}();

bool may_grant(std::string_view sentence) {
    for (std::size_t i = 0; i < sentence.size(); ++i)
        if (kSignBytes[static_cast<unsigned char>(sentence[i])])
            for (const Sign &sign : kSigns)
                if (i >= sign.rarest && sentence.substr(i - sign.rarest).starts_with(sign.word)) return true;
    return false;
}

std::size_t end_of(std::string_view sentence, std::size_t from, const Wording &w) {
    std::size_t end = std::string_view::npos;
    for (const std::string_view word : w.closes) end = std::min(end, sentence.find(word, from));
    if (end == std::string_view::npos) end = sentence.find(w.comma, from);
    return std::min(end, sentence.size());
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> granted_in(std::string_view sentence) {
    std::vector<std::pair<std::size_t, std::size_t>> out;
    if (!may_grant(sentence)) return out;
    for (const Wording &w : wordings())
        if (const std::size_t at = sentence.find(w.opens); at != std::string_view::npos)
            out.emplace_back(at, end_of(sentence, at + w.opens.size(), w));
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace polylogue::scene
