#include "base/utf8.hpp"
#include "ingest/encoding.hpp"
#include "ingest/header.hpp"
#include "ingest/lines.hpp"
#include "ingest/markdown.hpp"
#include "ingest/readers.hpp"

#include <istream>
#include <nlohmann/json.hpp>

namespace polylogue {
namespace {

using nlohmann::json;

Error bad(const std::string &name, std::size_t line, const std::string &message, ErrorKind kind = ErrorKind::syntax) {
    return {.kind = kind, .message = message, .path = name, .line = line};
}

// nlohmann's messages begin with an identifier in brackets and its own line and column.
std::string plain_message(const std::string &what) {
    const std::size_t at = what.find("parse error");
    return at == std::string::npos ? what : what.substr(at);
}

Result<json> parsed(const std::string &name, std::size_t line, std::string_view text) {
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
    std::streambuf &buffer = *in.rdbuf();
    int c = buffer.sbumpc();
    if (c == std::char_traits<char>::eof()) return false;
    for (; c != std::char_traits<char>::eof() && c != '\n'; c = buffer.sbumpc())
        if (line.size() <= most) line += static_cast<char>(c);
    return true;
}

} // namespace

Result<std::string> json_lines_text(const std::string &path, std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 4096);
    const bool wide =
        head.find('\0') != std::string_view::npos || head.substr(0, 2) == "\xFF\xFE" || head.substr(0, 2) == "\xFE\xFF";
    if (!wide) return std::string(bytes);
    Result<Decoded> decoded = decode(path, bytes);
    return decoded ? Result<std::string>(std::move(decoded->text)) : decoded.error();
}

void read_json_lines(std::istream &in, const std::string &name, const std::function<bool(Result<Document>)> &each,
                     const Limits &limits) {
    std::string line;
    for (std::size_t number = 1; get_line(in, line, limits.document_bytes); ++number) {
        std::string_view text = line;
        if (number == 1 && text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
        if (trimmed(text).empty()) continue;
        const bool large = line.size() > limits.document_bytes;
        const std::string most = "the line has more than " + std::to_string(limits.document_bytes) + " bytes";
        if (!each(large ? bad(name, number, most, ErrorKind::limit) : read_line(name, number, text))) return;
    }
}

} // namespace polylogue
