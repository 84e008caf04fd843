#include "format/report_html.hpp"

#include "base/escape.hpp"
#include "format/bars.hpp"

#include <algorithm>
#include <set>

namespace polylogue {
namespace {

using namespace reporting;

constexpr std::string_view kStyle =
    R"(:root{color-scheme:light dark;--paper:#fff;--ink:#1b1b1b;--faint:#5b5b5b;--line:#d5d5d5;--soft:#f5f5f3;--link:#005f95;
--favour:#cfe5f5;--oppose:#fbdcc4;--mixed:#eadcf0}
@media (prefers-color-scheme:dark){:root{--paper:#16181a;--ink:#e8e6e3;--faint:#a9a6a1;--line:#3a3d40;--soft:#202326;--link:#7cc0ee;
--favour:#17435f;--oppose:#6a3412;--mixed:#4a3454}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:66rem;padding:2rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:16px/1.55 "Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
:lang(zh-Hant){font-family:"Noto Sans","Noto Sans CJK TC","PingFang TC","Microsoft JhengHei",sans-serif}
h1{font-size:1.8rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.35rem;margin:2.75rem 0 .75rem;padding-top:.5rem;border-top:2px solid var(--ink)}
h3{font-size:1rem;margin:1.75rem 0 .5rem}
.subtitle{font-size:1.1rem;color:var(--faint);margin:0 0 1rem}
nav{font-size:.9rem;margin:0 0 1rem}nav a{margin-right:1rem;white-space:nowrap}
a{color:var(--link);text-underline-offset:2px}
p,li{max-width:46rem}ul{padding-left:1.2rem;margin:.5rem 0}li{margin:.35rem 0}
.see{font-size:.85rem;white-space:nowrap}
.wide{overflow-x:auto;margin:.75rem 0 1.25rem}
table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding:.25rem 0 .5rem}
th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{vertical-align:bottom;border-bottom:2px solid var(--ink);max-width:11rem;overflow-wrap:break-word}
tbody th{font-weight:400;min-width:7rem;max-width:26rem}td.faint{white-space:nowrap}
td.number{text-align:right}.faint{color:var(--faint)}
.favour{background:var(--favour)}.oppose{background:var(--oppose)}.mixed{background:var(--mixed)}
.d1{background:color-mix(in srgb,#009e73 10%,var(--paper))}.d2{background:color-mix(in srgb,#009e73 22%,var(--paper))}
.d3{background:color-mix(in srgb,#009e73 36%,var(--paper))}.d4{background:color-mix(in srgb,#009e73 52%,var(--paper))}
figure{margin:1rem 0 1.5rem}figcaption{font-weight:600;margin-bottom:.5rem;max-width:46rem}
.drawing{background:#fff;border:1px solid var(--line);padding:.5rem;overflow-x:auto}.drawing svg{min-width:46rem;width:100%;height:auto}
blockquote{margin:.6rem 0;padding:.45rem .9rem;border-left:3px solid var(--line);background:var(--soft);max-width:46rem}
blockquote p{margin:0}blockquote footer{font-size:.85rem;color:var(--faint);margin-top:.2rem}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:0 1rem}
:target{outline:3px solid #e69f00;outline-offset:3px}
a:focus-visible{outline:3px solid #e69f00;outline-offset:2px}
@media print{:root{--paper:#fff;--ink:#000;--faint:#444;--line:#bbb;--soft:#fff;--link:#000;--favour:#dcebf6;--oppose:#fae3d1;--mixed:#eee}
@page{margin:16mm}body{max-width:none;padding:0;font-size:10.5pt}nav,.see{display:none}h2{break-after:avoid}h3,caption{break-after:avoid}
blockquote,tr,figure{break-inside:avoid}.wide,.drawing{overflow:visible}.drawing svg{min-width:0;max-height:215mm}figure .wide svg{max-width:100%;height:auto}table{font-size:8.5pt}}
)";

class Html {
  public:
    Html(const Report &report, const PictureSource &pictures) : report_(report), pictures_(pictures) {}

    std::string run() {
        head();
        for (const Section &s : report_.sections) {
            out_ += "<section aria-labelledby=\"" + s.id + "-h\">\n<h2 id=\"" + s.id + "\"><span id=\"" + s.id +
                    "-h\">" + text(s.heading) + "</span></h2>\n";
            for (const Block &b : s.blocks) std::visit([&](const auto &block) { put(block); }, b);
            out_ += "</section>\n";
        }
        return out_ + "</main>\n</body>\n</html>\n";
    }

  private:
    static std::string text(const std::string &words) { return escape::xml_text(words); }

    // Ids are used once; what stands in two places is linked to where it stands first.
    std::string id(const std::string &wanted) {
        if (wanted.empty() || !ids_.insert(wanted).second) return "";
        return " id=\"" + escape::xml_attribute(wanted) + "\"";
    }

    void head() {
        out_ = "<!doctype html>\n<html lang=\"" + report_.lang +
               "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
               "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"viewport\" "
               "content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" "
               "content=\"no-referrer\">\n<title>" +
               text(report_.title + " · " + report_.subtitle) + "</title>\n<style>\n" + std::string(kStyle) +
               "</style>\n</head>\n<body>\n<header>\n<h1>" + text(report_.title) + "</h1>\n<p class=\"subtitle\">" +
               text(report_.subtitle) + "</p>\n<nav aria-label=\"" + text(report_.contents) + "\">";
        for (const Section &s : report_.sections) out_ += "<a href=\"#" + s.id + "\">" + text(s.heading) + "</a> ";
        out_ += "</nav>\n</header>\n<main>\n";
    }

    void put(const Remarks &p) {
        out_ += p.list ? "<ul>\n" : "<p>";
        for (const Remark &r : p.sentences) {
            out_ += p.list ? "<li>" : "";
            out_ += text(r.text);
            for (const Link &l : r.evidence)
                out_ +=
                    " <a class=\"see\" href=\"#" + escape::xml_attribute(l.target) + "\">→ " + text(l.text) + "</a>";
            out_ += p.list ? "</li>\n" : " ";
        }
        out_ += p.list ? "</ul>\n" : "</p>\n";
    }

    void put(const Citations &q) {
        out_ += "<h3" + id(q.id) + ">" + text(q.heading) + "</h3>\n";
        if (q.side_by_side) out_ += "<div class=\"pair\">\n";
        for (const Citation &it : q.quotes) {
            out_ += "<blockquote" + id(it.id) + "><p>" + text(it.words) + "</p><footer>" + text(it.holder) + " · " +
                    text(it.manner) + " · ";
            out_ += it.url.empty() ? text(it.place)
                                   : "<a rel=\"noreferrer\" href=\"" + escape::xml_attribute(it.url) + "\">" +
                                         text(it.place) + "</a>";
            out_ += "</footer></blockquote>\n";
        }
        if (q.side_by_side) out_ += "</div>\n";
    }

    static std::string tone(const Field &f) {
        switch (f.tone) {
        case Tone::favour:
            return " class=\"favour\"";
        case Tone::oppose:
            return " class=\"oppose\"";
        case Tone::mixed:
            return " class=\"mixed\"";
        case Tone::faint:
            return " class=\"faint\"";
        case Tone::number:
            break;
        case Tone::none:
            return "";
        }
        const int depth = f.text.empty() ? 0 : std::min(4, static_cast<int>(f.depth * 4 + 0.999));
        return depth > 0 ? " class=\"number d" + std::to_string(depth) + "\"" : " class=\"number\"";
    }

    void put(const Grid &g) {
        out_ += "<div class=\"wide\" tabindex=\"0\">\n<table" + id(g.id) + ">\n<caption>" + text(g.caption) +
                "</caption>\n<thead><tr>";
        for (const std::string &h : g.head) out_ += "<th scope=\"col\">" + text(h) + "</th>";
        out_ += "</tr></thead>\n<tbody>\n";
        for (const Row &row : g.rows) {
            out_ += "<tr" + id(row.id) + ">";
            for (std::size_t i = 0; i < row.fields.size(); ++i)
                out_ += i == 0 ? "<th scope=\"row\">" + text(row.fields[i].text) + "</th>"
                               : "<td" + tone(row.fields[i]) + ">" + text(row.fields[i].text) + "</td>";
            out_ += "</tr>\n";
        }
        out_ += "</tbody>\n</table>\n</div>\n";
    }

    void put(const Bars &b) {
        out_ += "<figure" + id(b.id) + "><figcaption>" + text(b.caption) + "</figcaption>\n<div class=\"wide\">" +
                draw_bars(b, report_.lang) + "</div></figure>\n";
    }

    void put(const Picture &p) {
        const std::string svg = pictures_(p.file);
        const std::size_t begin = svg.find("<svg");
        if (begin == std::string::npos) return;
        out_ += "<figure" + id(p.id) + "><figcaption>" + text(p.caption) + "</figcaption>\n<div class=\"drawing\">" +
                svg.substr(begin) + "</div></figure>\n";
    }

    const Report &report_;
    const PictureSource &pictures_;
    std::set<std::string> ids_;
    std::string out_;
};

} // namespace

std::string write_report_html(const Report &report, const PictureSource &pictures) {
    return Html(report, pictures).run();
}

} // namespace polylogue
