#pragma once
// Markdown of ours as one HTML file that needs no network: for reading and for print.
#include <map>
#include <string>

namespace polylogue {

// `pictures`: SVG by the file name that the Markdown calls it; they become part of the file as pictures, in which no
// script runs. `lang` is the file's language, `title` plain text.
std::string page_of_md(const std::string &markdown, const std::string &title, const std::string &lang,
                       const std::map<std::string, std::string> &pictures);

} // namespace polylogue
