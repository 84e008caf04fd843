#include "ingest/encoding.hpp"

#include "base/utf8.hpp"
#include "ingest/legacy.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace polylogue {
namespace {

using namespace std::string_view_literals;

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kSample = std::size_t{64} << 10U; // bytes looked at where a part is enough

Error invalid(const std::string &path, std::size_t offset, const std::string &message) {
    return {.kind = ErrorKind::encoding, .message = message, .path = path, .offset = offset};
}

struct Mark {
    std::string_view bytes;
    const char *encoding;
};

// UTF-32 first: its little-endian mark begins with that of UTF-16.
constexpr std::array<Mark, 5> kMarks{{{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                                      {"\0\0\xFE\xFF"sv, "UTF-32BE"},
                                      {"\xEF\xBB\xBF"sv, "UTF-8"},
                                      {"\xFF\xFE"sv, "UTF-16LE"},
                                      {"\xFE\xFF"sv, "UTF-16BE"}}};

const Mark *mark_of(std::string_view bytes) {
    for (const Mark &m : kMarks)
        if (bytes.substr(0, m.bytes.size()) == m.bytes) return &m;
    return nullptr;
}

// UTF-16 without a mark: there are NULs, and one of the two byte orders gives nearly only usual characters.
const char *utf16_by_nuls(std::string_view bytes) {
    const std::string_view part = bytes.substr(0, std::min(bytes.size() & ~std::size_t{1}, kSample));
    if (bytes.size() % 2 != 0 || std::count(part.begin(), part.end(), '\0') < 2) return nullptr;
    const auto usual = [part](std::size_t high) {
        std::size_t n = 0;
        for (std::size_t i = 0; i < part.size(); i += 2) {
            const unsigned c =
                static_cast<unsigned char>(part[i + high]) * 256U + static_cast<unsigned char>(part[i + 1 - high]);
            n += (c >= 9 && c < 0x250) || (c >= 0x2010 && c < 0x2040) || (c >= 0x3000 && c < 0xA000) || c >= 0xFF00;
        }
        return 2 * n;
    };
    const std::size_t little = usual(1);
    const std::size_t big = usual(0);
    if (std::max(little, big) * 10 < part.size() * 9 || little == big) return nullptr;
    return little > big ? "UTF-16LE" : "UTF-16BE";
}

Result<Decoded> finished(std::string text, std::vector<std::string> warnings) {
    Decoded out{std::move(text), std::move(warnings)};
    replace_forbidden(out.text, out.warnings);
    return out;
}

Result<Decoded> converted(const std::string &path, std::string_view bytes, const char *encoding, const std::string &why,
                          std::size_t skipped = 0) {
    const Conversion c = convert(bytes, encoding);
    if (c.invalid_at)
        return invalid(path, skipped + *c.invalid_at,
                       std::string("the bytes are not ") + encoding + ", the encoding " + why);
    return finished(c.text, {std::string("read as ") + encoding + ", the encoding " + why});
}

Result<Decoded> marked(const std::string &path, std::string_view bytes, const Mark &mark) {
    const std::string_view rest = bytes.substr(mark.bytes.size());
    if (mark.encoding != "UTF-8"sv)
        return converted(path, rest, mark.encoding, "of its byte order mark", mark.bytes.size());
    if (const auto at = utf8::first_invalid(rest)) return invalid(path, *at + 3, "not valid UTF-8");
    return finished(std::string(rest), {});
}

// A file that is UTF-8 but for a few bytes is broken UTF-8, not another encoding.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::string_view rest = bytes.substr(0, kSample); !rest.empty();) {
        const std::size_t at = utf8::first_invalid(rest).value_or(rest.size());
        const std::size_t points = utf8::count(rest.substr(0, at));
        good += (at - points) / 2; // a character of three bytes is two more bytes than characters
        bad += at < rest.size();
        rest.remove_prefix(std::min(rest.size(), at + 1));
    }
    return good > bad;
}

std::string lower(std::string_view s) {
    std::string out(s);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

} // namespace

std::string declared_encoding(std::string_view head) {
    const std::string text = lower(head.substr(0, 4096));
    const bool xml = text.rfind("<?xml", 0) == 0;
    const std::size_t key = xml ? text.substr(0, text.find("?>")).find("encoding") : text.find("charset");
    if (key == std::string::npos) return {};
    std::size_t at = key + (xml ? 8 : 7);
    while (at < text.size() && std::string_view(" \t=\"'").find(text[at]) != std::string_view::npos) ++at;
    std::size_t end = at;
    while (end < text.size() &&
           (std::isalnum(static_cast<unsigned char>(text[end])) || text[end] == '-' || text[end] == '_'))
        ++end;
    return text.substr(at, end - at);
}

Result<Decoded> decode(const std::string &path, std::string_view bytes, std::string_view declared) {
    if (const Mark *mark = mark_of(bytes)) return marked(path, bytes, *mark);
    if (const char *wide = utf16_by_nuls(bytes)) return converted(path, bytes, wide, "its NUL bytes suggest");
    const auto at = utf8::first_invalid(bytes);
    if (!at) return finished(std::string(bytes), {});
    if (const char *known = known_encoding(declared)) return converted(path, bytes, known, "declared in it");
    if (!is_mostly_utf8(bytes))
        if (const char *guess = guess_chinese(bytes))
            return converted(path, bytes, guess, "its frequent characters suggest");
    return invalid(path, *at, "not valid UTF-8, and not GB18030 or Big5 either");
}

bool replace_forbidden(std::string &text, std::vector<std::string> &warnings) {
    const auto is_control = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    };
    const bool suspect = std::any_of(text.begin(), text.end(), is_control) ||
                         text.find("\xEF\xBF\xBE") != std::string::npos ||
                         text.find("\xEF\xBF\xBF") != std::string::npos;
    if (!suspect) return false;
    std::string out;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        const bool forbidden = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
        utf8::append(out, forbidden ? kReplacement : c);
        count += forbidden;
    }
    text = std::move(out);
    warnings.push_back(std::to_string(count) + " character(s) that XML forbids replaced by U+FFFD");
    return true;
}

std::string shown(std::string_view bytes) {
    std::string out;
    while (const auto at = utf8::first_invalid(bytes)) {
        out += bytes.substr(0, *at);
        utf8::append(out, kReplacement);
        bytes.remove_prefix(*at + 1);
    }
    return out += bytes;
}

} // namespace polylogue
