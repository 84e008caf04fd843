#include "format/formats.hpp"

#include "base/utf8.hpp"
#include "format/aif.hpp"
#include "format/applied.hpp"
#include "format/argdown.hpp"
#include "format/cleaned.hpp"
#include "format/csv.hpp"
#include "format/graphml.hpp"
#include "format/map_json.hpp"
#include "format/map_xml.hpp"
#include "report/networks.hpp"

#include <algorithm>
#include <array>
#include <sstream>

namespace polylogue {
namespace {

constexpr std::array<std::string_view, 7> kNames{"xml", "json", "csv", "dna", "graphml", "argdown", "aif"};

constexpr std::pair<std::string_view, Format> kEndings[] = {
    {".xml", Format::xml},    {".json", Format::json},       {".jsonl", Format::json},
    {".csv", Format::csv},    {".graphml", Format::graphml}, {".argdown", Format::argdown},
    {".ad", Format::argdown}, {".xaif", Format::aif},        {".aif", Format::aif}};

Result<Imported> without_notes(Result<Map> map) {
    if (!map) return map.error();
    return Imported{std::move(*map), {}};
}

Result<Imported> parse_other(Format format, const std::string &bytes, const std::string &name) {
    switch (format) {
    case Format::json: // AIFdb and others give their graphs that ending
        if (name.ends_with(".jsonl")) {
            std::istringstream lines(bytes);
            return read_map_lines(lines, name);
        }
        return looks_like_aif(bytes) ? parse_aif(bytes, name) : parse_map_json(bytes, name);
    case Format::csv:
    case Format::dna:
        return parse_csv_table(bytes, name);
    case Format::argdown:
        return parse_argdown(bytes, name);
    default:
        return parse_aif(bytes, name);
    }
}

} // namespace

std::string_view to_string(Format format) { return kNames[static_cast<std::size_t>(format)]; }

std::optional<Format> parse_format(std::string_view name) {
    const auto it = std::find(kNames.begin(), kNames.end(), name);
    if (it == kNames.end()) return std::nullopt;
    return static_cast<Format>(it - kNames.begin());
}

std::optional<Format> format_of_ending(const std::string &path) {
    for (const auto &[ending, format] : kEndings)
        if (path.ends_with(ending)) return format;
    return std::nullopt;
}

bool can_read(Format format) { return format != Format::graphml; }

Result<Imported> parse_map(Format format, const std::string &bytes, const std::string &name) {
    if (format == Format::xml) return without_notes(parse_map_xml(bytes, name));
    if (const auto bad = utf8::first_invalid(bytes))
        return Error{.kind = ErrorKind::encoding,
                     .message = "UTF-8 expected, an invalid byte found",
                     .path = name,
                     .offset = bad};
    Result<Imported> read = parse_other(format, bytes, name);
    if (read) read->map = cleaned(std::move(read->map));
    return read;
}

std::string write_map(Format format, const Map &map, const Derived &derived, const WriteOptions &options) {
    switch (format) {
    case Format::json:
        return write_map_json(map);
    case Format::csv:
        return write_csv(applied(map, derived), derived);
    case Format::dna:
        return write_event_list(map, derived, options.lang);
    case Format::graphml:
        return write_graphml(options.claims_network ? claims_network(derived, options.lang)
                                                    : holders_network(derived, options.lang));
    case Format::argdown:
        return write_argdown(applied(map, derived), derived, options.lang);
    case Format::aif:
        return write_aif(applied(map, derived), derived);
    default:
        return write_map_xml(map, derived);
    }
}

} // namespace polylogue
