#include "compare/measured.hpp"

#include "base/number.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace polylogue::comparing {
namespace {

constexpr std::size_t kFields = 8;

std::vector<std::string> fields(std::string_view line) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find('\t', at), line.size());
        out.emplace_back(line.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

} // namespace

Result<MeasuredError> MeasuredError::parse(std::string_view lines, const std::string &name) {
    MeasuredError out;
    std::size_t number = 0;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        const std::string_view line = lines.substr(at, end - at);
        at = end + 1, ++number;
        if (line.empty() || line.starts_with('#')) continue;
        const std::vector<std::string> f = fields(line);
        std::vector<std::optional<double>> n;
        for (std::size_t i = 2; i < f.size(); ++i) n.push_back(parse_number(f[i]));
        if (f.size() != kFields || !n[0])
            return Error{.kind = ErrorKind::syntax,
                         .message = "eight fields expected: language, figure, documents, precision, recall, F1, bias, "
                                    "spread",
                         .path = name,
                         .line = number};
        out.all_[{f[0], f[1]}] = {static_cast<std::size_t>(*n[0]), n[1], n[2], n[3], n[4], n[5]};
    }
    return out;
}

const Measured *MeasuredError::find(const std::string &lang, const std::string &figure) const {
    const auto at = all_.find({lang, figure});
    return at == all_.end() ? nullptr : &at->second;
}

std::vector<std::string> MeasuredError::languages() const {
    std::set<std::string> found;
    for (const auto &[key, m] : all_)
        if (key.first != "all") found.insert(key.first);
    std::vector<std::string> out(found.begin(), found.end());
    if (!all_.empty()) out.emplace_back("all");
    return out;
}

std::optional<double> MeasuredError::of_group(const Sample &sample, const Group &group,
                                              const std::string &figure) const {
    double bias = 0, variance = 0, documents = 0;
    for (const std::size_t m : group.members) {
        const Measured *error = find(sample.members[m].lang, figure);
        if (!error) error = find("all", figure);
        if (!error || !error->bias || !error->spread) return std::nullopt;
        bias += *error->bias, variance += *error->spread * *error->spread, ++documents;
    }
    if (documents == 0) return std::nullopt;
    bias /= documents, variance /= documents;
    return std::sqrt(bias * bias + variance / documents);
}

std::optional<double> tolerance(std::optional<double> a, std::optional<double> b) {
    if (!a || !b) return std::nullopt;
    return std::sqrt(*a * *a + *b * *b);
}

} // namespace polylogue::comparing
