#include "merge/same_holder.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <tuple>
#include <unicode/uchar.h>

namespace polylogue {
namespace {

// Persons, bodies (organisations, states, groups) and the author never become one another.
const char *kind_of(StakeholderType type) {
    if (type == StakeholderType::person) return "person";
    return type == StakeholderType::author ? "author" : "body";
}

std::string folded(std::string_view name) {
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        const auto c = static_cast<UChar32>(utf8::next(name, at));
        if (!u_isUWhiteSpace(c)) utf8::append(out, static_cast<char32_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
    }
    return out;
}

// A better name comes first: one the codebook backs, then the longest, then the least.
bool better_name(const Stakeholder &a, const Stakeholder &b) {
    const auto rank = [](const Stakeholder &s) {
        return std::tuple(s.known.empty(), -static_cast<long>(utf8::count(s.name)));
    };
    return std::tuple(rank(a), std::tie(a.name, a.type)) < std::tuple(rank(b), std::tie(b.name, b.type));
}

void add_alias(std::vector<Alias> &all, Alias alias) {
    if (const auto at = std::lower_bound(all.begin(), all.end(), alias); at == all.end() || *at != alias)
        all.insert(at, std::move(alias));
}

void absorb(Stakeholder &group, const Stakeholder &other) {
    const bool better = better_name(other, group);
    if (other.name != group.name) add_alias(group.aliases, {better ? group.name : other.name, "name"});
    if (better) {
        group.name = other.name;
        group.type = other.type;
    }
    if (group.known.empty()) group.known = other.known;
    for (const Alias &a : other.aliases) add_alias(group.aliases, a);
    group.anonymous = group.anonymous && other.anonymous;
}

} // namespace

std::uint32_t HolderJoin::find(std::uint32_t node) const {
    while (parent_[node] != node) node = parent_[node] = parent_[parent_[node]];
    return node;
}

void HolderJoin::link(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    const bool two_known = !known_[a].empty() && !known_[b].empty() && known_[a] != known_[b];
    if (a == b || two_known) return;
    if (b < a) std::swap(a, b);
    parent_[b] = a;
    if (known_[a].empty()) known_[a] = known_[b];
}

void HolderJoin::link_key(const std::string &key, std::uint32_t node) {
    const auto [it, fresh] = keys_.emplace(key, node);
    if (!fresh) link(it->second, node);
}

void HolderJoin::add(const std::vector<Stakeholder> &found) {
    first_.push_back(static_cast<std::uint32_t>(nodes_.size()));
    for (const Stakeholder &s : found) {
        const auto node = static_cast<std::uint32_t>(nodes_.size());
        nodes_.push_back(s);
        parent_.push_back(node);
        known_.push_back(s.known);
    }
}

std::vector<std::string> HolderJoin::keys_of(std::uint32_t node) const {
    const Stakeholder &s = nodes_[node];
    const std::string kind = kind_of(s.type);
    std::vector<std::string> out{kind + " " + folded(s.name)}; // the name first
    for (const Alias &a : s.aliases)
        if (a.evidence != "pronoun") out.push_back(kind + " " + folded(a.text));
    return out;
}

std::set<std::string> HolderJoin::ambiguous() const {
    std::set<std::string> out;
    std::map<std::string, std::uint32_t> holder; // of one call
    for (std::uint32_t i = 0, call = 0; i < nodes_.size(); ++i) {
        for (; call < first_.size() && first_[call] == i; ++call) holder.clear();
        for (const std::string &key : keys_of(i))
            if (holder.emplace(key, i).first->second != i) out.insert(key);
    }
    return out;
}

void HolderJoin::link_all() {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) { // codebook ids first, so that no shared name can come between
        if (!nodes_[i].known.empty()) link_key("id " + nodes_[i].known, i);
        if (nodes_[i].type == StakeholderType::author) link_key("author", i);
    }
    const std::set<std::string> vague = ambiguous();
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
        const std::vector<std::string> keys = keys_of(i);
        link_key(keys.front(), i);
        for (const std::string &key : keys)
            if (!vague.count(key)) link_key(key, i);
    }
}

std::vector<Stakeholder> HolderJoin::joined() {
    link_all();
    std::vector<Stakeholder> out;
    index_.assign(nodes_.size(), 0);
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
        const std::uint32_t root = find(i);
        if (root == i) {
            index_[i] = static_cast<std::uint32_t>(out.size());
            out.push_back(nodes_[i]);
        } else
            absorb(out[index_[root]], nodes_[i]);
    }
    return out;
}

} // namespace polylogue
