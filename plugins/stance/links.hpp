#pragma once
// Which holders of a document stand together and which against each other: contrast and agreement between neighbouring
// statements, and holders named in each other's statements.
#include "common/shared_phrases.hpp"

#include <polylogue/plugin.hpp>

#include <vector>

namespace polylogue::stance {

struct Link {
    std::uint32_t a = 0, b = 0; // stakeholders
    double weight = 0;          // positive: together
};

// Finds contrast and agreement; compiled once. Throws std::runtime_error.
class Turns {
  public:
    explicit Turns(const std::string &folder); // reads turns.txt
    // The sum of the weights in the bytes [begin, end) of the document.
    double between(const sdk::Input &in, std::size_t begin, std::size_t end) const;

  private:
    lexicon::SharedPhrases phrases_;
    std::vector<double> weights_;
};

// The camps of holders: parties, powers, lobbies. Compiled once. Throws std::runtime_error.
class Camps {
  public:
    explicit Camps(const std::string &folder); // reads camps.txt
    // By stakeholder the number of its camp, -1 for none: the camp named most often in its name and around its
    // statements.
    std::vector<int> of(const std::vector<std::vector<double>> &counts) const;
    // By stakeholder and camp, how often it is named there; a name counts three times.
    std::vector<std::vector<double>> counts(const sdk::Input &in) const;
    int named(std::string_view divide_and_camp) const; // -1 when there is none
    bool one_divide(int a, int b) const {
        return divide_[static_cast<std::size_t>(a)] == divide_[static_cast<std::size_t>(b)];
    }
    std::size_t size() const { return divide_.size(); }

  private:
    void count(const std::vector<lexicon::Hit> &hits, double weight, std::vector<double> &by_camp) const;
    lexicon::SharedPhrases phrases_;
    std::vector<std::size_t> camp_;           // by phrase
    std::vector<std::string> divide_, names_; // by camp; names_ with the divide
};

struct Naming { // a place of the text where a holder is named
    std::size_t begin = 0, end = 0;
    std::uint32_t holder = 0;
};
// By begin, longest first.
std::vector<Naming> namings_of(const sdk::Input &in);
std::vector<Link> links_of(const sdk::Input &in, const Turns &turns, const std::vector<Naming> &namings);

} // namespace polylogue::stance
