#include "answer.hpp"

#include "common/contract_words.hpp"
#include "common/shallow_json.hpp"
#include "request.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <optional>

namespace polylogue::exec {
namespace {

using nlohmann::json;
using namespace sdk;

constexpr const char *kAuthor = "AUTHOR";

json parsed(std::string_view line) {
    json out = shallow_json(line);
    if (out.is_discarded()) throw BrokenAnswer("JSON expected, found '" + first_bytes(line) + "'");
    if (!out.is_object()) throw BrokenAnswer("a JSON object expected, found '" + first_bytes(line) + "'");
    return out;
}

// The value of a key, nothing when it is missing or null.
template <class T>
std::optional<T> value(const json &object, const char *key, const std::string &where, const char *expected) {
    const auto it = object.find(key);
    if (it == object.end() || it->is_null()) return std::nullopt;
    try {
        return it->get<T>();
    } catch (const json::exception &) {
        throw std::runtime_error(where + "." + key + ": " + expected + " expected, found " + it->type_name());
    }
}

std::string text(const json &o, const char *key, const std::string &where) {
    const auto it = o.find(key); // an id may be written as a number
    if (it != o.end() && it->is_number_integer()) return std::to_string(it->get<std::int64_t>());
    return value<std::string>(o, key, where, "text").value_or("");
}

double confidence(const json &o, const std::string &where) {
    return value<double>(o, "confidence", where, "a number").value_or(1);
}

template <std::size_t N>
std::int32_t choice(const json &o, const char *key, const std::string &where,
                    const std::array<std::string_view, N> &names, std::int32_t otherwise) {
    const std::string name = text(o, key, where);
    if (name.empty()) return otherwise;
    const auto found = number(names, name);
    if (!found) throw std::runtime_error(where + "." + key + ": '" + first_bytes(name) + "' is not one of its words");
    return *found;
}

std::size_t offset(const json &number, const std::string &where) {
    if (!number.is_number_integer() || number < 0)
        throw std::runtime_error(where + ": a number of code points expected, found " + first_bytes(number.dump()));
    return number.get<std::size_t>();
}

class Taker {
  public:
    Taker(const sdk::Input &in, const Points &points, sdk::Sink &sink) : in_(in), points_(points), sink_(sink) {}

    void extract(const json &root) {
        each(root, "stakeholders", [this](const json &o, const std::string &where) { stakeholder(o, where); });
        each(root, "statements", [this](const json &o, const std::string &where) { statement(o, where); });
        each(root, "relations", [this](const json &o, const std::string &where) { relation(o, where); });
    }
    void label(const json &root) {
        number_statements();
        each(root, "statements", [this](const json &o, const std::string &where) {
            if (const auto id = known(statements_, text(o, "id", where), where, "statement")) labels(o, where, *id);
        });
    }
    void relate(const json &root) {
        number_statements();
        each(root, "relations", [this](const json &o, const std::string &where) { relation(o, where); });
    }

  private:
    using Ids = std::map<std::string, std::int64_t>;

    template <class Take> void each(const json &root, const char *key, Take take) {
        const auto it = root.find(key);
        if (it == root.end() || it->is_null()) return;
        if (!it->is_array()) throw std::runtime_error(std::string(key) + ": a list expected, found " + it->type_name());
        for (std::size_t i = 0; i < it->size(); ++i) {
            const std::string where = std::string(key) + "[" + std::to_string(i) + "]";
            if (!(*it)[i].is_object())
                throw std::runtime_error(where + ": an object expected, found " + (*it)[i].type_name());
            take((*it)[i], where);
        }
    }

    void number_statements() {
        for (std::size_t i = 0; i < in_.statements().size(); ++i)
            statements_["s" + std::to_string(i + 1)] = static_cast<std::int64_t>(i);
    }

    std::optional<std::int64_t> known(const Ids &ids, const std::string &id, const std::string &where,
                                      const char *what) {
        const auto it = ids.find(id);
        if (it != ids.end()) return it->second;
        sink_.error("item refused: " + where + ": no " + what + " has the id '" + first_bytes(id) + "'");
        return std::nullopt;
    }

