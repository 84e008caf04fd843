#include "common/patterns.hpp"

#include <algorithm>

namespace polylogue::lexicon {
namespace {

constexpr std::string_view kGap = " … ";

std::vector<std::string_view> split(std::string_view pattern) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at != std::string_view::npos;) {
        const std::size_t gap = pattern.find(kGap, at);
        parts.push_back(pattern.substr(at, gap == std::string_view::npos ? gap : gap - at));
        at = gap == std::string_view::npos ? gap : gap + kGap.size();
    }
    return parts;
}

} // namespace

std::uint32_t Patterns::add(std::string_view pattern) {
    const std::vector<std::string_view> parts = split(pattern);
    const auto number = static_cast<std::uint32_t>(size_++);
    for (std::uint32_t i = 0; i < parts.size(); ++i) {
        phrases_.add(parts[i]);
        parts_.push_back({number, i, static_cast<std::uint32_t>(parts.size())});
    }
    return number;
}

void Patterns::compile() {
    phrases_.compile();
    progress_.assign(size_, {});
}

void Patterns::advance(const Part &part, const Hit &hit, std::vector<Hit> &hits) {
    Progress &p = progress_[part.pattern];
    const bool going = p.sentence == sentence_ && p.next > 0;
    if (going && part.index == p.next && hit.begin >= p.end) {
        p.next = part.index + 1;
        p.end = hit.end;
        if (p.next < part.count) return;
        hits.push_back({part.pattern, p.begin, hit.end});
        p.next = 0;
    } else if (part.index == 0 && !going) {
        p = {sentence_, 1, hit.begin, hit.end};
    }
}

void Patterns::find(std::string_view view, std::size_t begin, std::size_t end, std::vector<Hit> &hits) {
    phrases_.find(view.substr(begin, end - begin), found_);
    for (Hit &h : found_) h.begin += begin, h.end += begin;
    join(hits);
}

void Patterns::find(const sdk::Input &in, std::size_t begin, std::size_t end, std::vector<Hit> &hits) {
    phrases_.find(in, begin, end, found_);
    join(hits);
}

void Patterns::join(std::vector<Hit> &hits) {
    const auto first = static_cast<std::ptrdiff_t>(hits.size());
    ++sentence_;
    for (const Hit &h : found_) {
        const Part &part = parts_[h.entry];
        if (part.count == 1)
            hits.push_back({part.pattern, h.begin, h.end});
        else
            advance(part, h, hits);
    }
    std::sort(hits.begin() + first, hits.end(), [](const Hit &a, const Hit &b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end != b.end ? a.end > b.end : a.entry < b.entry;
    });
}

} // namespace polylogue::lexicon
