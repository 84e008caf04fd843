#include "base/csv.hpp"
#include "base/file.hpp"
#include "ingest/encoding.hpp"
#include "ingest/header.hpp"
#include "ingest/ingest.hpp"
#include "ingest/lines.hpp"

#include <algorithm>

namespace polylogue {
namespace {

bool is_file_column(std::string_view name) {
    std::string low(name);
    for (char &c : low) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return low == "file" || low == "file name" || low == "filename";
}

std::string without_dot(std::string_view file) {
    return std::string(file.substr(0, 2) == "./" ? file.substr(2) : file);
}

Result<std::size_t> file_column(const std::string &path, const std::vector<CsvRow> &rows) {
    if (!rows.empty())
        for (std::size_t i = 0; i < rows[0].fields.size(); ++i)
            if (is_file_column(trimmed(rows[0].fields[i]))) return i;
    return Error{.kind = ErrorKind::schema,
                 .message = "expected a first row of column names with one named file",
                 .path = path,
                 .line = 1};
}

void fill(std::string &field, const std::string &value) {
    if (field.empty()) field = value;
}

} // namespace

Result<MetadataTable> MetadataTable::read(const std::string &path) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) return bytes.error();
    const Result<Decoded> decoded = decode(path, *bytes);
    if (!decoded) return decoded.error();
    const Result<std::vector<CsvRow>> rows = parse_csv(decoded->text, path);
    if (!rows) return rows.error();
    const Result<std::size_t> file = file_column(path, *rows);
    if (!file) return file.error();
    const std::vector<std::string> &names = rows->front().fields;
    MetadataTable table;
    for (std::size_t r = 1; r < rows->size(); ++r) {
        const CsvRow &row = (*rows)[r];
        if (row.fields.size() != names.size())
            return Error{.kind = ErrorKind::schema,
                         .message = "expected " + std::to_string(names.size()) + " fields, found " +
                                    std::to_string(row.fields.size()),
                         .path = path,
                         .line = row.line};
        Metadata meta;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (i != *file) set_field(meta, trimmed(names[i]), trimmed(row.fields[i]));
        table.rows_.emplace_back(without_dot(trimmed(row.fields[*file])), std::move(meta));
    }
    std::stable_sort(table.rows_.begin(), table.rows_.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    return table;
}

void MetadataTable::complete(Document &document) const {
    const std::string path = without_dot(document.path);
    for (std::size_t at = 0; at != std::string::npos; at = path.find('/', at)) {
        at += at > 0 || path[0] == '/';
        const std::string name = path.substr(at);
        const auto row = std::lower_bound(rows_.begin(), rows_.end(), name,
                                          [](const auto &r, const std::string &n) { return r.first < n; });
        if (row == rows_.end() || row->first != name) continue;
        for (auto member : {&Metadata::title, &Metadata::outlet, &Metadata::author, &Metadata::date, &Metadata::url,
                            &Metadata::lang, &Metadata::note, &Metadata::issue})
            fill(document.meta.*member, row->second.*member);
        return;
    }
}

} // namespace polylogue
