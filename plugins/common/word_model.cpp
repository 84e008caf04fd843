#include "common/word_model.hpp"

#include "common/lexicon.hpp"

#include <cmath>
#include <stdexcept>

namespace polylogue::linear {

WordModel WordModel::load(const std::string &path) {
    WordModel m;
    lexicon::each_row(path, [&](std::string_view section, std::span<const std::string_view> row) {
        if (section == "classes")
            m.names_.emplace_back(row.front());
        else
            m.add(path, row);
    });
    return m;
}

void WordModel::add(const std::string &path, std::span<const std::string_view> row) {
    const Range range{static_cast<std::uint32_t>(weights_.size()), static_cast<std::uint32_t>(row.size() - 1)};
    for (std::size_t i = 1; i < row.size(); ++i) {
        const std::size_t mid = row[i].find('=');
        const double cls = mid == std::string_view::npos ? -1 : lexicon::number(path, row[i].substr(0, mid));
        if (cls < 0 || cls >= static_cast<double>(names_.size()))
            throw std::runtime_error(path + ": a word needs class=weight: " + std::string(row[0]) + " " +
                                     std::string(row[i]));
        weights_.push_back(
            {static_cast<std::uint32_t>(cls), static_cast<float>(lexicon::number(path, row[i].substr(mid + 1)))});
    }
    words_[row[0]] = range;
}

void WordModel::score(std::string_view view, std::vector<double> &scores) const {
    scores.assign(names_.size(), 0.0);
    const std::size_t words = each_term(view, [&](std::string_view term) {
        if (const Range *range = words_.find(term))
            for (std::uint32_t i = range->first; i < range->first + range->count; ++i)
                scores[weights_[i].cls] += double{weights_[i].value};
    });
    const double unit = words > 0 ? 1 / std::sqrt(static_cast<double>(words)) : 0;
    for (double &s : scores) s *= unit;
}

} // namespace polylogue::linear
