// The tables that the phrase matcher makes of its trie once all phrases are known.
#include "common/lexicon_letters.hpp"

#include <bit>

namespace polylogue::lexicon {

Matcher::Out Matcher::edge(const Node &node, std::size_t number) const {
    return node.edges == 1 ? Out{node.block, node.first_edge} : out_[node.first_edge + number];
}

// Small nodes are searched in a row, wide ones keep a table of their ASCII edges, and the root of the others in blocks.
void Matcher::index() {
    index_words();
    blocks_.assign(1, {});
    for (std::size_t n = 1; n < nodes_.size(); ++n)
        if (nodes_[n].edges > kRow) index_wide(nodes_[n]);
    root_blocks_.assign(kRootBlocks, 0);
    openings_.assign(kBlock, {});
    for (std::size_t i = 0; i < nodes_[0].edges; ++i) {
        const Out out = edge(nodes_[0], i);
        if (out.symbol < kBlock) index_opening(out.symbol, nodes_[out.to]);
        if (out.symbol >= kBlock * kRootBlocks) continue;
        std::uint16_t &block = root_blocks_[out.symbol / kBlock];
        if (block == 0) block = static_cast<std::uint16_t>(new_block());
        blocks_[block][out.symbol % kBlock] = out.to;
    }
}

// What may stand second behind an ASCII symbol; anything where a phrase ends there or goes on beyond ASCII.
void Matcher::index_opening(std::uint32_t first, const Node &node) {
    auto &seconds = openings_[kAscii[first].fold];
    for (std::size_t i = 0; i < node.edges; ++i)
        if (const std::uint32_t symbol = edge(node, i).symbol; symbol < kBlock) seconds.set(kAscii[symbol].fold);
    if (node.first_entry != 0 || (node.marks & kHasGoesOn) != 0) seconds.set();
}

void Matcher::add_head(std::uint64_t head) {
    const std::uint64_t bit = head * kHashing >> heads_shift_;
    heads_[bit / 64] |= std::uint64_t{1} << bit % 64;
}

void Matcher::index_words() {
    const std::size_t bits = std::bit_ceil(std::clamp<std::size_t>(8 * size_, 1U << 9U, 1U << 17U));
    heads_.assign(bits / 64, 0);
    heads_shift_ = 64U - static_cast<unsigned>(std::countr_zero(bits));
    std::vector<FirstWord> words;
    for (std::size_t i = 0; i < nodes_[0].edges; ++i) {
        const auto [first, to] = edge(nodes_[0], i);
        if (first >= kBlock)
            index_wide(first, nodes_[to]);
        else if (kAscii[first].word)
            index_words(to, 1, kAscii[first].letter | (is_upper(first) ? kExact : 0), words);
    }
    words_.assign(std::bit_ceil(words.size() * 3 / 2 + 2), {});
    for (const FirstWord &word : words) index_word(word);
}

// `key`: of the `depth` letters that lead to the node.
void Matcher::index_words(std::uint32_t number, unsigned depth, std::uint64_t key, std::vector<FirstWord> &words) {
    const Node &node = nodes_[number];
    bool ends = node.first_entry != 0 || depth == kKeyLetters;
    for (std::size_t i = 0; i < node.edges && depth < kKeyLetters; ++i) {
        const auto [symbol, to] = edge(node, i);
        const bool letter = symbol < kBlock && kAscii[symbol].word;
        if (letter) index_words(to, depth + 1, (key & kExact) | key << kLetterBits | kAscii[symbol].letter, words);
        if (symbol == kGoesOn) add_any_head(std::min(depth, kHeadLetters), head_of(key, depth));
        ends = ends || !letter;
    }
    if (ends) words.push_back({key, number, depth == kKeyLetters ? kAnything : after(node)});
}

std::uint32_t Matcher::after(const Node &node) const {
    std::uint32_t bits = node.first_entry != 0 ? kAnything : 0;
    for (std::size_t i = 0; i < node.edges; ++i) {
        const auto [first, behind] = edge(node, i);
        if (first < kBlock && kAscii[first].word) continue; // a longer first word
        const Node &space = nodes_[behind];
        if (first != kSpace || space.first_entry != 0) return kAnything;
        for (std::size_t k = 0; k < space.edges; ++k) {
            const auto [symbol, to] = edge(space, k);
            bits |= symbol < kBlock && kAscii[symbol].word ? after(kAscii[symbol].letter, nodes_[to]) : kAnything;
        }
    }
    return bits;
}

// Of a next word's first letter and the node behind it.
std::uint32_t Matcher::after(std::uint8_t letter, const Node &node) const {
    std::uint32_t bits = after_bit(letter, 0);
    for (std::size_t i = 0; i < node.edges; ++i) {
        const std::uint32_t symbol = edge(node, i).symbol;
        if (symbol == kGoesOn) return kAnything;
        if (symbol < kBlock) bits |= after_bit(letter, kAscii[symbol].letter);
    }
    return bits;
}

void Matcher::index_word(const FirstWord &word) {
    std::size_t at = slot_of(word.key, words_.size());
    while (words_[at].node != 0) at = (at + 1) & (words_.size() - 1);
    words_[at] = word;
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
    for (std::size_t i = 0; i < node.edges; ++i) add_head(std::uint64_t{first} << 32U | edge(node, i).symbol);
}

std::uint32_t Matcher::new_block() {
    blocks_.emplace_back();
    return static_cast<std::uint32_t>(blocks_.size() - 1);
}

void Matcher::index_wide(Node &node) {
    node.block = new_block();
    for (std::uint32_t i = node.first_edge; i < node.first_edge + node.edges && out_[i].symbol < kBlock; ++i)
        blocks_[node.block][out_[i].symbol] = out_[i].to;
}

} // namespace polylogue::lexicon
