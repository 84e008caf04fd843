#include "base/utf8.hpp"
#include "format/aif.hpp"
#include "format/aif_graph.hpp"
#include "format/json_facts.hpp"
#include "format/made_text.hpp"
#include "format/map_json.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace polylogue {
namespace {

using json_items::json;

constexpr std::size_t kLongestName = 80; // bytes of a speaker before " : "

struct Locution {
    std::string speaker, words; // speaker: "" when nobody is named
};

// "Speaker : words" as AIFdb writes them, or words alone.
Locution locution(const AifGraph &graph, const AifNode &node) {
    const auto it = graph.speakers.find(node.id);
    Locution out{it == graph.speakers.end() ? "" : it->second, node.text};
    const std::size_t colon = node.text.find(" : ");
    const bool prefixed = colon < kLongestName;
    if (prefixed && (out.speaker.empty() || node.text.substr(0, colon) == out.speaker)) {
        out.speaker = node.text.substr(0, colon);
        out.words = node.text.substr(colon + 3);
    }
    return out;
}

// Places statements in the file's own text; words that it lacks are put behind it.
class Source {
  public:
    explicit Source(const std::string &text) : text_(text) {}

    Span place(const std::string &words) { // bytes
        std::size_t at = text_.find(words, cursor_);
        if (at == std::string::npos) at = text_.find(words);
        if (at == std::string::npos) {
            text_ += (text_.empty() ? "" : "\n\n") + words;
            at = text_.size() - words.size();
        } else {
            cursor_ = at + words.size();
        }
        return {at, at + words.size()};
    }
    bool holds(const std::string &words) const { return text_.find(words) != std::string::npos; }

    const std::string &text() const { return text_; }

  private:
    std::string text_;
    std::size_t cursor_ = 0;
};

class AifReader {
  public:
    explicit AifReader(const json &root) : graph_(read_aif_graph(root)) {
        const auto it = root.find("polylogue");
        if (it != root.end() && it->is_object() && it->contains("readings")) facts_ = *it;
        for (const char *key : {"documents", "readings"})
            if (!facts_[key].is_array()) facts_[key] = json::array();
    }

    json read() {
        for (std::size_t i = 0; i < facts_["readings"].size(); ++i) take_known(i);
        add_own();
        for (const AifNode &n : graph_.nodes)
            if (n.type == "RA" || n.type == "CA") want(n);
        for (std::size_t i = 0; i < facts_["readings"].size(); ++i) settle_relations(i);
        return std::move(facts_);
    }

    std::vector<std::string> notes;

  private:
    struct Place {
        std::size_t reading;
        std::string id;
    };

    static std::string string_of(const json &o, const char *key) {
        const auto it = o.find(key);
        return it != o.end() && it->is_string() ? it->get<std::string>() : "";
    }

    // Statements whose node is still in the graph stay.
    void take_known(std::size_t reading) {
        json &r = facts_["readings"][reading];
        if (!r.is_object() || !r["statements"].is_array()) return;
        json kept = json::array();
        for (json &s : r["statements"]) {
            const std::string node = s.is_object() ? string_of(s, "node") : "";
            const AifNode *found = graph_.find(node);
            if (!node.empty() && !(found && found->type == "I")) {
                notes.push_back("the statement '" + string_of(s, "quote") +
                                "' was taken out of the graph and is left out");
                gone_.insert({reading, string_of(s, "id")});
                continue;
            }
            if (found) places_.emplace(node, Place{reading, string_of(s, "id")});
            kept.push_back(std::move(s));
        }
        r["statements"] = std::move(kept);
    }

    // ---- propositions that no reading holds ----

    void add_own() {
        std::vector<const AifNode *> own;
        for (const AifNode &n : graph_.nodes)
            if (n.type == "I" && !n.text.empty() && !places_.contains(n.id)) own.push_back(&n);
        if (own.empty()) return;
        name_classes(own);
        Source source(facts_["readings"].empty() ? graph_.text : "");
        json reading{{"configuration", "aif\n"}, {"statements", json::array()}, {"relations", json::array()}};
        for (const AifNode *n : own) add_statement(*n, reading, source);
        const utf8::Index index(source.text());
        for (json &s : reading["statements"])
            for (const char *end : {"start", "end"}) s[end] = index.to_points(s[end].get<std::size_t>());
        for (const auto &[name, id] : holders_)
            reading["stakeholders"].push_back(
                {{"id", id}, {"name", name}, {"type", name == "AUTHOR" ? "author" : "person"}});
        reading["document"] = file_source(source);
        facts_["readings"].push_back(std::move(reading));
    }

