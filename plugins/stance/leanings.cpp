#include "stance/leanings.hpp"

#include <algorithm>
#include <stdexcept>

namespace polylogue::stance {

Leanings::Leanings(const std::string &folder, const Camps &camps) {
    const std::string path = folder + "/leanings.txt";
    for (const lexicon::Section &s : lexicon::read_sections(path)) {
        Dispute d{std::vector<double>(camps.size())};
        for (const auto &row : s.rows) {
            if (row.size() == 1) {
                matcher_.add(row[0]);
                dispute_.push_back(disputes_.size());
                continue;
            }
            const int camp = camps.named(row[1]);
            if (camp < 0) throw std::runtime_error(path + ": no such camp: " + row[1]);
            d.camps[static_cast<std::size_t>(camp)] = row[0] == "+" ? 1 : -1;
        }
        disputes_.push_back(std::move(d));
    }
    matcher_.compile();
}

std::vector<double> Leanings::of(const Issue &issue) const {
    std::vector<double> sum(disputes_.empty() ? 0 : disputes_[0].camps.size());
    std::vector<lexicon::Hit> hits;
    for (const Wording &w : issue.wordings) {
        matcher_.find(w.text, hits);
        std::size_t reach = 0, from = 0;
        for (const lexicon::Hit &h : hits) {
            if (h.end <= reach && !(h.end == reach && h.begin == from)) continue;
            reach = h.end, from = h.begin;
            const double sign = w.sign_at(h.begin);
            const Dispute &d = disputes_[dispute_[h.entry]];
            for (std::size_t c = 0; c < sum.size(); ++c) sum[c] += (sign != 0 ? sign : issue.party) * d.camps[c];
        }
    }
    return sum;
}

double leaning_of(const std::vector<double> &counts, const std::vector<double> &camps) {
    double sum = 0, all = 0;
    for (std::size_t c = 0; c < camps.size(); ++c) {
        if (camps[c] == 0) continue;
        sum += counts[c] * (camps[c] > 0 ? 1 : -1);
        all += counts[c];
    }
    return all > 0 ? sum / all : 0;
}

} // namespace polylogue::stance
