// The XML reader of codebooks: one walk, checking as it fills. The format is docs/codebook.xsd.
#include "codebook/checked_xml.hpp"
#include "codebook/codebook.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <initializer_list>
#include <set>

namespace polylogue {
namespace {

constexpr double kMostWeight = 1000;

bool is_id(std::string_view s) {
    return !s.empty() && s.size() <= 100 && std::all_of(s.begin(), s.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.';
    });
}

class Parser : private CheckedXml {
  public:
    Parser(const std::string &xml, const std::string &name) : CheckedXml(xml, name) { book_.source = xml; }

    Result<Codebook> run() {
        if (load()) read_book(root());
        if (fault()) return *fault();
        return std::move(book_);
    }

  private:
    using Node = pugi::xml_node;

    void read_book(Node book) {
        if (std::string_view(book.name()) != "codebook")
            return fail(book, "expected element 'codebook', found " + quoted(book.name()));
        check(book);
        book_.id = id_of(book);
        book_.version = book.attribute("version").value();
        collect_ids(book);
        each(book, "title", [&](Node n) { add_wording(n, book_.title); });
        each(book, "description", [&](Node n) { book_.description = text_of(n); });
        each(book, "issue", [&](Node n) { each(n, "wording", [&](Node w) { add_wording(w, book_.issue); }); });
        each(book, "logics", [&](Node n) { each(n, "logic", [&](Node l) { read_logic(l); }); });
        each(book, "oppositions", [&](Node n) { each(n, "opposition", [&](Node o) { read_opposition(o); }); });
        each(book, "concepts", [&](Node n) { each(n, "concept", [&](Node c) { read_concept(c); }); });
        each(book, "stakeholders", [&](Node n) { each(n, "stakeholder", [&](Node s) { read_stakeholder(s); }); });
        each(book, "joins", [&](Node n) {
            each(n, "same", [&](Node j) { read_join(j, true); });
            each(n, "different", [&](Node j) { read_join(j, false); });
        });
    }

    void collect_ids(Node book) {
        for (const Node list : book.children("logics"))
            for (const Node n : list.children("logic"))
                if (n.attribute("id")) logic_ids_.insert(n.attribute("id").value());
        for (const Node list : book.children("stakeholders"))
            for (const Node n : list.children("stakeholder")) stakeholder_ids_.insert(n.attribute("id").value());
    }

    std::string id_of(Node node) {
        std::string id = node.attribute("id").value();
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

    void read_join(Node node, bool same) {
        Join join{node.attribute("a").value(), node.attribute("b").value(), same};
        if (join.a == join.b) fail(node, "the two names are equal: " + quoted(join.a));
        book_.joins.push_back(std::move(join));
    }

    Codebook book_;
    std::set<std::string> logic_ids_, stakeholder_ids_; // all that the file defines
    std::set<std::string> seen_logics_, seen_concepts_, seen_stakeholders_;
    std::set<std::pair<std::string, std::string>> seen_oppositions_;
};

} // namespace

Result<Codebook> parse_codebook(std::string xml, const std::string &name) { return Parser(xml, name).run(); }

} // namespace polylogue
