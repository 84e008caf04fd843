#include "stance/cues.hpp"

#include "common/words.hpp"

#include <algorithm>
#include <set>
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
    case Kind::build:
        return weight;
    case Kind::oppose:
    case Kind::negative:
    case Kind::destroy:
        return -weight;
    default:
        return 0;
    }
}

// How far before a cue a word may stand that turns it around, in bytes.
constexpr std::size_t kNegationReach = 24, kReductionReach = 36;

void turn_around(std::string_view view, std::vector<Hit> &hits) {
    for (std::size_t i = 0; i < hits.size(); ++i) {
        Hit &h = hits[i];
        for (std::size_t j = i; h.weight != 0 && j-- > 0;) {
            const Hit &before = hits[j];
            if (before.end > h.begin || h.begin - before.end > kReductionReach) break;
            const bool negates = before.kind == Kind::negate && h.begin - before.end <= kNegationReach;
            const bool reduces = before.kind == Kind::reduce && h.kind == Kind::negative;
            if (!(negates || reduces) || ends_clause(view.substr(before.end, h.begin - before.end))) continue;
            h.weight *= -0.8;
            break;
        }
    }
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
            entries_.push_back({static_cast<Kind>(at - kind_names.begin()), row.size() > 1 ? std::stod(row[1]) : 1.0,
                                row[0].find(" … ") != std::string::npos});
        }
    }
}

void Cues::find(std::string_view view, std::size_t begin, std::size_t end, std::vector<Hit> &out) {
    found_.clear();
    sentence_.clear();
    patterns_.find(view, begin, end, found_);
    std::size_t reach = 0, from = 0;
    for (const lexicon::Hit &h : found_) {
        const Entry &e = entries_[h.entry];
        const bool same = h.end == reach && h.begin == from;
        if (!e.gap && h.end <= reach && !same) continue;
        if (!e.gap) reach = h.end, from = h.begin;
        sentence_.push_back({h.begin, h.end, e.kind, side_of(e.kind, e.weight), e.gap});
    }
    turn_around(view, sentence_);
    out.insert(out.end(), sentence_.begin(), sentence_.end());
}

namespace {

bool is_common(const std::string &word) {
    static const std::set<std::string> common = {
        "their",  "with",   "from",   "that",    "this",    "rather",  "than",     "into",  "over",
        "under",  "hour",   "place",  "source",  "such",    "option",  "publicly", "again", "order",
        "future", "chines", "china",  "federal", "state",   "company", "compani",  "hong",  "kong",
        "advanc", "public", "govern", "polic",   "industr", "nation",  "american", "work",  "worker"};
    return word.size() < 4 || common.count(word) > 0;
}

bool is_common_pair(std::string_view pair) {
    for (const std::string_view p : {"美国", "中国", "香港", "政府", "公司", "企业", "国家", "台湾", "北京", "日本",
                                     "英国", "加拿", "拿大", "公开", "计划", "方案", "安全", "要求", "市民", "服务"})
        if (pair == p) return true;
    for (const std::string_view p :
         {"的", "以", "及", "在", "和", "并", "把", "将", "让", "对", "与", "为", "从", "向", "而", "或", "下", "其"})
        if (pair.find(p) != std::string_view::npos) return true;
    return false;
}

} // namespace

Issue::Issue(const sdk::Input &in, Cues &cues) {
    bool acted = false;
    for (const polylogue_wording &w : in.issue()) {
        const std::string view = lexicon::simplified(sdk::view(w.text));
        std::vector<Hit> hits;
        cues.find(view, 0, view.size(), hits);
        std::string rest = view;
        for (const Hit &h : hits) {
            if (h.kind != Kind::build && h.kind != Kind::destroy) continue;
            if (!acted) sign = h.kind == Kind::build ? 1 : -1;
            acted = true;
            std::fill(rest.begin() + static_cast<std::ptrdiff_t>(h.begin),
                      rest.begin() + static_cast<std::ptrdiff_t>(h.end), ' ');
        }
        std::vector<std::string> all;
        lexicon::words_of(rest, all);
        for (const std::string &word : all) {
            const bool latin = static_cast<unsigned char>(word[0]) < 0x80;
            if (latin ? !is_common(word) : !is_common_pair(word)) words.add(latin ? word + "*" : word);
        }
    }
    words.compile();
}

} // namespace polylogue::stance
