#include "report/sample_report.hpp"

#include "compare/agreement.hpp"
#include "report/compare_words.hpp"

#include <algorithm>
#include <set>

namespace polylogue {
namespace {

using comparing::Precision;
using reporting::decimal;

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size(), width), ' ');
    return text + " ";
}

Precision precision(const Checks &checks, std::size_t question, const std::string &lang) {
    std::size_t right = 0, checked = 0;
    for (const auto &[id, row] : checks) {
        if (!row.answers[question] || (!lang.empty() && row.lang != lang)) continue;
        ++checked, right += *row.answers[question];
    }
    return comparing::precision_of(right, checked);
}

std::string line(const std::string &question, std::size_t checker, const std::string &lang, const Precision &p) {
    return padded(question, 16) + padded("checker " + std::to_string(checker + 1), 10) +
           padded(lang.empty() ? "all" : lang, 8) +
           padded(std::to_string(p.right) + " of " + std::to_string(p.checked), 12) + decimal(p.share(), 3) + "  (" +
           decimal(p.interval.low, 3) + "–" + decimal(p.interval.high, 3) + ")\n";
}

std::string agreement(const std::string &question, std::size_t at, const std::vector<Checks> &checkers) {
    std::map<std::string, std::vector<std::string>> units;
    for (const Checks &checks : checkers)
        for (const auto &[id, row] : checks)
            if (row.answers[at]) units[id].emplace_back(*row.answers[at] ? "y" : "n");
    std::vector<std::vector<std::string>> values;
    std::size_t both = 0;
    for (auto &[id, given] : units) {
        both += given.size() > 1;
        values.push_back(std::move(given));
    }
    if (both == 0) return "";
    const auto alpha = comparing::nominal_alpha(values);
    return padded(question, 16) + "alpha " + (alpha ? decimal(*alpha, 3) : "not defined: all answers are the same") +
           " (" + std::to_string(both) + " statements checked by several)\n";
}

} // namespace

std::string sample_report(const std::vector<std::string> &questions, const std::vector<Checks> &checkers) {
    std::set<std::string> languages{""};
    for (const Checks &checks : checkers)
        for (const auto &[id, row] : checks) languages.insert(row.lang);
    if (languages.size() == 2) languages.erase(std::prev(languages.end())); // one language is all
    std::string out;
    for (std::size_t q = 0; q < questions.size(); ++q)
        for (std::size_t c = 0; c < checkers.size(); ++c)
            for (const std::string &lang : languages) {
                const Precision p = precision(checkers[c], q, lang);
                if (p.checked > 0) out += line(questions[q], c, lang, p);
            }
    for (std::size_t q = 0; checkers.size() > 1 && q < questions.size(); ++q)
        out += agreement(questions[q], q, checkers);
    return out;
}

} // namespace polylogue
