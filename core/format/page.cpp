#include "format/page.hpp"

#include "format/page_data.hpp"

#include <string_view>

namespace polylogue {
namespace {

#include "format/page_assets.inc" // kScript, kStyle (their parts in order), kScriptHash, kStyleHash

// A JSON block ends at the first "</script": a "<" inside it is written as JSON's own escape.
std::string for_script(const std::string &json) {
    std::string out;
    out.reserve(json.size());
    for (const char c : json)
        if (c == '<')
            out += "\\u003c";
        else
            out += c;
    return out;
}

template <class Parts> std::string joined(const Parts &parts) {
    std::string out;
    for (const std::string_view part : parts) out += part;
    return out;
}

} // namespace

std::string write_page(const Map &map, const Derived &derived, const std::vector<PageDiagram> &diagrams,
                       const PageOptions &options) {
    std::string out = "<!doctype html>\n<html lang=\"" + options.lang + "\">\n<head>\n<meta charset=\"utf-8\">\n";
    out += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-";
    out += kScriptHash;
    out += "'; style-src 'sha256-";
    out += kStyleHash;
    out += "'; base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n"
           "<meta name=\"generator\" content=\"Polylogue " POLYLOGUE_VERSION "\">\n<title>Polylogue</title>\n<style>";
    out += joined(kStyle) + "</style>\n</head>\n<body>\n<noscript>This page needs JavaScript. 此頁需要 JavaScript。" +
           "此页需要 JavaScript。</noscript>\n<script type=\"application/json\" id=\"map\">";
    out += for_script(page_data(map, derived, diagrams, options));
    out += "</script>\n<script type=\"module\">" + joined(kScript) + "</script>\n</body>\n</html>\n";
    return out;
}

} // namespace polylogue
