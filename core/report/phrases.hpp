#pragma once
// The sentences that a briefing is made of, in English, traditional and simplified Chinese. A phrase has places {0},
// {1}, … that are filled in.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue {

enum class Phrase {
    rests_on,
    rests_on_undated,
    documents_from,
    balance,
    presented_for,
    presented_for_one,
    presented_against,
    presented_against_one,
    by_logics,
    main_for,
    main_against,
    main_point,
    further_for,
    further_against,
    further_points,
    disputed,
    only_outlet,
    both_sides,
    few_statements,
    arguments_for,
    arguments_against,
    arguments_open,
    arguments,
    summary,
    diagram,
    stakeholders,
    stakeholder,
    side,
    logics,
    statements,
    countered_by,
    backed_by,
    more_in_map,
    further_quotations,
    sources,
    method,
    method_found,
    method_measured,
    method_unsure,
    method_presented,
    author_in,
    authors_of,
    unnamed_author,
    and_others,
    mode_direct,
    mode_indirect,
    mode_mixed,
    mode_attributed,
    mode_author,
    source_number,
    kPhrases
};

// English for other languages. Places without an argument stay empty.
std::string phrase(Phrase which, const std::string &lang, const std::vector<std::string> &arguments = {});

// "A, B and C", "A, B, C and 4 others"; 「A、B與C」, 「A、B、C等7方」.
std::string enumerated(const std::vector<std::string> &names, std::size_t most, const std::string &lang);

std::string quoted(const std::string &words, const std::string &lang); // in the language's quotation marks

} // namespace polylogue
