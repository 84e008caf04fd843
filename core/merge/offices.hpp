#pragma once
// Offices and posts in titles, comparable across languages: a sign that two names are one person's.
#include <string>
#include <string_view>
#include <vector>

namespace polylogue {

struct Office {
    std::string_view id; // "president", "commerce-minister" …
    std::string of;      // the words in front of the office as a name key: the country or company; may be empty
    bool unique = true;  // one holder a country; otherwise the company decides
};

std::vector<Office> offices_in(std::string_view title); // as English or Chinese words, either script

// One office: the same id, and what it is an office of is not known to differ; for posts every company has, the
// company has to be given and be the same.
bool agree(const Office &a, const Office &b);

} // namespace polylogue
