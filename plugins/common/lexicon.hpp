#pragma once
// Phrase matching in one pass over a document's view (simplified script): many phrases, Chinese and English, each with
// a number of its owner's. Cost is linear in the text. Cue patterns with gaps ("force … to") are in patterns on top.
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::lexicon {

struct Hit {
    std::uint32_t entry = 0;        // as returned by add()
    std::size_t begin = 0, end = 0; // bytes
};

class Matcher {
  public:
    // Adds a phrase; returns its number (0, 1, …). Latin letters match without regard to case and on word borders; a
    // word's trailing '*' lets it go on. An upper-case word of two to four letters (US, AI, WTO) matches with its case.
    // Chinese may be given in either script. A space stands for any white space; curly apostrophes and full-width Latin
    // are as their plain forms. Throws std::invalid_argument for an empty phrase.
    std::uint32_t add(std::string_view phrase);
    void compile(); // after the last add, before the first find
    std::size_t size() const { return size_; }

    // Every hit, sorted by begin, longest first. `view` is the simplified view of a document or any part of it.
    void find(std::string_view view, std::vector<Hit> &hits) const;

  private:
    struct Walk;
    struct Node;
    std::uint32_t child(std::uint32_t node, std::uint32_t symbol) const; // 0 when there is none; once compiled
    std::uint32_t root(std::uint32_t symbol) const;                      // the same for node 0
    void index();
    std::uint32_t new_block();
    void index_wide(Node &node);
    void index_opening(std::uint32_t first, const Node &node);
    bool may_open(std::uint8_t first, std::string_view view, std::size_t at) const;
    // First words: what phrases open with, found in one look.
    struct Word;
    struct FirstWord;
    void index_words();
    void index_words(std::uint32_t node, unsigned depth, std::uint64_t key, std::vector<FirstWord> &words);
    void index_word(const FirstWord &word);
    void index_wide(std::uint32_t first, const Node &node);
    std::uint32_t after(const Node &node) const; // as FirstWord::after
    std::uint32_t after(std::uint8_t letter, const Node &node) const;
    std::uint32_t word_node(std::uint64_t key, std::string_view view, std::size_t end) const; // 0 for none
    void add_head(std::uint64_t head);
    void add_any_head(unsigned depth, std::uint64_t key);
    bool is_head(std::uint64_t head) const;
    bool may_be_han(std::uint32_t first, std::string_view view, std::size_t at) const;
    std::size_t word_at(std::string_view view, std::size_t at, std::vector<Hit> &hits) const;
    using Path = std::span<const std::uint32_t>;
    Path path(std::uint32_t entry) const;
    struct Branch;
    void grow(const Branch &branch, std::vector<Branch> &next);
    void finish(std::uint32_t node, std::uint32_t entry, std::size_t depth);
    struct Out;
    void set_only(std::uint32_t node, Out edge);
    Out edge(const Node &node, std::size_t number) const;
    void add_end(std::uint32_t node, std::uint32_t entry);
    std::uint32_t new_node(std::uint32_t from, std::uint32_t symbol);

    // A trie over symbols (folded code points and a few marks, see lexicon.cpp); node 0 is the root. Each node has a
    // sorted run of edges.
    struct Node {
        std::uint32_t first_entry = 0; // index into ends_ plus 1
        std::uint32_t first_edge = 0;  // index into out_; of a node with one edge, where that leads
        std::uint16_t edges = 0;
        std::uint8_t marks = 0;
        std::uint32_t block = 0; // of its ASCII edges, 0 for none; of a node with one edge, that one's symbol
    };
    struct End {
        std::uint32_t entry = 0, next = 0;
    };
    std::vector<std::uint32_t> symbols_;       // of the phrases, until they are compiled
    std::vector<std::size_t> first_symbol_{0}; // by phrase, and the end
    std::vector<Node> nodes_{Node{}};
    struct Out {
        std::uint32_t symbol = 0, to = 0;
    };
    std::vector<Out> out_; // the edges of nodes with several
    std::vector<End> ends_;
    // Edges again, by symbol: of the root (block by symbol / kBlock; 0 is an empty one) and of wide nodes (ASCII only).
    static constexpr std::size_t kBlock = 128, kRootBlocks = 512, kRow = 6, kFew = 64;
    std::vector<std::array<std::uint32_t, kBlock>> blocks_;
    std::vector<std::uint16_t> root_blocks_;
    std::vector<std::bitset<kBlock>> openings_; // by the first symbol, folded: which ASCII symbols may follow
    struct FirstWord {
        std::uint64_t key = 0;
        std::uint32_t node = 0;  // behind its letters, 0 for an empty place
        std::uint32_t after = 0; // bits of letters (after_bit) that may follow behind a space; bit 0: or anything
    };
    std::vector<FirstWord> words_;     // by the key's hash; a power of two of them
    std::vector<std::uint64_t> heads_; // a filter: bits by hash of pairs of characters, and of what opens starred words
    unsigned heads_shift_ = 0;
    std::vector<bool> singles_; // by plain Han character: a phrase by itself; empty when there is none
    std::size_t size_ = 0;
};

// One code point as the matcher sees it: simplified, lower case, plain.
char32_t folded(char32_t c);
// `text` in simplified characters, one code point to one of the same size; nothing else changes.
std::string simplified(std::string_view text);

// A data file of cues: lines of tab-separated fields, '#' comments, "[section]" heads. Errors throw
// std::runtime_error("file:line: …").
struct Section {
    std::string name;
    std::vector<std::vector<std::string>> rows;
};
std::vector<Section> read_sections(const std::string &path);
const Section *find_section(const std::vector<Section> &sections, std::string_view name);
// The number in a field of the file at `path`; std::runtime_error names both when it is none.
double number(const std::string &path, const std::string &field);

} // namespace polylogue::lexicon
