// The camps declared in links.hpp.
#include "stance/evidence.hpp"
#include "stance/links.hpp"

#include <algorithm>
#include <stdexcept>

namespace polylogue::stance {

Camps::Camps(const std::string &folder) {
    const std::string path = folder + "/camps.txt";
    for (const lexicon::Section &s : lexicon::read_sections(path)) {
        const std::size_t slash = s.name.find('/');
        if (slash == std::string::npos)
            throw std::runtime_error(path + ": expected [divide/camp], found [" + s.name + "]");
        for (const auto &row : s.rows) {
            phrases_.add(row[0]);
            camp_.push_back(divide_.size());
        }
        divide_.push_back(s.name.substr(0, slash));
        names_.push_back(s.name);
    }
    phrases_.compile();
}

void Camps::count(const std::vector<lexicon::Hit> &hits, double weight, std::vector<double> &by_camp) const {
    std::size_t reach = 0, from = 0;
    for (const lexicon::Hit &h : hits) {
        if (h.end <= reach && !(h.end == reach && h.begin == from)) continue; // one word may name two camps
        reach = h.end, from = h.begin;
        by_camp[camp_[h.entry]] += weight;
    }
}

int Camps::named(std::string_view name) const {
    const auto at = std::find(names_.begin(), names_.end(), name);
    return at == names_.end() ? -1 : static_cast<int>(at - names_.begin());
}

std::vector<std::vector<double>> Camps::counts(const sdk::Input &in) const {
    std::vector<std::vector<double>> counts(in.stakeholders().size(), std::vector<double>(divide_.size()));
    std::vector<lexicon::Hit> hits;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        phrases_.find(lexicon::simplified(sdk::view(in.stakeholders()[i].name)), hits);
        count(hits, 3, counts[i]);
    }
    std::vector<bool> told;
    for (const auto &c : counts) told.push_back(std::any_of(c.begin(), c.end(), [](double x) { return x > 0; }));
    for (std::size_t i = 0; i < in.statements().size(); ++i) {
        const polylogue_found_statement &s = in.statements()[i];
        if (s.mode == POLYLOGUE_AUTHOR || told[s.stakeholder]) continue;
        const Around a = around(in, i);
        for (const auto &[begin, end] : {std::pair(a.begin, s.span.begin), std::pair(s.span.end, a.end)}) {
            phrases_.find(in, begin, end, hits);
            count(hits, 1, counts[s.stakeholder]);
        }
    }
    return counts;
}

std::vector<int> Camps::of(const std::vector<std::vector<double>> &counts) const {
    std::vector<int> out;
    for (const auto &c : counts) {
        const auto most = std::max_element(c.begin(), c.end());
        out.push_back(most == c.end() || *most <= 0 ? -1 : static_cast<int>(most - c.begin()));
    }
    return out;
}

} // namespace polylogue::stance
