#include "framing/worth.hpp"

#include "common/lexicon.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <unordered_map>

namespace polylogue::framing {
namespace {

// The cues that several sentences hold, each as often as they do.
std::vector<std::uint32_t> repeated(const sdk::Input &in, const scene::Scene &scene) {
    std::vector<std::pair<std::uint32_t, std::size_t>> held; // cue, sentence
    auto hit = scene.hits.begin();
    std::size_t number = 0;
    for (const polylogue_sentence &s : in.sentences()) {
        for (; hit != scene.hits.end() && hit->begin < s.span.end; ++hit) held.emplace_back(hit->entry, number);
        ++number;
    }
    std::sort(held.begin(), held.end());
    held.erase(std::unique(held.begin(), held.end()), held.end());
    std::vector<std::uint32_t> out;
    for (std::size_t i = 0; i < held.size(); ++i)
        if ((i > 0 && held[i - 1].first == held[i].first) ||
            (i + 1 < held.size() && held[i + 1].first == held[i].first))
            out.push_back(held[i].first);
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

std::span<const double> Worth::of(const sdk::Input &in, const scene::Scene &scene) {
    constexpr double kPower = 0.7;
    for (const std::uint32_t cue : changed_) now_[cue] = learnt_[cue];
    const double all = std::log(static_cast<double>(in.sentences().size()) + 1);
    changed_ = repeated(in, scene);
    for (auto at = changed_.begin(); at != changed_.end();) {
        const auto next = std::upper_bound(at, changed_.end(), *at);
        const double with = static_cast<double>(next - at);
        now_[*at] *= std::pow(std::max(0.0, 1 - std::log(with) / all), kPower);
        at = next;
    }
    return now_;
}

} // namespace polylogue::framing
