#include "merge/reprints.hpp"

#include "merge/disjoint.hpp"
#include "merge/names.hpp"
#include "merge/sketch.hpp"
#include "text/script.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <span>
#include <unordered_map>

namespace polylogue {
namespace {

constexpr double kAlike = 0.8;        // two texts of which nine tenths are shared: .9 / (.9 + .1 + .1)
constexpr std::size_t kBand = 16;     // digits of a sketch looked up together: four bins
constexpr std::size_t kLongest = 128; // documents compared under one stretch

using Stretch = std::pair<std::size_t, std::uint32_t>; // hash of its digits, record
using Records = std::vector<const DocumentRecord *>;

std::string date_of(const DocumentRecord &d) {
    const std::string date = d.metadata.empty() ? "" : d.metadata.begin()->date;
    return date.empty() ? "9999" : date;
}

bool earlier(const DocumentRecord *a, const DocumentRecord *b) {
    return std::pair(date_of(*a), a->id) < std::pair(date_of(*b), b->id);
}

// Each with those before it, of which the first kLongest are looked at.
void compare(const Records &records, std::span<const Stretch> same, Disjoint &sets) {
    for (std::size_t i = 1; i < same.size(); ++i)
        for (std::size_t k = 0; k < std::min(i, kLongest); ++k) {
            const std::uint32_t a = same[k].second, b = same[i].second;
            if (sets.root(a) != sets.root(b) && resemblance(records[a]->sketch, records[b]->sketch) >= kAlike)
                sets.join(a, b);
        }
}

Disjoint alike(const Records &records) {
    const std::hash<std::string_view> hash;
    Disjoint sets(records.size());
    std::vector<Stretch> band;
    for (std::size_t at = 0; at < kSketchDigits; at += kBand) {
        band.clear();
        for (std::uint32_t i = 0; i < records.size(); ++i)
            if (at < records[i]->sketch.size())
                band.emplace_back(hash(std::string_view(records[i]->sketch).substr(at, kBand)), i);
        std::sort(band.begin(), band.end());
        for (auto from = band.begin(); from != band.end();) {
            const auto to = std::find_if(from, band.end(), [&](const auto &b) { return b.first != from->first; });
            compare(records, {from, to}, sets);
            from = to;
        }
    }
    return sets;
}

std::string words(const MapStatement &s) { return name_key(s.filed->exact, StakeholderType::group); }

} // namespace

std::vector<Reprint> find_reprints(const Map &map) {
    Records records;
    for (const auto &[id, d] : map.documents)
        if (!d.sketch.empty()) records.push_back(&d);
    std::sort(records.begin(), records.end(), earlier);
    Disjoint sets = alike(records); // the root of a set is its earliest
    std::vector<Reprint> out;
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        const DocumentRecord &original = *records[sets.root(i)];
        if (&original == records[i]) continue;
        const double shared = resemblance(original.sketch, records[i]->sketch);
        out.push_back({records[i]->id, original.id, std::round(shared * 100) / 100});
    }
    std::sort(out.begin(), out.end(), [](const Reprint &a, const Reprint &b) { return a.document < b.document; });
    return out;
}

void mark_echoes(Derived &derived) {
    std::unordered_map<std::string, std::set<std::string>> said; // by original
    for (const Reprint &r : derived.reprints) said[r.of];
    for (const MapStatement &s : derived.statements)
        if (const auto it = said.find(s.document); it != said.end()) it->second.insert(words(s));
    for (MapStatement &s : derived.statements) {
        const auto it = std::lower_bound(derived.reprints.begin(), derived.reprints.end(), s.document,
                                         [](const Reprint &r, const std::string &id) { return r.document < id; });
        if (it == derived.reprints.end() || it->document != s.document) continue;
        s.echo = s.echo || said[it->of].contains(words(s));
    }
}

} // namespace polylogue
