#include "format/bars.hpp"

#include "base/escape.hpp"
#include "format/label.hpp"
#include "format/palette.hpp"

#include <algorithm>
#include <cmath>

namespace polylogue {
namespace {

using reporting::Bar;
using reporting::BarPanel;
using reporting::Bars;

constexpr int kPanel = 410, kName = 120, kScale = 120, kRow = 19, kHead = 26, kGap = 16, kColumns = 2;
constexpr int kNameType = 11500; // thousandths: the size of names times a thousand

double greatest(const Bars &bars) { // end of the scale: the highest interval, rounded up to a tenth
    double out = 0.1;
    for (const BarPanel &p : bars.panels)
        for (const Bar &b : p.bars)
            if (b.known) out = std::max(out, b.high);
    return std::min(1.0, std::ceil(out * 10) / 10);
}

std::string tag_text(int x, int y, const char *look, const std::string &words) {
    return "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\"" + (*look ? " " : "") + look + ">" +
           escape::xml_text(words) + "</text>\n";
}

std::string line(int x1, int y1, int x2, int y2, const char *look) {
    return "<path d=\"M" + std::to_string(x1) + " " + std::to_string(y1) + "L" + std::to_string(x2) + " " +
           std::to_string(y2) + "\" " + look + "/>\n";
}

std::string clipped(const std::string &name) {
    const auto lines = label::wrap(name, (kName - 8) * 1000000 / kNameType, 1);
    return lines.empty() ? "" : lines.front();
}

// The bar itself, its interval as a line with ends, and the figures behind.
std::string bar(const Bar &b, std::size_t group, int x, int y, double most) {
    const auto at = [&](double share) { return x + kName + static_cast<int>(std::lround(share / most * kScale)); };
    std::string out;
    if (b.known) {
        const int middle = y + kRow / 2 - 1;
        out += "<rect x=\"" + std::to_string(x + kName) + "\" y=\"" + std::to_string(y + 2) + "\" width=\"" +
               std::to_string(std::max(1, at(b.share) - x - kName)) + "\" height=\"" + std::to_string(kRow - 6) +
               "\" fill=\"" + group_colour(group).frame + "\" fill-opacity=\"0.55\"/>\n";
        constexpr const char *look = "stroke=\"currentColor\" stroke-width=\"1.3\" fill=\"none\"";
        out += line(at(b.low), middle, at(b.high), middle, look);
        out += line(at(b.low), middle - 4, at(b.low), middle + 4, look);
        out += line(at(b.high), middle - 4, at(b.high), middle + 4, look);
    }
    return out + tag_text(b.known ? x + kName + kScale + 10 : x + kName + 4, y + 13, "", b.text);
}

std::string panel(const BarPanel &p, const Bars &bars, int x, int y, double most) {
    std::string out = "<g id=\"" + p.id + "\">\n" +
                      tag_text(x, y + 15, "font-size=\"13\" font-weight=\"bold\"", p.label + (p.differs ? " *" : ""));
    const int foot = y + kHead + static_cast<int>(p.bars.size()) * kRow;
    out += line(x + kName, y + kHead - 2, x + kName, foot, "stroke=\"currentColor\" stroke-opacity=\"0.5\"");
    for (std::size_t g = 0; g < p.bars.size(); ++g) {
        const int top = y + kHead + static_cast<int>(g) * kRow;
        out += tag_text(x, top + 13, "", clipped(bars.groups[g]));
        out += bar(p.bars[g], g, x, top, most);
    }
    return out + "</g>\n";
}

} // namespace

std::string draw_bars(const Bars &bars, const std::string &lang) {
    const int height = kHead + static_cast<int>(bars.groups.size()) * kRow + kGap;
    const int columns = std::min(kColumns, std::max(1, static_cast<int>(bars.panels.size())));
    const int rows = (static_cast<int>(bars.panels.size()) + columns - 1) / columns;
    const std::string width = std::to_string(columns * kPanel), tall = std::to_string(rows * height);
    const double most = greatest(bars);
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"" + lang + "\" width=\"" + width +
                      "\" height=\"" + tall + "\" viewBox=\"0 0 " + width + " " + tall + "\" aria-labelledby=\"" +
                      bars.id + "-t " + bars.id + "-d\">\n<title id=\"" + bars.id + "-t\">" +
                      escape::xml_text(bars.caption) + "</title>\n<desc id=\"" + bars.id + "-d\">" +
                      escape::xml_text(bars.description) + "</desc>\n" +
                      "<g fill=\"currentColor\" font-family=\"Noto Sans,Noto Sans CJK SC,sans-serif\" "
                      "font-size=\"11.5\">\n";
    for (std::size_t i = 0; i < bars.panels.size(); ++i)
        out += panel(bars.panels[i], bars, static_cast<int>(i) % columns * kPanel,
                     static_cast<int>(i) / columns * height, most);
    return out + "</g>\n</svg>\n";
}

} // namespace polylogue
