#pragma once
// The ids that files give the statements of one reading.
#include "merge/derive.hpp"
#include "merge/names.hpp"

namespace polylogue {

inline std::vector<std::string> statement_ids(const Reading &reading) { // statement_id of each, made unique
    std::vector<std::string> ids;
    for (const FiledStatement &s : reading.statements) ids.push_back(statement_id(reading, s));
    make_unique(ids, [](std::size_t) { return std::string(); });
    return ids;
}

} // namespace polylogue
