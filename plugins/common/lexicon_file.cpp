// The reader of cue files declared in lexicon.hpp.
#include "common/lexicon.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace polylogue::lexicon {
namespace {

[[noreturn]] void fail(const std::string &path, std::size_t line, const std::string &what) {
    throw std::runtime_error(path + ":" + std::to_string(line) + ": " + what);
}

std::vector<std::string> fields_of(std::string_view line) {
    std::vector<std::string> out;
    for (std::size_t at = 0;;) {
        const std::size_t tab = line.find('\t', at);
        std::string_view field = line.substr(at, tab == std::string_view::npos ? tab : tab - at);
        while (field.ends_with(' ')) field.remove_suffix(1);
        while (field.starts_with(' ')) field.remove_prefix(1);
        out.emplace_back(field);
        if (tab == std::string_view::npos) return out;
        at = tab + 1;
    }
}

} // namespace

std::vector<Section> read_sections(const std::string &path) {
    std::ifstream in(path);
    if (!in) fail(path, 0, "expected a readable file");
    std::vector<Section> out;
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) line.pop_back();
        if (line.empty() || line[0] == '#') continue;
        if (line[0] == '[') {
            if (line.back() != ']') fail(path, number, "expected ']' at the end of a section's name");
            std::string name = line.substr(1, line.size() - 2);
            if (find_section(out, name)) fail(path, number, "section '" + name + "' is there twice");
            out.push_back({std::move(name), {}});
            continue;
        }
        if (out.empty()) fail(path, number, "expected a [section] before the first line");
        out.back().rows.push_back(fields_of(line));
    }
    return out;
}

const Section *find_section(const std::vector<Section> &sections, std::string_view name) {
    const auto at = std::find_if(sections.begin(), sections.end(), [&](const Section &s) { return s.name == name; });
    return at == sections.end() ? nullptr : &*at;
}

double number(const std::string &path, const std::string &field) {
    try {
        return std::stod(field);
    } catch (const std::exception &) {
        throw std::runtime_error(path + ": expected a number, found '" + field + "'");
    }
}

} // namespace polylogue::lexicon
