#include "discourse/trees.hpp"

#include "discourse/numbers.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <stdexcept>

namespace polylogue::discourse {
namespace {

constexpr double kLittle = -2.8; // 6 in 100
constexpr std::array<const char *, kClasses> kNames = {"back", "forward", "attack"};

// Reads the nodes from row[at] on; returns where they end.
std::size_t parse(const std::vector<std::string> &row, std::size_t at, Trees::Tree &out) {
    const std::string &text = row.at(at);
    const std::size_t mark = text.find_first_of("=>");
    if (mark == std::string::npos) throw std::runtime_error("a node is NUMBER>LIMIT or =VALUE, found " + text);
    const float limit = std::stof(text.substr(mark + 1));
    const std::size_t own = out.size();
    out.push_back({-1, limit, 0});
    if (text[mark] == '=') return at + 1;
    const int number = std::stoi(text.substr(0, mark));
    if (number < 0 || static_cast<std::size_t>(number) >= Numbers::size())
        throw std::runtime_error("no such number of a pair: " + text);
    const std::size_t next = parse(row, at + 1, out);
    out[own].number = number;
    out[own].above = static_cast<std::uint32_t>(out.size());
    return parse(row, next, out);
}

std::string text_of(const Trees::Node &node) {
    char text[48];
    if (node.number < 0)
        std::snprintf(text, sizeof text, "=%.4g", static_cast<double>(node.limit));
    else
        std::snprintf(text, sizeof text, "%d>%.6g", node.number, static_cast<double>(node.limit));
    return text;
}

} // namespace

Trees Trees::load(const std::string &path) {
    Trees out;
    for (const lexicon::Section &s : lexicon::read_sections(path)) {
        const auto at = std::find(kNames.begin(), kNames.end(), s.name);
        if (at == kNames.end()) throw std::runtime_error(path + ": no such section: " + s.name);
        for (const auto &row : s.rows) {
            Tree tree;
            parse(row, 0, tree);
            out.trees_[static_cast<std::size_t>(at - kNames.begin())].push_back(std::move(tree));
        }
    }
    return out;
}

void Trees::save(const std::string &path) const {
    std::ofstream out(path);
    out << "# Written by common/train/refit.py: trees over the numbers of a pair (trees.hpp, numbers.cpp), a line a "
           "tree.\n";
    for (std::size_t c = 0; c < kClasses; ++c) {
        out << '[' << kNames[c] << "]\n";
        for (const Tree &tree : trees_[c])
            for (std::size_t i = 0; i < tree.size(); ++i)
                out << text_of(tree[i]) << (i + 1 < tree.size() ? '\t' : '\n');
    }
}

Scores Trees::scores(const std::vector<float> &numbers) const {
    Scores out{};
    for (std::size_t c = 0; c < kClasses; ++c)
        for (const Tree &tree : trees_[c]) out[c] += value(tree, numbers);
    return out;
}

double value(const Trees::Tree &tree, const std::vector<float> &numbers) {
    std::uint32_t at = 0;
    while (tree[at].number >= 0)
        at = numbers[static_cast<std::size_t>(tree[at].number)] > tree[at].limit ? tree[at].above : at + 1;
    return static_cast<double>(tree[at].limit);
}

bool ruled_out(const Scores &linear) { return *std::max_element(linear.begin(), linear.end()) < kLittle; }

Scores mean(const Scores &a, const Scores &b) {
    Scores out{};
    for (std::size_t c = 0; c < kClasses; ++c) out[c] = (a[c] + b[c]) / 2;
    return out;
}

} // namespace polylogue::discourse
