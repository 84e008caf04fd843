// The walk over a text that finds the phrases.
#include "common/lexicon_letters.hpp"

namespace polylogue::lexicon {

namespace {

// Whether a phrase with such bits may go on at `end`, behind its first word.
bool may_go_on(std::uint32_t after, std::string_view view, std::size_t end) {
    if ((after & kAnything) != 0) return true;
    if (end + 1 >= view.size()) return false;
    const auto byte = static_cast<unsigned char>(view[end]), next = static_cast<unsigned char>(view[end + 1]);
    if (byte != ' ') return byte >= kAscii.size() || kAscii[byte].space;
    if (next >= kAscii.size() || kAscii[next].space) return true;
    const unsigned char second = end + 2 < view.size() ? static_cast<unsigned char>(view[end + 2]) : 0;
    return second >= kAscii.size() || (after & after_bit(kLetter[next], kLetter[second])) != 0;
}

} // namespace

std::uint32_t Matcher::word_node(std::uint64_t key, std::string_view view, std::size_t end) const {
    std::size_t at = slot_of(key, words_.size());
    while (words_[at].node != 0 && words_[at].key != key) at = (at + 1) & (words_.size() - 1);
    return words_[at].node != 0 && may_go_on(words_[at].after, view, end) ? words_[at].node : 0;
}

bool Matcher::is_head(std::uint64_t head) const {
    const std::uint64_t bit = head * kHashing >> heads_shift_;
    return (heads_[bit / 64] >> bit % 64 & 1U) != 0;
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

std::uint32_t Matcher::root(std::uint32_t symbol) const {
    return symbol < kBlock * kRootBlocks ? blocks_[root_blocks_[symbol / kBlock]][symbol % kBlock] : child(0, symbol);
}

[[gnu::always_inline]] inline std::uint32_t Matcher::child(std::uint32_t node, std::uint32_t symbol) const {
    const Node &n = nodes_[node];
    if (n.edges == 1) return n.block == symbol ? n.first_edge : 0;
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
        const auto byte = static_cast<unsigned char>(view[at]);
        if (kLetter[byte] != 0 && !may_open(kAscii[byte].fold, view, at + 1)) { // most words, of few phrases
            at = word_end(view, at + 1);
            at += at < view.size() && view[at] == ' ';
            continue;
        }
        const std::size_t first = hits.size();
        Walk walk{*this, view, at, hits};
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
