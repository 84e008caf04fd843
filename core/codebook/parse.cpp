// The XML reader of codebooks: one walk, checking as it fills. The format is docs/codebook.xsd.
#include "base/place.hpp"
#include "base/utf8.hpp"
#include "codebook/codebook.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <pugixml.hpp>
#include <set>

namespace polylogue {
namespace {

constexpr std::size_t kMostBytes = 16U << 20U;
constexpr double kMostWeight = 1000;

using Names = std::vector<std::string_view>;

struct Rule { // what an element may hold; one without children holds text or nothing
    Names required, optional, children;
    bool text = false;
};

const Rule *rule_for(std::string_view element) {
    static const std::map<std::string_view, Rule> rules{
        {"codebook",
         {{"id"},
          {"version"},
          {"title", "description", "issue", "logics", "oppositions", "concepts", "stakeholders", "joins"}}},
        {"title", {{"lang"}, {}, {}, true}},
        {"description", {{}, {}, {}, true}},
        {"issue", {{}, {}, {"wording"}}},
        {"wording", {{"lang"}, {}, {}, true}},
        {"logics", {{}, {}, {"logic"}}},
        {"logic", {{"id"}, {"leaning"}, {"name", "description", "cue"}}},
        {"name", {{"lang"}, {}, {}, true}},
        {"cue", {{"lang"}, {"weight"}, {}, true}},
        {"oppositions", {{}, {}, {"opposition"}}},
        {"opposition", {{"a", "b"}, {}, {}}},
        {"concepts", {{}, {}, {"concept"}}},
        {"concept", {{"id"}, {"logic", "stance"}, {"label", "cue"}}},
        {"label", {{"lang"}, {}, {}, true}},
        {"stakeholders", {{}, {}, {"stakeholder"}}},
        {"stakeholder", {{"id", "type"}, {"stance"}, {"name", "part-of"}}},
        {"part-of", {{"ref"}, {}, {}}},
        {"joins", {{}, {}, {"same", "different"}}},
        {"same", {{"a", "b"}, {}, {}}},
        {"different", {{"a", "b"}, {}, {}}},
    };
    const auto it = rules.find(element);
    return it == rules.end() ? nullptr : &it->second;
}

bool has(const Names &names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string quoted(std::string_view s) { return "'" + utf8::shortened(s, 60) + "'"; }

template <class Range> std::string listed(const Range &names) {
    std::string out;
    for (const auto &n : names) (out += out.empty() ? "" : ", ") += n;
    return out.empty() ? "none" : out;
}

// Runs of white space become one space; none at the ends.
std::string squeezed(std::string_view s) {
    std::string out;
    bool gap = false;
    for (const char c : s) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space && gap && !out.empty()) out += ' ';
        if (!space) out += c;
        gap = space;
    }
    return out;
}

std::string text_of(pugi::xml_node node) {
    std::string all;
    for (const auto child : node.children())
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) all += child.value();
    return squeezed(all);
}

bool is_id(std::string_view s) {
    return !s.empty() && s.size() <= 100 && std::all_of(s.begin(), s.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.';
    });
}

class Parser {
  public:
    Parser(std::string xml, std::string name) : name_(std::move(name)) { book_.source = std::move(xml); }

    Result<Codebook> run() {
        load();
        if (!fault_) read_book(document_.document_element());
        if (fault_) return *fault_;
        return std::move(book_);
    }

  private:
    using Node = pugi::xml_node;

