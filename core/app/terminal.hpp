#pragma once
// Nothing of a document, a file's name or a plugin's words acts on the terminal it is shown on.
#include <string>
#include <string_view>

namespace polylogue {

// Messages go to stderr, one line each, as escape::visible shows them.
void log_to_terminal();

// For stdout: as escape::visible, line ends and tabs kept.
std::string visible_lines(std::string_view text);

} // namespace polylogue
