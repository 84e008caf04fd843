#include "answer.hpp"

#include "common/contract_words.hpp"
#include "common/excerpt.hpp"
#include "common/shallow_json.hpp"

#include <algorithm>

namespace polylogue::llm {
namespace {

using nlohmann::json;

constexpr const char *kAuthor = "AUTHOR";
constexpr double kUnsaid = 0.6; // the confidence of a statement that comes without one

// Text of a key, "" for anything else. Ids may be numbers.
std::string text(const json &o, const char *key) {
    const auto it = o.find(key);
    if (it == o.end()) return "";
    if (it->is_number_integer()) return std::to_string(it->get<std::int64_t>());
    return it->is_string() ? it->get<std::string>() : "";
}

double confidence(const json &o) {
    const auto it = o.find("confidence");
    return it != o.end() && it->is_number() ? std::clamp(it->get<double>(), 0.0, 1.0) : kUnsaid;
}

const json &list(const json &root, const char *key) {
    static const json kNone = json::array();
    const auto it = root.find(key);
    if (it == root.end() || it->is_null()) return kNone;
    if (!it->is_array()) throw BrokenAnswer(std::string(key) + ": a list expected, found " + it->type_name());
    return *it;
}

bool has_id(const auto &entries, std::string_view id) {
    for (const auto &e : entries)
        if (sdk::view(e.id) == id) return true;
    return false;
}

std::size_t shared(polylogue_span a, polylogue_span b) {
    const std::size_t begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
    return begin < end ? end - begin : 0;
}

} // namespace

json object_in(const std::string &content) {
    const std::size_t begin = content.find('{'), end = content.rfind('}');
    if (begin == std::string::npos)
        throw BrokenAnswer("a JSON object expected, found '" + sdk::first_bytes(content) + "'");
    const std::string inside = content.substr(begin, end == std::string::npos || end < begin ? end : end - begin + 1);
    json out = sdk::shallow_json(inside);
    if (out.is_discarded())
        throw BrokenAnswer("the model's JSON is broken or cut off after " + std::to_string(content.size()) + " bytes");
    if (!out.contains("statements"))
        throw BrokenAnswer("an object with statements expected, found '" + sdk::first_bytes(inside) + "'");
    return out;
}

void Taker::take(const json &root, polylogue_span piece) {
    Ids ids;
    for (const json &o : list(root, "statements"))
        if (o.is_object())
            statement(o, piece, ids);
        else
            refuse("statements are no objects", o.dump());
    for (const json &o : list(root, "relations"))
        if (o.is_object()) relation(o, ids);
}

void Taker::refuse(const std::string &reason, const std::string &what) {
    Refused &r = refused_[reason];
    if (!r.count++) r.first = sdk::first_bytes(what);
    sink_.count("items refused", 1);
}

void Taker::report() const {
    for (const auto &[reason, r] : refused_)
        sink_.error("refused: " + std::to_string(r.count) + " " + reason + " (first: '" + r.first + "')");
}

void Taker::statement(const json &o, polylogue_span piece, Ids &ids) {
    const std::string quote = text(o, "quote");
    const std::int64_t holder = holder_of(o);
    if (holder < 0) return;
    const auto span = ground_.quote(quote, piece);
    if (!span) return refuse("quotations that are not in the text", quote);
    const std::string id = text(o, "id");
    if (const Taken *before = taken_before(holder, *span)) {
        ids.emplace(id, before->id);
        return;
    }
    auto mode = sdk::number(sdk::kModes, text(o, "mode"));
    if (!mode) refuse("unknown modes", text(o, "mode")), mode = POLYLOGUE_INDIRECT;
    const std::int64_t added =
        sink_.add_statement(holder, *span, static_cast<polylogue_mode>(*mode), confidence(o),
                            ground_.beside(text(o, "cue"), *span), ground_.beside(text(o, "source"), *span));
    if (added < 0) return; // the host names the reason
    taken_.push_back({holder, added, *span});
    ids.emplace(id, added);
    label(o, added);
}

std::int64_t Taker::holder_of(const json &o) {
    const std::string name = text(o, "type") == "author" ? kAuthor : text(o, "stakeholder");
    if (const auto it = holders_.find(name); it != holders_.end()) return it->second;
    const std::int64_t id = add_holder(o, name);
    if (id >= 0) holders_[name] = id;
    if (id >= 0 && name != kAuthor && ground_.has(name)) sink_.add_alias(id, name);
    return id;
}

std::int64_t Taker::add_holder(const json &o, const std::string &name) {
    if (name == kAuthor) return sink_.add_stakeholder(kAuthor, POLYLOGUE_AUTHOR_TYPE);
    const auto holder = ground_.holder(name);
    if (!holder) return refuse("statements of stakeholders that are not in the text", name), -1;
    if (const auto it = names_.find(holder->name); it != names_.end()) return it->second;
    auto type = sdk::number(sdk::kTypes, text(o, "type"));
    if (!type || *type == POLYLOGUE_AUTHOR_TYPE) type = POLYLOGUE_ORGANISATION;
    if (holder->type >= 0) type = holder->type;
    const auto anonymous = o.find("anonymous");
    const std::int64_t id =
        sink_.add_stakeholder(holder->name, static_cast<polylogue_type>(*type), holder->known,
                              anonymous != o.end() && anonymous->is_boolean() && anonymous->get<bool>());
    return id < 0 ? id : names_[holder->name] = id;
}

const Taker::Taken *Taker::taken_before(std::int64_t holder, polylogue_span span) const {
    for (const Taken &t : taken_) {
        const std::size_t shorter = std::min(span.end - span.begin, t.span.end - t.span.begin);
        if (t.holder == holder && shared(t.span, span) * 2 > shorter) return &t;
    }
    return nullptr;
}

void Taker::label(const json &o, std::int64_t id) {
    const auto logics = o.find("logics");
    double weight = 1;
    if (logics != o.end() && logics->is_array())
        for (const json &l : *logics) {
            const std::string logic = l.is_string() ? l.get<std::string>() : l.dump();
            if (!has_id(in_.logics(), logic))
                refuse("logics that are not in the codebook", logic);
            else
                sink_.add_logic(id, logic, weight), weight /= 2; // the main one first
        }
    if (const std::string word = text(o, "stance"); !word.empty()) {
        if (const auto stance = sdk::number(sdk::kStances, word))
            sink_.set_stance(id, static_cast<polylogue_stance>(*stance), confidence(o));
        else
            refuse("unknown stances", word);
    }
    if (const std::string concept_id = text(o, "concept"); !concept_id.empty()) {
        if (has_id(in_.concepts(), concept_id))
            sink_.set_concept(id, concept_id, confidence(o));
        else
            refuse("concepts that are not in the codebook", concept_id);
    }
}

void Taker::relation(const json &o, const Ids &ids) {
    const auto from = ids.find(text(o, "from")), to = ids.find(text(o, "to"));
    if (from == ids.end() || to == ids.end()) return refuse("relations of statements that were not taken", o.dump());
    const auto type = sdk::number(sdk::kRelations, text(o, "type"));
    if (!type) return refuse("unknown types of relations", text(o, "type"));
    if (from->second == to->second) return;
    sink_.add_relation(from->second, to->second, static_cast<polylogue_relation>(*type),
                       *type == POLYLOGUE_ATTACK ? POLYLOGUE_OPPOSITION : POLYLOGUE_REASON, confidence(o));
}

} // namespace polylogue::llm
