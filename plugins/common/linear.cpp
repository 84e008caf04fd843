#include "common/linear.hpp"

#include "common/lexicon.hpp"

#include <algorithm>

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
    return m;
}

int class_among(std::span<const std::string> names, std::string_view name) {
    const auto at = std::find(names.begin(), names.end(), name);
    return at == names.end() ? -1 : static_cast<int>(at - names.begin());
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

} // namespace polylogue::linear
