#include "stance/cues.hpp"

#include "common/concession.hpp"

#include <algorithm>
#include <stdexcept>

namespace polylogue::stance {

bool ends_clause(std::string_view between) {
    for (const std::string_view mark :
         {",", ";", "，", "；", "：", ":", "。", "—", "“", "「", " said ", " says ", "表示", "指出"})
        if (between.find(mark) != std::string_view::npos) return true;
    return false;
}

namespace {

double side_of(Kind kind, double weight) {
    switch (kind) {
    case Kind::support:
    case Kind::positive:
    case Kind::gain:
    case Kind::build:
    case Kind::issue_build:
    case Kind::bind:
    case Kind::assure:
        return weight;
    case Kind::oppose:
    case Kind::negative:
    case Kind::harm:
    case Kind::problem:
    case Kind::destroy:
    case Kind::issue_destroy:
    case Kind::objection:
        return -weight;
    default:
        return 0;
    }
}

// How far before a cue a word may stand that turns it around, in bytes.
constexpr std::size_t kNegationReach = 24, kReductionReach = 36;
constexpr double kGranted = 0.2;

void turn_around(std::string_view view, std::vector<Hit> &hits) {
    for (std::size_t i = 0; i < hits.size(); ++i) {
        Hit &h = hits[i];
        for (std::size_t j = i; h.weight != 0 && j-- > 0;) {
            const Hit &before = hits[j];
            if (before.begin == h.begin && (is_topic(before.kind) || is_topic(h.kind))) continue; // the same word
            if (before.end > h.begin || h.begin - before.end > kReductionReach) break;
            const bool negates = before.kind == Kind::negate && h.begin - before.end <= kNegationReach;
            const bool reduces = before.kind == Kind::reduce && (is_bad(h.kind) || h.kind == Kind::objection);
            if (!(negates || reduces) || ends_clause(view.substr(before.end, h.begin - before.end))) continue;
            h.weight *= -0.8;
            break;
        }
    }
}

// What is only granted says little of the side.
void play_down(const std::vector<std::pair<std::size_t, std::size_t>> &granted, std::size_t sentence,
               std::vector<Hit> &hits) {
    for (Hit &h : hits)
        for (const auto &[begin, end] : granted)
            if (h.begin >= sentence + begin && h.begin < sentence + end) h.weight *= kGranted;
}

} // namespace

Cues::Cues(const std::string &folder) {
    read(folder + "/en.txt");
    read(folder + "/zh.txt");
    patterns_.compile();
}

void Cues::read(const std::string &path) {
    for (const lexicon::Section &s : lexicon::read_sections(path)) {
        const auto at = std::find(kind_names.begin(), kind_names.end(), s.name);
        if (at == kind_names.end()) throw std::runtime_error(path + ": no such section: " + s.name);
        for (const auto &row : s.rows) {
            patterns_.add(row[0]);
            entries_.push_back({static_cast<Kind>(at - kind_names.begin()),
                                row.size() > 1 ? lexicon::number(path, row[1]) : 1.0,
                                row[0].find(" … ") != std::string::npos});
        }
    }
}

void Cues::find(const sdk::Input &in, polylogue_span sentence, std::vector<Hit> &out) {
    found_.clear();
    patterns_.find(in, sentence.begin, sentence.end, found_);
    settle(in.simplified(), sentence, out);
}

void Cues::find(std::string_view view, std::vector<Hit> &out) {
    found_.clear();
    patterns_.find(view, 0, view.size(), found_);
    settle(view, {0, view.size()}, out);
}

void Cues::settle(std::string_view view, polylogue_span sentence, std::vector<Hit> &out) {
    if (found_.empty()) return;
    sentence_.clear();
    std::size_t reach = 0, from = 0;
    for (const lexicon::Hit &h : found_) {
        const Entry &e = entries_[h.entry];
        const bool same = h.end == reach && h.begin == from;
        if (!e.gap && h.end <= reach && !same) continue;
        if (!e.gap) reach = h.end, from = h.begin;
        sentence_.push_back({h.begin, h.end, e.kind, side_of(e.kind, e.weight), e.gap});
    }
    turn_around(view, sentence_);
    play_down(scene::granted_in(view.substr(sentence.begin, sentence.end - sentence.begin)), sentence.begin, sentence_);
    out.insert(out.end(), sentence_.begin(), sentence_.end());
}

} // namespace polylogue::stance
