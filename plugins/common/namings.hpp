#pragma once
// Where a document names its holders, found once for all plugins that ask: stance and discourse take of it what they
// need.
#include "common/lexicon.hpp"

#include <polylogue/plugin.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace polylogue::lexicon {

class Namings {
  public:
    // The names of the stakeholders, the texts that statements' sources point at, and their last words; kept by the
    // thread until other names or another document come.
    static const Namings &of(const sdk::Input &in);

    std::size_t size() const { return names_.size(); }
    std::size_t number(std::string_view name) const; // size() for none
    // As Matcher::find; a hit's entry is the name's number.
    const std::vector<Hit> &hits() const { return hits_; }

    // A name's last word, "" when it has but one.
    static std::string_view last_word(std::string_view name);
    static bool is_capital(std::string_view word) { return !word.empty() && word[0] >= 'A' && word[0] <= 'Z'; }
    static constexpr std::size_t kLeast = 3; // bytes; shorter names are too often something else

  private:
    Namings(std::vector<std::string> names, const sdk::Input &in);
    std::vector<std::string> names_; // each once
    std::unordered_map<std::string_view, std::size_t> numbers_;
    std::string document_; // its id
    std::vector<Hit> hits_;
};

} // namespace polylogue::lexicon
