#include "discourse/wording.hpp"

#include "common/words.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace polylogue::discourse {

Wording Wording::load(const std::string &path) {
    Wording out;
    for (const lexicon::Section &s : lexicon::read_sections(path)) {
        if (s.name != "words") throw std::runtime_error(path + ": no such section: " + s.name);
        for (const auto &row : s.rows) out.weights_[row.at(0)] = lexicon::number(path, row.at(1));
    }
    return out;
}

double Wording::reason(std::string_view view) const {
    double sum = 0;
    for (const std::string &w : words_once(view))
        if (const double *weight = weights_.find(w)) sum += *weight;
    return sum;
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
