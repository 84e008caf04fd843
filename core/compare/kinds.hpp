#pragma once
// What kind of voice a stakeholder is: official, company, expert … by type, office and the words of its names. The
// words are data (data/voices.tsv); without them only authors, states and anonymous holders are told apart.
#include "base/result.hpp"
#include "merge/derive.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::comparing {

enum class Kind : std::uint8_t { author, anonymous, official, company, expert, other };
constexpr std::size_t kKinds = 6;

std::string_view to_string(Kind kind);

class KindWords {
  public:
    // Lines "kind<TAB>words<TAB>words…": English words in lower case, Chinese in simplified characters; "#" starts a
    // comment. Error: syntax, with the line.
    static Result<KindWords> parse(std::string_view lines, const std::string &name);

    // The kind whose words stand in any of the names; Kind::other when none do. The longest words decide.
    Kind of_names(const std::vector<std::string> &names) const;

  private:
    std::map<std::string, Kind> latin_, han_; // latin with a space on both sides
};

// By index into Derived::stakeholders.
std::vector<Kind> kinds_of(const Derived &derived, const KindWords &words);

} // namespace polylogue::comparing