    std::string file_source(const Source &source) {
        Document document;
        document.text = source.text();
        document.body = {0, document.text.size()};
        if (const json more = kept(); !more.empty())
            document.meta.note = "aif " + more.dump(-1, ' ', false, json::error_handler_t::replace);
        Map map;
        add_document(map, document, true);
        const DocumentRecord &record = map.documents.begin()->second;
        json item = json_items::document(record);
        item["text"] = record.text;
        facts_["documents"].push_back(std::move(item));
        return record.id;
    }

    // The root's keys that are none of AIF's; under "nodes" and "edges" those of nodes and edges, by their keys.
    json kept() const {
        json out = graph_.kept;
        for (const AifNode &n : graph_.nodes)
            if (!n.more.empty()) out["nodes"].emplace(key_of(n), n.more);
        for (const AifEdge &e : graph_.edges)
            out["edges"].emplace(aif_edge_key(key_of(*graph_.find(e.from)), key_of(*graph_.find(e.to))), e.more);
        return out;
    }

    std::string key_of(const AifNode &n) const {
        if (n.type == "I" || n.type == "L") return aif_key(n.type, words_of(n));
        return aif_key(n.type, words_of_first(n.from), words_of_first(n.to));
    }

    std::string words_of(const AifNode &n) const {
        for (const AifNode *illocution : graph_.behind(n, "YA"))
            for (const AifNode *said : graph_.behind(*illocution, "I"))
                if (n.type == "L") return words_of(*said);
        const auto it = words_.find(n.id);
        return it == words_.end() ? n.text : it->second;
    }

    std::string words_of_first(const std::vector<std::string> &ids) const {
        for (const std::string &id : ids)
            if (const AifNode *n = graph_.find(id); n->type == "I" || n->type == "L") return words_of(*n);
        return "";
    }

    void add_statement(const AifNode &n, json &reading, Source &source) {
        const Locution said = who_says(n);
        const std::string words = !said.words.empty() && source.holds(said.words) ? said.words : n.text;
        const std::string name = said.speaker.empty() ? "AUTHOR" : said.speaker;
        const std::string holder =
            holders_.emplace(name, name == "AUTHOR" ? name : "h" + std::to_string(holders_.size() + 1)).first->second;
        const Span at = source.place(words);
        const std::string id = "s" + std::to_string(reading["statements"].size() + 1);
        json s{{"id", id},      {"stakeholder", holder}, {"start", at.begin},
               {"end", at.end}, {"quote", words},        {"mode", said.speaker.empty() ? "author" : "direct"}};
        if (const auto it = classes_.find(n.id); it != classes_.end()) s["concept"] = it->second;
        reading["statements"].push_back(std::move(s));
        words_.emplace(n.id, words);
        places_.emplace(n.id, Place{facts_["readings"].size(), id});
    }

    Locution who_says(const AifNode &n) const {
        for (const AifNode *illocution : graph_.before(n, "YA"))
            for (const AifNode *l : graph_.before(*illocution, "L")) return locution(graph_, *l);
        return {};
    }

    // Propositions that rephrase each other share a concept: the words of the first.
    void name_classes(const std::vector<const AifNode *> &own) {
        std::map<std::string, std::string> least; // node -> the first of its class
        for (const AifNode *n : own) least[n->id] = n->id;
        for (bool changed = true; changed;) {
            changed = false;
            for (const AifNode &m : graph_.nodes)
                if (m.type == "MA") changed |= join(m, least);
        }
        for (const auto &[id, first] : least)
            if (id != first) classes_[id] = classes_[first] = graph_.find(first)->text;
    }

