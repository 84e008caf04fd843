#pragma once
// HTML to PDF by the program weasyprint, which has to be installed.
#include "base/result.hpp"

#include <string>

namespace polylogue {

// Error of kind usage when it is not, of kind io with its own last words when it fails.
Status write_pdf(const std::string &path, const std::string &html);

} // namespace polylogue
