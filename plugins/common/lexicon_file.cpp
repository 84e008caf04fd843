// The reader of cue files declared in lexicon.hpp.
#include "common/lexicon.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <stdexcept>

namespace polylogue::lexicon {
namespace {

[[noreturn]] void fail(const std::string &path, std::size_t line, const std::string &what) {
    throw std::runtime_error(path + ":" + std::to_string(line) + ": " + what);
}

void split_fields(std::string_view line, std::vector<std::string_view> &out) {
    out.clear();
    for (std::size_t at = 0;;) {
        const std::size_t tab = line.find('\t', at);
        std::string_view field = line.substr(at, tab == std::string_view::npos ? tab : tab - at);
        while (field.ends_with(' ')) field.remove_suffix(1);
        while (field.starts_with(' ')) field.remove_prefix(1);
        out.push_back(field);
        if (tab == std::string_view::npos) return;
        at = tab + 1;
    }
}

// Calls head(name, line number) for each section and row(fields, line number) for each line below.
template <class Head, class Row> void read_lines(const std::string &path, const Head &head, const Row &row) {
    std::ifstream in(path);
    if (!in) fail(path, 0, "expected a readable file");
    std::string line;
    std::vector<std::string_view> fields;
    bool in_section = false;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) line.pop_back();
        if (line.empty() || line[0] == '#') continue;
        if (line[0] == '[') {
            if (line.back() != ']') fail(path, number, "expected ']' at the end of a section's name");
            head(line.substr(1, line.size() - 2), number);
            in_section = true;
            continue;
        }
        if (!in_section) fail(path, number, "expected a [section] before the first line");
        split_fields(line, fields);
        row(fields);
    }
}

} // namespace

std::vector<Section> read_sections(const std::string &path) {
    std::vector<Section> out;
    const auto head = [&](std::string name, std::size_t line) {
        if (find_section(out, name)) fail(path, line, "section '" + name + "' is there twice");
        out.push_back({std::move(name), {}});
    };
    read_lines(path, head, [&](std::span<const std::string_view> fields) {
        out.back().rows.emplace_back(fields.begin(), fields.end());
    });
    return out;
}

void each_row(const std::string &path, const RowReader &f) {
    std::string section;
    read_lines(
        path, [&](std::string name, std::size_t) { section = std::move(name); },
        [&](std::span<const std::string_view> fields) { f(section, fields); });
}

const Section *find_section(const std::vector<Section> &sections, std::string_view name) {
    const auto at = std::find_if(sections.begin(), sections.end(), [&](const Section &s) { return s.name == name; });
    return at == sections.end() ? nullptr : &*at;
}

double number(const std::string &path, std::string_view field) {
    double out = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), out);
    if (error != std::errc() || end != field.data() + field.size())
        throw std::runtime_error(path + ": expected a number, found '" + std::string(field) + "'");
    return out;
}

} // namespace polylogue::lexicon
