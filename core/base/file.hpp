#pragma once
// Whole files in and out. Output goes to a temporary name beside the target and is renamed, so no half-written file is
// seen.
#include "base/result.hpp"

#include <string>
#include <string_view>

namespace polylogue {

Result<std::string> read_file(const std::string &path);
Status write_file(const std::string &path, std::string_view bytes); // creates missing folders

} // namespace polylogue
