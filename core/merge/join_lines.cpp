#include "merge/join_lines.hpp"

#include "merge/names.hpp"

#include <algorithm>
#include <set>

namespace polylogue {

void JoinLines::add(const Join &line) {
    const auto side = [](const std::string &text) {
        return Side{text, name_key(text, StakeholderType::organisation), {}};
    };
    lines_.push_back({side(line.a), side(line.b), line.same});
}

void JoinLines::meet(std::uint32_t node, const std::string &known) {
    for (Line &line : lines_)
        for (Side *side : {&line.a, &line.b})
            if (side->text == known) side->members.push_back(node);
}

void JoinLines::meet(Side &side, std::uint32_t node, const Stakeholder &who, const std::string &key) {
    const auto is_side = [&](const Alias &a) { return a.text == side.text; };
    if (side.key == key || (!who.known.empty() && side.text == who.known) ||
        std::any_of(who.aliases.begin(), who.aliases.end(), is_side))
        side.members.push_back(node);
}

void JoinLines::meet(std::uint32_t node, const Stakeholder &who) {
    if (lines_.empty()) return;
    const std::string key = name_key(who.name, StakeholderType::organisation);
    for (Line &line : lines_) {
        meet(line.a, node, who, key);
        meet(line.b, node, who, key);
    }
}

std::vector<std::uint32_t> JoinLines::force(Disjoint &sets) const {
    std::vector<std::uint32_t> joined;
    for (const Line &line : lines_) {
        if (!line.same || line.a.members.empty() || line.b.members.empty()) continue;
        for (const Side *side : {&line.a, &line.b})
            for (const std::uint32_t node : side->members) {
                sets.join(line.a.members.front(), node);
                joined.push_back(node);
            }
    }
    return joined;
}

std::vector<std::uint32_t> JoinLines::broken(Disjoint &sets) const {
    std::vector<std::uint32_t> out;
    for (const Line &line : lines_) {
        if (line.same) continue;
        std::set<std::uint32_t> roots;
        for (const std::uint32_t node : line.a.members) roots.insert(sets.root(node));
        for (const std::uint32_t node : line.b.members)
            if (roots.contains(sets.root(node))) out.push_back(sets.root(node));
    }
    return out;
}

} // namespace polylogue
