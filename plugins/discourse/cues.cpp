#include "discourse/cues.hpp"

#include <algorithm>
#include <stdexcept>

namespace polylogue::discourse {

Cues::Cues(const std::string &folder) {
    read(folder + "/en.txt");
    read(folder + "/zh.txt");
    phrases_.compile();
}

void Cues::read(const std::string &path) {
    for (const lexicon::Section &s : lexicon::read_sections(path)) {
        const auto at = std::find(kind_names.begin(), kind_names.end(), s.name);
        const bool none = s.name == "none";
        if (at == kind_names.end() && !none) throw std::runtime_error(path + ": no such section: " + s.name);
        for (const auto &row : s.rows) {
            phrases_.add(row[0]);
            kinds_.push_back(none ? 0 : 1U << (at - kind_names.begin()));
        }
    }
}

std::vector<Cues::Hit> Cues::find(const sdk::Input &in) const {
    std::vector<Hit> out;
    std::size_t reach = 0;
    for (const lexicon::Hit &h : phrases_.find(in)) {
        if (!out.empty() && out.back().begin == h.begin && out.back().end == h.end) {
            out.back().kinds |= kinds_[h.entry];
            continue;
        }
        if (h.end <= reach) continue;
        reach = h.end;
        out.push_back({h.begin, h.end, kinds_[h.entry]});
    }
    return out;
}

Kinds kinds_in(const std::vector<Cues::Hit> &hits, std::size_t begin, std::size_t end) {
    auto at = std::lower_bound(hits.begin(), hits.end(), begin,
                               [](const Cues::Hit &h, std::size_t b) { return h.begin < b; });
    Kinds out = 0;
    for (; at != hits.end() && at->begin < end; ++at) out |= at->kinds;
    return out;
}

} // namespace polylogue::discourse
