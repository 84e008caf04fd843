#include "common/lexicon_letters.hpp"

#include <numeric>
#include <stdexcept>

namespace polylogue::lexicon {
namespace {

struct Pair {
    std::uint16_t from, to;
};
constexpr Pair kScriptTable[] = {
#include "text/script_table.inc"
};

struct ScriptTable {
    std::array<std::uint16_t, 0x10000> to{};
    ScriptTable() {
        for (std::size_t i = 0; i < to.size(); ++i) to[i] = static_cast<std::uint16_t>(i);
        for (const Pair &p : kScriptTable) to[p.from] = p.to;
    }
};
const ScriptTable &script_table() {
    static const ScriptTable table;
    return table;
}

std::vector<char32_t> decoded(std::string_view s) {
    std::vector<char32_t> out;
    out.reserve(s.size());
    for (std::size_t at = 0; at < s.size();) {
        const char32_t c = plain(next(s, at));
        if (!is_space(c))
            out.push_back(c);
        else if (!out.empty() && out.back() != kSpace)
            out.push_back(kSpace);
    }
    if (!out.empty() && out.back() == kSpace) out.pop_back();
    return out;
}

void add_symbols(std::string_view phrase, std::vector<std::uint32_t> &out) {
    const std::vector<char32_t> s = decoded(phrase);
    for (std::size_t i = 0; i < s.size();) {
        std::size_t end = i;
        while (end < s.size() && is_word(s[end])) ++end;
        const bool exact = is_acronym(std::u32string_view(s.data() + i, end - i));
        for (; i < end; ++i) out.push_back(exact ? s[i] : folded(s[i]));
        if (end == s.size()) break;
        const bool star = s[end] == '*' && end > 0 && is_word(s[end - 1]);
        out.push_back(star ? kGoesOn : static_cast<std::uint32_t>(folded(s[end])));
        i = end + 1;
    }
}

} // namespace

char32_t folded(char32_t c) {
    c = plain(c);
    if (is_upper(c)) return c + 32;
    if (c < 0x80) return c;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
    return c >= 0x3400 && c < 0x10000 ? script_table().to[c] : c;
}

std::string simplified(std::string_view text) {
    std::string out(text);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next(text, at);
        if (at - begin != 3 || c < 0x3400) continue;
        const std::uint32_t to = script_table().to[c];
        out[begin] = static_cast<char>(0xE0U | to >> 12U);
        out[begin + 1] = static_cast<char>(0x80U | (to >> 6U & 0x3FU));
        out[begin + 2] = static_cast<char>(0x80U | (to & 0x3FU));
    }
    return out;
}

std::uint32_t Matcher::add(std::string_view phrase) {
    add_symbols(phrase, symbols_);
    if (symbols_.size() == first_symbol_.back()) throw std::invalid_argument("an empty phrase");
    first_symbol_.push_back(symbols_.size());
    return static_cast<std::uint32_t>(size_++);
}

Matcher::Path Matcher::path(std::uint32_t entry) const {
    return Path(symbols_).subspan(first_symbol_[entry], first_symbol_[entry + 1] - first_symbol_[entry]);
}

// A node and the phrases that lead to it, in the order of their paths, by their first `depth` symbols.
struct Matcher::Branch {
    std::uint32_t node = 0;
    std::span<const std::uint32_t> entries;
    std::size_t depth = 0;
};

void Matcher::compile() {
    std::vector<std::uint32_t> entries(size_);
    std::iota(entries.begin(), entries.end(), 0U);
    std::sort(entries.begin(), entries.end(), [&](std::uint32_t a, std::uint32_t b) {
        const Path x = path(a), y = path(b);
        return std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end());
    });
    nodes_.reserve(symbols_.size() + 1);
    out_.reserve(symbols_.size());
    for (std::vector<Branch> open{{0, entries, 0}}; !open.empty();) {
        const Branch branch = open.back();
        open.pop_back();
        grow(branch, open);
    }
    symbols_ = {}, first_symbol_ = {};
    index();
}

// Gives the node its ends and its edges; where they lead is left to do, but for edges of one phrase only.
void Matcher::grow(const Branch &branch, std::vector<Branch> &next) {
    std::span<const std::uint32_t> rest = branch.entries;
    for (; !rest.empty() && path(rest[0]).size() == branch.depth; rest = rest.subspan(1)) add_end(branch.node, rest[0]);
    if (rest.empty()) return;
    const auto symbol_of = [&](std::uint32_t entry) { return path(entry)[branch.depth]; };
    const bool many = symbol_of(rest.front()) != symbol_of(rest.back()); // they are sorted
    nodes_[branch.node].first_edge = static_cast<std::uint32_t>(out_.size());
    while (!rest.empty()) {
        const std::uint32_t symbol = symbol_of(rest[0]);
        std::size_t n = 1;
        while (n < rest.size() && symbol_of(rest[n]) == symbol) ++n;
        const std::uint32_t to = new_node(branch.node, symbol);
        if (many)
            out_.push_back({symbol, to});
        else
            set_only(branch.node, {symbol, to});
        if (n == 1)
            finish(to, rest[0], branch.depth + 1);
        else
            next.push_back({to, rest.first(n), branch.depth + 1});
        rest = rest.subspan(n);
    }
}

// The nodes of the one phrase that leads to `node`: they lie in a row.
void Matcher::finish(std::uint32_t node, std::uint32_t entry, std::size_t depth) {
    for (const std::uint32_t symbol : path(entry).subspan(depth)) {
        const std::uint32_t to = new_node(node, symbol);
        set_only(node, {symbol, to});
        node = to;
    }
    add_end(node, entry);
}

void Matcher::set_only(std::uint32_t node, Out edge) {
    nodes_[node].first_edge = edge.to, nodes_[node].block = edge.symbol;
}

void Matcher::add_end(std::uint32_t node, std::uint32_t entry) {
    ends_.push_back({entry, nodes_[node].first_entry});
    nodes_[node].first_entry = static_cast<std::uint32_t>(ends_.size());
}

std::uint32_t Matcher::new_node(std::uint32_t from, std::uint32_t symbol) {
    const auto made = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({});
    ++nodes_[from].edges;
    if (symbol == kGoesOn) nodes_[from].marks |= kHasGoesOn;
    if (is_upper(symbol)) nodes_[from].marks |= kHasCapital;
    return made;
}

} // namespace polylogue::lexicon
