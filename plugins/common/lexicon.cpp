#include "common/lexicon.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <stdexcept>

namespace polylogue::lexicon {
namespace {

// Symbols of the trie: folded code points; capitals stand for letters that must be capitals; the rest are marks.
constexpr std::uint32_t kSpace = ' ';
constexpr std::uint32_t kWide = 0x10000;    // beyond these are no plain Han characters
constexpr std::uint32_t kGoesOn = 0x110000; // the word may go on

enum Mark : std::uint8_t { kHasGoesOn = 1, kHasCapital = 2 };

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

bool is_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char32_t c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_space(char32_t c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000; }
// Letters and digits of words written with spaces; 0xC0..0x24F are the accented Latin letters.
bool is_word(char32_t c) {
    return is_upper(c) || is_lower(c) || is_digit(c) || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
}

// What the walk asks of an ASCII byte, in one look.
struct Ascii {
    bool word = false, upper = false, space = false;
    std::uint8_t fold = 0;
    std::uint8_t letter = 0; // 1 to kLetters for letters and digits, 0 for what is of no word
};
// A word's first letters as a number: six bits a letter or digit; kExact marks an acronym, which keeps its case.
constexpr unsigned kKeyLetters = 10, kHeadLetters = 4, kLetterBits = 6;
constexpr std::uint32_t kAnything = 1; // in FirstWord::after
constexpr std::uint64_t kLetters = 36, kExact = std::uint64_t{1} << 63U;
constexpr auto kAscii = [] {
    std::array<Ascii, 0x80> out{};
    for (std::uint8_t c = 0; c < 0x80; ++c) {
        const bool upper = c >= 'A' && c <= 'Z', lower = c >= 'a' && c <= 'z', digit = c >= '0' && c <= '9';
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        out[c] = {upper || lower || digit, upper, space,
                  static_cast<std::uint8_t>(upper   ? c + 32
                                            : space ? ' '
                                                    : c),
                  static_cast<std::uint8_t>(upper || lower ? c & 31U
                                            : digit        ? c - '0' + 27
                                                           : 0)};
    }
    return out;
}();

constexpr auto kLetter = [] { // the same of every byte
    std::array<std::uint8_t, 256> out{};
    for (std::size_t c = 0; c < kAscii.size(); ++c) out[c] = kAscii[c].letter;
    return out;
}();

char32_t plain(char32_t c) {
    if (c < 0x80) return c;
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c == 0x2018 || c == 0x2019) return '\'';
    if (c == 0x2010 || c == 0x2011) return '-';
    return c;
}

// Decodes the code point at `at` of valid UTF-8 and moves past it.
char32_t next_long(std::string_view s, std::size_t &at);
inline char32_t next(std::string_view s, std::size_t &at) {
    const auto c = static_cast<unsigned char>(s[at]);
    return c < 0x80 ? (++at, char32_t{c}) : next_long(s, at);
}

char32_t next_long(std::string_view s, std::size_t &at) {
    const auto byte = [&](std::size_t i) {
        return i < s.size() ? static_cast<char32_t>(static_cast<unsigned char>(s[i])) : char32_t{0};
    };
    const char32_t c = byte(at);
    if (c < 0xE0) return at += 2, (c & 0x1F) << 6 | (byte(at - 1) & 0x3F);
    if (c < 0xF0) return at += 3, (c & 0x0F) << 12 | (byte(at - 2) & 0x3F) << 6 | (byte(at - 1) & 0x3F);
    return at += 4, (c & 0x07) << 18 | (byte(at - 3) & 0x3F) << 12 | (byte(at - 2) & 0x3F) << 6 | (byte(at - 1) & 0x3F);
}

// U+4000..U+EFFF, which need no folding in a simplified view: three bytes from such a first one.
bool is_plain_han(std::string_view s, std::size_t at) {
    const auto byte = static_cast<unsigned char>(s[at]);
    return byte >= 0xE4 && byte <= 0xEE && at + 3 <= s.size(); // a part of a view may be cut inside a code point
}
std::uint32_t han_at(std::string_view s, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(s[i])); };
    return (byte(at) & 0x0FU) << 12U | (byte(at + 1) & 0x3FU) << 6U | (byte(at + 2) & 0x3FU);
}

