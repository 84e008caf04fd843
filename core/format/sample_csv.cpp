#include "format/sample_csv.hpp"

#include "base/csv.hpp"
#include "base/escape.hpp"
#include "report/ranking.hpp"
#include "report/sides.hpp"
#include "text/script.hpp"

#include <algorithm>

namespace polylogue {
namespace {

const std::vector<std::string> kColumns{"id",   "lang",   "outlet", "title",  "date",  "holder",
                                        "mode", "logics", "stance", "before", "words", "after"};

std::string row(const std::vector<std::string> &cells) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) out += (i ? "," : "") + escape::csv(cells[i]);
    return out + "\r\n";
}

std::string joined(const std::vector<std::string> &items) {
    std::string out;
    for (const std::string &i : items) out += (out.empty() ? "" : " ") + i;
    return out;
}

std::vector<std::string> with_checks(std::vector<std::string> cells, const char *note) {
    for (const char *check : kChecks) cells.emplace_back(*note ? check : "");
    cells.emplace_back(note);
    return cells;
}

std::vector<std::string> cells_of(const Map &map, const Derived &derived, const MapStatement &s) {
    static const Metadata none;
    const Metadata *found = metadata_of(map, s.document);
    const Metadata &meta = found ? *found : none;
    const auto record = map.documents.find(s.document);
    const FiledStatement &f = *s.filed;
    return {s.id,
            record == map.documents.end() ? "" : record->second.lang,
            meta.outlet,
            meta.title,
            meta.date,
            display_name(derived.stakeholders[s.stakeholder], "en"),
            std::string(to_string(f.mode)),
            joined(f.logics),
            std::string(to_string(f.stance)),
            f.prefix,
            f.exact,
            f.suffix};
}

// Nothing for an empty cell; an error's text for one that is neither yes nor no.
struct Answer {
    std::optional<bool> value;
    bool bad = false;
};

Answer answer(const std::string &cell) {
    std::string word = simplified(escape::uncsv(cell));
    for (char &c : word) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    std::erase(word, ' ');
    if (word.empty()) return {};
    for (const char *yes : {"y", "yes", "1", "true", "是", "对"})
        if (word == yes) return {true, false};
    for (const char *no : {"n", "no", "0", "false", "否", "不", "不对"})
        if (word == no) return {false, false};
    return {std::nullopt, true};
}

Error bad(const std::string &path, std::size_t line, std::string message) {
    return {.kind = ErrorKind::schema, .message = std::move(message), .path = path, .line = line};
}

} // namespace

std::string write_sample(const Map &map, const Derived &derived, const std::vector<std::size_t> &drawn) {
    std::string out = row(with_checks(kColumns, "note"));
    for (const std::size_t s : drawn) out += row(with_checks(cells_of(map, derived, derived.statements[s]), ""));
    return out;
}

Result<Checks> parse_answers(const std::string &csv, const std::string &name) {
    const std::size_t mark = csv.starts_with("\xEF\xBB\xBF") ? 3 : 0; // spreadsheets save one
    const auto rows = parse_csv(std::string_view(csv).substr(mark), name);
    if (!rows) return rows.error();
    if (rows->empty()) return bad(name, 1, "a first row of column names expected, found nothing");
    std::map<std::string, std::size_t> column;
    for (std::size_t i = 0; i < rows->front().fields.size(); ++i) column.emplace(rows->front().fields[i], i);
    for (const char *needed : {"id", "lang", kChecks[0], kChecks[1], kChecks[2], kChecks[3]})
        if (!column.contains(needed))
            return bad(name, 1, "a column '" + std::string(needed) + "' expected, found none");
    Checks out;
    for (std::size_t r = 1; r < rows->size(); ++r) {
        const CsvRow &cells = (*rows)[r];
        const auto cell = [&](const char *of) {
            const std::size_t at = column.at(of);
            return at < cells.fields.size() ? cells.fields[at] : "";
        };
        CheckedRow checked{cell("lang"), {}};
        for (std::size_t i = 0; i < kChecks.size(); ++i) {
            const Answer given = answer(cell(kChecks[i]));
            if (given.bad)
                return bad(name, cells.line,
                           std::string(kChecks[i]) + ": y or n expected, found '" + cell(kChecks[i]) + "'");
            checked.answers.push_back(given.value);
        }
        if (!out.emplace(escape::uncsv(cell("id")), checked).second)
            return bad(name, cells.line, "the statement '" + cell("id") + "' stands in two rows");
    }
    return out;
}

} // namespace polylogue
