#pragma once
// Which stakeholder of one annotation is which of another: by names alone.
#include "graph/annotation.hpp"

#include <map>
#include <string>

namespace polylogue {

// A name as it is compared: NFKC, case folded, without spaces, middle dots and "'s". For valid UTF-8.
std::string comparable_name(const std::string &name);

// Id of a found stakeholder -> id of the gold one with which it shares most names, aliases or ids (ties: the first), or
// "?" and its own id. Authors match authors.
std::map<std::string, std::string> align_holders(const Annotation &gold, const Annotation &found);

} // namespace polylogue
