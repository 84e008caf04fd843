// The walk over a text that finds the phrases.
#include "common/lexicon_letters.hpp"

namespace polylogue::lexicon {

// The first letters of the ASCII word at `at`, in part of a number for the filters.
struct Matcher::Three {
    std::uint64_t letters = 0;
    bool sure = true; // false when the word goes on beyond ASCII, perhaps
    Three(std::string_view view, std::size_t at) {
        unsigned shift = 0;
        for (const std::size_t end = std::min(view.size(), at + kThree); at < end; ++at, shift += kLetterBits) {
            const auto byte = static_cast<unsigned char>(view[at]);
            letters |= std::uint64_t{kLetter[byte]} << shift;
            if (kLetter[byte] != 0) continue;
            sure = byte < 0x80;
            return;
        }
    }
};

// Whether a phrase may open with the ASCII byte at `at`, which is no space, and what stands behind it.
inline bool Matcher::may_open(std::string_view view, std::size_t at) const {
    const auto byte = static_cast<unsigned char>(view[at]);
    const unsigned char next = at + 1 < view.size() ? static_cast<unsigned char>(view[at + 1]) : 0;
    return next >= 0x80 || openings_[kAscii[byte].fold][kAscii[next].fold];
}

const Matcher::FirstWord *Matcher::first_word(std::uint64_t key) const {
    std::size_t at = slot_of(key, words_.size());
    while (words_[at].node != 0 && words_[at].key != key) at = (at + 1) & (words_.size() - 1);
    return words_[at].node != 0 ? &words_[at] : nullptr;
}

// Whether a phrase may go on at `end`, behind its first word.
bool Matcher::may_go_on(const FirstWord &first, std::string_view view, std::size_t end) const {
    if ((first.after & kAnythingFollows) != 0) return true;
    if ((first.after & kWordFollows) == 0 || end + 1 >= view.size()) return false;
    const auto byte = static_cast<unsigned char>(view[end]), next = static_cast<unsigned char>(view[end + 1]);
    if (byte != ' ') return byte >= kAscii.size() || kAscii[byte].space;
    if (next >= kAscii.size() || kAscii[next].space) return true;
    const Three three(view, end + 1);
    return kLetter[next] != 0 && (!three.sure || seconds_.has(three_of(first.node, three.letters)));
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
    std::size_t first = hits.size();

    void sort() {
        if (hits.size() > first + 1)
            std::sort(hits.begin() + static_cast<std::ptrdiff_t>(first), hits.end(),
                      [](const Hit &a, const Hit &b) { return a.end != b.end ? a.end > b.end : a.entry < b.entry; });
    }
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

// Whether a phrase opens with a starred word that `word` may be.
bool Matcher::may_be_starred(const Word &word) const {
    if (!heads_.has(head_of(word.key, word.letters))) return false;
    if (word.letters < kHeadLetters || heads_.has(kShortHead | head_of(word.key, word.letters))) return true;
    return word.letters > kHeadLetters && (heads_.has(kStem | leading(word.key, word.letters, kHeadLetters + 1)) ||
                                           heads_.has(kStem | leading(word.key, word.letters, kHeadLetters + 2)));
}

// Places where phrases may open, some at a time: what they need of the tables, which lie far away in memory, is asked
// for together.
class Matcher::Openings {
  public:
    Openings(const Matcher &m, std::string_view view, std::vector<Hit> &hits) : m_(m), view_(view), hits_(hits) {}

    // Behind the word or the pair of characters of that key.
    void add(std::uint64_t key, std::size_t begin, std::size_t end) {
        __builtin_prefetch(&m_.words_[slot_of(key, m_.words_.size())]);
        put({key, begin, end, 0, (key & kHanPair) == 0, true});
    }
    // Behind the root's edge of that symbol.
    void add(std::uint32_t symbol, std::size_t begin, std::size_t end, bool inside) {
        if (const std::uint32_t node = m_.root(symbol)) put({0, begin, end, node, inside, true});
    }
    void add_single(std::uint32_t han, std::size_t begin) { put({0, begin, begin + 3, m_.root(han), false, false}); }
    void walk() {
        for (std::size_t i = 0; i < count_; ++i) look_up(all_[i]);
        for (std::size_t i = 0; i < count_;) {
            Walk walk{m_, view_, all_[i].begin, hits_};
            for (; i < count_ && all_[i].begin == walk.begin; ++i) from(all_[i], walk);
            walk.sort();
        }
        count_ = 0;
    }

  private:
    struct Opening {
        std::uint64_t key = 0; // 0 when the node is known
        std::size_t begin = 0, end = 0;
        std::uint32_t node = 0; // 0 for none
        bool inside = false;    // as Walk::from
        bool goes_on = true;    // or a phrase ends there and none goes on
    };
    static constexpr std::size_t kMost = 32, kOfOne = 4;
    void put(const Opening &opening) {
        if (count_ + kOfOne > kMost && all_[count_ - 1].begin != opening.begin) walk();
        all_[count_++] = opening;
    }
    void look_up(Opening &o) const {
        if (o.key != 0)
            if (const FirstWord *const first = m_.first_word(o.key)) {
                o.goes_on = m_.may_go_on(*first, view_, o.end);
                o.node = o.goes_on || (first->after & kEnds) != 0 ? first->node : 0;
            }
        __builtin_prefetch(&m_.nodes_[o.node]);
    }
    static void from(const Opening &o, Walk &walk) {
        if (o.goes_on)
            walk.from(o.node, o.end, o.inside);
        else
            walk.end_here(o.node, o.end);
    }
    const Matcher &m_;
    std::string_view view_;
    std::vector<Hit> &hits_;
    std::array<Opening, kMost> all_;
    std::size_t count_ = 0;
};

// The phrases that open with the word at `at`, which begins with an ASCII letter or digit; returns the word's end. What
// may open a starred word is walked letter by letter.
std::size_t Matcher::word_at(std::string_view view, std::size_t at, Openings &openings) const {
    const auto byte = static_cast<unsigned char>(view[at]);
    const Word word(view, at);
    if (word.wide || may_be_starred(word)) {
        openings.add(std::uint32_t{kAscii[byte].fold}, at, at + 1, true);
        if (kAscii[byte].upper) openings.add(std::uint32_t{byte}, at, at + 1, true);
        return word_end(view, word.end);
    }
    openings.add(word.key, at, at + word.letters);
    if (word.capitals) openings.add(word.key | kExact, at, at + word.letters);
    return word.end;
}

// From the plain Han character at `at` to where such characters end.
std::size_t Matcher::han_run(std::string_view view, std::size_t at, Openings &openings) const {
    std::uint32_t own = han_at(view, at);
    for (at += 3; at < view.size() && is_plain_han(view, at); at += 3) {
        const std::uint32_t first = own;
        own = han_at(view, at);
        const std::uint64_t pair = han_pair(first, own);
        if (is_single(first)) openings.add_single(first, at - 3);
        if (heads_.has(pair)) openings.add(pair, at - 3, at + 3);
    }
    openings.add(own, at - 3, at, false);
    return at;
}

void Matcher::find(std::string_view view, std::vector<Hit> &hits) const {
    hits.clear();
    if (size_ == 0) return;
    Openings openings(*this, view, hits);
    for (std::size_t at = 0; at < view.size();) {
        const auto byte = static_cast<unsigned char>(view[at]);
        const Ascii &c = kAscii[byte % kAscii.size()];
        const std::size_t begin = at;
        if (byte < 0x80) {
            if (c.space)
                ++at;
            else if (!may_open(view, at)) // most words, of few phrases
                at = c.word ? word_end(view, at + 1) : at + 1;
            else if (c.word)
                at = word_at(view, at, openings);
            else
                openings.add(std::uint32_t{byte}, begin, ++at, false);
        } else if (is_plain_han(view, at)) {
            at = han_run(view, at, openings);
        } else {
            const char32_t raw = plain(next_long(view, at));
            if (is_space(raw)) continue;
            const bool word = is_word(raw);
            openings.add(raw < 0x3400 ? std::uint32_t{folded(raw)} : std::uint32_t{raw}, begin, at, word);
            if (is_upper(raw)) openings.add(std::uint32_t{raw}, begin, at, true);
            if (word) at = word_end(view, at); // a phrase begins on the border of a word
        }
    }
    openings.walk();
}

} // namespace polylogue::lexicon
