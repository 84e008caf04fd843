#pragma once
// Option values for a plugin: text from the command line, checked against what the plugin declares.
#include "abi/abi.h"
#include "base/result.hpp"

#include <map>
#include <string>
#include <vector>

namespace polylogue {

struct Setting {
    std::string name, text;
    std::int64_t integer = 0;
    double real = 0;
};

const polylogue_option &option_at(const polylogue_plugin &plugin, std::size_t i);

// A plugin that needs the network, or has an option without default, is only used when it is named.
bool only_when_named(const polylogue_plugin &plugin);

// One setting for each declared option, in the plugin's order; defaults where `given` (option name -> text) has none.
// Errors, which name the plugin by `id` (its own when empty): an option the plugin does not have, one without default
// that is not given, a value of the wrong type or out of range.
Result<std::vector<Setting>> settings_for(const polylogue_plugin &plugin,
                                          const std::map<std::string, std::string> &given, const std::string &id = {});

} // namespace polylogue