    void stakeholder(const json &o, const std::string &where) {
        const std::string id = text(o, "id", where), name = text(o, "name", where);
        const std::int32_t type =
            choice(o, "type", where, kTypes, id == kAuthor ? POLYLOGUE_AUTHOR_TYPE : POLYLOGUE_ORGANISATION);
        const bool anonymous = value<bool>(o, "anonymous", where, "true or false").value_or(false);
        const std::int64_t local = sink_.add_stakeholder(name.empty() ? id : name, static_cast<polylogue_type>(type),
                                                         text(o, "known", where), anonymous);
        if (local < 0) return;
        stakeholders_[id] = local;
        if (const auto it = o.find("aliases"); it != o.end() && it->is_array())
            for (const json &alias : *it) add_alias(local, alias, where);
    }
    void add_alias(std::int64_t local, const json &alias, const std::string &where) {
        if (alias.is_string())
            sink_.add_alias(local, alias.get<std::string>());
        else if (alias.is_object())
            sink_.add_alias(local, text(alias, "text", where),
                            alias.contains("evidence") ? text(alias, "evidence", where) : "mention");
        else
            throw std::runtime_error(where + ".aliases: texts expected, found " + alias.type_name());
    }

    void statement(const json &o, const std::string &where) {
        const std::string holder = text(o, "stakeholder", where);
        if (holder == kAuthor && !stakeholders_.contains(kAuthor))
            stakeholders_[kAuthor] = sink_.add_stakeholder(kAuthor, POLYLOGUE_AUTHOR_TYPE);
        const auto stakeholder = known(stakeholders_, holder, where, "stakeholder");
        const auto span = stakeholder ? place(o, where) : std::nullopt;
        if (!span) return;
        const auto mode =
            choice(o, "mode", where, kModes, *stakeholder == author() ? POLYLOGUE_AUTHOR : POLYLOGUE_INDIRECT);
        const std::int64_t local =
            sink_.add_statement(*stakeholder, *span, static_cast<polylogue_mode>(mode), confidence(o, where),
                                range(o, "cue", where), range(o, "source", where));
        if (local < 0) return;
        statements_[text(o, "id", where)] = local;
        labels(o, where, local);
    }
    std::int64_t author() const { return stakeholders_.contains(kAuthor) ? stakeholders_.at(kAuthor) : -1; }

    polylogue_span bytes(std::size_t start, std::size_t end) const { return {points_.byte(start), points_.byte(end)}; }

    polylogue_span range(const json &o, const char *key, const std::string &where) const {
        const auto it = o.find(key);
        if (it == o.end() || it->is_null()) return {};
        if (!it->is_array() || it->size() != 2)
            throw std::runtime_error(where + "." + key + ": two numbers expected, found " + first_bytes(it->dump()));
        return bytes(offset((*it)[0], where + "." + key), offset((*it)[1], where + "." + key));
    }

    // Where a statement stands: its offsets, unless its quote stands elsewhere.
    std::optional<polylogue_span> place(const json &o, const std::string &where) {
        const std::string quote = text(o, "quote", where);
        const bool has_offsets = o.contains("start") && o.contains("end");
        if (!has_offsets && quote.empty()) throw std::runtime_error(where + ": start and end, or quote, expected");
        if (!has_offsets) return located(quote, where, used_[quote]);
        const polylogue_span span = bytes(offset(o["start"], where + ".start"), offset(o["end"], where + ".end"));
        if (quote.empty() || (span.begin <= span.end && span.end <= in_.text().size() && in_.at(span) == quote))
            return span;
        return located(quote, where, nearest(quote, span.begin));
    }
    // The first place of a quote from `from` on. A quote given again is looked for behind its last place.
    std::optional<polylogue_span> located(const std::string &quote, const std::string &where, std::size_t from) {
        const std::size_t at = in_.text().find(quote, from);
        if (at == std::string_view::npos) {
            sink_.error("item refused: " + where + ".quote: '" + first_bytes(quote) + "' is not in the text" +
                        (from ? " once more" : ""));
            return std::nullopt;
        }
        used_[quote] = at + quote.size();
        return polylogue_span{at, at + quote.size()};
    }
    std::size_t nearest(const std::string &quote, std::size_t to) const {
        const std::size_t behind = in_.text().find(quote, to), before = in_.text().rfind(quote, to);
        if (behind == std::string_view::npos) return before == std::string_view::npos ? 0 : before;
        return before != std::string_view::npos && to - before < behind - to ? before : behind;
    }

