#include "common/linear.hpp"

#include "common/lexicon.hpp"
#include "common/words.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace polylogue::linear {
namespace {

using lexicon::number;

const std::vector<std::vector<std::string>> &rows(const std::vector<lexicon::Section> &all, const char *name) {
    static const std::vector<std::vector<std::string>> none;
    const lexicon::Section *s = lexicon::find_section(all, name);
    return s ? s->rows : none;
}

} // namespace

Model Model::load(const std::string &path) {
    const auto all = lexicon::read_sections(path);
    Model m;
    for (const auto &row : rows(all, "classes")) {
        m.names_.push_back(row.at(0));
        m.bias_.push_back(number(path, row.at(1)));
    }
    for (const auto &row : rows(all, "shared")) m.shared_.push_back(number(path, row.at(1)));
    for (const auto &row : rows(all, "settings")) m.settings_[row.at(0)] = number(path, row.at(1));
    for (const auto &row : rows(all, "words")) {
        if (row.size() != m.names_.size() + 1)
            throw std::runtime_error(path + ": a word needs a weight for each class: " + row[0]);
        std::size_t &place = m.words_[row[0]];
        if (place != 0) continue;
        place = m.weights_.size() + 1;
        for (std::size_t i = 1; i < row.size(); ++i) m.weights_.push_back(static_cast<float>(number(path, row[i])));
    }
    return m;
}

int Model::class_of(std::string_view name) const {
    const auto at = std::find(names_.begin(), names_.end(), name);
    return at == names_.end() ? -1 : static_cast<int>(at - names_.begin());
}

double Model::setting(const std::string &name, double otherwise) const {
    const auto at = settings_.find(name);
    return at == settings_.end() ? otherwise : at->second;
}

double Model::shared(std::span<const double> features) const {
    double sum = 0;
    for (std::size_t i = 0; i < std::min(features.size(), shared_.size()); ++i) sum += features[i] * shared_[i];
    return sum;
}

void Model::words(std::string_view view, std::vector<double> &scores) const {
    scores.assign(bias_.begin(), bias_.end());
    std::vector<const float *> known;
    std::size_t count = 0;
    lexicon::each_word(view, [&](std::string_view word) {
        ++count;
        if (const std::size_t *at = words_.find(word)) known.push_back(weights_.data() + *at - 1);
    });
    if (count == 0) return;
    const double unit = 1 / std::sqrt(static_cast<double>(count));
    for (const float *weights : known)
        for (std::size_t i = 0; i < scores.size(); ++i) scores[i] += unit * weights[i];
}

} // namespace polylogue::linear
