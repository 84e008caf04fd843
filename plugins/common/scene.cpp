#include "common/scene.hpp"

#include <algorithm>

namespace polylogue::scene {
namespace {

int logic_number(const sdk::Input &in, std::string_view id) {
    int i = 0;
    for (const polylogue_logic &l : in.logics()) {
        if (sdk::view(l.id) == id) return i;
        ++i;
    }
    return -1;
}

void add_all(Cues &cues, const polylogue_cue *first, std::size_t count, std::uint32_t owner) {
    for (const polylogue_cue &cue : sdk::Array<polylogue_cue>(first, count)) {
        cues.patterns.add(sdk::view(cue.text));
        cues.entries.push_back({owner, cue.weight});
    }
}

} // namespace

Cues::Cues(const sdk::Input &in) : logics(in.logics().size()), concepts(in.concepts().size()) {
    std::uint32_t owner = 0;
    for (const polylogue_logic &l : in.logics()) add_all(*this, l.cues, l.cue_count, owner++);
    for (const polylogue_concept &c : in.concepts()) {
        add_all(*this, c.cues, c.cue_count, owner++);
        logic_of.push_back(logic_number(in, sdk::view(c.logic)));
    }
    patterns.compile();
}

Scene::Scene(const sdk::Input &in, Cues &c) : cues(c) {
    std::vector<lexicon::Hit> found;
    for (const polylogue_sentence &s : in.sentences()) {
        found.clear();
        c.patterns.find(in.simplified(), s.span.begin, s.span.end, found);
        lexicon::drop_nested(found, [&](std::uint32_t entry) { return c.entries[entry].owner; });
        for (const lexicon::Hit &h : found)
            hits.push_back({h.begin, h.end, c.entries[h.entry].owner, c.entries[h.entry].weight});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const CueHit &a, const CueHit &b) { return a.begin < b.begin; });
}

Scores Scene::sum(std::size_t begin, std::size_t end) const {
    Scores out(cues.logics, 0.0);
    auto at =
        std::lower_bound(hits.begin(), hits.end(), begin, [](const CueHit &h, std::size_t b) { return h.begin < b; });
    for (; at != hits.end() && at->begin < end; ++at) {
        const int logic =
            at->owner < cues.logics ? static_cast<int>(at->owner) : cues.logic_of[at->owner - cues.logics];
        if (logic >= 0) out[static_cast<std::size_t>(logic)] += at->weight;
    }
    return out;
}

std::pair<int, double> Scene::best_concept(std::size_t begin, std::size_t end) const {
    std::vector<double> sums(cues.concepts, 0.0);
    auto at =
        std::lower_bound(hits.begin(), hits.end(), begin, [](const CueHit &h, std::size_t b) { return h.begin < b; });
    for (; at != hits.end() && at->begin < end; ++at)
        if (at->owner >= cues.logics) sums[at->owner - cues.logics] += at->weight;
    const auto best = std::max_element(sums.begin(), sums.end());
    if (best == sums.end() || *best <= 0) return {-1, 0};
    return {static_cast<int>(best - sums.begin()), *best};
}

} // namespace polylogue::scene
