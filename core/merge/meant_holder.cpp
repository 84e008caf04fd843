#include "merge/meant_holder.hpp"

#include "merge/names.hpp"

#include <algorithm>

namespace polylogue {
namespace {

std::string key_of(const std::string &name) { return "N" + name_key(name, StakeholderType::organisation); }

bool fits(const std::optional<StakeholderType> &wanted, StakeholderType type) { return !wanted || *wanted == type; }

std::optional<std::uint32_t> present(const Change &change, const std::vector<Stakeholder> &all) {
    const std::string &name = *change.stakeholder, key = key_of(name);
    const auto first = [&](const auto &is_meant) -> std::optional<std::uint32_t> {
        for (std::uint32_t i = 0; i < all.size(); ++i)
            if (fits(change.type, all[i].type) && is_meant(all[i])) return i;
        return std::nullopt;
    };
    if (const auto i = first([&](const Stakeholder &s) { return s.name == name || s.known == name; })) return i;
    if (const auto i = first([&](const Stakeholder &s) { return key_of(s.name) == key; })) return i;
    return first([&](const Stakeholder &s) {
        return std::any_of(s.aliases.begin(), s.aliases.end(), [&](const Alias &a) { return a.text == name; });
    });
}

} // namespace

KnownNames::KnownNames(const std::vector<Codebook> &codebooks) {
    for (const Codebook &book : codebooks)
        for (const KnownStakeholder &k : book.stakeholders) {
            all_["I" + k.id].push_back(&k);
            for (const KnownName &n : k.names) all_[key_of(n.text)].push_back(&k);
        }
}

const KnownStakeholder *KnownNames::find(const std::string &name, const std::optional<StakeholderType> &type) const {
    for (const std::string &key : {"I" + name, key_of(name)})
        if (const auto it = all_.find(key); it != all_.end())
            for (const KnownStakeholder *k : it->second)
                if (fits(type, k->type)) return k;
    return nullptr;
}

std::uint32_t place_holder(const Change &change, std::vector<Stakeholder> &all, const KnownNames &known) {
    if (const auto there = present(change, all)) return *there;
    const std::string &name = *change.stakeholder;
    Stakeholder who{name, change.type.value_or(StakeholderType::person), "", {}, false};
    if (const KnownStakeholder *k = known.find(name, change.type)) {
        const auto same = [&](const Stakeholder &s) { return s.known == k->id; };
        if (const auto it = std::find_if(all.begin(), all.end(), same); it != all.end())
            return static_cast<std::uint32_t>(it - all.begin());
        who.type = k->type;
        who.known = k->id;
        if (name == k->id && !k->names.empty()) who.name = k->names.front().text;
    }
    all.push_back(std::move(who));
    return static_cast<std::uint32_t>(all.size() - 1);
}

} // namespace polylogue
