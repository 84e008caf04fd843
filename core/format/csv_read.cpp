#include "base/csv.hpp"
#include "base/escape.hpp"
#include "base/number.hpp"
#include "base/utf8.hpp"
#include "format/csv.hpp"
#include "format/json_facts.hpp"
#include "format/made_text.hpp"

#include <algorithm>
#include <charconv>

namespace polylogue {
namespace {

struct Bad {
    std::string message;
};

// The names Discourse Network Analyzer gives, and ours.
constexpr std::pair<std::string_view, std::string_view> kOtherNames[] = {{"statement id", "id"},
                                                                         {"document id", "document"},
                                                                         {"document title", "title"},
                                                                         {"source", "outlet"},
                                                                         {"time", "date"},
                                                                         {"text", "quote"},
                                                                         {"statement", "quote"},
                                                                         {"speaker", "stakeholder"},
                                                                         {"organisation", "organization"}};

std::string lower(std::string_view text) {
    std::string out(text);
    for (char &c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return out;
}

class Columns {
  public:
    explicit Columns(const CsvRow &names) {
        for (std::size_t i = 0; i < names.fields.size(); ++i) {
            std::string name = lower(escape::uncsv(names.fields[i]));
            for (const auto &[other, ours] : kOtherNames)
                if (name == other) name = ours;
            at_.emplace(std::move(name), i);
        }
    }
    bool has(const std::string &name) const { return at_.contains(name); }
    std::string get(const CsvRow &row, const std::string &name) const {
        const auto it = at_.find(name);
        return it == at_.end() ? "" : escape::uncsv(row.fields[it->second]);
    }

  private:
    std::map<std::string, std::size_t> at_;
};

std::vector<std::string> split(const std::string &text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

class TableReader {
  public:
    TableReader(const CsvRow &names, const std::string &path) : columns_(names), path_(path) {}

    Result<Imported> read(const std::vector<CsvRow> &rows) {
        if (!columns_.has("quote") ||
            !(columns_.has("stakeholder") || columns_.has("person") || columns_.has("organization")))
            return error(rows.front(),
                         "expected columns named quote (or text) and stakeholder (or person, organization)");
        for (std::size_t i = 1; i < rows.size(); ++i) {
            row_ = &rows[i];
            if (row_->fields.size() != rows.front().fields.size())
                return error(*row_, "expected " + std::to_string(rows.front().fields.size()) + " fields, found " +
                                        std::to_string(row_->fields.size()));
            try {
                read_row();
            } catch (const Bad &bad) {
                return error(*row_, bad.message);
            } catch (const json_items::Fault &fault) {
                return error(*row_, fault.message);
            }
        }
        return finish();
    }

  private:
    Error error(const CsvRow &row, const std::string &message) const {
        return {.kind = ErrorKind::schema, .message = message, .path = path_, .line = row.line};
    }

    std::string get(const std::string &name) const { return columns_.get(*row_, name); }

    std::size_t whole(const std::string &name) const {
        const std::string text = get(name);
        std::size_t out = 0;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), out);
        if (fault != std::errc() || end != text.data() + text.size())
            throw Bad{name + ": expected a whole number, found '" + text + "'"};
        return out;
    }

    std::optional<Points> points(const std::string &begin, const std::string &end) const {
        if (get(begin).empty() && get(end).empty()) return std::nullopt;
        const Points out{whole(begin), whole(end)};
        if (out.end < out.begin) throw Bad{end + ": the range ends before it starts"};
        return out;
    }

    template <class E> E word(const std::string &name, std::optional<E> (*parse)(std::string_view), E otherwise) const {
        const std::string text = get(name);
        if (text.empty()) return otherwise;
        if (const auto value = parse(text)) return *value;
        throw Bad{name + ": '" + text + "' is no " + name};
    }

    void read_row() {
        const std::string document = get("document").empty() ? path_ : get("document");
        FiledStatement s = statement();
        if (s.exact.empty()) throw Bad{"quote: the words of the statement expected, none found"};
        note_document(document, s);
        const std::string number = get("reading");
        const std::string scope = document + "\n" + number + "\n";
        const std::string id = scope + (get("id").empty() ? "row " + std::to_string(row_->line) : get("id"));
        const std::size_t copy = number.empty() ? 0 : whole("reading");
        const std::string configuration = columns_.has("configuration") ? get("configuration") : "csv\n";
        const std::size_t reading = all_.reading(
            {document, get("codebook"), get(columns_.has("section") ? "section" : "issue"), configuration, copy});
        if (const std::string rest = get("echoes-and-losses"); !rest.empty()) {
            const auto object = json_items::json::parse(rest, nullptr, false);
            if (!object.is_object()) throw Bad{"echoes-and-losses: an object expected, found '" + rest + "'"};
            json_items::read_echoes_and_losses(object, all_.at(reading));
        }
        if (!all_.add(reading, id, holder(), std::move(s))) throw Bad{"id: '" + get("id") + "' is used twice"};
        if (!get("relations").empty()) relations_.push_back({id, scope, get("relations"), row_->line});
    }

    FiledStatement statement() const {
        FiledStatement s;
        s.mode = word("mode", parse_mode, Mode::indirect);
        s.logics = split(columns_.has("logics") ? get("logics") : get("logic"));
        s.stance = word("stance", parse_stance, agreement());
        s.concept_id = get("concept");
        if (const std::string text = get("confidence"); !text.empty()) {
            const auto number = parse_number(text);
            if (!number || !(*number >= 0 && *number <= 1))
                throw Bad{"confidence: expected a number from 0 to 1, found '" + text + "'"};
            s.confidence = *number;
        }
        s.extractors = split(get("extractors"));
        s.exact = get("quote");
        s.prefix = get("prefix"), s.suffix = get("suffix");
        s.at = points("start", "end").value_or(Points{});
        s.cue = points("cue-start", "cue-end");
        s.source = points("source-start", "source-end");
        return s;
    }

    Stance agreement() const {
        const std::string text = lower(get("agreement"));
        if (text == "1" || text == "true") return Stance::favour;
        return text == "0" || text == "false" ? Stance::oppose : Stance::neutral;
    }

    Stakeholder holder() const {
        Stakeholder out;
        out.name = get("stakeholder");
        StakeholderType type = StakeholderType::organisation;
        if (out.name.empty() && !get("person").empty()) out.name = get("person"), type = StakeholderType::person;
        if (out.name.empty()) out.name = get("organization");
        if (out.name.empty()) throw Bad{"stakeholder: who says it expected, nothing found"};
        if (out.name == "AUTHOR") type = StakeholderType::author;
        out.type = columns_.has("stakeholder") ? word("type", parse_stakeholder_type, type) : type;
        out.known = get("known");
        out.anonymous = get("anonymous") == "true";
        read_aliases(out);
        return out;
    }

    void read_aliases(Stakeholder &out) const {
        const std::string text = get("aliases");
        if (text.empty()) return;
        const auto parsed = json_items::json::parse(text, nullptr, false);
        if (!parsed.is_array()) throw Bad{"aliases: a list of [text, evidence] expected, found '" + text + "'"};
        for (const auto &a : parsed) {
            if (!a.is_array() || a.size() != 2 || !a[0].is_string() || !a[1].is_string())
                throw Bad{"aliases: [text, evidence] expected, found '" + a.dump() + "'"};
            out.aliases.push_back({a[0], a[1]});
        }
        std::sort(out.aliases.begin(), out.aliases.end());
    }

    void note_document(const std::string &id, FiledStatement &s) {
        const bool made = get("hash").empty();
        if (made) s.at = texts_[id].add(s.exact), s.prefix.clear(), s.suffix.clear(), s.cue.reset(), s.source.reset();
        if (metadata_.contains(id)) return;
        Metadata m{get("title"),  get("outlet"),
                   get("author"), get("date").substr(0, 10),
                   get("url"),    get(columns_.has("declared-lang") ? "declared-lang" : "lang"),
                   get("note"),   get("about")};
        if (made) {
            metadata_.emplace(id, std::move(m));
            return;
        }
        metadata_.emplace(id, m);
        DocumentRecord record;
        record.id = id, record.lang = get("lang"), record.hash = get("hash"), record.sketch = get("sketch");
        record.metadata.insert(std::move(m));
        all_.map.documents.emplace(id, std::move(record));
    }

    Result<Imported> finish() {
        for (const auto &[id, text] : texts_) text.file(all_.map, metadata_.at(id), id);
        for (const Pending &p : relations_) {
            const auto list = json_items::json::parse("{\"relations\":" + p.json + "}", nullptr, false);
            if (list.is_discarded()) return relation_error(p, "'" + p.json + "' is no list of relations");
            try {
                json_items::each(list, "relations",
                                 [&](const auto &o, const std::string &where) { relate(p, o, where); });
            } catch (const json_items::Fault &fault) {
                return relation_error(p, fault.message);
            }
        }
        return all_.finish();
    }

    struct Pending {
        std::string from, scope, json;
        std::size_t line;
    };

    Error relation_error(const Pending &p, const std::string &message) const {
        return {.kind = ErrorKind::schema, .message = message, .path = path_, .line = p.line};
    }

    void relate(const Pending &p, const json_items::json &o, const std::string &where) {
        const std::string to = json_items::text(o, "to", where);
        if (!all_.relate(p.from, p.scope + to, json_items::read_related(o, where)))
            all_.note("line " + std::to_string(p.line) + ": a relation to '" + to + "', which is not in this table");
    }

    Columns columns_;
    const std::string &path_;
    const CsvRow *row_ = nullptr;
    Assembly all_;
    std::map<std::string, MadeText> texts_;
    std::map<std::string, Metadata> metadata_;
    std::vector<Pending> relations_;
};

} // namespace

Result<Imported> parse_csv_table(const std::string &csv, const std::string &name) {
    std::string_view text = csv;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (const auto bad = utf8::first_invalid(text))
        return Error{.kind = ErrorKind::encoding,
                     .message = "UTF-8 expected, an invalid byte found",
                     .path = name,
                     .offset = bad};
    const std::string_view first = text.substr(0, text.find('\n'));
    const bool semicolons = std::count(first.begin(), first.end(), ';') > std::count(first.begin(), first.end(), ',');
    const auto rows = parse_csv(text, name, semicolons ? ';' : ',');
    if (!rows) return rows.error();
    if (rows->empty())
        return Error{
            .kind = ErrorKind::schema, .message = "a row of column names expected, nothing found", .path = name};
    return TableReader(rows->front(), name).read(*rows);
}

} // namespace polylogue
