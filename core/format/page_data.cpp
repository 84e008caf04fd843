#include "format/page_data.hpp"

#include "format/cards.hpp"
#include "format/page_search.hpp"
#include "format/page_text.hpp"
#include "format/selection.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

namespace polylogue {
namespace {

using nlohmann::json;

constexpr std::size_t kAround = 400; // code points on either side of a statement, where texts are not carried whole
constexpr std::size_t kMostAliases = 12;

class Numbers { // what the page names by number: places in a list
  public:
    std::size_t of(const std::string &name) {
        const auto [at, fresh] = numbers_.try_emplace(name, names_.size());
        if (fresh) names_.push_back(name);
        return at->second;
    }
    const std::vector<std::string> &names() const { return names_; }

  private:
    std::map<std::string, std::size_t> numbers_;
    std::vector<std::string> names_;
};

bool is_web(const std::string &url) { return url.starts_with("https://") || url.starts_with("http://"); }

// As map files keep it, in thousandths, so that a map and its file give one page.
double kept(double share) { return std::round(share * 1000); }

int percent(double share) { return static_cast<int>(std::lround(kept(share) / 10)); }

class PageData {
  public:
    PageData(const Map &map, const Derived &derived, const PageOptions &options)
        : map_(map), derived_(derived), options_(options), books_(codebooks_of(map)) {
        for (const CorrectionEffect &c : derived.corrected) corrected_[c.id].push_back(c.text);
        choose();
    }

    json make(const std::vector<PageDiagram> &diagrams) {
        json out{{"issues", json::array()}};
        for (const std::string &issue : derived_.issues) issues_.of(issue);
        if (derived_.issues.empty()) issues_.of("");
        out["statements"] = statements();
        out["documents"] = documents();
        out["relations"] = relations();
        out["stakeholders"] = stakeholders();
        out["claims"] = claims();
        for (const std::string &issue : issues_.names()) out["issues"].push_back(this->issue(issue));
        out["logics"] = logics();
        out["extractors"] = extractors_.names();
        out["diagrams"] = this->diagrams(diagrams);
        out["search"] = {{"pairs", script_pairs()}, {"names", name_groups(carried_stakeholders(), books_)}};
        out["lang"] = options_.lang;
        out["colours"] = {{"support", kSupportColour}, {"attack", kAttackColour}};
        out["all"] = {{"statements", derived_.statements.size()},
                      {"documents", map_.documents.size()},
                      {"claims", derived_.claims.size()},
                      {"relations", derived_.relations.size()}};
        return out;
    }

