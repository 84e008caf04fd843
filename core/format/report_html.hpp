#pragma once
// A report as one HTML file: no script, nothing loaded from anywhere, light and dark, made to be printed.
#include "report/document_model.hpp"

#include <functional>
#include <string>

namespace polylogue {

// An SVG file's bytes for a picture's name; "" leaves the picture out. An SVG is put into the page as it is, so it has
// to be one of ours.
using PictureSource = std::function<std::string(const std::string &name)>;

std::string write_report_html(const reporting::Report &report, const PictureSource &pictures);

// GitHub's Markdown. Pictures and charts are links to NAME.svg beside it; links within the report are dropped, since
// Markdown has no ids.
std::string write_report_markdown(const reporting::Report &report);

} // namespace polylogue
