#include "framing/worth.hpp"

#include "common/lexicon.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <unordered_map>

namespace polylogue::framing {
namespace {

// By cue: how many sentences hold it.
std::vector<std::size_t> sentences_with(const sdk::Input &in, const scene::Scene &scene) {
    std::vector<std::size_t> out(scene.cues.entries.size(), 0), last(out.size(), 0);
    auto hit = scene.hits.begin();
    std::size_t number = 0;
    for (const polylogue_sentence &s : in.sentences()) {
        ++number;
        for (; hit != scene.hits.end() && hit->begin < s.span.end; ++hit)
            if (last[hit->entry] != number) last[hit->entry] = number, ++out[hit->entry];
    }
    return out;
}

} // namespace

std::vector<std::string> cue_names(const sdk::Input &in) {
    std::vector<std::string> out;
    for (const polylogue_logic &l : in.logics())
        for (const polylogue_cue &cue : sdk::Array<polylogue_cue>(l.cues, l.cue_count))
            out.push_back(std::string(sdk::view(l.id)) + "=" + std::string(sdk::view(cue.text)));
    return out;
}

std::vector<double> learnt_factors(const std::string &path, std::span<const std::string> names) {
    const auto sections = lexicon::read_sections(path);
    std::unordered_map<std::string, double> known;
    if (const lexicon::Section *cues = lexicon::find_section(sections, "cues"))
        for (const auto &row : cues->rows) {
            if (row.size() != 2) throw std::runtime_error(path + ": a cue needs a name and a factor: " + row[0]);
            known[row[0]] = lexicon::number(path, row[1]);
        }
    std::vector<double> out;
    for (const std::string &name : names) {
        const auto at = known.find(name);
        out.push_back(at == known.end() ? 1 : at->second);
    }
    return out;
}

std::vector<double> worth(std::span<const double> learnt, const sdk::Input &in, const scene::Scene &scene) {
    constexpr double kPower = 0.7;
    const double all = std::log(static_cast<double>(in.sentences().size()) + 1);
    const std::vector<std::size_t> with = sentences_with(in, scene);
    std::vector<double> out(learnt.begin(), learnt.end());
    for (std::size_t c = 0; c < out.size(); ++c)
        if (with[c] > 1) out[c] *= std::pow(std::max(0.0, 1 - std::log(static_cast<double>(with[c])) / all), kPower);
    return out;
}

} // namespace polylogue::framing
