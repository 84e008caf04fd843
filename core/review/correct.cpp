#include "review/correct.hpp"

#include "merge/anchors.hpp"

#include <algorithm>

namespace polylogue {
namespace {

Error wrong(std::string message) { return {.kind = ErrorKind::usage, .message = std::move(message)}; }

class Maker {
  public:
    Maker(const Map &map, const Derived &derived, const CorrectionOrder &order)
        : map_(map), derived_(derived), order_(order) {}

    Result<std::vector<Correction>> run() {
        switch (order_.kind) {
        case CorrectionKind::add:
            return added();
        case CorrectionKind::join_claims:
        case CorrectionKind::split_claims:
            return grouped();
        case CorrectionKind::add_relation:
        case CorrectionKind::drop_relation:
            return related();
        default:
            return judged();
        }
    }

  private:
    Correction begin(CorrectionKind kind) const {
        Correction c;
        c.kind = kind;
        c.author = order_.author;
        c.date = order_.date;
        c.note = order_.note;
        return c;
    }

    DocumentRef document(const std::string &id) const {
        DocumentRef out{id, "", "", ""};
        const auto it = map_.documents.find(id);
        if (it == map_.documents.end() || it->second.metadata.empty()) return out;
        const Metadata &m = *it->second.metadata.begin();
        return {id, m.outlet, m.title, m.url};
    }

    Anchor anchor(const MapStatement &s) const {
        return {document(s.document), {s.filed->exact, s.filed->prefix, s.filed->suffix}};
    }

    const MapStatement *statement(const std::string &id) const {
        for (const MapStatement &s : derived_.statements)
            if (s.id == id) return &s;
        for (const Claim &c : derived_.claims)
            if (c.id == id) return &derived_.statements[c.statements.front()];
        return nullptr;
    }

    const Identity *stakeholder(const std::string &id) const {
        for (const Identity &i : derived_.stakeholders)
            if (i.id == id) return &i;
        return nullptr;
    }

    Result<std::vector<Anchor>> anchors() const {
        std::vector<Anchor> out;
        for (const std::string &id : order_.ids) {
            const MapStatement *s = statement(id);
            if (!s) return wrong("no statement of the map has the id '" + id + "'");
            out.push_back(anchor(*s));
        }
        return out;
    }

    Result<std::vector<Correction>> judged() const { // accept, reject, edit
        const auto all = anchors();
        if (!all) return all.error();
        std::vector<Correction> out;
        for (const Anchor &a : *all) {
            out.push_back(begin(order_.kind));
            out.back().statements = {a};
            if (order_.kind != CorrectionKind::edit) continue;
            out.back().change = order_.change;
            if (!order_.words.empty()) out.back().change.span = Quote{order_.words, "", ""};
        }
        return out;
    }

    Result<std::vector<Correction>> added() const {
        const auto it = map_.documents.find(order_.ids.front());
        if (it == map_.documents.end()) return wrong("no document of the map has the id '" + order_.ids.front() + "'");
        QuoteIndex index(it->second.text);
        Quote quote{order_.words, "", ""};
        const auto at = index.place(quote);
        if (!at && !it->second.text.empty())
            return wrong("the document does not hold the words '" + order_.words + "'");
        Correction c = begin(order_.kind);
        c.change = order_.change;
        c.statements = {{document(it->first), at ? index.quote(*at).value_or(quote) : quote}};
        return std::vector{c};
    }

    Result<std::vector<Correction>> related() const {
        const auto ends = anchors();
        if (!ends) return ends.error();
        Correction c = begin(order_.kind);
        c.statements = *ends;
        c.relation = order_.relation;
        c.basis = order_.basis;
        return std::vector{c};
    }

    Result<std::vector<Correction>> grouped() const {
        const bool joins = order_.kind == CorrectionKind::join_claims;
        const bool holders = stakeholder(order_.ids.front());
        if (order_.ids.size() + order_.names.size() < 2)
            return wrong(holders && !joins ? "the names that leave are missing" : "two ids or more expected");
        Correction c = begin(order_.kind);
        if (holders) {
            c.kind = joins ? CorrectionKind::join_stakeholders : CorrectionKind::split_stakeholders;
            return of_holders(std::move(c));
        }
        const auto all = anchors();
        if (!all) return all.error();
        c.statements = *all;
        return std::vector{c};
    }

    Result<std::vector<Correction>> of_holders(Correction c) const {
        for (const std::string &id : order_.ids) {
            const Identity *who = stakeholder(id);
            if (!who) return wrong("no stakeholder of the map has the id '" + id + "'");
            c.stakeholders.push_back(holder(*who));
        }
        for (const std::string &name : order_.names) c.stakeholders.push_back({name, {}});
        return std::vector{c};
    }

    // Its name; with a document of it where the name is not its alone, or holds in its document only.
    HolderRef holder(const Identity &who) const {
        const auto goes_by = [&](const Identity &i) {
            return i.name == who.name ||
                   std::any_of(i.aliases.begin(), i.aliases.end(), [&](const Alias &a) { return a.text == who.name; });
        };
        const bool alone = std::count_if(derived_.stakeholders.begin(), derived_.stakeholders.end(), goes_by) == 1;
        const bool local = who.anonymous || who.type == StakeholderType::author;
        return {who.name, alone && !local ? DocumentRef{} : document(who.documents.front())};
    }

    const Map &map_;
    const Derived &derived_;
    const CorrectionOrder &order_;
};

} // namespace

Result<std::vector<Correction>> make_corrections(const Map &map, const Derived &derived, const CorrectionOrder &order) {
    return Maker(map, derived, order).run();
}

} // namespace polylogue
