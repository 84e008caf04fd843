#include "merge/anchors.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace polylogue {
namespace {

constexpr std::size_t kContext = 32; // code points of a quote selector's prefix and suffix

std::string title_key(const std::string &outlet, const std::string &title) {
    return outlet.empty() || title.empty() ? "" : "T" + outlet + '\n' + title;
}

void sort_unique(std::vector<const DocumentRecord *> &all) {
    std::sort(all.begin(), all.end(), [](const auto *a, const auto *b) { return a->id < b->id; });
    all.erase(std::unique(all.begin(), all.end()), all.end());
}

// Bytes that two stretches have in common at their ends (prefixes) or beginnings (suffixes).
std::size_t common_end(std::string_view a, std::string_view b) {
    std::size_t n = 0;
    while (n < a.size() && n < b.size() && a[a.size() - 1 - n] == b[b.size() - 1 - n]) ++n;
    return n;
}

std::size_t common_start(std::string_view a, std::string_view b) {
    const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(ends.first - a.begin());
}

std::size_t likeness(const Quote &quote, std::string_view before, std::string_view behind) {
    return common_end(quote.prefix, before) + common_start(quote.suffix, behind);
}

// Byte offset of the best place of the quote, or npos.
std::size_t best_place(std::string_view text, const Quote &quote) {
    std::size_t best = std::string_view::npos, score = 0;
    for (std::size_t at = text.find(quote.exact); at != std::string_view::npos; at = text.find(quote.exact, at + 1)) {
        const std::size_t n = likeness(quote, text.substr(0, at), text.substr(at + quote.exact.size()));
        if (best == std::string_view::npos || n > score) best = at, score = n;
    }
    return best;
}

bool names_documents(const Correction &c) {
    return !c.statements.empty() || std::any_of(c.stakeholders.begin(), c.stakeholders.end(),
                                                [](const HolderRef &h) { return !h.document.empty(); });
}

} // namespace

DocumentIndex::DocumentIndex(const Map &map) {
    for (const auto &[id, record] : map.documents) {
        keys_["I" + id].push_back(&record);
        for (const Metadata &m : record.metadata) {
            if (!m.url.empty()) keys_["U" + m.url].push_back(&record);
            if (const std::string key = title_key(m.outlet, m.title); !key.empty()) keys_[key].push_back(&record);
        }
    }
    for (auto &[key, records] : keys_) sort_unique(records);
}

std::vector<const DocumentRecord *> DocumentIndex::find(const DocumentRef &ref) const {
    std::vector<const DocumentRecord *> out;
    const auto take = [&](const std::string &key) {
        if (const auto it = keys_.find(key); it != keys_.end())
            out.insert(out.end(), it->second.begin(), it->second.end());
    };
    if (!ref.id.empty()) take("I" + ref.id);
    if (!ref.url.empty()) take("U" + ref.url);
    if (const std::string key = title_key(ref.outlet, ref.title); !key.empty()) take(key);
    sort_unique(out);
    return out;
}

std::set<std::string> documents_of(const Correction &c, const DocumentIndex &index) {
    std::set<std::string> out;
    const auto take = [&](const DocumentRef &ref) {
        for (const DocumentRecord *d : index.find(ref)) out.insert(d->id);
    };
    for (const Anchor &a : c.statements) take(a.document);
    for (const HolderRef &h : c.stakeholders) take(h.document);
    return out;
}

std::map<std::string, std::set<Correction>> corrections_by_document(const Map &map) {
    std::map<std::string, std::set<Correction>> out;
    if (map.corrections.empty()) return out;
    const DocumentIndex index(map);
    for (const Correction &c : map.corrections) {
        if (!names_documents(c)) out[""].insert(c);
        for (const std::string &d : documents_of(c, index)) out[d].insert(c);
    }
    return out;
}

std::optional<Points> find_quote(std::string_view around, const Quote &quote, std::size_t begin) {
    const std::size_t at = best_place(around, quote);
    if (at == std::string_view::npos) return std::nullopt;
    const std::size_t from = begin + utf8::count(around.substr(0, at));
    return Points{from, from + utf8::count(quote.exact)};
}

void QuoteIndex::add(const FiledStatement &s, std::size_t index) {
    by_words_.emplace(s.exact, entries_.size());
    by_begin_.emplace(s.at.begin, entries_.size());
    longest_ = std::max(longest_, s.at.end - s.at.begin);
    entries_.push_back({&s, index});
}

std::optional<std::size_t> QuoteIndex::statement(const Quote &quote) const {
    const Entry *best = nullptr;
    std::size_t score = 0;
    const auto [from, to] = by_words_.equal_range(quote.exact);
    for (auto it = from; it != to; ++it) {
        const Entry &e = entries_[it->second];
        const std::size_t n = likeness(quote, e.filed->prefix, e.filed->suffix);
        if (!best || n > score || (n == score && e.filed->at < best->filed->at)) best = &e, score = n;
    }
    if (best) return best->index;
    const std::optional<Points> at = place(quote);
    return at ? statement(*at) : std::nullopt;
}

std::optional<std::size_t> QuoteIndex::statement(Points at) const {
    std::optional<std::size_t> out;
    double best = 0.5;
    const std::size_t from = at.begin > longest_ ? at.begin - longest_ : 0;
    for (auto it = by_begin_.lower_bound({from, 0}); it != by_begin_.end() && it->first < at.end; ++it) {
        const Points &p = entries_[it->second].filed->at;
        if (p.end <= at.begin) continue;
        const std::size_t shared = std::min(p.end, at.end) - std::max(p.begin, at.begin);
        const double share =
            static_cast<double>(shared) / static_cast<double>(std::max(p.end - p.begin, at.end - at.begin));
        if (out ? share > best : share >= best) out = entries_[it->second].index, best = share;
    }
    return out;
}

const utf8::Index &QuoteIndex::offsets() const {
    if (!offsets_) offsets_ = std::make_unique<utf8::Index>(text_);
    return *offsets_;
}

std::optional<Points> QuoteIndex::place(const Quote &quote) const {
    if (text_.empty()) return place_around(quote);
    const std::size_t at = best_place(text_, quote);
    if (at != std::string_view::npos)
        return Points{offsets().to_points(at), offsets().to_points(at + quote.exact.size())};
    if (!loose_) loose_ = std::make_unique<LooseText>(text_);
    const auto span = loose_->find(quote.exact);
    if (!span) return std::nullopt;
    return Points{offsets().to_points(span->begin), offsets().to_points(span->end)};
}

std::optional<Points> QuoteIndex::place_around(const Quote &quote) const {
    for (const auto &[begin, entry] : by_begin_) {
        const FiledStatement &s = *entries_[entry].filed;
        const std::size_t before = std::min(utf8::count(s.prefix), begin);
        if (const auto at = find_quote(s.prefix + s.exact + s.suffix, quote, begin - before)) return at;
    }
    return std::nullopt;
}

std::optional<Quote> QuoteIndex::quote(Points at) const {
    if (text_.empty()) return std::nullopt;
    const auto words = [&](std::size_t from, std::size_t to) {
        const std::size_t begin = offsets().to_bytes(from);
        return std::string(text_.substr(begin, offsets().to_bytes(to) - begin));
    };
    return Quote{words(at.begin, at.end), words(at.begin < kContext ? 0 : at.begin - kContext, at.begin),
                 words(at.end, at.end + kContext)};
}

} // namespace polylogue
