#include "base/csv.hpp"

#include <algorithm>

namespace polylogue {
namespace {

class Csv {
  public:
    Csv(const std::string &path, std::string_view text, char separator)
        : path_(path), text_(text), separator_(separator) {}

    Result<std::vector<CsvRow>> run() {
        std::vector<CsvRow> rows;
        while (at_ < text_.size()) {
            Result<CsvRow> row = read_row();
            if (!row) return row.error();
            if (row->fields.size() > 1 || !row->fields[0].empty()) rows.push_back(std::move(*row));
        }
        return rows;
    }

  private:
    const std::string &path_;
    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;

    Error bad(std::size_t line, const std::string &message) const {
        return {.kind = ErrorKind::syntax, .message = message, .path = path_, .line = line};
    }

    Result<CsvRow> read_row() {
        CsvRow row{line_, {}};
        for (bool more = true; more;) {
            Result<std::string> field = at_ < text_.size() && text_[at_] == '"' ? quoted() : bare();
            if (!field) return field.error();
            row.fields.push_back(std::move(*field));
            more = at_ < text_.size() && text_[at_] == separator_;
            if (more) ++at_;
        }
        end_line();
        return row;
    }

    void end_line() {
        if (at_ >= text_.size()) return;
        at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
        ++line_;
    }

    Result<std::string> bare() {
        const char ends[] = {separator_, '\r', '\n', '"', '\0'};
        const std::size_t end = std::min(text_.find_first_of(ends, at_), text_.size());
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
        if (at_ == text_.size() || text_[at_] == separator_ || text_[at_] == '\r' || text_[at_] == '\n') return field;
        return bad(line_, std::string("expected a ") + (separator_ == ',' ? "comma" : "separator") +
                              " or the line's end behind a quoted field");
    }
};

} // namespace

Result<std::vector<CsvRow>> parse_csv(std::string_view text, const std::string &path, char separator) {
    return Csv(path, text, separator).run();
}

} // namespace polylogue