std::size_t word_end(std::string_view s, std::size_t at) {
    while (at < s.size()) {
        const auto c = static_cast<unsigned char>(s[at]);
        if (c < 0x80 && !kAscii[c].word) break;
        std::size_t to = at + 1;
        if (c >= 0x80 && (to = at, !is_word(next_long(s, to)))) break;
        at = to;
    }
    return at;
}

std::size_t space_end(std::string_view s, std::size_t at) {
    for (std::size_t to = at; at < s.size(); at = to)
        if (!is_space(next(s, to))) break;
    return at;
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

template <class Text> bool is_acronym(const Text &word) {
    return word.size() >= 2 && word.size() <= 4 &&
           std::all_of(word.begin(), word.end(), [](auto c) { return is_upper(static_cast<char32_t>(c)); });
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

// The first kHeadLetters of a key's letters.
std::uint64_t head_of(std::uint64_t key, unsigned letters) {
    key &= ~kExact;
    return letters > kHeadLetters ? key >> kLetterBits * (letters - kHeadLetters) : key;
}

constexpr std::uint64_t kHashing = 0x9E3779B97F4A7C15U;
std::uint64_t key_of(std::uint32_t node, std::uint32_t symbol) { return std::uint64_t{node} << 21U | symbol; }
std::size_t slot_of(std::uint64_t key, std::size_t slots) {
    return static_cast<std::size_t>((key * kHashing) >> 20U) & (slots - 1);
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

// Small nodes are searched in a row, wide ones keep a table of their ASCII edges, and the root of the others in blocks.
void Matcher::index() {
    index_words();
    blocks_.assign(1, {});
    for (std::size_t n = 1; n < nodes_.size(); ++n)
        if (nodes_[n].edges > kRow) index_wide(nodes_[n]);
    root_blocks_.assign(kRootBlocks, 0);
    openings_.assign(kBlock, {});
    for (std::size_t i = 0; i < nodes_[0].edges && out_[i].symbol < kBlock * kRootBlocks; ++i) {
        std::uint16_t &block = root_blocks_[out_[i].symbol / kBlock];
        if (block == 0) block = static_cast<std::uint16_t>(new_block());
        blocks_[block][out_[i].symbol % kBlock] = out_[i].to;
    }
    for (std::size_t i = 0; i < nodes_[0].edges && out_[i].symbol < kBlock; ++i)
        index_opening(out_[i].symbol, nodes_[out_[i].to]);
}

// What may stand second behind an ASCII symbol; anything where a phrase ends there or goes on beyond ASCII.
void Matcher::index_opening(std::uint32_t first, const Node &node) {
    auto &seconds = openings_[kAscii[first].fold];
    for (std::uint32_t i = node.first_edge; i < node.first_edge + node.edges; ++i)
        if (out_[i].symbol < kBlock) seconds.set(kAscii[out_[i].symbol].fold);
    if (node.first_entry != 0 || (node.marks & kHasGoesOn) != 0) seconds.set();
}

void Matcher::add_head(std::uint64_t head) {
    const std::uint64_t bit = head * kHashing >> heads_shift_;
    heads_[bit / 64] |= std::uint64_t{1} << bit % 64;
}

bool Matcher::is_head(std::uint64_t head) const {
    const std::uint64_t bit = head * kHashing >> heads_shift_;
    return (heads_[bit / 64] >> bit % 64 & 1U) != 0;
}

void Matcher::index_words() {
    const std::size_t bits = std::bit_ceil(std::clamp<std::size_t>(8 * size_, 1U << 9U, 1U << 17U));
    heads_.assign(bits / 64, 0);
    heads_shift_ = 64U - static_cast<unsigned>(std::countr_zero(bits));
    words_.assign(std::bit_ceil(2 * size_ + 2), {}); // a phrase has one first word
    for (std::size_t i = 0; i < nodes_[0].edges; ++i) {
        const std::uint32_t first = out_[i].symbol;
        if (first >= kBlock)
            index_wide(first, nodes_[out_[i].to]);
        else if (kAscii[first].word)
            index_words(out_[i].to, 1, kAscii[first].letter | (is_upper(first) ? kExact : 0));
    }
}

// `key`: of the `depth` letters that lead to the node.
void Matcher::index_words(std::uint32_t number, unsigned depth, std::uint64_t key) {
    const Node &node = nodes_[number];
    bool ends = node.first_entry != 0 || depth == kKeyLetters;
    for (std::uint32_t i = node.first_edge; i < node.first_edge + node.edges && depth < kKeyLetters; ++i) {
        const std::uint32_t symbol = out_[i].symbol;
        const bool letter = symbol < kBlock && kAscii[symbol].word;
        if (letter) index_words(out_[i].to, depth + 1, (key & kExact) | key << kLetterBits | kAscii[symbol].letter);
        if (symbol == kGoesOn) add_any_head(std::min(depth, kHeadLetters), head_of(key, depth));
        ends = ends || !letter;
    }
    if (ends) index_word({key, number, depth == kKeyLetters ? kAnything : after(node)});
}

constexpr std::uint32_t after_bit(std::uint8_t letter) { return 2U << letter % 31U; }

std::uint32_t Matcher::after(const Node &node) const {
    std::uint32_t bits = node.first_entry != 0 ? kAnything : 0;
    for (std::uint32_t i = node.first_edge; i < node.first_edge + node.edges; ++i) {
        if (out_[i].symbol < kBlock && kAscii[out_[i].symbol].word) continue; // a longer first word
        const Node &space = nodes_[out_[i].to];
        if (out_[i].symbol != kSpace || space.first_entry != 0) return kAnything;
        for (std::uint32_t k = space.first_edge; k < space.first_edge + space.edges; ++k) {
            const std::uint32_t symbol = out_[k].symbol;
            bits |= symbol < kBlock && kAscii[symbol].word ? after_bit(kAscii[symbol].letter) : kAnything;
        }
    }
    return bits;
}

void Matcher::index_word(const FirstWord &word) {
    std::size_t at = slot_of(word.key, words_.size());
    while (words_[at].node != 0) at = (at + 1) & (words_.size() - 1);
    words_[at] = word;
}

// Whether a phrase with such bits may go on at `end`, behind its first word.
bool may_go_on(std::uint32_t after, std::string_view view, std::size_t end) {
    if ((after & kAnything) != 0) return true;
    if (end + 1 >= view.size()) return false;
    const auto byte = static_cast<unsigned char>(view[end]), next = static_cast<unsigned char>(view[end + 1]);
    if (byte != ' ') return byte >= kAscii.size() || kAscii[byte].space;
    return next >= kAscii.size() || kAscii[next].space || (after & after_bit(kLetter[next])) != 0;
}

std::uint32_t Matcher::word_node(std::uint64_t key, std::string_view view, std::size_t end) const {
    std::size_t at = slot_of(key, words_.size());
    while (words_[at].node != 0 && words_[at].key != key) at = (at + 1) & (words_.size() - 1);
    return words_[at].node != 0 && may_go_on(words_[at].after, view, end) ? words_[at].node : 0;
}

// `key` and whatever letters it may go on with.
void Matcher::add_any_head(unsigned depth, std::uint64_t key) {
    add_head(key);
    if (depth == kHeadLetters) return;
    for (std::uint64_t letter = 1; letter <= kLetters; ++letter) add_any_head(depth + 1, key << kLetterBits | letter);
}

void Matcher::index_wide(std::uint32_t first, const Node &node) {
    if (node.first_entry != 0 && first < kWide) {
        singles_.resize(kWide);
        singles_[first] = true;
    }
    for (std::uint32_t i = node.first_edge; i < node.first_edge + node.edges; ++i)
        add_head(std::uint64_t{first} << 32U | out_[i].symbol);
}

// Whether a phrase may open with the plain Han character `first` and what stands behind it, at `at`.
bool Matcher::may_be_han(std::uint32_t first, std::string_view view, std::size_t at) const {
    if (at >= view.size() || !is_plain_han(view, at)) return true;
    return is_head(std::uint64_t{first} << 32U | han_at(view, at)) || (!singles_.empty() && singles_[first]);
}

// The run of ASCII letters and digits that begins at `begin`.
struct Matcher::Word {
    static std::uint8_t letter(char c) { return kLetter[static_cast<unsigned char>(c)]; }
    std::uint64_t key = 0; // of its first kKeyLetters
    unsigned letters = 0;  // of the key
    std::size_t end = 0;
    bool wide = false;     // the word goes on beyond ASCII
    bool capitals = false; // an acronym

    Word(std::string_view view, std::size_t begin) : end(begin) {
        const std::size_t most = std::min(view.size(), begin + kKeyLetters);
        while (end < most && letter(view[end]) != 0) key = key << kLetterBits | letter(view[end++]);
        letters = static_cast<unsigned>(end - begin);
        if (end == most)
            while (end < view.size() && letter(view[end]) != 0) ++end;
        capitals = kAscii[static_cast<unsigned char>(view[begin])].upper && is_acronym(view.substr(begin, end - begin));
        if (end == view.size() || static_cast<unsigned char>(view[end]) < kBlock) return;
        std::size_t at = end;
        wide = is_word(plain(next_long(view, at)));
    }
};

std::uint32_t Matcher::new_block() {
    blocks_.emplace_back();
    return static_cast<std::uint32_t>(blocks_.size() - 1);
}

void Matcher::index_wide(Node &node) {
    node.block = new_block();
    for (std::uint32_t i = node.first_edge; i < node.first_edge + node.edges && out_[i].symbol < kBlock; ++i)
        blocks_[node.block][out_[i].symbol] = out_[i].to;
}

std::uint32_t Matcher::root(std::uint32_t symbol) const {
    return symbol < kBlock * kRootBlocks ? blocks_[root_blocks_[symbol / kBlock]][symbol % kBlock] : child(0, symbol);
}

[[gnu::always_inline]] inline std::uint32_t Matcher::child(std::uint32_t node, std::uint32_t symbol) const {
    const Node &n = nodes_[node];
    if (n.block != 0 && symbol < kBlock) return blocks_[n.block][symbol];
    const Out *first = out_.data() + n.first_edge, *const last = first + n.edges;
    if (n.edges > kRow)
        first = std::lower_bound(first, last, symbol, [](const Out &o, std::uint32_t s) { return o.symbol < s; });
    else
        while (first != last && first->symbol != symbol) ++first;
    return first != last && first->symbol == symbol ? first->to : 0;
}

// All phrases from one starting point.
struct Matcher::Walk {
    const Matcher &m;
    std::string_view text;
    std::size_t begin;
    std::vector<Hit> &hits;

    void end_here(std::uint32_t node, std::size_t at) {
        for (std::uint32_t e = m.nodes_[node].first_entry; e != 0; e = m.ends_[e - 1].next)
            hits.push_back({m.ends_[e - 1].entry, begin, at});
    }
    // `inside`: the last code point read was of a word, so a phrase may only end on a border.
    void from(std::uint32_t node, std::size_t at, bool inside) {
        while (node != 0) {
            const Node &n = m.nodes_[node];
            if (n.marks & kHasGoesOn) from(m.child(node, kGoesOn), word_end(text, at), true);
            const unsigned char byte = at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
            if (byte >= 0xE4 && is_plain_han(text, at)) {
                if (n.first_entry != 0) end_here(node, at);
                if (n.edges == 0) return;
                inside = false;
                node = m.child(node, han_at(text, at));
                at += 3;
                continue;
            }
            if (byte >= 0x80) {
                node = step_wide(n, node, at, inside);
                continue;
            }
            const Ascii &c = kAscii[byte];
            if (n.first_entry != 0 && !(inside && c.word)) end_here(node, at);
            if (at >= text.size() || n.edges == 0) return;
            if (c.upper && (n.marks & kHasCapital)) from(m.child(node, byte), at + 1, true);
            inside = c.word;
            at = c.space ? space_end(text, at + 1) : at + 1;
            node = m.child(node, c.fold);
        }
    }
    // One code point beyond ASCII: moves on and returns the next node.
    std::uint32_t step_wide(const Node &n, std::uint32_t node, std::size_t &at, bool &inside) {
        std::size_t after = at;
        const char32_t raw = plain(next_long(text, after));
        if (n.first_entry != 0 && !(inside && is_word(raw))) end_here(node, at);
        if (n.edges == 0) return 0;
        if (is_upper(raw) && (n.marks & kHasCapital)) from(m.child(node, raw), after, true);
        inside = is_word(raw);
        const bool space = is_space(raw);
        at = space ? space_end(text, after) : after;
        return m.child(node, space ? kSpace : raw < 0x3400 ? static_cast<std::uint32_t>(folded(raw)) : raw);
    }
};

// False when no phrase opens with the ASCII letter `first` (folded) and what stands at `at`. Not called for spaces.
bool Matcher::may_open(std::uint8_t first, std::string_view view, std::size_t at) const {
    const unsigned char byte = at < view.size() ? static_cast<unsigned char>(view[at]) : 0;
    return byte >= 0x80 || openings_[first][kAscii[byte].fold];
}

// The phrases that open with the word at `at`, which begins with an ASCII letter or digit; returns the word's end. What
// may open a starred word is walked letter by letter.
std::size_t Matcher::word_at(std::string_view view, std::size_t at, std::vector<Hit> &hits) const {
    const auto byte = static_cast<unsigned char>(view[at]);
    if (!may_open(kAscii[byte].fold, view, at + 1)) return word_end(view, at + 1);
    Walk walk{*this, view, at, hits};
    const Word word(view, at);
    if (word.wide || is_head(head_of(word.key, word.letters))) {
        if (const std::uint32_t node = root(kAscii[byte].fold)) walk.from(node, at + 1, true);
        if (kAscii[byte].upper)
            if (const std::uint32_t node = root(byte)) walk.from(node, at + 1, true);
        return word_end(view, word.end);
    }
    const std::size_t end = at + word.letters;
    if (const std::uint32_t node = word_node(word.key, view, end)) walk.from(node, end, true);
    if (word.capitals)
        if (const std::uint32_t node = word_node(word.key | kExact, view, end)) walk.from(node, end, true);
    return word.end;
}

void Matcher::find(std::string_view view, std::vector<Hit> &hits) const {
    hits.clear();
    if (size_ == 0) return;
    const bool many = nodes_[0].edges > kFew; // with few the first character rules out most
    for (std::size_t at = 0; at < view.size();) {
        const std::size_t first = hits.size();
        Walk walk{*this, view, at, hits};
        const auto byte = static_cast<unsigned char>(view[at]);
        bool word = false;
        if (byte < 0x80) {
            const Ascii &c = kAscii[byte];
            if (c.word) {
                at = word_at(view, at, hits);
                at += at < view.size() && view[at] == ' '; // as most are followed
            } else if (++at; c.space)
                continue;
            else if (may_open(c.fold, view, at))
                if (const std::uint32_t node = root(c.fold)) walk.from(node, at, false);
        } else if (is_plain_han(view, at)) {
            at += 3;
            const std::uint32_t han = han_at(view, at - 3);
            if (many && !may_be_han(han, view, at)) continue;
            if (const std::uint32_t node = root(han)) walk.from(node, at, false);
        } else {
            const char32_t raw = plain(next_long(view, at));
            if (is_space(raw)) continue;
            word = is_word(raw);
            if (const std::uint32_t node = root(raw < 0x3400 ? folded(raw) : raw)) walk.from(node, at, word);
            if (is_upper(raw))
                if (const std::uint32_t node = root(raw)) walk.from(node, at, true);
        }
        if (hits.size() > first + 1)
            std::sort(hits.begin() + static_cast<std::ptrdiff_t>(first), hits.end(),
                      [](const Hit &a, const Hit &b) { return a.end != b.end ? a.end > b.end : a.entry < b.entry; });
        if (word) at = word_end(view, at); // a phrase begins on the border of a word
    }
}

} // namespace polylogue::lexicon
