#include "merge/same_holder.hpp"

#include "base/utf8.hpp"
#include "merge/names.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

namespace polylogue {
namespace {

// Persons, bodies (organisations, states, groups) and the author never become one another.
const char *kind_of(StakeholderType type) {
    if (type == StakeholderType::person) return "person";
    return type == StakeholderType::author ? "author" : "body";
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

void HolderJoin::link(std::uint32_t a, std::uint32_t b) {
    std::string &one = known_[sets_.root(a)], &other = known_[sets_.root(b)];
    if (!one.empty() && !other.empty() && one != other) return;
    const std::string id = std::max(one, other);
    sets_.join(a, b);
    known_[sets_.root(a)] = id;
}

void HolderJoin::link_key(const std::string &key, std::uint32_t node) {
    const auto [it, fresh] = keys_.emplace(key, node);
    if (!fresh) link(it->second, node);
}

void HolderJoin::add(const std::vector<Stakeholder> &found) {
    first_.push_back(static_cast<std::uint32_t>(nodes_.size()));
    for (const Stakeholder &s : found) {
        nodes_.push_back(s);
        known_.push_back(s.known);
    }
}

namespace {

// Several plugins find the same names: each is looked at once.
class NameKeys {
  public:
    const std::string &of(const std::string &name, StakeholderType type) {
        const auto [at, fresh] = by_type_[static_cast<std::size_t>(type)].try_emplace(name);
        if (fresh) at->second = name_key(name, type);
        return at->second;
    }

  private:
    std::array<std::unordered_map<std::string, std::string>, 5> by_type_;
};

std::vector<std::string> keys_of(const Stakeholder &s, NameKeys &names) {
    const std::string kind = std::string(kind_of(s.type)) + " ";
    const std::string &name = names.of(s.name, s.type);
    std::vector<std::string> out{kind + (name.empty() ? s.name : name)};
    for (const Alias &a : s.aliases) {
        if (a.evidence == "pronoun") continue;
        if (const std::string &key = names.of(a.text, s.type); !key.empty()) out.push_back(kind + key);
    }
    return out;
}

} // namespace

std::vector<std::vector<std::string>> HolderJoin::all_keys() const {
    NameKeys names;
    std::vector<std::vector<std::string>> out;
    for (const Stakeholder &s : nodes_) out.push_back(keys_of(s, names));
    return out;
}

std::set<std::string> HolderJoin::ambiguous(const std::vector<std::vector<std::string>> &keys) const {
    std::set<std::string> out;
    std::unordered_map<std::string, std::uint32_t> holder; // of one call
    for (std::uint32_t i = 0, call = 0; i < nodes_.size(); ++i) {
        for (; call < first_.size() && first_[call] == i; ++call) holder.clear();
        for (const std::string &key : keys[i])
            if (holder.emplace(key, i).first->second != i) out.insert(key);
    }
    return out;
}

void HolderJoin::link_all() {
    sets_ = Disjoint(nodes_.size());
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) { // codebook ids first, so that no shared name can come between
        if (!nodes_[i].known.empty()) link_key("id " + nodes_[i].known, i);
        if (nodes_[i].type == StakeholderType::author) link_key("author", i);
    }
    const std::vector<std::vector<std::string>> keys = all_keys();
    const std::set<std::string> vague = ambiguous(keys);
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
        link_key(keys[i].front(), i);
        for (const std::string &key : keys[i])
            if (!vague.count(key)) link_key(key, i);
    }
}

std::vector<Stakeholder> HolderJoin::joined() {
    link_all();
    std::vector<Stakeholder> out;
    group_.assign(nodes_.size(), 0);
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
        const std::uint32_t root = sets_.root(i); // the least of its set, so it has its place by now
        group_[i] = root == i ? static_cast<std::uint32_t>(out.size()) : group_[root];
        if (root == i)
            out.push_back(nodes_[i]);
        else
            absorb(out[group_[i]], nodes_[i]);
    }
    return out;
}

} // namespace polylogue
