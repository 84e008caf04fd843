#include "merge/name_links.hpp"

#include "base/utf8.hpp"
#include "merge/name_nodes.hpp"
#include "merge/names.hpp"
#include "merge/pinyin.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace polylogue {
namespace {

constexpr std::size_t kMostForms = 24;  // English forms of one Chinese name that are looked up
constexpr std::size_t kMostRivals = 64; // names of one sound that are compared

struct Candidate {
    std::size_t node; // Latin
    const char *evidence;
    bool everywhere;
    auto operator<=>(const Candidate &) const = default;
};

std::string joined(const std::vector<std::string> &parts) {
    std::string out;
    for (const std::string &p : parts) out += p;
    return out;
}

std::string lower_key(std::string_view name) { return name_key(name, StakeholderType::person); }

class Linker {
  public:
    Linker(const std::vector<NameNode> &nodes, const NameTable &table) : nodes_(nodes), table_(table) {
        for (std::size_t n = 0; n < nodes.size(); ++n)
            if (!nodes[n].han) index(n);
    }

    std::vector<NameLink> run() {
        std::map<std::size_t, std::vector<Candidate>> found; // by Chinese node
        for (std::size_t n = 0; n < nodes_.size(); ++n)
            if (const NameNode &h = nodes_[n]; h.han && h.mention && h.known.empty()) found[n] = candidates(h);
        drop_doubtful(found);
        for (const auto &[n, list] : found)
            for (const Candidate &c : list) add(nodes_[n], nodes_[c.node], c.evidence, c.everywhere);
        link_transliterations();
        return std::move(out_);
    }

  private:
    void index(std::size_t n) {
        const NameNode &l = nodes_[n];
        if (l.type != StakeholderType::person) return whole_["O" + l.key].push_back(n), void();
        if (l.parts.size() < 2) {
            if (!l.parts.empty()) family_[l.issue + '\n' + l.parts.back()].push_back(n);
            return;
        }
        whole_["P" + l.key].push_back(n);
        full_[l.parts.front() + ' ' + l.parts.back()].push_back(n);
        if (!l.issue.empty()) family_[l.issue + '\n' + l.parts.back()].push_back(n);
        sounds_[joined(l.parts)].push_back(n);
        std::vector<std::string> turned(l.parts.begin() + 1, l.parts.end());
        turned.push_back(l.parts.front());
        if (joined(turned) != joined(l.parts)) sounds_[joined(turned)].push_back(n);
    }

    std::vector<Candidate> candidates(const NameNode &h) const {
        std::set<Candidate> out;
        if (h.type != StakeholderType::person) {
            by_entry(h, "O", out);
        } else if (h.parts.size() > 1) {
            by_parts(h, out);
        } else {
            by_entry(h, "P", out);
            by_family_name(h, out);
            if (out.empty()) by_sound(h, out);
        }
        return {out.begin(), out.end()};
    }

    std::vector<std::string> english(const std::string &han) const {
        std::vector<std::string> out;
        for (const std::string_view form : table_.latin(han))
            if (out.size() < kMostForms) out.push_back(lower_key(form));
        return out;
    }

    static const std::vector<std::size_t> &at(const std::unordered_map<std::string, std::vector<std::size_t>> &map,
                                              const std::string &key) {
        static const std::vector<std::size_t> none;
        const auto it = map.find(key);
        return it == map.end() ? none : it->second;
    }

    // The second sign for a name that is not unmistakable.
    static bool near(const NameNode &h, const NameNode &l) {
        if (utf8::count(h.key) < 3) return share_office(h, l) && h.issue == l.issue && !h.issue.empty();
        return !l.mention || (!h.issue.empty() && h.issue == l.issue);
    }

    void by_parts(const NameNode &h, std::set<Candidate> &out) const {
        for (const std::string &given : english(h.parts.front()))
            for (const std::string &family : english(h.parts.back()))
                for (const std::size_t n : at(full_, given + ' ' + family)) out.insert({n, "name-table", true});
    }

    void by_entry(const NameNode &h, const char *kind, std::set<Candidate> &out) const {
        const bool person = *kind == 'P';
        for (const std::string &form : english(h.key))
            for (const std::size_t n : at(whole_, kind + form)) {
                const NameNode &l = nodes_[n];
                if (l.type != h.type) continue;
                const bool whole_name = person && utf8::count(h.key) >= 3;
                if (whole_name || near(h, l)) out.insert({n, "name-table", whole_name || !l.mention});
            }
    }

