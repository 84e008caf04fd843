#include "ingest/header.hpp"

#include "base/escape.hpp"
#include "ingest/lines.hpp"

#include <array>
#include <optional>
#include <yaml-cpp/yaml.h>

namespace polylogue {
namespace {

constexpr std::size_t kLongest = std::size_t{64} << 10U; // bytes of front matter looked at

struct Field {
    std::string_view key;
    std::string Metadata::*member;
};

constexpr std::array<Field, 9> kFields{{{"title", &Metadata::title},
                                        {"outlet", &Metadata::outlet},
                                        {"author", &Metadata::author},
                                        {"authors", &Metadata::author},
                                        {"date", &Metadata::date},
                                        {"url", &Metadata::url},
                                        {"lang", &Metadata::lang},
                                        {"note", &Metadata::note},
                                        {"issue", &Metadata::issue}}};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool same_key(std::string_view key, std::string_view name) {
    return std::equal(key.begin(), key.end(), name.begin(), name.end(),
                      [](char a, char b) { return (is_letter(a) ? a | 32 : a) == b; });
}

const Field *field_of(std::string_view key) {
    for (const Field &f : kFields)
        if (same_key(key, f.key)) return &f;
    return nullptr;
}

struct Entry {
    std::string_view key;
    Span value; // trimmed
};

// `key: value` with a key of letters, digits, - and _, and white space or the line's end behind the colon.
std::optional<Entry> entry_at(std::string_view text, Span line) {
    std::size_t at = line.begin;
    while (at < line.end && (is_letter(text[at]) || (at > line.begin && ((text[at] >= '0' && text[at] <= '9') ||
                                                                         text[at] == '-' || text[at] == '_'))))
        ++at;
    if (at == line.begin || at == line.end || text[at] != ':') return std::nullopt;
    if (at + 1 < line.end && text[at + 1] != ' ' && text[at + 1] != '\t') return std::nullopt;
    return Entry{text.substr(line.begin, at - line.begin), trimmed(text, {at + 1, line.end})};
}

void set_entry(Document &document, const Entry &entry) {
    set_field(document.meta, entry.key, document.at(entry.value));
    if (same_key(entry.key, "title")) document.title = entry.value;
}

// The entries from `at` to an empty line or `end`; nothing when another kind of line stands among them.
std::optional<std::vector<Entry>> plain_entries(std::string_view text, std::size_t &at, std::size_t end) {
    std::vector<Entry> out;
    while (at < end) {
        const Line line = line_at(text, at);
        at = line.next;
        if (trimmed(text, line.span).empty()) break;
        const auto entry = entry_at(text, line.span);
        if (!entry) return std::nullopt;
        out.push_back(*entry);
    }
    return out;
}

void read_plain(Document &document) {
    const auto first = entry_at(document.text, line_at(document.text, 0).span);
    if (!first || !field_of(first->key)) return;
    std::size_t at = 0;
    const auto entries = plain_entries(document.text, at, document.text.size());
    if (!entries) return;
    for (const Entry &e : *entries) set_entry(document, e);
    document.body.begin = at;
}

// A scalar, or a list of scalars joined by commas.
std::string scalar_of(const YAML::Node &node) {
    if (node.IsScalar()) return node.Scalar();
    std::string out;
    if (node.IsSequence())
        for (const auto &item : node)
            if (item.IsScalar()) out += (out.empty() ? "" : ", ") + item.Scalar();
    return out;
}

void set_title(Document &document, Span block, const YAML::Node &node) {
    const std::string_view raw = document.at(block);
    const auto mark = static_cast<std::size_t>(std::max(node.Mark().pos, 0));
    const std::size_t at =
        node.Scalar().empty() ? std::string_view::npos : raw.find(node.Scalar(), std::min(mark, raw.size()));
    if (at != std::string_view::npos) document.title = {block.begin + at, block.begin + at + node.Scalar().size()};
}

// True when the block is a YAML map; a scalar or list between rules is not front matter.
bool read_yaml(Document &document, Span block) {
    const YAML::Node root = YAML::Load(std::string(document.at(block)));
    if (!root.IsMap()) return false;
    for (const auto &pair : root) {
        if (!pair.first.IsScalar() || !field_of(pair.first.Scalar())) continue;
        set_field(document.meta, pair.first.Scalar(), scalar_of(pair.second));
        if (same_key(pair.first.Scalar(), "title") && pair.second.IsScalar()) set_title(document, block, pair.second);
    }
    return true;
}

struct Fenced {
    Span block;           // between the fences
    std::size_t next = 0; // behind the closing one
};

std::optional<Fenced> fenced_block(std::string_view text) {
    const Line first = line_at(text, 0);
    if (text.substr(0, 3) != "---" || trimmed(text, first.span).end != 3) return std::nullopt;
    for (std::size_t at = first.next; at < std::min(text.size(), kLongest);) {
        const Line line = line_at(text, at);
        const Span s = trimmed(text, line.span);
        const std::string_view mark = text.substr(s.begin, s.size());
        if (s.begin == at && (mark == "---" || mark == "...")) return Fenced{{first.next, at}, line.next};
        at = line.next;
    }
    return std::nullopt;
}

// Unquoted colons in titles are frequent and not YAML: such a block is read as plain lines.
Status read_fenced(Document &document, const Fenced &fenced) {
    try {
        if (read_yaml(document, fenced.block)) document.body.begin = fenced.next;
        return Done{};
    } catch (const YAML::Exception &e) {
        const std::size_t line = e.mark.is_null() ? 1 : static_cast<std::size_t>(e.mark.line) + 2;
        std::size_t at = fenced.block.begin;
        const auto entries = plain_entries(document.text, at, fenced.block.end);
        if (!entries || at < fenced.block.end)
            return Error{.kind = ErrorKind::syntax,
                         .message = "front matter is not YAML: " + escape::visible(e.msg),
                         .path = document.path,
                         .line = line};
        document.meta = {};
        for (const Entry &entry : *entries) set_entry(document, entry);
        document.warnings.push_back("line " + std::to_string(line) + ": front matter is not YAML (" +
                                    escape::visible(e.msg) + "), read as plain lines");
        document.body.begin = fenced.next;
        return Done{};
    }
}

} // namespace

bool set_field(Metadata &meta, std::string_view key, std::string_view value) {
    const Field *field = field_of(key);
    if (field) meta.*(field->member) = value;
    return field != nullptr;
}

Status read_header(Document &document) {
    document.body = {0, document.text.size()};
    if (const auto fenced = fenced_block(document.text)) return read_fenced(document, *fenced);
    read_plain(document);
    return Done{};
}

} // namespace polylogue
