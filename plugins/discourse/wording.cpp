#include "discourse/wording.hpp"

#include "common/words.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <stdexcept>

namespace polylogue::discourse {

Wording Wording::load(const std::string &path) {
    Wording out;
    std::map<std::string, double> all;
    for (const lexicon::Section &s : lexicon::read_sections(path)) {
        if (s.name != "words") throw std::runtime_error(path + ": no such section: " + s.name);
        for (const auto &row : s.rows) all[row.at(0)] = lexicon::number(path, row.at(1));
    }
    for (std::uint32_t rank = 0; const auto &[word, value] : all) out.weights_[word] = {value, rank++};
    return out;
}

double Wording::reason(std::string_view view) const {
    std::vector<const Weight *> known;
    lexicon::each_word(view, [&](std::string_view word) {
        if (const Weight *weight = weights_.find(word)) known.push_back(weight);
    });
    std::sort(known.begin(), known.end(), [](const Weight *a, const Weight *b) { return a->rank < b->rank; });
    const auto last = std::unique(known.begin(), known.end());
    return std::accumulate(known.begin(), last, 0.0, [](double sum, const Weight *w) { return sum + w->value; });
}

std::vector<std::string> words_once(std::string_view view) {
    std::vector<std::string> out;
    lexicon::words_of(view, out);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Scores turned(Scores scores, double reason) {
    const double support = std::log(std::exp(scores[back]) + std::exp(scores[forward]));
    const double ahead = scores[forward] - scores[back] + reason;
    scores[forward] = support - std::log1p(std::exp(-ahead));
    scores[back] = support - std::log1p(std::exp(ahead));
    return scores;
}

} // namespace polylogue::discourse