  private:
    // The statements of the weightiest claims, in each the counted and the surest first.
    void choose() {
        std::vector<std::size_t> chosen;
        for (const Claim &claim : derived_.claims) {
            if (chosen.size() >= options_.most) break;
            std::vector<std::size_t> of = claim.statements;
            std::stable_sort(of.begin(), of.end(), [&](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
            chosen.insert(chosen.end(), of.begin(), of.end());
        }
        chosen.resize(std::min(chosen.size(), options_.most));
        std::sort(chosen.begin(), chosen.end());
        chosen_ = std::move(chosen);
    }

    double weight(std::size_t s) const {
        return derived_.statements[s].echo ? -1 : kept(derived_.statements[s].filed->confidence);
    }

    json statements() {
        json out = json::array();
        for (const std::size_t s : chosen_) {
            place_[s] = out.size();
            out.push_back(statement(derived_.statements[s]));
        }
        return out;
    }

    json statement(const MapStatement &s) {
        const FiledStatement &f = *s.filed;
        json out{{"id", s.id},
                 {"doc", documents_.of(s.document)},
                 {"who", stakeholders_.of(std::to_string(s.stakeholder))},
                 {"claim", claims_.of(std::to_string(s.claim))},
                 {"issue", issues_.of(s.issue)},
                 {"mode", to_string(f.mode)},
                 {"stance", to_string(f.stance)},
                 {"sure", percent(f.confidence)},
                 {"logics", numbered(f.logics, logics_)},
                 {"by", numbered(f.extractors, extractors_)}};
        if (s.echo) out["echo"] = true;
        note(out, s.id);
        place(out, s, f);
        return out;
    }

    // What corrections did to the thing of that id.
    void note(json &out, const std::string &id) const {
        if (const auto found = corrected_.find(id); found != corrected_.end()) out["corrected"] = found->second;
    }

    static json numbered(const std::vector<std::string> &names, Numbers &numbers) {
        json out = json::array();
        for (const std::string &n : names) out.push_back(numbers.of(n));
        return out;
    }

    // Where it stands in its document's text, or, where the map has none, its own words.
    void place(json &out, const MapStatement &s, const FiledStatement &f) {
        const DocumentRecord &record = map_.documents.at(s.document);
        if (record.text.empty()) {
            out["words"] = {f.prefix, f.exact, f.suffix};
            return;
        }
        const PageText &text = texts_.try_emplace(s.document, record.text).first->second;
        auto units = [&](const Points &p) { return json::array({text.units(p.begin), text.units(p.end)}); };
        auto &places = places_[s.document];
        auto add = [&](const char *name, const Points &p) {
            out[name] = units(p);
            places.push_back(p);
        };
        add("at", f.at);
        if (f.cue) add("cue", *f.cue);
        if (f.source) add("source", *f.source);
    }

    json documents() {
        std::size_t bytes = 0;
        for (const std::string &id : documents_.names()) bytes += map_.documents.at(id).text.size();
        const std::size_t around = bytes > options_.text_bytes ? kAround : 0;
        std::map<std::string, std::string> reprints;
        for (const Reprint &r : derived_.reprints) reprints[r.document] = r.of;
        json out = json::array();
        const std::vector<std::string> ids = documents_.names(); // reprints may add to it
        for (const std::string &id : ids) {
            out.push_back(document(map_.documents.at(id), around));
            if (const auto r = reprints.find(id); r != reprints.end()) out.back()["reprint"] = r->second;
        }
        return out;
    }

    json document(const DocumentRecord &d, std::size_t around) const {
        const Metadata m = d.metadata.empty() ? Metadata{} : *d.metadata.begin();
        json out{{"id", d.id},     {"lang", d.lang},     {"title", m.title},     {"outlet", m.outlet},
                 {"date", m.date}, {"author", m.author}, {"text", json::array()}};
        if (is_web(m.url)) out["url"] = m.url;
        if (d.text.empty()) return out;
        for (const Passage &p : texts_.at(d.id).passages(places_.at(d.id), around))
            out["text"].push_back({p.begin, p.text});
        return out;
    }

    json relations() const {
        json out = json::array();
        for (const MapRelation &r : derived_.relations) {
            const auto from = place_.find(r.from), to = place_.find(r.to);
            if (from == place_.end() || to == place_.end()) continue;
            out.push_back({{"from", from->second},
                           {"to", to->second},
                           {"type", to_string(r.type)},
                           {"basis", to_string(r.basis)},
                           {"sure", percent(r.confidence)}});
        }
        return out;
    }

    std::vector<const Identity *> carried_stakeholders() const {
        std::vector<const Identity *> out;
        for (const std::string &number : stakeholders_.names())
            out.push_back(&derived_.stakeholders[std::stoul(number)]);
        return out;
    }

    json stakeholders() const {
        json out = json::array();
        for (const Identity *identity : carried_stakeholders()) {
            const Identity &who = *identity;
            std::set<std::string> also;
            for (const Alias &a : who.aliases)
                if (also.size() < kMostAliases) also.insert(a.text);
            out.push_back({{"id", who.id},
                           {"name", who.name},
                           {"names", who.names},
                           {"type", to_string(who.type)},
                           {"also", also}});
            note(out.back(), who.id);
        }
        return out;
    }

    json claims() {
        json out = json::array();
        for (const std::string &number : claims_.names()) {
            const Claim &c = derived_.claims[std::stoul(number)];
            out.push_back({{"id", c.id},
                           {"label", c.label},
                           {"stance", to_string(c.stance)},
                           {"issue", issues_.of(c.issue)},
                           {"logics", numbered(c.logics, logics_)},
                           {"why", c.reason},
                           {"count", c.statements.size()}});
            note(out.back(), c.id);
        }
        return out;
    }

    json issue(const std::string &wording) const {
        for (const Codebook &b : books_)
            for (const auto &w : b.issue)
                if (w.second == wording) return {{"wording", wording}, {"names", b.issue}};
        return {{"wording", wording}, {"names", Wording{}}};
    }

    json logics() const {
        json out = json::array();
        for (const std::string &id : logics_.names()) {
            Wording names;
            std::set<std::string> opposed;
            for (const Codebook &b : books_) {
                if (const LogicEntry *entry = b.logic(id); entry && names.empty()) names = entry->name;
                for (const Opposition &o : b.oppositions)
                    if (o.a == id || o.b == id) opposed.insert(o.a == id ? o.b : o.a);
            }
            out.push_back({{"id", id}, {"names", names}, {"opposed", opposed}});
        }
        return out;
    }

    json diagrams(const std::vector<PageDiagram> &diagrams) {
        json out = json::array();
        for (const PageDiagram &d : diagrams) {
            json one{{"lang", d.lang}, {"svg", d.svg}};
            if (!d.overview) one["issue"] = issues_.of(d.issue);
            out.push_back(std::move(one));
        }
        return out;
    }

    const Map &map_;
    const Derived &derived_;
    const PageOptions &options_;
    const std::vector<Codebook> books_;
    std::vector<std::size_t> chosen_;                           // statements carried, in the map's order
    std::map<std::string, std::vector<std::string>> corrected_; // by id
    std::map<std::size_t, std::size_t> place_;                  // statement -> number in the page
    Numbers documents_, stakeholders_, claims_, issues_, logics_, extractors_;
    std::map<std::string, PageText> texts_;             // by document
    std::map<std::string, std::vector<Points>> places_; // by document
};

} // namespace

std::string page_data(const Map &map, const Derived &derived, const std::vector<PageDiagram> &diagrams,
                      const PageOptions &options) {
    return PageData(map, derived, options).make(diagrams).dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace polylogue
