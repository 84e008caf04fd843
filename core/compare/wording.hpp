#pragma once
// Which words a group uses more than the others, and which of several names it chooses for one thing. Chinese is
// compared in simplified characters; groups are compared within one language only.
#include "compare/groups.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::comparing {

struct Term {
    std::string text;
    double z = 0;                  // log-odds over its standard error; positive: more in the group
    std::size_t here = 0, all = 0; // occurrences in the group and in all groups
    std::size_t documents = 0;     // of the group
};

struct GroupTerms {
    std::size_t group = 0;
    std::string lang;        // "zh" for either script
    std::size_t words = 0;   // counted in the group
    std::vector<Term> terms; // the most characteristic first; z of 1.96 or more, at most kMostTerms
};

constexpr std::size_t kMostTerms = 25;
constexpr double kPriorWords = 500; // the prior weighs as much as so many words of all groups together

struct Name {
    std::string text;
    std::vector<std::size_t> groups; // occurrences
};

struct Thing {                   // what several names are used for
    std::vector<Name> names;     // those that occur, the commonest first; two or more
    bool of_stakeholder = false; // from a codebook
};

// The texts of a sample, in lower case and simplified characters; where the map has no text, the statements' words.
std::vector<std::string> texts_of(const Sample &sample, const Map &map, const Derived &derived);

std::vector<GroupTerms> characteristic_terms(const Sample &sample, const std::vector<std::string> &texts);

// Log-odds ratio with an informative Dirichlet prior, as a z-score (Monroe, Colaresi and Quinn 2008, equations 15, 16,
// 19 and 22): a word said `y1` times among `n1` words against `y2` among `n2`, with a prior of `a` words of this kind
// among `a0`.
double log_odds_z(double y1, double n1, double y2, double n2, double a, double a0);

class NameChoices { // names for one thing
  public:
    // Lines of names parted by tabs; variants of one name parted by "|", the first is shown. "#" starts a comment.
    void add_lines(std::string_view lines);
    void add_stakeholders(const Codebook &codebook);

    std::vector<Thing> of(const Sample &sample, const std::vector<std::string> &texts) const; // as said most often

  private:
    struct Form {
        std::size_t thing = 0, name = 0;
    };
    struct Tally;
    void add(const std::vector<std::string> &names);

    std::vector<std::vector<std::string>> things_; // shown names
    std::size_t from_lines_ = 0;                   // things before those of codebooks
    std::map<std::string, Form> forms_;            // as in texts_of
    std::size_t longest_ = 0;                      // bytes
};

} // namespace polylogue::comparing
