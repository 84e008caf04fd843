#include "merge/votes.hpp"

#include <algorithm>

namespace polylogue {
namespace {

constexpr std::size_t kMostLogics = 2;
constexpr double kLogicShare = 1.0 / 3; // of the main logic's weight
constexpr double kOwnWeight = 1;        // of a logic the extractor itself named; halved for its second

// The surest; of equally sure ones the least.
template <class T> const T *surest(const std::vector<std::pair<double, T>> &votes) {
    const auto better = [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    };
    const auto it = std::min_element(votes.begin(), votes.end(), better);
    return it == votes.end() ? nullptr : &it->second;
}

std::vector<std::string> main_logics(const std::map<std::string, double> &weights) {
    std::vector<std::pair<double, std::string>> order;
    for (const auto &[id, weight] : weights)
        if (weight > 0) order.emplace_back(-weight, id);
    std::sort(order.begin(), order.end());
    std::vector<std::string> out;
    for (const auto &[weight, id] : order)
        if (out.size() < kMostLogics && weight <= order.front().first * kLogicShare) out.push_back(id);
    return out;
}

} // namespace

Votes own_votes(const Statement &s) {
    Votes v;
    for (std::size_t i = 0; i < s.logics.size(); ++i) v.logics[s.logics[i]] = kOwnWeight / static_cast<double>(i + 1);
    if (s.stance != Stance::neutral) v.stances.emplace_back(s.confidence, s.stance);
    if (!s.concept_id.empty()) v.concepts.emplace_back(s.confidence, s.concept_id);
    return v;
}

void settle(const Votes &votes, Statement &s) {
    s.logics = main_logics(votes.logics);
    if (const Stance *stance = surest(votes.stances)) s.stance = *stance;
    if (const std::string *id = surest(votes.concepts)) s.concept_id = *id;
}

} // namespace polylogue
