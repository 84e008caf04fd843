#include "review/explain.hpp"

#include <algorithm>

namespace polylogue {
namespace {

std::string plain(const std::string &evidence) {
    if (evidence == "codebook") return "the codebook knows this name";
    if (evidence == "correction") return "a correction joins it";
    if (evidence == "codebook-line") return "a line of the codebook joins it";
    if (evidence == "parenthesis") return "a document gives it in parentheses as the original";
    if (evidence == "title") return "a document uses it with a title";
    if (evidence == "short-form") return "a short form used in the same document";
    if (evidence == "name-table") return "the name table links it, and a second sign agrees";
    if (evidence == "reading") return "it sounds the same, and a second sign agrees";
    if (evidence == "name") return "the same name, written the same way but for script, case and marks";
    if (evidence == "mention") return "a document calls it so";
    return evidence;
}

class Explainer {
  public:
    Explainer(const Map &map, const Derived &derived) : map_(map), derived_(derived) {}

    std::string stakeholder(std::size_t index) const {
        const Identity &who = derived_.stakeholders[index];
        std::string out = who.name + " (" + std::string(to_string(who.type)) + ") is one stakeholder in " +
                          std::to_string(who.documents.size()) + " document(s). Its names:\n";
        for (const Alias &a : who.aliases) out += "  " + a.text + ": " + plain(a.evidence) + "\n";
        out += "What it says:\n";
        for (const MapStatement &s : derived_.statements)
            if (s.stakeholder == index) out += "  " + source(s);
        return out;
    }

    std::string claim(const Claim &c) const {
        std::string out = "The claim '" + std::string(in_language(c.label, "en")) + "' holds " +
                          std::to_string(c.statements.size()) + " statement(s). Why they are one: " + c.reason + ".\n";
        for (const std::size_t s : c.statements)
            out += "  " + derived_.stakeholders[derived_.statements[s].stakeholder].name + ", " +
                   source(derived_.statements[s]);
        return out;
    }

    std::string statement(const MapStatement &s) const {
        const Claim &c = derived_.claims[s.claim];
        std::string out = derived_.stakeholders[s.stakeholder].name + " says in " + source(s) + "Part of the claim " +
                          c.id + " (" + c.reason + "). Found by";
        for (const std::string &e : s.filed->extractors) out += " " + e;
        return out + (s.echo ? "; repeats words that stand elsewhere and does not count.\n" : ".\n");
    }

    std::string document(const DocumentRecord &d) const {
        std::string out = "The document " + name(d.id) + ".\n";
        for (const Reprint &r : derived_.reprints)
            if (r.document == d.id) out += "It repeats the text of " + name(r.of) + ", an earlier document.\n";
        for (const MapStatement &s : derived_.statements)
            if (s.document == d.id)
                out += "  " + s.id + " " + derived_.stakeholders[s.stakeholder].name + ", " + source(s);
        return out;
    }

    // What corrections did to the thing of this id, a line each.
    std::string corrections(const std::string &id) const {
        std::string out;
        const auto &all = derived_.corrected;
        for (auto it = std::lower_bound(all.begin(), all.end(), CorrectionEffect{id, ""});
             it != all.end() && it->id == id; ++it)
            out += "Correction: " + it->text + ".\n";
        return out;
    }

  private:
    std::string name(const std::string &id) const {
        const auto it = map_.documents.find(id);
        if (it == map_.documents.end() || it->second.metadata.empty()) return id;
        const Metadata &m = *it->second.metadata.begin();
        return id + " (" + (m.outlet.empty() ? "no outlet" : m.outlet) + ", " + (m.date.empty() ? "no date" : m.date) +
               ")";
    }

    std::string source(const MapStatement &s) const {
        return name(s.document) + ", characters " + std::to_string(s.filed->at.begin) + " to " +
               std::to_string(s.filed->at.end) + ": \"" + s.filed->exact + "\"\n";
    }

    const Map &map_;
    const Derived &derived_;
};

} // namespace

std::string explain(const Map &map, const Derived &derived, const std::string &id) {
    const Explainer explainer(map, derived);
    const std::string corrected = explainer.corrections(id);
    for (std::size_t i = 0; i < derived.stakeholders.size(); ++i)
        if (derived.stakeholders[i].id == id) return explainer.stakeholder(i) + corrected;
    for (const Claim &c : derived.claims)
        if (c.id == id) return explainer.claim(c) + corrected;
    for (const MapStatement &s : derived.statements)
        if (s.id == id) return explainer.statement(s) + corrected;
    const auto it = map.documents.find(id);
    return it == map.documents.end() ? corrected : explainer.document(it->second) + corrected;
}

} // namespace polylogue
