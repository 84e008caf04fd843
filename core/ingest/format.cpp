#include "ingest/encoding.hpp"
#include "ingest/ingest.hpp"
#include "ingest/lines.hpp"
#include "ingest/readers.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace polylogue {
namespace {

struct Ending {
    std::string_view ending;
    Format format;
};

constexpr std::array<Ending, 11> kEndings{{{".txt", Format::text},
                                           {".text", Format::text},
                                           {".md", Format::markdown},
                                           {".markdown", Format::markdown},
                                           {".html", Format::html},
                                           {".htm", Format::html},
                                           {".xhtml", Format::html},
                                           {".jsonl", Format::jsonl},
                                           {".ndjson", Format::jsonl},
                                           {".json", Format::jsonl},
                                           {".pdf", Format::pdf}}};

std::string lower(std::string_view s) {
    std::string out(s);
    for (char &c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return out;
}

Error unknown(const std::string &path, const std::string &message) {
    return {.kind = ErrorKind::syntax, .message = message, .path = path};
}

Result<Format> xml_format(const std::string &path, std::string_view head) {
    const std::string root = root_name(head);
    if (root == "nitf") return Format::nitf;
    if (root == "newsItem" || root == "newsMessage") return Format::newsml;
    if (root == "html") return Format::html;
    return unknown(path, "expected NewsML-G2 (newsItem, newsMessage) or NITF (nitf), found " +
                             (root.empty() ? "no element" : "root element " + shown(root)));
}

std::optional<Format> by_first_bytes(std::string_view head) {
    const std::string start = lower(trimmed(head.substr(0, 3) == "\xEF\xBB\xBF" ? head.substr(3) : head));
    if (start.rfind("%pdf-", 0) == 0) return Format::pdf;
    if (start.rfind("<!doctype html", 0) == 0 || start.rfind("<html", 0) == 0) return Format::html;
    if (start.rfind("{\"", 0) == 0) return Format::jsonl;
    return std::nullopt;
}

} // namespace

std::string root_name(std::string_view head) {
    std::string text(head.substr(0, 4096));
    text.erase(std::remove(text.begin(), text.end(), '\0'), text.end()); // UTF-16
    for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
        const bool comment = text.compare(at, 4, "<!--") == 0;
        if (comment || text[at + 1] == '?' || text[at + 1] == '!') {
            at = comment ? text.find("-->", at) : text.find('>', at);
            if (at == std::string::npos) return {};
            continue;
        }
        const std::string name = text.substr(at + 1, text.find_first_of(" \t\r\n/>", at) - at - 1);
        return name.substr(name.find(':') + 1); // npos + 1 is 0: no prefix
    }
    return {};
}

Result<Format> detect_format(const std::string &path, std::string_view head) {
    const std::string name = lower(path.substr(path.rfind('/') + 1));
    const std::size_t dot = name.rfind('.');
    const std::string ending = dot == std::string::npos ? "" : name.substr(dot);
    for (const Ending &e : kEndings)
        if (ending == e.ending) return e.format;
    if (ending == ".xml" || ending == ".nitf" || ending == ".newsml") return xml_format(path, head);
    if (const auto found = by_first_bytes(head)) return *found;
    return unknown(path,
                   "the format is not known by the name or the first bytes (known: .txt .md .html .jsonl .xml .pdf)");
}

} // namespace polylogue
