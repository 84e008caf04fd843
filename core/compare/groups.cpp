#include "compare/groups.hpp"

#include "text/script.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace polylogue::comparing {
namespace {

using Getter = std::string (*)(const DocumentRecord &);

const Metadata &shown(const DocumentRecord &d) {
    static const Metadata none;
    return d.metadata.empty() ? none : *d.metadata.begin();
}

std::string date_of(const DocumentRecord &d, std::size_t size) {
    const std::string &date = shown(d).date;
    return date.size() < size ? "" : date.substr(0, size);
}

const std::map<std::string, Getter> &getters() {
    static const std::map<std::string, Getter> all{
        {"author", [](const DocumentRecord &d) { return shown(d).author; }},
        {"date", [](const DocumentRecord &d) { return date_of(d, 10); }},
        {"lang", [](const DocumentRecord &d) { return d.lang; }},
        {"month", [](const DocumentRecord &d) { return date_of(d, 7); }},
        {"note", [](const DocumentRecord &d) { return shown(d).note; }},
        {"outlet", [](const DocumentRecord &d) { return shown(d).outlet; }},
        {"title", [](const DocumentRecord &d) { return shown(d).title; }},
        {"url", [](const DocumentRecord &d) { return shown(d).url; }},
        {"year", [](const DocumentRecord &d) { return date_of(d, 4); }},
    };
    return all;
}

std::string listed(const std::vector<std::string> &names) {
    std::string out;
    for (const std::string &n : names) out += (out.empty() ? "" : ", ") + n;
    return out;
}

Error usage(std::string message) { return {.kind = ErrorKind::usage, .message = std::move(message)}; }

using Names = std::map<std::string, std::map<std::string, std::size_t>>; // script-neutral -> spelling -> documents

// The commonest spelling of each name, the least where two are as common.
std::map<std::string, std::string> spellings(const Names &names) {
    std::map<std::string, std::string> out;
    for (const auto &[key, forms] : names)
        out[key] = std::max_element(forms.begin(), forms.end(), [](const auto &a, const auto &b) {
                       return a.second != b.second ? a.second < b.second : a.first > b.first;
                   })->first;
    return out;
}

class Sampler {
  public:
    Sampler(const Map &map, const Derived &derived, const Grouping &grouping)
        : map_(map), derived_(derived), grouping_(grouping), get_(getters().at(grouping.by)) {
        Names names;
        for (const auto &[id, record] : map.documents) {
            const std::string name = get_(record);
            if (!name.empty()) ++names[simplified(name)][name];
        }
        spelling_ = spellings(names);
        for (const Reprint &r : derived.reprints) reprints_.insert(r.document);
    }

    Result<std::vector<std::string>> wanted() const { // script-neutral names
        std::vector<std::string> out, known;
        for (const auto &[key, name] : spelling_) known.push_back(name);
        for (const std::string &name : grouping_.only) {
            if (!spelling_.contains(simplified(name)))
                return usage("--only: no document has the " + grouping_.by + " '" + name +
                             "'; there are: " + (known.empty() ? "none" : listed(known)));
            out.push_back(simplified(name));
        }
        return out;
    }

    Sample sample(const std::string &issue, const std::vector<std::string> &only) {
        Sample out;
        out.issue = issue;
        out.by = grouping_.by;
        std::map<std::string, std::vector<Member>> groups = members(out);
        for (const std::string &name : chosen(groups, only, out)) add(out, name, std::move(groups[name]));
        return out;
    }

  private:
    // The documents of an issue are those with a statement in it; of the only issue, all that were read.
    std::map<std::string, std::vector<Member>> members(Sample &out) {
        std::map<std::string, Member> by_id;
        if (derived_.issues.size() < 2)
            for (const Reading &r : map_.readings) by_id[r.document].id = r.document;
        for (std::size_t s = 0; s < derived_.statements.size(); ++s) {
            const MapStatement &statement = derived_.statements[s];
            if (statement.issue != out.issue) continue;
            Member &m = by_id[statement.document];
            m.id = statement.document;
            if (counts(statement))
                m.statements.push_back(s);
            else
                ++out.echoes;
        }
        std::map<std::string, std::vector<Member>> groups;
        for (auto &[id, member] : by_id) {
            const auto record = map_.documents.find(id);
            const std::string name = record == map_.documents.end() ? "" : get_(record->second);
            out.without_key += name.empty();
            if (name.empty()) continue;
            member.lang = record->second.lang;
            groups[simplified(name)].push_back(std::move(member));
        }
        return groups;
    }

    // A passage that its own document repeats counts once in any case.
    bool counts(const MapStatement &s) const {
        return !s.echo || (!grouping_.echoes_once && reprints_.contains(s.document));
    }

    std::vector<std::string> chosen(const std::map<std::string, std::vector<Member>> &groups,
                                    const std::vector<std::string> &only, Sample &out) const {
        std::vector<std::string> names;
        for (const auto &[name, members] : groups)
            if (only.empty()) names.push_back(name);
        for (const std::string &name : only)
            if (groups.contains(name)) names.push_back(name);
        if (!only.empty() || names.size() <= grouping_.most) return names;
        std::stable_sort(names.begin(), names.end(), [&](const std::string &a, const std::string &b) {
            return groups.at(a).size() > groups.at(b).size();
        });
        for (std::size_t i = grouping_.most; i < names.size(); ++i) out.left_out.push_back(spelling_.at(names[i]));
        std::sort(out.left_out.begin(), out.left_out.end());
        names.resize(grouping_.most);
        std::sort(names.begin(), names.end());
        return names;
    }

    void add(Sample &out, const std::string &name, std::vector<Member> members) const {
        Group group{spelling_.at(name), {}, 0};
        for (Member &m : members) {
            m.group = out.groups.size();
            group.statements += m.statements.size();
            group.members.push_back(out.members.size());
            out.members.push_back(std::move(m));
        }
        out.groups.push_back(std::move(group));
    }

    const Map &map_;
    const Derived &derived_;
    const Grouping &grouping_;
    Getter get_;
    std::map<std::string, std::string> spelling_; // script-neutral -> shown
    std::set<std::string> reprints_;              // document ids
};

} // namespace

std::vector<std::size_t> Sample::testable() const {
    std::vector<std::size_t> out;
    for (std::size_t g = 0; g < groups.size(); ++g)
        if (!groups[g].small()) out.push_back(g);
    return out;
}

const std::vector<std::string> &keys() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> out;
        for (const auto &item : getters()) out.push_back(item.first);
        return out;
    }();
    return all;
}

Result<std::vector<Sample>> samples(const Map &map, const Derived &derived, const Grouping &grouping) {
    if (!getters().contains(grouping.by))
        return usage("--by: one of " + listed(keys()) + " expected, found '" + grouping.by + "'");
    Sampler sampler(map, derived, grouping);
    const auto only = sampler.wanted();
    if (!only) return only.error();
    std::vector<Sample> out;
    for (const std::string &issue : derived.issues) out.push_back(sampler.sample(issue, *only));
    return out;
}

} // namespace polylogue::comparing
