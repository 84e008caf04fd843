#include "merge/grouping.hpp"

#include "merge/name_links.hpp"
#include "merge/names.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace polylogue {
namespace {

struct Evidence { // one key of one mention
    std::uint32_t key;
    std::uint32_t mention;
    bool main; // of the canonical name, not of an alias
    auto operator<=>(const Evidence &) const = default;
};

bool is_acronym(std::string_view text) { return text.size() <= 5 && word_count(text) == 1 && !has_han(text); }

bool is_local(const Stakeholder &who) { return who.anonymous || who.type == StakeholderType::author; }

// Whether the document gives the canonical name in parentheses behind the alias: 盧特尼克（Howard Lutnick）.
bool stands_before_original(const Stakeholder &who, const Alias &alias) {
    if (has_han(who.name) || !has_han(alias.text)) return false;
    return std::any_of(who.aliases.begin(), who.aliases.end(), [&](const Alias &a) {
        return a.text == alias.text + "（" + who.name + "）" || a.text == alias.text + "(" + who.name + ")";
    });
}

// A name that may be believed in other documents: an original in parentheses, what it stands behind, or the name
// without its title.
bool bridges(const Stakeholder &who, const Alias &alias) {
    return alias.evidence == "parenthesis" || stands_before_original(who, alias) || drops_title(who.name, alias.text);
}

std::string type_key(std::string_view name, StakeholderType type) {
    return std::string(1, static_cast<char>('0' + static_cast<int>(type))) + name_key(name, type);
}

class Grouper {
  public:
    Grouper(const std::vector<Mention> &mentions, const std::vector<Codebook> &codebooks, const NameTable *table,
            const std::vector<HolderLine> &lines)
        : mentions_(mentions), codebooks_(codebooks), corrections_(lines) {
        for (const HolderLine &line : lines) lines_.add(line);
        learn_codebooks();
        for (std::uint32_t m = 0; m < mentions.size(); ++m) learn_mention(m);
        if (table) links_ = link_names(mentions, codebooks, *table);
        for (const NameLink &link : links_) learn_link(link);
        std::sort(evidence_.begin(), evidence_.end());
    }

    Grouping run() {
        leavers_ = lines_.leavers(mentions_.size() + known_names_.size());
        ApartSets sets = joined(std::vector<bool>(mentions_.size(), false));
        const std::vector<bool> doubtful = find_doubtful(sets);
        if (std::find(doubtful.begin(), doubtful.end(), true) != doubtful.end()) sets = joined(doubtful);
        return collect(sets);
    }

  private:
    // Known stakeholders are nodes behind the mentions.
    std::uint32_t known_node(const std::string &id) {
        const auto [it, added] = known_.emplace(id, static_cast<std::uint32_t>(mentions_.size() + known_names_.size()));
        if (added) known_names_.push_back(id);
        return it->second;
    }

    std::uint32_t key_of(const std::string &text) {
        const auto [it, added] = keys_.emplace(text, static_cast<std::uint32_t>(global_.size()));
        if (added) global_.push_back(text.front() == 'G');
        return it->second;
    }

    void learn_codebooks() {
        for (const Codebook &codebook : codebooks_)
            for (const KnownStakeholder &k : codebook.stakeholders) {
                const std::uint32_t node = known_node(k.id);
                for (const KnownName &n : k.names)
                    if (reach_of(n.text, k.type) == Reach::anywhere)
                        registered_[key_of("G" + type_key(n.text, k.type))].insert(node);
            }
        for (const Codebook &codebook : codebooks_)
            for (const Join &j : codebook.joins) lines_.add(j);
        for (const auto &[id, node] : known_) lines_.meet(node, id);
    }

    void learn_mention(std::uint32_t m) {
        const Mention &mention = mentions_[m];
        const Stakeholder &who = *mention.who;
        const std::string name = type_key(who.name, who.type);
        lines_.meet(m, who, mention.document, is_local(who));
        if (is_local(who)) return add(m, true, "D" + mention.document + '\n' + (who.anonymous ? "?" : "") + name);
        if (!who.known.empty()) known_node(who.known);
        learn_name(m, mention, name);
        for (const Alias &alias : who.aliases) learn_alias(m, mention, alias);
    }

    void learn_name(std::uint32_t m, const Mention &mention, const std::string &name) {
        const Reach reach = reach_of(mention.who->name, mention.who->type);
        const bool local = reach == Reach::document || (reach == Reach::issue && mention.issue.empty());
        add(m, true, local ? "D" + mention.document + '\n' + name : "I" + mention.issue + '\n' + name);
        if (reach == Reach::anywhere) add(m, true, "G" + name);
    }