    void load() {
        const std::string &xml = book_.source;
        if (xml.size() > kMostBytes) return fail_at(0, "is larger than 16 MB", ErrorKind::limit);
        if (const auto bad = utf8::first_invalid(xml)) {
            fault_ = Error{.kind = ErrorKind::encoding,
                           .message = "invalid UTF-8",
                           .path = name_,
                           .line = 0,
                           .column = 0,
                           .offset = bad};
            return;
        }
        const auto result = document_.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_doctype,
                                                  pugi::encoding_utf8);
        if (!result) return fail_at(static_cast<std::size_t>(result.offset), result.description(), ErrorKind::syntax);
        for (const Node n : document_.children())
            if (n.type() == pugi::node_doctype) fail(n, "a document type declaration is not allowed");
    }

    // The fault that stands first in the file is the one reported.
    void fail_at(std::size_t offset, const std::string &message, ErrorKind kind = ErrorKind::schema) {
        if (fault_ && fault_offset_ <= offset) return;
        fault_offset_ = offset;
        fault_ = Error{.kind = kind,
                       .message = message,
                       .path = name_,
                       .line = place_of(book_.source, offset).line,
                       .column = 0,
                       .offset = offset};
    }
    void fail(Node at, const std::string &message) { fail_at(static_cast<std::size_t>(at.offset_debug()), message); }

    void check(Node node, const Rule &rule) {
        const std::string where = std::string(" in ") + node.name();
        for (const auto a : node.attributes())
            if (!has(rule.required, a.name()) && !has(rule.optional, a.name()))
                fail(node, "unknown attribute " + quoted(a.name()) + where);
        for (const auto name : rule.required)
            if (node.attribute(name.data()).empty())
                fail(node, std::string(node.name()) + " lacks " + std::string(name));
        for (const Node child : node.children()) check_child(node, child, rule);
        if (rule.text && text_of(node).empty()) fail(node, std::string(node.name()) + " without text");
    }

    void check_child(Node node, Node child, const Rule &rule) {
        const bool element = child.type() == pugi::node_element;
        if (element && !has(rule.children, child.name()))
            fail(child, "unknown element " + quoted(child.name()) + " in " + node.name() +
                            " (expected: " + listed(rule.children) + ")");
        const bool words = child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata;
        if (words && !rule.text && !squeezed(child.value()).empty())
            fail(child, "unexpected text " + quoted(squeezed(child.value())) + " in " + node.name());
    }

    // Checks the children of that name, then hands each to `read`.
    template <class Read> void each(Node parent, const char *name, Read read) {
        for (const Node child : parent.children(name)) {
            check(child, *rule_for(name));
            read(child);
        }
    }

    void read_book(Node root) {
        if (std::string_view(root.name()) != "codebook")
            return fail(root, "expected element 'codebook', found " + quoted(root.name()));
        check(root, *rule_for("codebook"));
        book_.id = id_of(root);
        book_.version = root.attribute("version").value();
        collect_ids(root);
        each(root, "title", [&](Node n) { add_wording(n, book_.title); });
        each(root, "description", [&](Node n) { book_.description = text_of(n); });
        each(root, "issue", [&](Node n) { each(n, "wording", [&](Node w) { add_wording(w, book_.issue); }); });
        each(root, "logics", [&](Node n) { each(n, "logic", [&](Node l) { read_logic(l); }); });
        each(root, "oppositions", [&](Node n) { each(n, "opposition", [&](Node o) { read_opposition(o); }); });
        each(root, "concepts", [&](Node n) { each(n, "concept", [&](Node c) { read_concept(c); }); });
        each(root, "stakeholders", [&](Node n) { each(n, "stakeholder", [&](Node s) { read_stakeholder(s); }); });
        each(root, "joins", [&](Node n) { read_joins(n); });
    }

    void collect_ids(Node root) {
        for (const Node list : root.children("logics"))
            for (const Node n : list.children("logic"))
                if (n.attribute("id")) logic_ids_.insert(n.attribute("id").value());
        for (const Node list : root.children("stakeholders"))
            for (const Node n : list.children("stakeholder")) stakeholder_ids_.insert(n.attribute("id").value());
    }

    std::string id_of(Node node) {
        const std::string id = node.attribute("id").value();
        if (!id.empty() && !is_id(id))
            fail(node, "id " + quoted(id) + " may hold letters of a-z, digits, '-', '_' and '.', at most 100");
        return id;
    }

    std::string own_id(Node node, std::set<std::string> &seen) {
        std::string id = id_of(node);
        if (!id.empty() && !seen.insert(id).second)
            fail(node, std::string("second ") + node.name() + " with id " + quoted(id));
        return id;
    }

    void add_wording(Node node, Wording &wording) {
        const auto [it, fresh] = wording.emplace(node.attribute("lang").value(), text_of(node));
        if (!fresh) fail(node, std::string("second ") + node.name() + " in language " + quoted(it->first));
    }

    void add_cue(Node node, std::vector<Cue> &cues) {
        Cue cue{.text = text_of(node), .lang = node.attribute("lang").value(), .weight = 1};
        if (const auto weight = node.attribute("weight")) cue.weight = weight_of(node, weight.value());
        cues.push_back(std::move(cue));
    }

    double weight_of(Node node, std::string_view text) {
        double value = 0;
        const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool fine = error == std::errc() && stop == text.data() + text.size() && std::isfinite(value);
        if (!fine || std::abs(value) > kMostWeight)
            fail(node, "weight " + quoted(text) + " is not a number from -1000 to 1000");
        return fine ? value : 1;
    }

    template <class E> E choice(Node node, const char *attribute, std::initializer_list<E> values, E otherwise) {
        const auto given = node.attribute(attribute);
        if (!given) return otherwise;
        std::vector<std::string_view> names;
        for (const E v : values) {
            if (to_string(v) == given.value()) return v;
            names.push_back(to_string(v));
        }
        fail(node, std::string(attribute) + " " + quoted(given.value()) + " is not one of " + listed(names));
        return otherwise;
    }
    Stance stance_of(Node node, const char *attribute) {
        return choice(node, attribute, {Stance::favour, Stance::oppose, Stance::neutral}, Stance::neutral);
    }

    void known_logic(Node node, const std::string &id) {
        if (id.empty() || logic_ids_.count(id)) return;
        const std::string who =
            node.attribute("id") ? node.name() + (" " + quoted(node.attribute("id").value())) : node.name();
        fail(node, who + " names logic " + quoted(id) + ", which is not defined (defined: " + listed(logic_ids_) + ")");
    }

    void read_logic(Node node) {
        LogicEntry logic;
        logic.id = own_id(node, seen_logics_);
        logic.leaning = stance_of(node, "leaning");
        each(node, "name", [&](Node n) { add_wording(n, logic.name); });
        each(node, "description", [&](Node n) { logic.description = text_of(n); });
        each(node, "cue", [&](Node n) { add_cue(n, logic.cues); });
        book_.logics.push_back(std::move(logic));
    }

    void read_opposition(Node node) {
        Opposition pair{node.attribute("a").value(), node.attribute("b").value()};
        known_logic(node, pair.a);
        known_logic(node, pair.b);
        if (pair.a == pair.b) fail(node, "logic " + quoted(pair.a) + " cannot oppose itself");
        if (pair.b < pair.a) std::swap(pair.a, pair.b);
        if (!seen_oppositions_.emplace(pair.a, pair.b).second)
            return fail(node, "second opposition of " + quoted(pair.a) + " and " + quoted(pair.b));
        book_.oppositions.push_back(std::move(pair));
    }

    void read_concept(Node node) {
        ConceptEntry entry;
        entry.id = own_id(node, seen_concepts_);
        entry.logic = node.attribute("logic").value();
        known_logic(node, entry.logic);
        entry.has_stance = !node.attribute("stance").empty();
        entry.stance = stance_of(node, "stance");
        each(node, "label", [&](Node n) { add_wording(n, entry.label); });
        each(node, "cue", [&](Node n) { add_cue(n, entry.cues); });
        if (entry.label.empty()) fail(node, "concept " + quoted(entry.id) + " has no label");
        book_.concepts.push_back(std::move(entry));
    }

    void read_stakeholder(Node node) {
        KnownStakeholder entry;
        entry.id = own_id(node, seen_stakeholders_);
        using enum StakeholderType;
        entry.type = choice(node, "type", {person, organisation, state, group}, organisation);
        entry.has_stance = !node.attribute("stance").empty();
        entry.stance = stance_of(node, "stance");
        each(node, "name", [&](Node n) { entry.names.push_back({text_of(n), n.attribute("lang").value()}); });
        each(node, "part-of", [&](Node n) { read_part_of(n, entry); });
        if (entry.names.empty()) fail(node, "stakeholder " + quoted(entry.id) + " has no name");
        book_.stakeholders.push_back(std::move(entry));
    }

    void read_part_of(Node node, KnownStakeholder &entry) {
        const std::string ref = node.attribute("ref").value();
        if (ref == entry.id) fail(node, "stakeholder " + quoted(ref) + " cannot be part of itself");
        if (!ref.empty() && !stakeholder_ids_.count(ref))
            fail(node, "stakeholder " + quoted(entry.id) + " is part of " + quoted(ref) + ", which is not defined");
        entry.part_of.push_back(ref);
    }

    void read_joins(Node joins) {
        for (const Node node : joins.children()) {
            const Rule *rule = rule_for(node.name());
            if (!rule) continue; // refused by the check of joins
            check(node, *rule);
            Join join{node.attribute("a").value(), node.attribute("b").value(),
                      std::string_view(node.name()) == "same"};
            if (join.a == join.b) fail(node, "the two names are equal: " + quoted(join.a));
            book_.joins.push_back(std::move(join));
        }
    }

    std::string name_;
    Codebook book_;
    pugi::xml_document document_;
    std::optional<Error> fault_;
    std::size_t fault_offset_ = 0;
    std::set<std::string> logic_ids_, stakeholder_ids_; // all that the file defines
    std::set<std::string> seen_logics_, seen_concepts_, seen_stakeholders_;
    std::set<std::pair<std::string, std::string>> seen_oppositions_;
};

} // namespace

Result<Codebook> parse_codebook(std::string xml, const std::string &name) { return Parser(std::move(xml), name).run(); }

} // namespace polylogue
