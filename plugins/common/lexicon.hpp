#pragma once
// Phrase matching in one pass over a document's view (simplified script): many phrases, Chinese and English, each with
// a number of its owner's. Cost is linear in the text. Cue patterns with gaps ("force … to") are in patterns on top.
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::lexicon {

struct Hit {
    std::uint32_t entry = 0;        // as returned by add()
    std::size_t begin = 0, end = 0; // bytes
};

// A set of numbers that may take one for its own that is not.
class Filter {
  public:
    void clear(std::size_t numbers); // makes room for so many
    void add(std::uint64_t number) { bits_[bit(number) / 64] |= std::uint64_t{1} << bit(number) % 64; }
    bool has(std::uint64_t number) const { return (bits_[bit(number) / 64] >> bit(number) % 64 & 1U) != 0; }

  private:
    std::uint64_t bit(std::uint64_t number) const { return number * 0x9E3779B97F4A7C15U >> shift_; }
    std::vector<std::uint64_t> bits_;
    unsigned shift_ = 0;
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
    class Openings;
    struct Node;
    std::uint32_t child(std::uint32_t node, std::uint32_t symbol) const; // 0 when there is none; once compiled
    std::uint32_t root(std::uint32_t symbol) const;                      // the same for node 0
    void index();
    std::uint32_t new_block();
    void index_wide(Node &node);
    bool may_open(std::string_view view, std::size_t at) const;
    // First words, and first pairs of Han characters: what phrases open with, found in one look.
    struct Word;
    struct FirstWord;
    struct Three;
    using Numbers = std::vector<std::uint64_t>;
    void index_words();
    void index_words(std::uint32_t node, unsigned depth, std::uint64_t key, std::vector<FirstWord> &words,
                     Numbers &heads);
    void index_han(std::uint32_t first, const Node &node, std::vector<FirstWord> &words, Numbers &heads);
    void index_word(const FirstWord &word);
    void index_opening(std::uint32_t first, const Node &node);
    std::uint32_t after(std::uint32_t number, Numbers &seconds) const; // as FirstWord::after
    void add_threes(const Node &node, unsigned depth, std::uint64_t number, Numbers &out) const;
    const FirstWord *first_word(std::uint64_t key) const; // nullptr for none
    bool may_go_on(const FirstWord &first, std::string_view view, std::size_t end) const;
    std::size_t han_run(std::string_view view, std::size_t at, Openings &openings) const;
    bool is_single(std::uint32_t han) const { return !singles_.empty() && (singles_[han / 64] >> han % 64 & 1U) != 0; }
    std::size_t word_at(std::string_view view, std::size_t at, Openings &openings) const;
    bool may_be_starred(const Word &word) const;
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
    static constexpr std::size_t kBlock = 128, kRootBlocks = 512, kRow = 6;
    std::vector<std::array<std::uint32_t, kBlock>> blocks_;
    std::vector<std::uint16_t> root_blocks_;
    struct FirstWord {
        std::uint64_t key = 0;
        std::uint32_t node = 0;  // behind its letters, 0 for an empty place
        std::uint32_t after = 0; // bits of After
    };
    std::vector<FirstWord> words_;              // by the key's hash; a power of two of them
    std::vector<std::bitset<kBlock>> openings_; // by the first symbol, folded: which ASCII symbols may follow
    Filter heads_;                              // pairs of Han characters, and the heads of what opens starred words
    Filter seconds_;                            // the first letters of what follows a first word
    std::vector<std::uint64_t> singles_; // bits by plain Han character: a phrase by itself; empty when there is none
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
// The same without keeping the file: f(section, fields) for each line, both valid during the call.
using RowReader = std::function<void(std::string_view section, std::span<const std::string_view> fields)>;
void each_row(const std::string &path, const RowReader &f);
const Section *find_section(const std::vector<Section> &sections, std::string_view name);
// The number in a field of the file at `path`; std::runtime_error names both when it is none.
double number(const std::string &path, std::string_view field);

} // namespace polylogue::lexicon
