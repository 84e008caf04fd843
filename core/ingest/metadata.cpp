#include "base/file.hpp"
#include "ingest/encoding.hpp"
#include "ingest/header.hpp"
#include "ingest/ingest.hpp"
#include "ingest/lines.hpp"

#include <algorithm>

namespace polylogue {
namespace {

struct Row {
    std::size_t line = 0; // where it begins
    std::vector<std::string> fields;
};

// RFC 4180: fields in double quotes may hold commas, line ends and doubled quotes; CR LF and LF both end a row.
class Csv {
  public:
    Csv(const std::string &path, std::string_view text) : path_(path), text_(text) {}

    Result<std::vector<Row>> run() {
        std::vector<Row> rows;
        while (at_ < text_.size()) {
            Result<Row> row = read_row();
            if (!row) return row.error();
            if (row->fields.size() > 1 || !row->fields[0].empty()) rows.push_back(std::move(*row));
        }
        return rows;
    }

  private:
    const std::string &path_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;

    Error bad(std::size_t line, const std::string &message) const {
        return {.kind = ErrorKind::syntax, .message = message, .path = path_, .line = line};
    }

    Result<Row> read_row() {
        Row row{line_, {}};
        for (bool more = true; more;) {
            Result<std::string> field = at_ < text_.size() && text_[at_] == '"' ? quoted() : bare();
            if (!field) return field.error();
            row.fields.push_back(std::move(*field));
            more = at_ < text_.size() && text_[at_] == ',';
            if (more) ++at_;
        }
        if (at_ < text_.size()) at_ = line_at(text_, at_).next, ++line_;
        return row;
    }

    Result<std::string> bare() {
        const std::size_t end = std::min(text_.find_first_of(",\r\n\"", at_), text_.size());
        if (end < text_.size() && text_[end] == '"')
            return bad(line_, "a quotation mark inside a field that does not begin with one");
        const std::string_view field = text_.substr(at_, end - at_);
        at_ = end;
        return std::string(field);
    }

    Result<std::string> quoted() {
        const std::size_t opened = line_;
        std::string out;
        for (++at_; at_ < text_.size(); ++at_) {
            const bool quote = text_[at_] == '"';
            if (quote && (at_ + 1 == text_.size() || text_[at_ + 1] != '"')) return ++at_, behind_quote(std::move(out));
            at_ += quote;
            line_ += text_[at_] == '\n';
            out += text_[at_];
        }
        return bad(opened, "a quoted field is not closed");
    }

    Result<std::string> behind_quote(std::string field) const {
        if (at_ == text_.size() || text_[at_] == ',' || text_[at_] == '\r' || text_[at_] == '\n') return field;
        return bad(line_, "expected a comma or the line's end behind a quoted field");
    }
};

bool is_file_column(std::string_view name) {
    std::string low(name);
    for (char &c : low) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return low == "file" || low == "file name" || low == "filename";
}

std::string without_dot(std::string_view file) {
    return std::string(file.substr(0, 2) == "./" ? file.substr(2) : file);
}

Result<std::size_t> file_column(const std::string &path, const std::vector<Row> &rows) {
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
    const Result<std::vector<Row>> rows = Csv(path, decoded->text).run();
    if (!rows) return rows.error();
    const Result<std::size_t> file = file_column(path, *rows);
    if (!file) return file.error();
    const std::vector<std::string> &names = rows->front().fields;
    MetadataTable table;
    for (std::size_t r = 1; r < rows->size(); ++r) {
        const Row &row = (*rows)[r];
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
