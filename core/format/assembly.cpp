#include "format/assembly.hpp"

#include "base/ranked.hpp"

#include <algorithm>

namespace polylogue {
namespace {

void sort_reading(Reading &r) {
    const auto holders = sort_and_rank(r.stakeholders);
    std::vector<std::pair<Points, FiledStatement>> placed; // position first
    for (FiledStatement &s : r.statements) {
        s.stakeholder = holders[s.stakeholder];
        placed.emplace_back(s.at, std::move(s));
    }
    const auto rank = sort_and_rank(placed);
    r.statements.clear();
    for (auto &p : placed) r.statements.push_back(std::move(p.second));
    for (Relation &x : r.relations) x.from = rank[x.from], x.to = rank[x.to];
    std::sort(r.relations.begin(), r.relations.end());
    r.relations.erase(std::unique(r.relations.begin(), r.relations.end()), r.relations.end());
    std::sort(r.echoes.begin(), r.echoes.end());
    std::sort(r.losses.begin(), r.losses.end());
}

} // namespace

std::size_t Assembly::reading(const ReadingHead &head) {
    const auto [it, added] = heads_.emplace(head, readings_.size());
    if (added) {
        Reading &r = readings_.emplace_back();
        r.document = head.document;
        r.codebook = head.codebook;
        r.issue = head.issue;
        r.configuration = head.configuration;
    }
    return it->second;
}

std::uint32_t Assembly::holder_index(Reading &r, const Stakeholder &holder) {
    const auto it = std::find(r.stakeholders.begin(), r.stakeholders.end(), holder);
    if (it != r.stakeholders.end()) return static_cast<std::uint32_t>(it - r.stakeholders.begin());
    r.stakeholders.push_back(holder);
    return static_cast<std::uint32_t>(r.stakeholders.size() - 1);
}

bool Assembly::add(std::size_t reading, const std::string &id, const Stakeholder &holder, FiledStatement statement) {
    Reading &r = readings_[reading];
    if (!places_.emplace(id, Place{reading, static_cast<std::uint32_t>(r.statements.size())}).second) return false;
    statement.stakeholder = holder_index(r, holder);
    r.statements.push_back(std::move(statement));
    return true;
}

bool Assembly::relate(const std::string &from, const std::string &to, Relation r) {
    const auto a = places_.find(from), b = places_.find(to);
    if (a == places_.end() || b == places_.end() || a->second.reading != b->second.reading) return false;
    if (a->second.statement == b->second.statement) return false;
    r.from = a->second.statement;
    r.to = b->second.statement;
    readings_[a->second.reading].relations.push_back(std::move(r));
    return true;
}

Imported Assembly::finish() {
    for (Reading &r : readings_) {
        sort_reading(r);
        map.readings.insert(std::move(r));
    }
    return {std::move(map), std::move(notes_)};
}

} // namespace polylogue
