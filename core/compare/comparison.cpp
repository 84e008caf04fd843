#include "compare/comparison.hpp"

#include "base/parallel.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>

namespace polylogue::comparing {
namespace {

constexpr std::array<std::string_view, kQuestions> kNames{"logics", "manners", "kinds", "stances"};
constexpr std::array<std::string_view, kQuestions> kFigures{"logic", "mode", "", "stance"};

using Categories = std::function<std::vector<std::string>(const MapStatement &)>;

// Counts statements by category; one of several categories counts in equal parts.
Tally tally(const Sample &sample, const Derived &derived, const Categories &of) {
    std::vector<std::map<std::string, std::uint32_t>> counted;
    std::map<std::string, std::size_t> number;
    for (const Member &m : sample.members) {
        auto &here = counted.emplace_back();
        for (const std::size_t s : m.statements) {
            const std::vector<std::string> categories = of(derived.statements[s]);
            for (const std::string &c : categories) {
                here[c] += kUnits / static_cast<std::uint32_t>(categories.size());
                number[c] = 0;
            }
        }
    }
    Tally out;
    for (auto &[name, at] : number) {
        at = out.categories.size();
        out.categories.push_back(name);
    }
    for (const auto &here : counted) {
        out.members.emplace_back();
        for (const auto &[name, units] : here) out.members.back().push_back({number[name], units});
    }
    return out;
}

Categories categories_of(Question question, const std::vector<Kind> &kinds) {
    switch (question) {
    case Question::logics:
        return [](const MapStatement &s) {
            std::vector<std::string> out = s.filed->logics;
            if (out.size() > 4) out.resize(4); // the main ones; kUnits divides by up to four
            return out;
        };
    case Question::manners:
        return [](const MapStatement &s) {
            return std::vector<std::string>{std::string(to_string(manner_of(s.filed->mode)))};
        };
    case Question::kinds:
        return [&](const MapStatement &s) {
            return std::vector<std::string>{std::string(to_string(kinds[s.stakeholder]))};
        };
    case Question::stances:
        break;
    }
    return [](const MapStatement &s) {
        if (s.issue.empty()) return std::vector<std::string>{};
        return std::vector<std::string>{std::string(to_string(s.filed->stance))};
    };
}

void ask(Comparison &out, const Derived &derived, std::uint64_t seed) {
    parallel_for(kQuestions, kQuestions, [&](std::size_t, std::size_t i) {
        const Categories of = categories_of(static_cast<Question>(i), out.kinds);
        out.families[i] = examine(out.sample, tally(out.sample, derived, of), seed + i);
    });
    std::vector<Family *> all;
    for (Family &f : out.families) all.push_back(&f);
    adjust(all);
}

void connect(Comparison &out, const Derived &derived, std::uint64_t seed) {
    std::vector<std::size_t> groups(out.sample.groups.size());
    std::iota(groups.begin(), groups.end(), std::size_t{0});
    out.network = network_of(out.sample, derived, groups, seed);
    out.polarisation = polarisation_of(out.sample, derived, out.network, groups);
    for (const std::size_t g : groups) {
        out.networks.push_back(network_of(out.sample, derived, {g}, seed));
        out.polarisations.push_back(polarisation_of(out.sample, derived, out.networks.back(), {g}));
    }
}

void judge(Comparison &out, const MeasuredError &measured) {
    for (std::size_t q = 0; q < kQuestions; ++q)
        for (const Group &g : out.sample.groups)
            out.error[q].push_back(kFigures[q].empty() ? std::nullopt
                                                       : measured.of_group(out.sample, g, std::string(kFigures[q])));
}

Comparison compared(Sample sample, const Map &map, const Derived &derived, const Settings &settings) {
    Comparison out;
    out.sample = std::move(sample);
    if (!out.comparable()) return out;
    out.kinds = kinds_of(derived, settings.kinds);
    ask(out, derived, settings.seed);
    judge(out, settings.measured);
    out.voices = voices_of(out.sample, derived);
    out.positions = positions_of(out.sample, derived);
    out.arguments = arguments_of(out.sample, derived);
    const std::vector<std::string> texts = texts_of(out.sample, map, derived);
    out.terms = characteristic_terms(out.sample, texts);
    out.names = settings.names.of(out.sample, texts);
    connect(out, derived, settings.seed);
    return out;
}

} // namespace

std::string_view to_string(Question question) { return kNames[static_cast<std::size_t>(question)]; }

std::string_view figure_of(Question question) { return kFigures[static_cast<std::size_t>(question)]; }

bool Comparison::within_error(Question q, std::size_t category, std::size_t a, std::size_t b) const {
    const auto &errors = error[static_cast<std::size_t>(q)];
    const auto &shares = family(q).shares[category];
    const auto most = tolerance(errors[a], errors[b]);
    return !most || std::abs(shares[a].share - shares[b].share) <= *most;
}

Result<std::vector<Comparison>> compare(const Map &map, const Derived &derived, Settings settings) {
    auto found = samples(map, derived, settings.grouping);
    if (!found) return found.error();
    for (const auto &[hash, source] : map.codebooks)
        if (const auto book = parse_codebook(source, "codebook " + hash)) settings.names.add_stakeholders(*book);
    std::vector<Comparison> out;
    for (Sample &s : *found) out.push_back(compared(std::move(s), map, derived, settings));
    return out;
}

} // namespace polylogue::comparing
