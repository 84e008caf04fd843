#include "compare/voices.hpp"

#include "compare/statistics.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace polylogue::comparing {
namespace {

bool is_named(const Identity &who) { return who.type != StakeholderType::author && !who.anonymous; }

void concentrate(Voices &out, const Sample &sample, const Derived &derived) {
    for (std::size_t g = 0; g < sample.groups.size(); ++g) {
        std::vector<std::size_t> counts;
        for (const Voice &v : out.all)
            if (v.heard[g].total() > 0 && is_named(derived.stakeholders[v.stakeholder]))
                counts.push_back(v.heard[g].total());
        out.concentration.push_back(herfindahl(counts));
        out.named.push_back(counts.size());
    }
}

} // namespace

std::string_view to_string(Manner manner) {
    constexpr std::array<std::string_view, kManners> names{"direct", "retold", "ascribed", "own"};
    return names[static_cast<std::size_t>(manner)];
}

Manner manner_of(Mode mode) {
    constexpr std::array all{Manner::direct, Manner::retold, Manner::direct, Manner::ascribed, Manner::own};
    return all[static_cast<std::size_t>(mode)]; // in the order of Mode
}

std::size_t Voice::total() const {
    std::size_t out = 0;
    for (const Heard &h : heard) out += h.total();
    return out;
}

std::size_t Voice::groups() const {
    return static_cast<std::size_t>(
        std::count_if(heard.begin(), heard.end(), [](const Heard &h) { return h.total() > 0; }));
}

Voices voices_of(const Sample &sample, const Derived &derived) {
    std::map<std::size_t, Voice> found;
    for (const Member &m : sample.members) {
        std::set<std::size_t> here;
        for (const std::size_t s : m.statements) {
            const std::size_t who = derived.statements[s].stakeholder;
            Voice &v = found[who];
            v.stakeholder = who;
            v.heard.resize(sample.groups.size());
            ++v.heard[m.group].statements[static_cast<std::size_t>(manner_of(derived.statements[s].filed->mode))];
            v.heard[m.group].documents += here.insert(who).second;
        }
    }
    Voices out;
    for (auto &[who, voice] : found) out.all.push_back(std::move(voice));
    std::stable_sort(out.all.begin(), out.all.end(),
                     [](const Voice &a, const Voice &b) { return a.total() > b.total(); });
    concentrate(out, sample, derived);
    return out;
}

} // namespace polylogue::comparing
