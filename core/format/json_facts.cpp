#include "format/json_facts.hpp"

#include <array>
#include <set>

namespace polylogue {
namespace {

using namespace json_items;

constexpr std::array<std::pair<const char *, std::string Metadata::*>, 8> kMetadata{{{"title", &Metadata::title},
                                                                                     {"outlet", &Metadata::outlet},
                                                                                     {"author", &Metadata::author},
                                                                                     {"date", &Metadata::date},
                                                                                     {"url", &Metadata::url},
                                                                                     {"lang", &Metadata::lang},
                                                                                     {"note", &Metadata::note},
                                                                                     {"issue", &Metadata::issue}}};

ordered_json metadata(const Metadata &m) {
    ordered_json out = ordered_json::object();
    for (const auto &[key, member] : kMetadata)
        if (!(m.*member).empty()) out[key] = m.*member;
    return out;
}

template <class E>
E word(const json &o, const char *key, const std::string &where, std::optional<E> (*read)(std::string_view),
       E otherwise) {
    const std::string found = text(o, key, where);
    if (found.empty()) return otherwise;
    const std::optional<E> value = read(found);
    if (!value) throw Fault{where + "." + key + ": '" + found + "' is no " + key};
    return *value;
}

std::vector<Alias> read_aliases(const json &o, const std::string &where) {
    std::set<Alias> out;
    each(o, "forms", [&](const json &f, const std::string &at) {
        out.insert({text(f, "text", where + "." + at), text(f, "evidence", where + "." + at)});
    });
    if (!o.contains("forms"))
        for (std::string &a : texts(o, "aliases", where)) out.insert({std::move(a), "mention"});
    return {out.begin(), out.end()};
}

std::pair<std::string, Stakeholder> read_holder(const json &o, const std::string &where) {
    const AnnotatedStakeholder plain = read_stakeholder(o, where);
    Stakeholder out;
    out.name = plain.name.empty() ? plain.id : plain.name;
    out.type = plain.author() ? StakeholderType::author
                              : word(o, "type", where, parse_stakeholder_type, StakeholderType::organisation);
    out.known = text(o, "known", where);
    out.anonymous = flag(o, "anonymous", where);
    out.aliases = read_aliases(o, where);
    return {plain.id, out};
}

} // namespace

namespace json_items {

Metadata read_metadata(const json &o, const std::string &where) {
    Metadata out;
    for (const auto &[key, member] : kMetadata) out.*member = text(o, key, where);
    return out;
}

ordered_json document(const DocumentRecord &d) {
    ordered_json out{{"id", d.id}, {"lang", d.lang}, {"hash", d.hash}, {"sketch", d.sketch}};
    out["metadata"] = ordered_json::array();
    for (const Metadata &m : d.metadata) out["metadata"].push_back(metadata(m));
    return out;
}

ordered_json head(const Reading &r) {
    ordered_json out{{"document", r.document}, {"codebook", r.codebook}, {"issue", r.issue}};
    out["configuration"] = r.configuration;
    out["stakeholders"] = ordered_json::array();
    for (std::size_t i = 0; i < r.stakeholders.size(); ++i) {
        ordered_json s = stakeholder(r, i);
        for (const Alias &a : r.stakeholders[i].aliases)
            s["forms"].push_back({{"text", a.text}, {"evidence", a.evidence}});
        out["stakeholders"].push_back(std::move(s));
    }
    for (const FiledEcho &e : r.echoes)
        out["echoes"].push_back(
            {{"at", {e.at.begin, e.at.end}}, {"of", {e.of.begin, e.of.end}}, {"translation", e.translation}});
    for (const Loss &l : r.losses) out["losses"].push_back({{"plugin", l.plugin}, {"reason", l.reason}});
    return out;
}

DocumentRecord read_document(const json &o, const std::string &where) {
    DocumentRecord out;
    out.id = text(o, "id", where);
    out.lang = text(o, "lang", where);
    out.hash = text(o, "hash", where);
    out.sketch = text(o, "sketch", where);
    out.text = text(o, "text", where);
    each(o, "metadata",
         [&](const json &m, const std::string &at) { out.metadata.insert(read_metadata(m, where + "." + at)); });
    return out;
}

void read_echoes_and_losses(const json &o, Reading &r) {
    each(o, "echoes", [&](const json &e, const std::string &at) {
        r.echoes.push_back({points(e, "at", at).value_or(Points{}), points(e, "of", at).value_or(Points{}),
                            flag(e, "translation", at)});
    });
    each(o, "losses", [&](const json &l, const std::string &at) {
        r.losses.push_back({text(l, "plugin", at), text(l, "reason", at)});
    });
}

Head read_head(const json &o, const std::string &where, Assembly &into, std::size_t copy) {
    Head out;
    out.reading = into.reading({text(o, "document", where), text(o, "codebook", where), text(o, "issue", where),
                                text(o, "configuration", where), copy});
    each(o, "stakeholders", [&](const json &s, const std::string &at) {
        if (!out.stakeholders.insert(read_holder(s, where + "." + at)).second)
            throw Fault{where + "." + at + ".id: '" + text(s, "id", at) + "' is used twice"};
    });
    read_echoes_and_losses(o, into.at(out.reading));
    return out;
}

double checked_confidence(double given, const std::string &where) {
    if (given >= 0 && given <= 1) return given;
    throw Fault{where + ".confidence: expected a number from 0 to 1, found " + std::to_string(given)};
}

FiledStatement read_filed(const json &o, const std::string &where) {
    const AnnotatedStatement plain = read_statement(o, where);
    if (plain.at.end < plain.at.begin) throw Fault{where + ".end: the range ends before it starts"};
    FiledStatement out;
    out.mode = word(o, "mode", where, parse_mode, Mode::indirect);
    out.logics = plain.logics;
    out.stance = word(o, "stance", where, parse_stance, Stance::neutral);
    out.concept_id = plain.concept_id;
    out.confidence = checked_confidence(plain.confidence, where);
    out.extractors = texts(o, "extractors", where);
    out.at = plain.at;
    out.exact = plain.quote;
    out.prefix = text(o, "prefix", where);
    out.suffix = text(o, "suffix", where);
    out.cue = plain.cue;
    out.source = plain.source;
    return out;
}

Relation read_related(const json &o, const std::string &where) {
    Relation out;
    out.type = word(o, "type", where, parse_relation_type, RelationType::support);
    out.basis = word(o, "basis", where, parse_basis, Basis::structure);
    out.confidence = checked_confidence(number(o, "confidence", where, 1), where);
    out.extractors = texts(o, "extractors", where);
    return out;
}

} // namespace json_items

} // namespace polylogue
