// Who may include what: folders of core/ only those above them, and each wrapped library only in its folder.
#include "support/folder.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <sstream>
#include <vector>

namespace {

namespace fs = std::filesystem;

const std::string kSource = POLYLOGUE_SOURCE;
const std::vector<std::string> kOrder{
    "base",   "text",   "ingest", "codebook", "graph",  "merge", "review", "compare",
    "report", "format", "abi",    "plugin",   "common", "app"}; // common: the plugins' phrase matcher, which only
                                                                // `bench` uses

struct Include {
    std::string file;   // from the folder it was looked for in
    std::string header; // as written
    bool system = false;
};

std::vector<Include> includes_of(const fs::path &path, const std::string &name) {
    std::vector<Include> out;
    std::istringstream lines(polylogue::test::file_bytes(path.string()));
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("#include ")) continue;
        const std::size_t open = line.find_first_of("<\""), close = line.find_last_of(">\"");
        if (open != std::string::npos && close > open)
            out.push_back({name, line.substr(open + 1, close - open - 1), line[open] == '<'});
    }
    return out;
}

bool is_program(const fs::path &path) { return path.parent_path().filename() == "train"; } // a trainer sees both sides

std::vector<Include> includes_in(const std::string &folder) {
    std::vector<Include> out;
    for (const auto &item : fs::recursive_directory_iterator(kSource + "/" + folder)) {
        const std::string ending = item.path().extension().string();
        if (ending != ".cpp" && ending != ".hpp" && ending != ".h") continue;
        if (is_program(item.path())) continue;
        const auto found = includes_of(item.path(), fs::relative(item.path(), kSource + "/" + folder).string());
        out.insert(out.end(), found.begin(), found.end());
    }
    return out;
}

std::string folder_of(const std::string &file) { return file.substr(0, file.find('/')); }

std::size_t rank(const std::string &folder) {
    return static_cast<std::size_t>(std::find(kOrder.begin(), kOrder.end(), folder) - kOrder.begin());
}

bool starts_with_any(const std::string &header, const std::vector<std::string> &beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string &b) { return header.starts_with(b); });
}

// Every file of core/ that includes a header beginning with one of `headers` lies at a place beginning with one of
// `places`.
void check_only(const std::vector<std::string> &headers, const std::vector<std::string> &places) {
    for (const Include &i : includes_in("core"))
        if (starts_with_any(i.header, headers))
            CHECK_MESSAGE(starts_with_any(i.file, places), i.file, " includes ", i.header);
}

} // namespace

TEST_CASE("every folder of core has its place in the order") {
    for (const auto &item : fs::directory_iterator(kSource + "/core"))
        if (item.is_directory())
            CHECK_MESSAGE(rank(item.path().filename().string()) < kOrder.size(), item.path().string());
}

TEST_CASE("a folder of core includes only folders above it") {
    for (const Include &i : includes_in("core")) {
        if (i.system || i.header.find('/') == std::string::npos) continue;
        CHECK_MESSAGE(rank(folder_of(i.header)) <= rank(folder_of(i.file)), "core/", i.file, " includes ", i.header);
    }
}

TEST_CASE("the contract includes nothing of ours") {
    for (const Include &i : includes_in("core/abi")) CHECK_MESSAGE(i.system, i.file, " includes ", i.header);
}

TEST_CASE("each wrapped library is used in its folder only") {
    check_only({"pugixml.hpp"}, {"ingest/", "codebook/", "review/", "format/"});
    check_only({"graphviz/", "gvc.h", "cgraph.h"}, {"format/"});
    check_only({"boost/dll"}, {"plugin/library.cpp"});
    check_only({"spdlog/"}, {"app/", "plugin/"});
    check_only({"CLI/"}, {"app/"});
    check_only({"gumbo.h", "poppler/"}, {"ingest/"});
    check_only({"yaml-cpp/"}, {"ingest/", "format/yaml.cpp"});
}

TEST_CASE("plugins include of core only the contract") {
    for (const Include &i : includes_in("plugins")) {
        if (i.system || i.header == "polylogue/abi.h") continue;
        const bool of_core = fs::exists(kSource + "/core/" + i.header);
        CHECK_MESSAGE(!of_core, "plugins/", i.file, " includes ", i.header);
    }
}

TEST_CASE("a plugin includes its own headers, what plugins share, and nothing of another plugin") {
    for (const Include &i : includes_in("plugins")) {
        if (i.system || i.header.find('/') == std::string::npos || i.header.ends_with(".inc")) continue;
        const std::string from = folder_of(i.file), to = folder_of(i.header);
        CHECK_MESSAGE((to == from || to == "common" || to == "polylogue"), "plugins/", i.file, " includes ", i.header);
    }
}
