#pragma once
// One source text with its metadata. A document owns its bytes; everything found in it is a half-open byte span over
// `text`. Reading files is ingest/, cutting the text into layers is text/layers.
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue {

struct Span { // half-open, bytes
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
    bool empty() const { return end <= begin; }
    bool contains(Span s) const { return begin <= s.begin && s.end <= end; }
    bool overlaps(Span s) const { return begin < s.end && s.begin < end; }
    auto operator<=>(const Span &) const = default;
};

struct Metadata { // all UTF-8, empty when unknown
    std::string title, outlet, author, date, url, lang, note, issue;

    auto operator<=>(const Metadata &) const = default;
};

struct Document {
    std::string path; // as given by the user; for messages, and for the CSV of metadata; not part of the identity
    Metadata meta;
    std::string text; // valid UTF-8 without NUL; for .txt and .md the file as stored less a byte order mark, front
                      // matter included
    Span body;        // the part behind the front matter
    Span title;       // where the title's words stand inside `text`; empty when they do not
    std::vector<Span>
        furniture; // inside body: markup that is not prose (link targets, image marks, table rows); sorted, disjoint
    std::vector<std::string> warnings; // what the reader assumed or mended, one line each

    // Identity by content: the outlet's ASCII slug (or "doc"), "-", 12 hex digits over outlet and text.
    std::string id() const;
    std::string_view at(Span s) const { return std::string_view(text).substr(s.begin, s.size()); }
};

} // namespace polylogue
