#include "request.hpp"

#include "common/contract_words.hpp"

#include <nlohmann/json.hpp>

namespace polylogue::exec {
namespace {

using nlohmann::ordered_json;
using namespace sdk;

ordered_json range(polylogue_span s, const Points &p) { return ordered_json::array({p.of(s.begin), p.of(s.end)}); }

ordered_json list(const auto &items, auto as_json) {
    ordered_json out = ordered_json::array();
    for (const auto &item : items) out.push_back(as_json(item));
    return out;
}

ordered_json wording(const sdk::Array<polylogue_wording> &all) {
    ordered_json out = ordered_json::object();
    for (const polylogue_wording &w : all) out[std::string(view(w.lang))] = view(w.text);
    return out;
}

ordered_json cues(const polylogue_cue *first, std::size_t count) {
    return list(sdk::Array<polylogue_cue>(first, count), [](const polylogue_cue &c) {
        return ordered_json{{"text", view(c.text)}, {"lang", view(c.lang)}, {"weight", c.weight}};
    });
}

ordered_json logic_json(const polylogue_logic &l) {
    return {{"id", view(l.id)},
            {"names", wording({l.names, l.name_count})},
            {"description", view(l.description)},
            {"leaning", word(kStances, l.leaning)},
            {"cues", cues(l.cues, l.cue_count)}};
}

ordered_json concept_json(const polylogue_concept &c) {
    ordered_json out{
        {"id", view(c.id)}, {"labels", wording({c.labels, c.label_count})}, {"cues", cues(c.cues, c.cue_count)}};
    if (c.logic.size) out["logic"] = view(c.logic);
    if (c.stance >= 0) out["stance"] = word(kStances, c.stance);
    return out;
}

ordered_json known_json(const polylogue_known &k) {
    ordered_json out{{"id", view(k.id)}, {"type", word(kTypes, k.type)}};
    if (k.stance >= 0) out["stance"] = word(kStances, k.stance);
    out["names"] = list(sdk::Array<polylogue_name>(k.names, k.name_count), [](const polylogue_name &n) {
        return ordered_json{{"text", view(n.text)}, {"lang", view(n.lang)}};
    });
    return out;
}

ordered_json paragraph_json(const polylogue_paragraph &p, const Points &points) {
    return {{"start", points.of(p.span.begin)},
            {"end", points.of(p.span.end)},
            {"lang", view(p.lang)},
            {"script", word(kScripts, p.script)},
            {"heading", p.heading != 0}};
}

ordered_json sentence_json(const polylogue_sentence &s, const Points &points) {
    ordered_json out{{"start", points.of(s.span.begin)},
                     {"end", points.of(s.span.end)},
                     {"paragraph", nullptr},
                     {"echo", s.echo != 0}};
    if (s.paragraph != UINT32_MAX) out["paragraph"] = s.paragraph;
    return out;
}

ordered_json quotation_json(const polylogue_quotation &q, const Points &points) {
    return {{"start", points.of(q.span.begin)},
            {"end", points.of(q.span.end)},
            {"inner", range(q.inner, points)},
            {"parent", q.parent},
            {"depth", q.depth},
            {"closed", q.closed != 0},
            {"continues", q.continues != 0}};
}

ordered_json document_json(const sdk::Input &in, const Points &p) {
    const polylogue_document &d = in.document();
    return {{"id", view(d.id)},
            {"text", view(d.text)},
            {"lang", view(d.lang)},
            {"metadata",
             {{"title", view(d.title)},
              {"outlet", view(d.outlet)},
              {"author", view(d.author)},
              {"date", view(d.date)},
              {"url", view(d.url)}}},
            {"body", range(d.body, p)},
            {"paragraphs", list(in.paragraphs(), [&](const auto &item) { return paragraph_json(item, p); })},
            {"sentences", list(in.sentences(), [&](const auto &item) { return sentence_json(item, p); })},
            {"quotations", list(in.quotations(), [&](const auto &item) { return quotation_json(item, p); })}};
}

std::string holder_id(const sdk::Input &in, std::uint32_t at) {
    return in.stakeholders()[at].type == POLYLOGUE_AUTHOR_TYPE ? "AUTHOR" : "h" + std::to_string(at + 1);
}

ordered_json stakeholders_json(const sdk::Input &in) {
    ordered_json out = ordered_json::array();
    for (const polylogue_found_stakeholder &s : in.stakeholders()) {
        out.push_back({{"id", holder_id(in, static_cast<std::uint32_t>(out.size()))},
                       {"name", view(s.name)},
                       {"type", word(kTypes, s.type)}});
        if (s.known.size) out.back()["known"] = view(s.known);
        if (s.anonymous) out.back()["anonymous"] = true;
    }
    return out;
}

ordered_json statement_json(const sdk::Input &in, const polylogue_found_statement &s, const Points &p) {
    ordered_json out{{"stakeholder", holder_id(in, s.stakeholder)},
                     {"start", p.of(s.span.begin)},
                     {"end", p.of(s.span.end)},
                     {"quote", in.at(s.span)},
                     {"mode", word(kModes, s.mode)},
                     {"stance", word(kStances, s.stance)},
                     {"confidence", s.confidence}};
    out["logics"] = ordered_json::array();
    for (std::size_t i = 0; i < s.logic_count; ++i) out["logics"].push_back(view(s.logics[i]));
    if (s.concept_id.size) out["concept"] = view(s.concept_id);
    if (s.cue.end) out["cue"] = range(s.cue, p);
    if (s.source.end) out["source"] = range(s.source, p);
    return out;
}

ordered_json statements_json(const sdk::Input &in, const Points &p) {
    ordered_json out = ordered_json::array();
    for (const polylogue_found_statement &s : in.statements()) {
        ordered_json item{{"id", "s" + std::to_string(out.size() + 1)}};
        item.update(statement_json(in, s, p));
        out.push_back(std::move(item));
    }
    return out;
}

} // namespace

std::string phase_name(std::uint32_t phase) {
    return phase == POLYLOGUE_EXTRACT ? "extract" : phase == POLYLOGUE_LABEL ? "label" : "relate";
}

std::string hello() {
    return ordered_json{{"polylogue", "hello"},
                        {"protocol", kProtocol},
                        {"version", kVersion},
                        {"phases", {"extract", "label", "relate"}}}
        .dump();
}

std::string codebook_json(const sdk::Input &in) {
    const polylogue_codebook &c = in.codebook();
    const ordered_json out{{"id", view(c.id)},
                           {"hash", view(c.hash)},
                           {"issue", wording({c.issue, c.issue_count})},
                           {"logics", list(in.logics(), logic_json)},
                           {"oppositions", list(in.oppositions(),
                                                [](const polylogue_opposition &o) {
                                                    return ordered_json::array({view(o.a), view(o.b)});
                                                })},
                           {"concepts", list(in.concepts(), concept_json)},
                           {"stakeholders", list(in.known(), known_json)}};
    return out.dump();
}

std::string request(std::uint64_t id, std::uint32_t phase, const sdk::Input &in, const Points &points,
                    const std::string &codebook) {
    ordered_json out{{"id", id},
                     {"phase", phase_name(phase)},
                     {"document", document_json(in, points)},
                     {"issue", wording(in.issue())}};
    if (phase != POLYLOGUE_EXTRACT) {
        out["stakeholders"] = stakeholders_json(in);
        out["statements"] = statements_json(in, points);
    }
    std::string line = out.dump();
    line.pop_back();
    return line + ",\"codebook\":" + codebook + "}";
}

} // namespace polylogue::exec
