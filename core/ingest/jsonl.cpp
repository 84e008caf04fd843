#include "base/utf8.hpp"
#include "ingest/encoding.hpp"
#include "ingest/flat_json.hpp"
#include "ingest/header.hpp"
#include "ingest/lines.hpp"
#include "ingest/markdown.hpp"
#include "ingest/readers.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <istream>
#include <nlohmann/json.hpp>

namespace polylogue {
namespace {

using nlohmann::json;

constexpr std::size_t kHead = 4096; // bytes of a file that tell its encoding

Error bad(const std::string &name, std::size_t line, const std::string &message, ErrorKind kind = ErrorKind::syntax) {
    return {.kind = kind, .message = message, .path = name, .line = line};
}

// nlohmann's messages begin with an identifier in brackets and its own line and column, and repeat what was read.
std::string plain_message(const std::string &what) {
    const std::size_t at = what.find("parse error");
    return shown(at == std::string::npos ? what : what.substr(at));
}

Result<json> parsed(const std::string &name, std::size_t line, std::string_view text) {
    if (std::optional<json> flat = flat_object(text)) return std::move(*flat);
    bool deep = false;
    const auto guard = [&deep](int depth, json::parse_event_t, json &) {
        deep = deep || static_cast<std::size_t>(depth) > kDeepest;
        return !deep;
    };
    try {
        json value = json::parse(text.begin(), text.end(), guard);
        if (deep)
            return bad(name, line, "more than " + std::to_string(kDeepest) + " levels of nesting", ErrorKind::limit);
        if (!value.is_object()) return bad(name, line, std::string("expected an object, found ") + value.type_name());
        return value;
    } catch (const json::exception &e) {
        return bad(name, line, "not JSON: " + plain_message(e.what()));
    }
}

// A field that is a string, or a number written as one; anything else but null is an error.
Result<std::string> string_at(const json &object, const std::string &name, std::size_t line, const char *key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return std::string();
    if (found->is_string()) return found->get<std::string>();
    if (found->is_number()) return found->dump();
    return bad(name, line, std::string("expected a string in ") + key + ", found " + found->type_name());
}

Result<Document> document_of(const json &object, const std::string &name, std::size_t line) {
    Document document;
    for (const char *key : {"title", "outlet", "author", "date", "url", "lang", "note", "issue"}) {
        const Result<std::string> value = string_at(object, name, line, key);
        if (!value) return value.error();
        set_field(document.meta, key, *value);
    }
    const Result<std::string> id = string_at(object, name, line, "id");
    const Result<std::string> text = string_at(object, name, line, "text");
    if (!id || !text) return id ? text.error() : id.error();
    if (trimmed(*text).empty()) return bad(name, line, "expected a text, found none");
    document.path = name + "#" + (id->empty() ? std::to_string(line) : *id);
    document.text = *text;
    return document;
}

// The text stays as given, so that offsets of its producer hold; a title counts as part of it only where it opens it.
Result<Document> read_line(const std::string &name, std::size_t line, std::string_view text) {
    const Result<json> object = parsed(name, line, text);
    if (!object) return object.error();
    Result<Document> document = document_of(*object, name, line);
    if (!document) return document;
    replace_forbidden(document->text, document->warnings);
    clean_metadata(*document);
    document->body = {0, document->text.size()};
    const std::string &title = document->meta.title;
    const Line first = line_at(document->text, 0);
    if (!title.empty() && document->at(first.span) == title)
        document->title = first.span, document->body.begin = first.next;
    document->furniture = text_furniture(document->text, document->body);
    return document;
}

// One line without its end; false at the end of the stream. A line of more than `most` bytes is cut to most + 1.
bool get_line(std::istream &in, std::string &line, std::size_t most) {
    line.clear();
    std::array<char, 0x4000> part;
    for (bool any = false;; any = true) {
        in.getline(part.data(), part.size());
        const auto read = static_cast<std::size_t>(in.gcount());
        if (read == 0) return any;
        const bool whole = in.good(); // its end was read, too
        line.append(part.data(), std::min(whole ? read - 1 : read, most + 1 - line.size()));
        if (whole) return true;
        if (!in.eof()) in.clear(); // the line is longer than the part
    }
}

// UTF-16, with or without its mark.
bool is_wide(std::string_view head) {
    return head.find('\0') != std::string_view::npos || head.substr(0, 2) == "\xFF\xFE" ||
           head.substr(0, 2) == "\xFE\xFF";
}

} // namespace

Result<std::string> json_lines_text(const std::string &path, std::string_view bytes) {
    if (!is_wide(bytes.substr(0, kHead))) return std::string(bytes);
    Result<Decoded> decoded = decode(path, bytes);
    return decoded ? Result<std::string>(std::move(decoded->text)) : decoded.error();
}

bool is_json_lines(const std::string &path) {
    std::string head(kHead, '\0');
    std::ifstream in(path, std::ios::binary);
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    const Result<Format> format = detect_format(shown(path), head);
    return format && *format == Format::jsonl && !is_wide(head);
}

bool JsonLines::next(Line &line) {
    while (get_line(*in_, line.text, limits_.document_bytes)) {
        line.number = ++number_;
        if (number_ == 1 && line.text.starts_with("\xEF\xBB\xBF")) line.text.erase(0, 3);
        if (!trimmed(line.text).empty()) return true;
    }
    return false;
}

Result<Document> JsonLines::read(const Line &line) const {
    if (line.text.size() <= limits_.document_bytes) return read_line(name_, line.number, line.text);
    const std::string most = "the line has more than " + std::to_string(limits_.document_bytes) + " bytes";
    return bad(name_, line.number, most, ErrorKind::limit);
}

void read_json_lines(std::istream &in, const std::string &name, const std::function<bool(Result<Document>)> &each,
                     const Limits &limits) {
    JsonLines lines(in, name, limits);
    for (JsonLines::Line line; lines.next(line);)
        if (!each(lines.read(line))) return;
}

} // namespace polylogue