    void learn_alias(std::uint32_t m, const Mention &mention, const Alias &alias) {
        const Stakeholder &who = *mention.who;
        const std::string key = type_key(alias.text, who.type);
        // A family name with the highest office, where the text gives no full name.
        const bool office =
            alias.evidence == "title" && is_head_of_state(alias.text) && reach_of(who.name, who.type) == Reach::issue;
        if (office) return add(m, false, "G" + key);
        if (!bridges(who, alias) || reach_of(alias.text, who.type) != Reach::anywhere) return;
        if (!is_acronym(alias.text))
            add(m, false, "G" + key);
        else if (!mention.issue.empty())
            add(m, false, "I" + mention.issue + '\n' + key);
    }

    void learn_link(const NameLink &link) {
        const Mention &mention = mentions_[link.from];
        const std::string key = type_key(link.name, mention.who->type);
        add(link.from, false, link.everywhere ? "G" + key : "I" + mention.issue + '\n' + key);
    }

    void add(std::uint32_t m, bool main, const std::string &key) { evidence_.push_back({key_of(key), m, main}); }

    // All joins; a doubtful mention by its known id and canonical name only. Those that a correction takes out of where
    // they are come last, so that the others settle without them.
    ApartSets joined(const std::vector<bool> &doubtful) {
        ApartSets sets(mentions_.size() + known_names_.size());
        lines_.keep_apart(sets);
        forced_.assign(mentions_.size(), false);
        for (const std::uint32_t node : lines_.force(sets))
            if (node < mentions_.size()) forced_[node] = true;
        ambiguous_.assign(mentions_.size(), false);
        const bool some_leave = std::find(leavers_.begin(), leavers_.end(), true) != leavers_.end();
        for (const bool last : {false, true})
            if (!last || some_leave) join_all(sets, doubtful, last);
        return sets;
    }

    void join_all(ApartSets &sets, const std::vector<bool> &doubtful, bool leavers) {
        for (std::uint32_t m = 0; m < mentions_.size(); ++m)
            if (const Stakeholder &who = *mentions_[m].who; !is_local(who) && !who.known.empty())
                if (leavers || !leavers_[m]) sets.join(m, known_.at(who.known));
        for (const bool global : {true, false}) // what a name is in every document decides first
            for (auto from = evidence_.begin(); from != evidence_.end();) {
                const auto to =
                    std::find_if(from, evidence_.end(), [&](const Evidence &e) { return e.key != from->key; });
                if (global_[from->key] == global) join_key(sets, {from, to}, doubtful, leavers);
                from = to;
            }
    }

    // The mentions under one key, unless it names two known stakeholders.
    void join_key(ApartSets &sets, const std::vector<Evidence> &all, const std::vector<bool> &doubtful, bool leavers) {
        std::vector<Evidence> items;
        for (const Evidence &e : all)
            if ((leavers || !leavers_[e.mention]) && !ambiguous_[e.mention] &&
                (e.main || !(doubtful[e.mention] || shared_in_document(all, e))))
                items.push_back(e);
        if (items.empty()) return;
        const std::set<std::uint32_t> owners = owners_of(sets, items);
        if (owners.size() > 1) return mark_ambiguous(items);
        // The first that does not leave stands for the others.
        const auto first =
            std::find_if(items.begin(), items.end(), [&](const Evidence &e) { return !leavers_[e.mention]; });
        const std::uint32_t to = first == items.end() ? items.front().mention : first->mention;
        for (const Evidence &e : items) sets.join(owners.empty() ? to : *owners.begin(), e.mention);
    }

    std::set<std::uint32_t> owners_of(ApartSets &sets, const std::vector<Evidence> &items) {
        std::set<std::uint32_t> owners;
        if (const auto it = registered_.find(items.front().key); it != registered_.end())
            for (const std::uint32_t node : it->second) owners.insert(sets.root(node));
        for (const Evidence &e : items)
            if (const auto it = known_.find(mentions_[e.mention].who->known); it != known_.end())
                owners.insert(sets.root(it->second)); // a local holder's id is not among them
        return owners;
    }

    void mark_ambiguous(const std::vector<Evidence> &items) {
        for (const Evidence &e : items) {
            if (!e.main || !mentions_[e.mention].who->known.empty()) continue;
            ambiguous_[e.mention] = true;
            warnings_.insert("the name '" + mentions_[e.mention].who->name +
                             "' belongs to several stakeholders of the codebooks and joins none");
        }
    }

