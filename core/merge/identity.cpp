#include "merge/identity.hpp"

#include "base/hash.hpp"
#include "merge/names.hpp"
#include "text/script.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <unordered_map>

namespace polylogue {
namespace {

std::size_t strength(std::string_view evidence) {
    static constexpr std::array kOrder{"codebook",   "correction", "codebook-line", "parenthesis", "title",
                                       "short-form", "name-table", "reading",       "name",        "mention"};
    return static_cast<std::size_t>(std::find(kOrder.begin(), kOrder.end(), evidence) - kOrder.begin());
}

using Forms = std::map<std::string, std::string>; // surface form -> strongest evidence

void offer(Forms &forms, const std::string &text, const std::string &evidence) {
    const auto [it, added] = forms.emplace(text, evidence);
    if (added) return;
    const auto rank = [](const std::string &e) { return std::pair(strength(e), std::string_view(e)); };
    if (rank(evidence) < rank(it->second)) it->second = evidence;
}

std::string name_language(std::string_view text, const std::string &document_language) {
    if (!has_han(text)) return "en";
    if (document_language.starts_with("zh-")) return document_language;
    return script_of(text) == Script::hant ? "zh-Hant" : "zh-Hans";
}

// The commonest of the counted forms; ties: the longest, then the least.
std::string commonest(const std::map<std::string, std::size_t> &counts) {
    const auto better = [](const auto &a, const auto &b) {
        if (a.second != b.second) return a.second < b.second;
        if (a.first.size() != b.first.size()) return a.first.size() < b.first.size();
        return a.first > b.first;
    };
    return std::max_element(counts.begin(), counts.end(), better)->first;
}

const KnownStakeholder *find_known(const std::vector<Codebook> &codebooks, const std::string &id) {
    if (id.empty()) return nullptr;
    for (const Codebook &c : codebooks)
        for (const KnownStakeholder &k : c.stakeholders)
            if (k.id == id) return &k;
    return nullptr;
}

Wording known_names(const KnownStakeholder &known) {
    Wording out;
    for (const KnownName &n : known.names) {
        if (n.lang != "zh") {
            out.emplace(n.lang, n.text);
            continue;
        }
        out.emplace("zh-Hans", simplified(n.text));
        if (simplified(n.text) != n.text) out.emplace("zh-Hant", n.text);
    }
    return out;
}

// Names that tell who is meant wherever they stand: of the codebooks' stakeholders, and the canonical ones of persons
// and of bodies. What belongs to somebody else is no form of a name.
class NameOwners {
  public:
    NameOwners(const std::vector<Mention> &mentions, const std::vector<Codebook> &codebooks) {
        for (const Codebook &c : codebooks)
            for (const KnownStakeholder &k : c.stakeholders)
                for (const KnownName &n : k.names) known_[key_of(n.text)].insert(k.id);
        for (const Mention &m : mentions)
            if (is_own_name(*m.who)) kinds_[key_of(m.who->name)].insert(m.who->type == StakeholderType::person);
    }

    // The form, or one of two that it names together ("the Board and Ann Lee").
    bool is_anothers(const std::string &form, const Stakeholder &who, const std::string &known) const {
        if (is_one_anothers(form, who, known)) return true;
        for (const std::string_view between : {" and ", " or ", "和", "與", "与", "及", "或"})
            if (const std::size_t at = form.find(between); at != std::string::npos && at > 0)
                if (is_one_anothers(form.substr(0, at), who, known) ||
                    is_one_anothers(form.substr(at + between.size()), who, known))
                    return true;
        return false;
    }

  private:
    bool is_one_anothers(const std::string &form, const Stakeholder &who, const std::string &known) const {
        const std::string key = key_of(form);
        if (key == key_of(who.name)) return false;
        if (const auto it = known_.find(key); it != known_.end()) return !it->second.contains(known);
        const auto it = kinds_.find(key);
        return it != kinds_.end() && !it->second.contains(who.type == StakeholderType::person);
    }

    static std::string key_of(const std::string &name) { return name_key(name, StakeholderType::organisation); }

    static bool is_own_name(const Stakeholder &who) {
        return !who.anonymous && who.type != StakeholderType::author && reach_of(who.name, who.type) == Reach::anywhere;
    }

    std::unordered_map<std::string, std::set<std::string>> known_; // name -> ids
    std::unordered_map<std::string, std::set<bool>> kinds_;        // name -> whether persons bear it
};

class Builder {
  public:
    Builder(const std::vector<Mention> &mentions, const std::vector<std::uint32_t> &group, const Grouping &grouping,
            const NameOwners &owners, const std::string &known)
        : mentions_(mentions), group_(group), owners_(owners), known_(known) {
        for (const std::uint32_t m : group)
            learn(mentions[m], grouping.corrected[m] ? std::string("correction")
                               : grouping.forced[m]  ? std::string("codebook-line")
                                                     : grouping.linked[m]);
    }

