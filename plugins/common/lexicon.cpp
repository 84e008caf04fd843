#include "common/lexicon_letters.hpp"

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

std::vector<std::uint32_t> symbols(std::string_view phrase) {
    std::vector<char32_t> s = decoded(phrase);
    std::vector<std::uint32_t> out;
    out.reserve(s.size());
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
    return out;
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

std::uint32_t Matcher::growing_child(std::uint32_t node, std::uint32_t symbol) const {
    const std::uint64_t key = key_of(node, symbol) + 1;
    for (std::size_t i = slot_of(key, edges_.size());; i = (i + 1) & (edges_.size() - 1)) {
        if (edges_[i].key == key) return edges_[i].to;
        if (edges_[i].key == 0) return 0;
    }
}

void Matcher::rehash(std::size_t slots) {
    std::vector<Edge> old(slots);
    old.swap(edges_);
    for (const Edge &e : old) {
        if (e.key == 0) continue;
        std::size_t i = slot_of(e.key, slots);
        while (edges_[i].key != 0) i = (i + 1) & (slots - 1);
        edges_[i] = e;
    }
}

std::uint32_t Matcher::grow(std::uint32_t node, std::uint32_t symbol) {
    if (edges_.size() < 2 * nodes_.size()) rehash(std::max<std::size_t>(256, 4 * edges_.size()));
    if (const std::uint32_t found = growing_child(node, symbol)) return found;
    const auto made = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({});
    const std::uint64_t key = key_of(node, symbol) + 1;
    std::size_t i = slot_of(key, edges_.size());
    while (edges_[i].key != 0) i = (i + 1) & (edges_.size() - 1);
    edges_[i] = {key, made};
    if (symbol == kGoesOn) nodes_[node].marks |= kHasGoesOn;
    if (is_upper(symbol)) nodes_[node].marks |= kHasCapital;
    return made;
}

std::uint32_t Matcher::add(std::string_view phrase) {
    const std::vector<std::uint32_t> path = symbols(phrase);
    if (path.empty()) throw std::invalid_argument("an empty phrase");
    std::uint32_t node = 0;
    for (const std::uint32_t symbol : path) node = grow(node, symbol);
    const auto entry = static_cast<std::uint32_t>(size_++);
    ends_.push_back({entry, nodes_[node].first_entry});
    nodes_[node].first_entry = static_cast<std::uint32_t>(ends_.size());
    return entry;
}

void Matcher::compile() {
    std::erase_if(edges_, [](const Edge &e) { return e.key == 0; });
    std::sort(edges_.begin(), edges_.end(), [](const Edge &a, const Edge &b) { return a.key < b.key; });
    for (const Edge &e : edges_) {
        Node &node = nodes_[(e.key - 1) >> 21U];
        if (node.edges++ == 0) node.first_edge = static_cast<std::uint32_t>(out_.size());
        out_.push_back({static_cast<std::uint32_t>((e.key - 1) & ((1U << 21U) - 1)), e.to});
    }
    index();
    edges_.clear();
    edges_.shrink_to_fit();
}

} // namespace polylogue::lexicon
