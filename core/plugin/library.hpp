#pragma once
// One plugin library: found, looked into, loaded, its descriptor checked. The only user of Boost.DLL.
#include "abi/abi.h"
#include "base/result.hpp"

#include <string>
#include <string_view>

namespace polylogue {

// Loads a library and returns its checked descriptor. The symbol table is read before anything of the library runs. A
// library stays loaded until the program exits, so the descriptor lives as long. Refusals are Errors of kind plugin
// that name path and reason.
Result<const polylogue_plugin *> load_plugin(const std::string &path);

// Whether an id is of the form [a-z0-9-]+ with at most 40 characters.
bool id_is_good(std::string_view id);

// The reason why a descriptor is refused, or "" when it is fine. Separate from loading for the tests.
std::string descriptor_fault(const polylogue_plugin &plugin);

} // namespace polylogue
