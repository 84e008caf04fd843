#pragma once
// The words that pictures and reports put around a map's own, in English, traditional and simplified Chinese.
#include <string>
#include <string_view>

namespace polylogue {

enum class Word {
    favour,
    neutral,
    oppose,
    issue,
    no_issue,
    claims,
    statements,
    documents,
    outlets,
    more_claims,
    supports,
    attacks,
    opposed_logics,
    author,
    no_logic,
    sources,
    issues_overview,
    and_more,
    only_most_argued,
    relations,
    more_relations,
    ascribed,
    other_logics,
    others,
    more_issues,
    issues,
    voices,
    same_claim
};

std::string_view word(Word which, std::string_view lang); // English for other languages

// "3 claims", "1 claim", "3 項主張".
std::string counted(std::size_t n, Word what, std::string_view lang);

} // namespace polylogue
