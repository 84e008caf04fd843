#include "discourse/model.hpp"

#include <algorithm>
#include <stdexcept>

namespace polylogue::discourse {

Model Model::load(const std::string &path) {
    Model m;
    m.weights_.assign(feature_count(), {});
    for (const lexicon::Section &s : lexicon::read_sections(path)) {
        if (s.name == "settings") {
            for (const auto &row : s.rows) m.settings_[row.at(0)] = lexicon::number(path, row.at(1));
            continue;
        }
        const auto group =
            std::find_if(layout().begin(), layout().end(), [&](const Group &g) { return g.name == s.name; });
        if (group == layout().end()) throw std::runtime_error(path + ": no such group of features: " + s.name);
        for (const auto &row : s.rows) {
            const std::size_t value = std::stoul(row.at(0));
            if (value >= group->size) throw std::runtime_error(path + ": value out of range in " + s.name);
            for (std::size_t c = 0; c < kClasses; ++c) m.weights_[group->first + value][c] = std::stof(row.at(c + 1));
        }
    }
    return m;
}

double Model::setting(const std::string &name, double otherwise) const {
    const auto at = settings_.find(name);
    return at == settings_.end() ? otherwise : at->second;
}

} // namespace polylogue::discourse