    // Two stakeholders a document keeps apart are not made one by a form both go by.
    bool shared_in_document(const std::vector<Evidence> &items, const Evidence &mine) const {
        const std::string &document = mentions_[mine.mention].document;
        const auto is_rival = [&](const Evidence &e) {
            return e.mention != mine.mention && mentions_[e.mention].document == document;
        };
        // Mentions come document by document, so rivals are neighbours in the sorted evidence.
        const auto at = std::lower_bound(items.begin(), items.end(), mine);
        return (at != items.begin() && is_rival(*(at - 1))) || (at + 1 < items.end() && is_rival(*(at + 1)));
    }

    // Mentions whose group holds two known stakeholders or breaks a line that keeps two apart.
    std::vector<bool> find_doubtful(ApartSets &sets) {
        std::unordered_map<std::uint32_t, std::uint32_t> owner; // root -> forced set of the known stakeholder
        const std::vector<std::uint32_t> broken = lines_.broken(sets);
        std::set<std::uint32_t> bad(broken.begin(), broken.end());
        ApartSets forced(mentions_.size() + known_names_.size());
        lines_.force(forced);
        for (std::uint32_t k = 0; k < known_names_.size(); ++k) {
            const auto node = static_cast<std::uint32_t>(mentions_.size() + k);
            const auto [it, added] = owner.emplace(sets.root(node), forced.root(node));
            if (!added && it->second != forced.root(node)) bad.insert(sets.root(node));
        }
        std::vector<bool> out(mentions_.size());
        for (std::uint32_t m = 0; m < out.size(); ++m) out[m] = bad.contains(sets.root(m));
        return out;
    }

    Grouping collect(ApartSets &sets) {
        Grouping out;
        std::unordered_map<std::uint32_t, std::size_t> group;
        for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
            const auto [it, added] = group.emplace(sets.root(m), out.groups.size());
            if (added) out.groups.emplace_back();
            out.groups[it->second].push_back(m);
        }
        out.known.resize(out.groups.size());
        for (std::uint32_t k = 0; k < known_names_.size(); ++k) {
            const auto it = group.find(sets.root(static_cast<std::uint32_t>(mentions_.size() + k)));
            if (it == group.end()) continue;
            std::string &id = out.known[it->second];
            if (id.empty() || known_names_[k] < id) id = known_names_[k];
        }
        out.forced = forced_;
        out.corrected.resize(mentions_.size());
        for (std::size_t l = 0; l < corrections_.size(); ++l) {
            out.ends.push_back(lines_.end_of(l, mentions_.size(), sets));
            if (!corrections_[l].same || out.ends.back().outcome != LineOutcome::holds) continue;
            for (const auto *side : {&out.ends.back().a, &out.ends.back().b})
                for (const std::uint32_t m : *side) out.corrected[m] = true;
        }
        out.linked.resize(mentions_.size());
        for (const NameLink &link : links_)
            if (const auto to = link.to ? link.to : known_target(link); to && sets.root(link.from) == sets.root(*to))
                out.linked[link.from] = link.evidence;
        out.warnings.assign(warnings_.begin(), warnings_.end());
        return out;
    }

    std::optional<std::uint32_t> known_target(const NameLink &link) const {
        const auto it = known_.find(link.known);
        return it == known_.end() ? std::nullopt : std::optional(it->second);
    }

    const std::vector<Mention> &mentions_;
    const std::vector<Codebook> &codebooks_;
    std::vector<NameLink> links_;
    std::unordered_map<std::string, std::uint32_t> known_; // id -> node
    std::vector<std::string> known_names_;                 // ids in the order of their nodes
    std::unordered_map<std::string, std::uint32_t> keys_;
    std::vector<bool> global_; // by key: holds in every document
    std::unordered_map<std::uint32_t, std::set<std::uint32_t>>
        registered_;              // key -> nodes of the known stakeholders that go by it
    std::vector<bool> ambiguous_; // by mention: its name belongs to several known stakeholders
    std::vector<Evidence> evidence_;
    const std::vector<HolderLine> &corrections_;
    JoinLines lines_;           // those of the corrections first
    std::vector<bool> leavers_; // by node
    std::vector<bool> forced_;
    std::set<std::string> warnings_;
};

} // namespace

Grouping group_mentions(const std::vector<Mention> &mentions, const std::vector<Codebook> &codebooks,
                        const NameTable *table, const std::vector<HolderLine> &lines) {
    return Grouper(mentions, codebooks, table, lines).run();
}

} // namespace polylogue