    Identity build(const KnownStakeholder *known) {
        const Stakeholder &first = main_one();
        Identity out;
        out.type = known ? known->type : first.type;
        out.anonymous = first.anonymous;
        if (known) {
            out.names = known_names(*known);
            for (const KnownName &n : known->names) offer(forms_, n.text, "codebook");
        }
        for (const auto &[lang, counts] : counts_) out.names.emplace(lang, commonest(counts));
        out.name = canonical(known, out.names);
        for (const auto &[text, evidence] : forms_) out.aliases.push_back({text, evidence});
        out.documents.assign(documents_.begin(), documents_.end());
        if (known) out.part_of = known->part_of;
        return out;
    }

  private:
    // The first; where a correction joined an author or somebody without a name to others, the first of those.
    const Stakeholder &main_one() const {
        const auto named = std::find_if(group_.begin(), group_.end(), [&](std::uint32_t m) {
            return !mentions_[m].who->anonymous && mentions_[m].who->type != StakeholderType::author;
        });
        return *mentions_[named == group_.end() ? group_.front() : *named].who;
    }

    void learn(const Mention &mention, const std::string &joined_by) {
        const Stakeholder &who = *mention.who;
        documents_.insert(mention.document);
        if (who.type != StakeholderType::author) {
            offer(forms_, who.name, !joined_by.empty() ? joined_by : who.known.empty() ? "name" : "codebook");
            for (const Alias &a : who.aliases)
                if (a.evidence != "pronoun" && is_form_of_name(a.text) && !owners_.is_anothers(a.text, who, known_))
                    offer(forms_, a.text, a.evidence);
        }
        ++names_[who.name];
        counts_[name_language(who.name, mention.lang)][who.name] += mention.statements + 1;
        for (const Alias &a : who.aliases)
            if (a.evidence == "parenthesis") ++counts_[name_language(a.text, mention.lang)][a.text];
    }

    std::string canonical(const KnownStakeholder *known, const Wording &names) const {
        if (known && !known->names.empty()) {
            const auto en = std::find_if(known->names.begin(), known->names.end(),
                                         [](const KnownName &n) { return n.lang == "en"; });
            return en == known->names.end() ? known->names.front().text : en->text;
        }
        if (const auto en = names.find("en"); en != names.end()) return en->second;
        return commonest(names_);
    }

    const std::vector<Mention> &mentions_;
    const std::vector<std::uint32_t> &group_;
    const NameOwners &owners_;
    const std::string &known_; // id in the codebook, or empty
    Forms forms_;
    std::map<std::string, std::size_t> names_;
    std::map<std::string, std::map<std::string, std::size_t>> counts_; // by language
    std::set<std::string> documents_;
};

std::string readable_id(const Identity &who, const std::string &known) {
    if (!known.empty()) return known;
    std::string id = who.type == StakeholderType::author ? "author" : slug(who.name);
    if (id.empty()) id = "h-" + hash_hex(name_key(who.name, who.type), 8);
    const bool local =
        who.anonymous || who.type == StakeholderType::author || reach_of(who.name, who.type) == Reach::document;
    return local ? id + "-" + who.documents.front() : id;
}

std::string content_of(const Identity &who) {
    Hasher content;
    content.add(to_string(who.type)).add(who.name).add(who.anonymous ? "anonymous" : "");
    for (const std::string &d : who.documents) content.add(d);
    return content.hex();
}

// Sorts the identities by id, keeps the part-of ids that are in the map and turns groups into `of`.
Identities arranged(std::vector<Identity> all, const Grouping &grouping, std::size_t mentions) {
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return all[a].id < all[b].id; });
    Identities out;
    out.of.resize(mentions);
    std::set<std::string> ids;
    for (const Identity &i : all) ids.insert(i.id);
    for (const std::size_t g : order) {
        std::erase_if(all[g].part_of, [&](const std::string &id) { return !ids.contains(id); });
        for (const std::uint32_t m : grouping.groups[g]) out.of[m] = out.all.size();
        out.all.push_back(std::move(all[g]));
    }
    out.warnings = grouping.warnings;
    for (const LineEnd &end : grouping.ends) {
        out.outcomes.push_back(end.outcome);
        out.corrected.emplace_back();
        if (end.outcome == LineOutcome::holds) out.corrected.back() = {out.of[end.a.front()], out.of[end.b.front()]};
    }
    return out;
}

} // namespace

Identities identify(const std::vector<Mention> &mentions, const std::vector<Codebook> &codebooks,
                    const NameTable *table, const std::vector<HolderLine> &lines) {
    const Grouping grouping = group_mentions(mentions, codebooks, table, lines);
    const NameOwners owners(mentions, codebooks);
    std::vector<Identity> all;
    std::vector<std::string> ids;
    for (std::size_t g = 0; g < grouping.groups.size(); ++g) {
        const KnownStakeholder *known = find_known(codebooks, grouping.known[g]);
        all.push_back(Builder(mentions, grouping.groups[g], grouping, owners, grouping.known[g]).build(known));
        ids.push_back(readable_id(all.back(), grouping.known[g]));
    }
    make_unique(ids, [&](std::size_t g) { return content_of(all[g]); });
    for (std::size_t g = 0; g < all.size(); ++g) all[g].id = std::move(ids[g]);
    return arranged(std::move(all), grouping, mentions.size());
}

} // namespace polylogue
