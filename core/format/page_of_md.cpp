#include "format/page_of_md.hpp"

#include "base/escape.hpp"

#include <md4c-html.h>

namespace polylogue {
namespace {

// The only marks of HTML in our Markdown are anchors within a line.
constexpr unsigned kFlags = MD_FLAG_TABLES | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOINDENTEDCODEBLOCKS;

constexpr std::string_view kStyle = R"(
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #555 } }
:root { color-scheme: light dark; --ink: #1a1a1a; --soft: #555; --line: #d6d6d6; --paper: #fff; --link: #005f95; --quote: #f5f7f9 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --soft: #aaa; --line: #444; --paper: #16181b; --link: #7cc0ea; --quote: #1f2327 } }
@media print { :root { --ink: #1a1a1a; --soft: #555; --line: #d6d6d6; --paper: #fff; --link: #005f95; --quote: #f5f7f9 } }
body { max-width: 46rem; margin: 2.5rem auto; padding: 0 1.25rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 "Source Sans 3", "Noto Sans CJK TC", "Noto Sans", "PingFang TC", "Microsoft JhengHei", sans-serif }
:lang(zh-Hans) { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif }
:lang(zh-Hant) { font-family: "Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei", sans-serif }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 1rem }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; padding-bottom: .2rem; border-bottom: 1px solid var(--line) }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .5rem } h1, h2, h3 { break-after: avoid }
a { color: var(--link); text-decoration: none } a:hover { text-decoration: underline }
p a[href^="#s"], td a[href^="#s"] { font-size: .8em }
img { display: block; max-width: 100%; max-height: 235mm; margin: 0 auto; background: #fff; break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: .92rem } th, td { padding: .3rem .55rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line) }
td[align=right], th[align=right] { text-align: right } tr { break-inside: avoid }
li > p { margin: .9rem 0 .3rem } ol > li::marker { color: var(--soft) }
blockquote { margin: .45rem 0; padding: .35rem .8rem; background: var(--quote); border-left: 3px solid var(--line); font-size: .93rem; break-inside: avoid }
blockquote p { margin: 0 } blockquote :target { outline: 2px solid var(--link) } blockquote:has(:target) { border-left-color: var(--link) }
code { font-size: .78em; color: var(--soft) }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 10pt } a { color: inherit } }
)";

void append(const MD_CHAR *text, MD_SIZE size, void *out) { static_cast<std::string *>(out)->append(text, size); }

std::string base64(std::string_view bytes) {
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        unsigned word = 0;
        for (std::size_t k = 0; k < 3; ++k)
            word = word << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k) out += i + k <= bytes.size() ? kDigits[word >> (18 - 6 * k) & 63U] : '=';
    }
    return out;
}

void put_in(std::string &html, const std::string &name, const std::string &svg) {
    const std::string from = "src=\"" + name + "\"", to = "src=\"data:image/svg+xml;base64," + base64(svg) + "\"";
    for (std::size_t at = html.find(from); at != std::string::npos; at = html.find(from, at + to.size()))
        html.replace(at, from.size(), to);
}

} // namespace

std::string page_of_md(const std::string &markdown, const std::string &title, const std::string &lang,
                       const std::map<std::string, std::string> &pictures) {
    std::string body;
    ::md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &body, kFlags, 0);
    for (const auto &[name, svg] : pictures) put_in(body, name, svg);
    std::string out =
        "<!doctype html>\n<html lang=\"" + escape::xml_attribute(lang) +
        "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src "
        "'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
        escape::xml_text(title) + "</title>\n<style>";
    out += kStyle;
    return out + "</style>\n</head>\n<body>\n<main>\n" + body + "</main>\n</body>\n</html>\n";
}

} // namespace polylogue
