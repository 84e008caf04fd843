#pragma once
// Phrase matching in one pass over a document's view (simplified script): many phrases, Chinese and English, each with a number of its owner's.
// Cost is linear in the text. Cue patterns with gaps ("force … to") are in patterns on top.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::lexicon {

struct Hit {
    std::uint32_t entry = 0; // as returned by add()
    std::size_t begin = 0, end = 0; // bytes
};

class Matcher {
  public:
    // Adds a phrase; returns its number (0, 1, …). Latin letters match without regard to case and on word borders; a word's trailing '*' lets it go on.
    // An upper-case word of at most four letters (US, AI, WTO) matches with its case. Chinese may be given in either script.
    std::uint32_t add(std::string_view phrase);
    void compile(); // after the last add, before the first find
    std::size_t size() const { return phrases_.size(); }

    // Every hit, sorted by begin, longest first. `view` is the simplified view of a document or any part of it.
    void find(std::string_view view, std::vector<Hit> &hits) const;

  private:
    struct Phrase { std::string folded; bool prefix = false, exact_case = false; std::string original; };
    struct Node;
    std::vector<Phrase> phrases_;
    std::vector<std::uint32_t> table_; // compiled automaton, see lexicon.cpp
};

// A data file of cues: lines of tab-separated fields, '#' comments, "[section]" heads. Errors throw std::runtime_error("file:line: …").
struct Section {
    std::string name;
    std::vector<std::vector<std::string>> rows;
};
std::vector<Section> read_sections(const std::string &path);
const Section *find_section(const std::vector<Section> &sections, std::string_view name);

} // namespace polylogue::lexicon
