#pragma once
// Stock arguments that disputes on any subject draw on, such as "it costs jobs": which of them a text makes. The idea
// is that of topoi in the theory of argument (Aristotle, Topics; M. Kienpointner, Alltagslogik, 1992) and of stock
// issues in debating; the list, topoi.inc, is our own.
#include <bitset>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace polylogue {

class Topoi {
  public:
    static const Topoi &all(); // those of topoi.inc

    // Names of those a text makes, sorted. `terms`: BridgeTerms::of the text; `denies`: there is a negation in it.
    std::vector<std::string> of(const std::vector<std::string> &terms, bool denies) const;

    std::string_view saying(std::string_view name) const; // in plain words; "" for an unknown name
    std::vector<std::string> meanings() const;            // of the glossary that the list uses, sorted

  private:
    static constexpr std::size_t kMost = 512; // meanings
    using Meanings = std::bitset<kMost>;
    struct Way { // to know a topos: each group is met by a meaning of its own
        std::size_t topos = 0;
        std::vector<Meanings> groups;
    };
    using Lists = std::unordered_map<std::string_view, std::string_view>;

    Topoi();
    void learn(std::size_t topos, std::string_view ways, const Lists &lists);
    Meanings read_group(std::string_view group, const Lists &lists);
    static bool meets(const Meanings &text, const std::vector<Meanings> &groups, std::size_t from);

    std::vector<std::pair<std::string_view, std::string_view>> names_; // and sayings, sorted
    std::unordered_map<std::string, std::size_t> numbers_;             // of meanings, written as in `terms`
    std::vector<Way> ways_;                                            // by topos
};

} // namespace polylogue
