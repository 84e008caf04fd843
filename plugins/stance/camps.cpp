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
            matcher_.add(row[0]);
            camp_.push_back(divide_.size());
        }
        divide_.push_back(s.name.substr(0, slash));
    }
    matcher_.compile();
}

void Camps::count(std::string_view view, double weight, std::vector<double> &by_camp) const {
    std::vector<lexicon::Hit> hits;
    matcher_.find(view, hits);
    std::size_t reach = 0;
    for (const lexicon::Hit &h : hits) {
        if (h.end <= reach) continue;
        reach = h.end;
        by_camp[camp_[h.entry]] += weight;
    }
}

std::vector<int> Camps::of(const sdk::Input &in) const {
    std::vector<std::vector<double>> counts(in.stakeholders().size(), std::vector<double>(divide_.size()));
    for (std::size_t i = 0; i < counts.size(); ++i)
        count(lexicon::simplified(sdk::view(in.stakeholders()[i].name)), 3, counts[i]);
    for (std::size_t i = 0; i < in.statements().size(); ++i) {
        const polylogue_found_statement &s = in.statements()[i];
        if (s.mode == POLYLOGUE_AUTHOR) continue;
        const Around a = around(in, i);
        count(in.simplified().substr(a.begin, s.span.begin - a.begin), 1, counts[s.stakeholder]);
        count(in.simplified().substr(s.span.end, a.end - s.span.end), 1, counts[s.stakeholder]);
    }
    std::vector<int> out;
    for (const auto &c : counts) {
        const auto most = std::max_element(c.begin(), c.end());
        out.push_back(most == c.end() || *most <= 0 ? -1 : static_cast<int>(most - c.begin()));
    }
    return out;
}

} // namespace polylogue::stance
