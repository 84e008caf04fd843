#include "graph/model.hpp"

#include "base/hash.hpp"
#include "base/ranked.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace polylogue {
namespace {

constexpr std::size_t kContext = 32; // code points of a quote selector's prefix and suffix

std::string before(std::string_view text, std::size_t at) {
    std::size_t start = at;
    for (std::size_t n = 0; n < kContext && start > 0; ++n) utf8::previous(text, start);
    return std::string(text.substr(start, at - start));
}

std::string behind(std::string_view text, std::size_t at) {
    std::size_t stop = at;
    for (std::size_t n = 0; n < kContext && stop < text.size(); ++n) utf8::next(text, stop);
    return std::string(text.substr(at, stop - at));
}

// Confidences keep three decimals: more would be noise, and files stay the same on machines that round differently.
double rounded(double confidence) { return std::round(confidence * 1000) / 1000; }

class Filer {
  public:
    explicit Filer(const Document &document) : document_(document), index_(document.text) {}

    Points points(Span s) const { return {index_.to_points(s.begin), index_.to_points(s.end)}; }

    FiledStatement filed(const Statement &s) const {
        FiledStatement out;
        static_cast<Holding &>(out) = s;
        out.confidence = rounded(s.confidence);
        out.at = points(s.span);
        out.exact = document_.at(s.span);
        out.prefix = before(document_.text, s.span.begin);
        out.suffix = behind(document_.text, s.span.end);
        if (s.cue) out.cue = points(*s.cue);
        if (s.source) out.source = points(*s.source);
        return out;
    }

  private:
    const Document &document_;
    utf8::Index index_;
};

void file_stakeholders(const Fragment &found, Reading &reading) {
    std::vector<bool> used(found.stakeholders.size());
    for (const Statement &s : found.statements) used[s.stakeholder] = true;
    std::vector<std::uint32_t> kept(found.stakeholders.size());
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i]) continue;
        kept[i] = static_cast<std::uint32_t>(reading.stakeholders.size());
        reading.stakeholders.push_back(found.stakeholders[i]);
    }
    const auto rank = sort_and_rank(reading.stakeholders);
    for (FiledStatement &s : reading.statements) s.stakeholder = rank[kept[s.stakeholder]];
}

} // namespace

std::string Reading::key() const { return Hasher().add(document).add(codebook).add(issue).add(configuration).hex(); }

Reading file_reading(const Document &document, const std::vector<Echo> &echoes, const Fragment &found) {
    const Filer filer(document);
    Reading reading;
    reading.document = document.id();
    for (const Statement &s : found.statements) reading.statements.push_back(filer.filed(s));
    file_stakeholders(found, reading);
    // Position first: a map lists statements as they stand in the text.
    std::vector<std::pair<Points, FiledStatement>> placed;
    for (FiledStatement &s : reading.statements) placed.emplace_back(s.at, std::move(s));
    const auto rank = sort_and_rank(placed);
    reading.statements.clear();
    for (auto &p : placed) reading.statements.push_back(std::move(p.second));
    for (Relation r : found.relations) {
        r.from = rank[r.from];
        r.to = rank[r.to];
        r.confidence = rounded(r.confidence);
        reading.relations.push_back(std::move(r));
    }
    std::sort(reading.relations.begin(), reading.relations.end());
    for (const Echo &e : echoes)
        reading.echoes.push_back({filer.points(e.span), filer.points(e.of), e.kind == Echo::Kind::translation});
    std::sort(reading.echoes.begin(), reading.echoes.end());
    return reading;
}

} // namespace polylogue
