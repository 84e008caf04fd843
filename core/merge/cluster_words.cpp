// What tells of a cluster: its most central text, the terms and the stock argument its texts share.
#include "merge/clusters.hpp"

#include <algorithm>
#include <tuple>

namespace polylogue {
namespace {

constexpr std::size_t kCentral = 64; // members looked at for what is central

} // namespace

std::size_t Clusters::most_central(const std::vector<std::size_t> &members) const {
    if (members.size() == 1) return members.front();
    const std::vector<std::size_t> sample(
        members.begin(), members.begin() + static_cast<std::ptrdiff_t>(std::min(kCentral, members.size())));
    std::unordered_map<std::uint32_t, std::size_t> count;
    for (const std::size_t m : sample)
        for (const std::uint32_t t : texts_[m].own) ++count[t];
    std::size_t best = sample.front();
    double highest = -1;
    for (const std::size_t m : sample) {
        double shared = 0, all = 1;
        for (const std::uint32_t t : texts_[m].own) {
            all += own_.weight(t);
            shared += own_.weight(t) * static_cast<double>(count.at(t) - 1);
        }
        if (shared / all > highest) highest = shared / all, best = m;
    }
    return best;
}

std::vector<std::string> Clusters::shared_terms(const std::vector<std::size_t> &members, std::size_t most) const {
    std::vector<std::pair<double, std::string>> found;
    const auto collect = [&](const TermSpace &space, Terms Text::*terms) {
        std::unordered_map<std::uint32_t, std::size_t> count;
        for (const std::size_t m : members)
            for (const std::uint32_t t : texts_[m].*terms) ++count[t];
        for (const auto &[term, n] : count) {
            if (2 * n < members.size() || n < 2) continue;
            const std::string_view text = space.text(term);
            const bool mark = text.front() == '=' || text.front() == '@';
            found.emplace_back(-space.weight(term) * static_cast<double>(n), text.substr(mark ? 1 : 0));
            std::replace(found.back().second.begin(), found.back().second.end(), '_', ' ');
        }
    };
    collect(own_, &Text::own);
    collect(bridged_, &Text::bridged);
    std::sort(found.begin(), found.end());
    std::vector<std::string> out;
    for (const auto &[weight, text] : found)
        if (out.size() < most && std::find(out.begin(), out.end(), text) == out.end()) out.push_back(text);
    return out;
}

std::string Clusters::shared_topos(const std::vector<std::size_t> &members) const {
    std::unordered_map<std::uint32_t, std::size_t> count;
    for (const std::size_t m : members)
        for (const std::uint32_t t : texts_[m].topoi) ++count[t];
    std::tuple<std::size_t, double, std::string_view> best{};
    for (const auto &[topos, n] : count)
        if (n >= 2 && 2 * n >= members.size()) best = std::max(best, {n, topoi_.weight(topos), topoi_.text(topos)});
    return std::string(std::get<2>(best));
}

} // namespace polylogue
