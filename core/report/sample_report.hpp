#pragma once
// Precision and agreement from people's answers, as lines of text.
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace polylogue {

struct CheckedRow { // one statement as one person checked it
    std::string lang;
    std::vector<std::optional<bool>> answers; // by question
};

using Checks = std::map<std::string, CheckedRow>; // by statement id

// For each question and checker the precision with its 95 % interval, in all and by language; with several checkers
// also Krippendorff's alpha.
std::string sample_report(const std::vector<std::string> &questions, const std::vector<Checks> &checkers);

} // namespace polylogue
