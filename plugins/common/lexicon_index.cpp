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

void Filter::clear(std::size_t numbers) {
    const std::size_t bits = std::bit_ceil(std::clamp<std::size_t>(8 * numbers, 1U << 9U, 1U << 19U));
    bits_.assign(bits / 64, 0);
    shift_ = 64U - static_cast<unsigned>(std::countr_zero(bits));
}

namespace {

void fill(Filter &filter, const std::vector<std::uint64_t> &numbers) {
    filter.clear(numbers.size());
    for (const std::uint64_t n : numbers) filter.add(n);
}

// `key`, of `depth` letters, and whatever letters it may go on with.
void add_any_head(std::uint64_t mark, unsigned depth, std::uint64_t key, std::vector<std::uint64_t> &heads) {
    heads.push_back(mark | key);
    if (depth == kHeadLetters) return;
    for (std::uint64_t letter = 1; letter <= kLetters; ++letter)
        add_any_head(mark, depth + 1, key << kLetterBits | letter, heads);
}

void add_stem(std::uint64_t key, unsigned depth, std::vector<std::uint64_t> &heads) { // of a starred word
    add_any_head(0, std::min(depth, kHeadLetters), head_of(key, depth), heads);
    if (depth <= kHeadLetters)
        add_any_head(kShortHead, depth, head_of(key, depth), heads);
    else
        heads.push_back(kStem | leading(key, depth, kHeadLetters + 2));
}

void add_any_three(unsigned depth, std::uint64_t number, std::vector<std::uint64_t> &out) {
    out.push_back(number);
    if (depth == kThree) return;
    for (std::uint64_t letter = 1; letter <= kLetters; ++letter)
        add_any_three(depth + 1, number | letter << kLetterBits * depth, out);
}

} // namespace

void Matcher::index_words() {
    Numbers heads, seconds;
    std::vector<FirstWord> words;
    for (std::size_t i = 0; i < nodes_[0].edges; ++i) {
        const auto [first, to] = edge(nodes_[0], i);
        if (first >= kBlock)
            index_han(first, nodes_[to], words, heads);
        else if (kAscii[first].word)
            index_words(to, 1, kAscii[first].letter | (is_upper(first) ? kExact : 0), words, heads);
    }
    words_.assign(std::bit_ceil(words.size() * 3 / 2 + 2), {});
    for (FirstWord &word : words) {
        if (word.after == 0) word.after = after(word.node, seconds);
        index_word(word);
    }
    fill(heads_, heads), fill(seconds_, seconds);
}

// `key`: of the `depth` letters that lead to the node.
void Matcher::index_words(std::uint32_t number, unsigned depth, std::uint64_t key, std::vector<FirstWord> &words,
                          Numbers &heads) {
    const Node &node = nodes_[number];
    bool ends = node.first_entry != 0 || depth == kKeyLetters;
    for (std::size_t i = 0; i < node.edges && depth < kKeyLetters; ++i) {
        const auto [symbol, to] = edge(node, i);
        const bool letter = symbol < kBlock && kAscii[symbol].word;
        if (letter)
            index_words(to, depth + 1, (key & kExact) | key << kLetterBits | kAscii[symbol].letter, words, heads);
        if (symbol == kGoesOn) add_stem(key, depth, heads);
        ends = ends || !letter;
    }
    if (ends) words.push_back({key, number, depth == kKeyLetters ? std::uint32_t{kAnythingFollows} : 0});
}

std::uint32_t Matcher::after(std::uint32_t number, Numbers &seconds) const {
    const Node &node = nodes_[number];
    std::uint32_t bits = node.first_entry != 0 ? std::uint32_t{kEnds} : 0;
    for (std::size_t i = 0; i < node.edges; ++i) {
        const auto [first, behind] = edge(node, i);
        if (first < kBlock && kAscii[first].word) continue; // a longer first word
        const Node &space = nodes_[behind];
        if (first != kSpace || space.first_entry != 0) return kAnythingFollows;
        for (std::size_t k = 0; k < space.edges; ++k)
            if (const std::uint32_t symbol = edge(space, k).symbol; symbol >= kBlock || !kAscii[symbol].word)
                return kAnythingFollows;
        add_threes(space, 0, three_of(number, 0), seconds);
        bits |= kWordFollows;
    }
    return bits;
}

// `number`: of the `depth` letters that lead to the node.
void Matcher::add_threes(const Node &node, unsigned depth, std::uint64_t number, Numbers &out) const {
    if (depth == kThree) return out.push_back(number);
    bool ends = node.first_entry != 0;
    for (std::size_t i = 0; i < node.edges; ++i) {
        const auto [symbol, to] = edge(node, i);
        if (symbol == kGoesOn)
            add_any_three(depth, number, out);
        else if (symbol < kBlock && kAscii[symbol].word)
            add_threes(nodes_[to], depth + 1, number | std::uint64_t{kAscii[symbol].letter} << kLetterBits * depth,
                       out);
        else
            ends = true;
    }
    if (ends) out.push_back(number);
}

void Matcher::index_word(const FirstWord &word) {
    std::size_t at = slot_of(word.key, words_.size());
    while (words_[at].node != 0) at = (at + 1) & (words_.size() - 1);
    words_[at] = word;
}

void Matcher::index_han(std::uint32_t first, const Node &node, std::vector<FirstWord> &words, Numbers &heads) {
    if (first >= kWide) return;
    if (node.first_entry != 0) {
        singles_.resize(kWide / 64);
        singles_[first / 64] |= std::uint64_t{1} << first % 64;
    }
    for (std::size_t i = 0; i < node.edges; ++i) {
        const auto [second, to] = edge(node, i);
        heads.push_back(han_pair(first, second));
        words.push_back({han_pair(first, second), to, kAnythingFollows});
    }
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
