#include "merge/join_lines.hpp"

#include "merge/names.hpp"

#include <algorithm>
#include <set>

namespace polylogue {
namespace {

std::vector<std::uint32_t> without(std::vector<std::uint32_t> all, const std::vector<std::uint32_t> &gone) {
    const std::set<std::uint32_t> out(gone.begin(), gone.end());
    std::erase_if(all, [&](std::uint32_t node) { return out.contains(node); });
    return all;
}

std::vector<std::uint32_t> below(std::vector<std::uint32_t> nodes, std::size_t mentions) {
    std::erase_if(nodes, [&](std::uint32_t node) { return node >= mentions; });
    return nodes;
}

} // namespace

void JoinLines::add(const HolderLine &line, bool corrects) {
    const auto made = [](const HolderSide &names) {
        return Side{names, name_key(names.name, StakeholderType::organisation), {}};
    };
    for (const HolderSide *names : {&line.a, &line.b}) {
        const std::size_t number = 2 * lines_.size() + (names == &line.b ? 1 : 0);
        by_text_.emplace(names->name, number);
        by_key_.emplace(name_key(names->name, StakeholderType::organisation), number);
    }
    lines_.push_back({made(line.a), made(line.b), line.same, corrects});
}

void JoinLines::add(const HolderLine &line) { add(line, true); }
void JoinLines::add(const Join &line) { add({{line.a, {}}, {line.b, {}}, line.same}, false); }

bool JoinLines::scoped(const Line &line) { return line.a.names.documents.empty() && !line.b.names.documents.empty(); }

void JoinLines::take(std::size_t number, std::uint32_t node, const std::string &document, bool local) {
    Side &mine = side(number);
    const auto &documents = mine.names.documents;
    const bool here = std::binary_search(documents.begin(), documents.end(), document);
    if (documents.empty() ? local : !here) return;
    if (mine.members.empty() || mine.members.back() != node) mine.members.push_back(node);
}

void JoinLines::meet_text(std::uint32_t node, const std::string &text, const std::string &document, bool local) {
    const auto [from, to] = by_text_.equal_range(text);
    for (auto it = from; it != to; ++it) take(it->second, node, document, local);
}

void JoinLines::meet(std::uint32_t node, const std::string &known) { meet_text(node, known, "", false); }

void JoinLines::meet(std::uint32_t node, const Stakeholder &who, const std::string &document, bool local) {
    if (lines_.empty()) return;
    const auto [from, to] = by_key_.equal_range(name_key(who.name, StakeholderType::organisation));
    for (auto it = from; it != to; ++it) take(it->second, node, document, local);
    if (!who.known.empty()) meet_text(node, who.known, document, local);
    for (const Alias &a : who.aliases) meet_text(node, a.text, document, local);
}

std::vector<std::uint32_t> JoinLines::stayers_of(std::size_t l) const {
    return scoped(lines_[l]) ? without(lines_[l].a.members, lines_[l].b.members) : lines_[l].a.members;
}

std::vector<std::uint32_t> JoinLines::leavers_of(std::size_t l) const {
    return scoped(lines_[l]) ? lines_[l].b.members : without(lines_[l].b.members, lines_[l].a.members);
}

void JoinLines::keep_apart(ApartSets &sets) const {
    for (std::uint32_t l = 0; l < lines_.size(); ++l) {
        if (lines_[l].same || !lines_[l].corrects) continue;
        for (const std::uint32_t node : stayers_of(l)) sets.mark(node, l, false);
        for (const std::uint32_t node : leavers_of(l)) sets.mark(node, l, true);
    }
}

std::vector<bool> JoinLines::leavers(std::size_t nodes) const {
    std::vector<bool> out(nodes);
    for (std::size_t l = 0; l < lines_.size(); ++l)
        if (!lines_[l].same && lines_[l].corrects)
            for (const std::uint32_t node : leavers_of(l)) out[node] = true;
    return out;
}

void JoinLines::join(const Line &line, ApartSets &sets) {
    for (const Side *side : {&line.a, &line.b})
        for (const std::uint32_t node : side->members) sets.join(line.a.members.front(), node);
}

std::vector<std::uint32_t> JoinLines::force(ApartSets &sets) const {
    std::vector<std::uint32_t> joined;
    for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
        if (!line->same || line->a.members.empty() || line->b.members.empty()) continue;
        join(*line, sets);
        if (line->corrects) continue;
        joined.insert(joined.end(), line->a.members.begin(), line->a.members.end());
        joined.insert(joined.end(), line->b.members.begin(), line->b.members.end());
    }
    return joined;
}

std::vector<std::uint32_t> JoinLines::broken(ApartSets &sets) const {
    std::vector<std::uint32_t> out;
    for (const Line &line : lines_) {
        if (line.same || line.corrects) continue;
        std::set<std::uint32_t> roots;
        for (const std::uint32_t node : line.a.members) roots.insert(sets.root(node));
        for (const std::uint32_t node : line.b.members)
            if (roots.contains(sets.root(node))) out.push_back(sets.root(node));
    }
    return out;
}

LineEnd JoinLines::end_of(std::size_t l, std::size_t mentions, ApartSets &sets) const {
    const Line &line = lines_[l];
    LineEnd out{LineOutcome::holds, below(line.a.members, mentions), below(line.b.members, mentions)};
    if (out.a.empty() || out.b.empty()) {
        out.outcome = out.a.empty() ? LineOutcome::first_missing : LineOutcome::second_missing;
    } else if (line.same) {
        if (sets.root(out.a.front()) != sets.root(out.b.front())) out.outcome = LineOutcome::kept_apart;
    } else {
        out.a = below(stayers_of(l), mentions);
        out.b = below(leavers_of(l), mentions);
        if (out.a.empty() || out.b.empty()) out.outcome = LineOutcome::inseparable;
    }
    return out;
}

} // namespace polylogue
