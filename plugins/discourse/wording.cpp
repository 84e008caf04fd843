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
        for (const auto &row : s.rows) {
            out.weights_[row.at(0)] = {lexicon::number(path, row.at(1)), static_cast<std::uint32_t>(out.met_.size())};
            out.met_.push_back(0);
        }
    }
    return out;
}

double Wording::reason(const std::vector<Said> &said) {
    ++statements_;
    double out = 0;
    for (const Said &w : said)
        if (const Weight *weight = weights_.find(w.hash); weight != nullptr && met_[weight->number] != statements_) {
            met_[weight->number] = statements_;
            out += weight->value;
        }
    return out;
}

std::vector<std::string> words_once(std::string_view view) {
    std::vector<std::string> out;
    lexicon::words_of(view, out);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Odds turned(const Scores &scores, double ratio) {
    const double support = std::exp(scores[back]), ahead = std::exp(scores[forward]), both = support + ahead;
    const double share = 1 / (1 + ahead * ratio / support); // of back
    return {both * share, both * (1 - share), std::exp(scores[attack])};
}

} // namespace polylogue::discourse
