#include "common/scene.hpp"

#include "common/concession.hpp"

#include "common/document_key.hpp"
#include "common/signs.hpp"

#include <algorithm>
#include <array>
#include <optional>

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
        const bool gapped = sdk::view(cue.text).find("…") != std::string_view::npos;
        cues.entries.push_back({owner, cue.weight, gapped});
    }
}

// Nothing turns the clause round.
bool goes_on(std::string_view after) {
    for (const std::string_view mark : {",", "，", " but ", "而是"})
        if (after.find(mark) != std::string_view::npos) return false;
    return true;
}

constexpr lexicon::Sign kAside[] = {{"not about ", 5}, {"rather than ", 3}, {"instead of ", 9},
                                    {"不是", 2},       {"并非", 2},         {"而非", 2}};

// What is named only to be set aside ("not about jobs but …", 並非經濟而是) counts little.
bool set_aside(std::string_view before) {
    constexpr std::size_t kReach = 24; // bytes
    if (before.size() > kReach) before.remove_prefix(before.size() - kReach);
    for (; !before.empty(); before.remove_prefix(1))
        for (const lexicon::Sign &sign : kAside)
            if (before.starts_with(sign.word) && goes_on(before.substr(sign.word.size() - 1))) return true;
    return false;
}
constexpr double kSetAside = 0.3;

// So does what is granted before the main point.
constexpr double kGranted = 0.5;
using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;

bool is_in(const Ranges &ranges, std::size_t at) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const auto &r) { return at >= r.first && at < r.second; });
}

// Which of a sentence's hits lie within a longer one of another logic; told hit by hit, in their order.
class Longer {
  public:
    explicit Longer(const Cues &cues) : cues_(cues), reach_(cues.logics) {}
    bool holds(const lexicon::Hit &h) {
        const int mine = cues_.logic_of_owner(cues_.entries[h.entry].owner);
        bool inside = false;
        for (std::size_t l = 0; l < reach_.size() && !inside; ++l)
            inside = static_cast<int>(l) != mine && reach_[l].second >= h.end && reach_[l] != std::pair(h.begin, h.end);
        if (mine < 0 || cues_.entries[h.entry].gapped) return inside;
        auto &reach = reach_[static_cast<std::size_t>(mine)];
        if (h.end > reach.second) reach = {h.begin, h.end};
        return inside;
    }

  private:
    const Cues &cues_;
    std::vector<std::pair<std::size_t, std::size_t>> reach_; // by logic: the hit that goes farthest
};
constexpr double kInside = 0.5;

} // namespace

Cues::Cues(const sdk::Input &in) : logics(in.logics().size()), concepts(in.concepts().size()) {
    std::uint32_t owner = 0;
    for (const polylogue_logic &l : in.logics()) add_all(*this, l.cues, l.cue_count, owner++);
    for (const polylogue_concept &c : in.concepts()) {
        add_all(*this, c.cues, c.cue_count, owner++);
        logic_of.push_back(logic_number(in, sdk::view(c.logic)));
    }
    patterns.compile();
    met.assign(entries.size(), 0);
}

Scene::Scene(const sdk::Input &in, Cues &c) : cues(c) {
    std::vector<lexicon::Hit> found;
    for (const polylogue_sentence &s : in.sentences()) {
        found.clear();
        c.patterns.find(in, s.span.begin, s.span.end, found);
        if (found.empty()) continue;
        lexicon::drop_nested(found, [&](std::uint32_t entry) { return c.entries[entry].owner; });
        const std::string_view sentence = in.simplified().substr(s.span.begin, s.span.end - s.span.begin);
        const Ranges granted = granted_in(sentence);
        const bool asides = lexicon::has_any(sentence, kAside);
        Longer longer(c);
        for (const lexicon::Hit &h : found) {
            const Cues::Entry &e = c.entries[h.entry];
            const bool aside = asides && set_aside(sentence.substr(0, h.begin - s.span.begin));
            const double part = aside ? kSetAside : is_in(granted, h.begin - s.span.begin) ? kGranted : 1;
            hits.push_back({h.begin, h.end, e.owner, e.weight * part, h.entry, longer.holds(h)});
        }
    }
    std::stable_sort(hits.begin(), hits.end(), [](const CueHit &a, const CueHit &b) { return a.begin < b.begin; });
}

Scores Scene::sum(std::size_t begin, std::size_t end, std::span<const double> times) const {
    Scores out(cues.logics, 0.0);
    ++cues.sums;
    auto at =
        std::lower_bound(hits.begin(), hits.end(), begin, [](const CueHit &h, std::size_t b) { return h.begin < b; });
    for (; at != hits.end() && at->begin < end; ++at) {
        const int logic = cues.logic_of_owner(at->owner);
        if (logic < 0 || cues.met[at->entry] == cues.sums) continue;
        cues.met[at->entry] = cues.sums;
        const double worth = times.empty() ? 1 : times[at->entry];
        out[static_cast<std::size_t>(logic)] += at->weight * worth * (at->inside ? kInside : 1);
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

Cues &cues_of(const sdk::Input &in) {
    struct Last {
        std::string codebook; // its hash
        std::optional<Cues> cues;
    };
    thread_local Last last;
    const std::string_view codebook = sdk::view(in.codebook().hash);
    if (!last.cues || codebook != last.codebook) last.cues.emplace(in), last.codebook = codebook;
    return *last.cues;
}

Shared scene_of(const sdk::Input &in) {
    struct Last {
        std::pair<std::string, std::string> key;
        std::optional<Scene> scene;
    };
    thread_local Last last;
    Cues &cues = cues_of(in);
    if (auto key = document_key(in); !last.scene || key != last.key) {
        last.scene.emplace(in, cues);
        last.key = std::move(key);
    }
    return {cues, *last.scene};
}

} // namespace polylogue::scene