    void labels(const json &o, const std::string &where, std::int64_t local) {
        if (const auto it = o.find("logics"); it != o.end() && it->is_array())
            for (const json &logic : *it) add_logic(local, logic, where);
        if (const std::int32_t stance = choice(o, "stance", where, kStances, -1); stance >= 0)
            sink_.set_stance(local, static_cast<polylogue_stance>(stance), confidence(o, where));
        if (const std::string id = text(o, "concept", where); !id.empty())
            sink_.set_concept(local, id, confidence(o, where));
    }
    void add_logic(std::int64_t local, const json &logic, const std::string &where) {
        if (logic.is_string())
            sink_.add_logic(local, logic.get<std::string>(), 1);
        else if (logic.is_object())
            sink_.add_logic(local, text(logic, "id", where),
                            value<double>(logic, "weight", where, "a number").value_or(1));
        else
            throw std::runtime_error(where + ".logics: texts expected, found " + logic.type_name());
    }

    void relation(const json &o, const std::string &where) {
        const auto from = known(statements_, text(o, "from", where), where, "statement"),
                   to = known(statements_, text(o, "to", where), where, "statement");
        const auto type = choice(o, "type", where, kRelations, POLYLOGUE_SUPPORT);
        const auto basis =
            choice(o, "basis", where, kBases, type == POLYLOGUE_ATTACK ? POLYLOGUE_OPPOSITION : POLYLOGUE_REASON);
        if (from && to)
            sink_.add_relation(*from, *to, static_cast<polylogue_relation>(type), static_cast<polylogue_basis>(basis),
                               confidence(o, where));
    }

    const sdk::Input &in_;
    const Points &points_;
    sdk::Sink &sink_;
    Ids stakeholders_, statements_;
    std::map<std::string, std::size_t> used_; // quote -> end of its last place
};

void pass_on_log(const json &root, sdk::Sink &sink) {
    const auto it = root.find("log");
    if (it == root.end() || !it->is_array()) return;
    for (const json &entry : *it) {
        if (entry.is_string())
            sink.note(entry.get<std::string>());
        else if (!entry.is_object())
            throw std::runtime_error(std::string("log: texts expected, found ") + entry.type_name());
        else if (text(entry, "level", "log") == "warning")
            sink.warn(text(entry, "text", "log"));
        else
            sink.note(text(entry, "text", "log"));
    }
}

} // namespace

std::uint32_t phases_of_hello(std::string_view line) {
    const json root = parsed(line);
    const auto protocol = root.find("protocol");
    if (protocol == root.end() || *protocol != kProtocol)
        throw BrokenAnswer("a hello of protocol " + std::to_string(kProtocol) + " expected, found '" +
                           first_bytes(line) + "'");
    const auto phases = value<std::vector<std::string>>(root, "phases", "hello", "a list of texts")
                            .value_or(std::vector<std::string>{"extract"});
    std::uint32_t out = 0;
    for (const std::uint32_t phase : {POLYLOGUE_EXTRACT, POLYLOGUE_LABEL, POLYLOGUE_RELATE})
        if (std::find(phases.begin(), phases.end(), phase_name(phase)) != phases.end()) out |= phase;
    return out;
}

void take_answer(std::string_view line, std::uint64_t id, std::uint32_t phase, const sdk::Input &input,
                 const Points &points, sdk::Sink &sink) {
    const json root = parsed(line);
    const auto given = root.find("id");
    if (given == root.end() || *given != id)
        throw BrokenAnswer("the answer to request " + std::to_string(id) + " expected, found '" + first_bytes(line) +
                           "'");
    pass_on_log(root, sink);
    if (const auto error = root.find("error"); error != root.end() && !error->is_null())
        throw std::runtime_error(error->is_string() ? error->get<std::string>() : error->dump());
    Taker taker(input, points, sink);
    if (phase == POLYLOGUE_EXTRACT) taker.extract(root);
    if (phase == POLYLOGUE_LABEL) taker.label(root);
    if (phase == POLYLOGUE_RELATE) taker.relate(root);
}

} // namespace polylogue::exec