    bool join(const AifNode &rephrase, std::map<std::string, std::string> &least) const {
        std::vector<const AifNode *> all = graph_.before(rephrase, "I");
        for (const AifNode *n : graph_.behind(rephrase, "I")) all.push_back(n);
        std::erase_if(all, [&](const AifNode *n) { return !least.contains(n->id); });
        if (all.empty()) return false;
        std::string first = least[all.front()->id];
        for (const AifNode *n : all) first = std::min(first, least[n->id]);
        bool changed = false;
        for (const AifNode *n : all) changed |= std::exchange(least[n->id], first) != first;
        return changed;
    }

    // ---- relations ----

    using Wanted = std::tuple<std::size_t, std::string, std::string, std::string>; // reading, from, to, type

    void want(const AifNode &scheme) {
        std::vector<const AifNode *> targets = graph_.behind(scheme, "I");
        for (const char *type : {"RA", "CA"}) // an undercut: against what that scheme leads to
            for (const AifNode *other : graph_.behind(scheme, type))
                for (const AifNode *n : graph_.behind(*other, "I")) targets.push_back(n);
        for (const AifNode *from : graph_.before(scheme, "I"))
            for (const AifNode *to : targets) want(*from, *to, scheme.type == "RA" ? "support" : "attack");
    }

    void want(const AifNode &from, const AifNode &to, const std::string &type) {
        const auto a = places_.find(from.id), b = places_.find(to.id);
        if (a == places_.end() || b == places_.end() || from.id == to.id) return;
        if (a->second.reading == b->second.reading)
            wanted_.emplace(a->second.reading, a->second.id, b->second.id, type);
        else
            notes.push_back("'" + from.text + "' " + type + "s '" + to.text +
                            "' of another document, which a map cannot hold");
    }

    // Relations of the reading that the graph still shows stay, new ones are added.
    void settle_relations(std::size_t reading) {
        json &r = facts_["readings"][reading];
        if (!r.is_object()) return;
        json kept = json::array();
        std::set<Wanted> told;
        if (r["relations"].is_array())
            for (json &x : r["relations"]) {
                if (!x.is_object()) continue;
                Wanted key{reading, string_of(x, "from"), string_of(x, "to"), string_of(x, "type")};
                if (gone_.contains({reading, std::get<1>(key)}) || gone_.contains({reading, std::get<2>(key)}))
                    continue;
                if (wanted_.contains(key))
                    kept.push_back(std::move(x)), told.insert(std::move(key));
                else
                    notes.push_back("a relation (" + std::get<3>(key) + ") was taken out of the graph and is left out");
            }
        for (const Wanted &w : wanted_)
            if (std::get<0>(w) == reading && !told.contains(w))
                kept.push_back({{"from", std::get<1>(w)},
                                {"to", std::get<2>(w)},
                                {"type", std::get<3>(w)},
                                {"basis", "structure"}});
        r["relations"] = std::move(kept);
    }

    AifGraph graph_;
    json facts_ = json::object();
    std::map<std::string, Place> places_; // node -> statement
    std::set<std::pair<std::size_t, std::string>> gone_;
    std::map<std::string, std::string> words_;   // node -> what its statement quotes
    std::map<std::string, std::string> holders_; // name -> id
    std::map<std::string, std::string> classes_; // node -> concept
    std::set<Wanted> wanted_;
};

} // namespace

bool looks_like_aif(const std::string &source) {
    const json root = json::parse(source, nullptr, false);
    if (!root.is_object()) return false;
    for (const char *key : {"AIF", "aif"})
        if (root.contains(key) && root[key].is_object()) return true;
    return root.contains("nodes") && root.contains("edges");
}

Result<Imported> parse_aif(const std::string &source, const std::string &name) {
    std::string facts;
    std::vector<std::string> notes;
    const auto failed = json_items::parse(source, name, [&](const json &root) {
        AifReader reader(root);
        facts = reader.read().dump();
        notes = std::move(reader.notes);
    });
    if (failed) return *failed;
    auto out = parse_map_json(facts, name);
    if (out) out->notes.insert(out->notes.end(), notes.begin(), notes.end());
    return out;
}

} // namespace polylogue
