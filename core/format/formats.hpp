#pragma once
// The formats a map can be read from and written to, by name and by a file's ending.
#include "format/assembly.hpp"
#include "merge/derive.hpp"

#include <optional>
#include <string>

namespace polylogue {

enum class Format : std::uint8_t { xml, json, csv, dna, graphml, argdown, aif };

std::string_view to_string(Format format);
std::optional<Format> parse_format(std::string_view name);
std::optional<Format> format_of_ending(const std::string &path);
bool can_read(Format format);

// Errors: io, encoding, syntax and schema of that format.
Result<Imported> parse_map(Format format, const std::string &bytes, const std::string &name);

struct WriteOptions {
    std::string lang = "en";     // of labels
    bool claims_network = false; // GraphML of claims instead of who holds what
};
std::string write_map(Format format, const Map &map, const Derived &derived, const WriteOptions &options);

} // namespace polylogue