    void by_family_name(const NameNode &h, std::set<Candidate> &out) const {
        if (utf8::count(h.key) < 3 || h.issue.empty()) return;
        for (const std::string &form : english(h.key))
            for (const std::size_t n : at(family_, h.issue + '\n' + form))
                if (share_office(h, nodes_[n])) out.insert({n, "name-table", false});
    }

    void by_sound(const NameNode &h, std::set<Candidate> &out) const {
        if (utf8::count(h.key) > 4 || sounds_.empty()) return;
        for (const std::size_t n : at(sounds_, joined(pinyin(h.key))))
            if (near(h, nodes_[n])) out.insert({n, "reading", !nodes_[n].mention});
    }

    // A Chinese name with two English ones, or by sound an English one with two Chinese ones: linked to none.
    void drop_doubtful(std::map<std::size_t, std::vector<Candidate>> &found) const {
        std::map<std::string, std::set<std::string>> callers; // English name -> Chinese ones of its sound
        for (auto &[n, list] : found) {
            std::set<std::string> names;
            for (const Candidate &c : list) names.insert(nodes_[c.node].parts.back());
            const bool person = nodes_[n].type == StakeholderType::person;
            if (person && (names.size() > 1 || full_names(list) > 1)) list.clear();
            for (const Candidate &c : list)
                if (std::string_view(c.evidence) == "reading") callers[nodes_[c.node].key].insert(nodes_[n].key);
        }
        for (auto &[n, list] : found)
            std::erase_if(list, [&](const Candidate &c) {
                return std::string_view(c.evidence) == "reading" && callers[nodes_[c.node].key].size() > 1;
            });
    }

    std::size_t full_names(const std::vector<Candidate> &list) const {
        std::set<std::string> keys;
        for (const Candidate &c : list)
            if (const NameNode &l = nodes_[c.node]; l.parts.size() > 1) keys.insert(l.key);
        return keys.size();
    }

    void add(const NameNode &h, const NameNode &l, const char *evidence, bool everywhere) {
        out_.push_back({*h.mention, l.name, l.mention, l.known, everywhere && l.everywhere, evidence});
    }

    // 鲁比奥 and 盧比歐: the same initials, one final in three apart, one of them in the table, one office.
    void link_transliterations() {
        std::unordered_map<std::string, std::vector<std::size_t>> rivals;
        for (std::size_t n = 0; n < nodes_.size(); ++n) {
            const NameNode &h = nodes_[n];
            if (!h.han || !h.mention || h.issue.empty() || h.offices.empty() || h.parts.size() != 1) continue;
            if (h.type != StakeholderType::person || utf8::count(h.key) < 3) continue;
            std::string initials;
            for (const std::string &s : pinyin(h.key)) initials += initial_of(s) + '-';
            auto &list = rivals[h.issue + '\n' + initials];
            if (list.size() == kMostRivals) continue;
            for (const std::size_t other : list) compare(h, nodes_[other]);
            list.push_back(n);
        }
    }

    void compare(const NameNode &a, const NameNode &b) {
        const auto x = pinyin(a.key), y = pinyin(b.key);
        std::size_t apart = 0;
        for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i) apart += x[i] != y[i];
        if (x.size() != y.size() || 3 * apart > x.size() || !share_office(a, b)) return;
        if (!a.known.empty() && !b.known.empty()) return;
        if (table_.latin(a.key).empty() && table_.latin(b.key).empty()) return;
        add(a, b, "reading", false);
    }

    const std::vector<NameNode> &nodes_;
    const NameTable &table_;
    std::unordered_map<std::string, std::vector<std::size_t>> whole_, full_, family_, sounds_;
    std::vector<NameLink> out_;
};

} // namespace

std::vector<NameLink> link_names(const std::vector<Mention> &mentions, const std::vector<Codebook> &codebooks,
                                 const NameTable &table) {
    const std::vector<NameNode> nodes = name_nodes(mentions, codebooks);
    return Linker(nodes, table).run();
}

} // namespace polylogue
