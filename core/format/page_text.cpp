#include "format/page_text.hpp"

#include "base/utf8.hpp"
#include "ingest/header.hpp"

#include <algorithm>

namespace polylogue {

PageText::PageText(const std::string &text) : text_(text) {
    for (std::size_t at = 0; at < text.size(); ++size_)
        if (utf8::next(text, at) > 0xFFFF) wide_.push_back(size_);
}

std::size_t PageText::units(std::size_t point) const {
    return point + static_cast<std::size_t>(std::lower_bound(wide_.begin(), wide_.end(), point) - wide_.begin());
}

std::size_t PageText::body() const {
    Document document;
    document.text = text_;
    return read_header(document) ? utf8::count(document.at({0, document.body.begin})) : 0;
}

std::vector<Passage> PageText::passages(std::vector<Points> places, std::size_t around) const {
    std::sort(places.begin(), places.end());
    std::size_t first = body();
    if (!places.empty()) first = std::min(first, places.front().begin);
    std::vector<Points> kept;
    if (!around) kept.push_back({first, size_});
    for (const Points &p : places) {
        if (!around) break;
        const Points wide{std::max(first, p.begin > around ? p.begin - around : 0), std::min(size_, p.end + around)};
        if (kept.empty() || wide.begin > kept.back().end)
            kept.push_back(wide);
        else
            kept.back().end = std::max(kept.back().end, wide.end);
    }
    const utf8::Index index(text_);
    std::vector<Passage> out;
    for (const Points &k : kept) {
        const std::size_t begin = index.to_bytes(k.begin);
        out.push_back({units(k.begin), text_.substr(begin, index.to_bytes(k.end) - begin)});
    }
    return out;
}

} // namespace polylogue
