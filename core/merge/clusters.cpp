#include "merge/clusters.hpp"

#include "merge/disjoint.hpp"
#include "merge/names.hpp"
#include "merge/terms.hpp"
#include "merge/topoi.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace polylogue {
namespace {

constexpr std::size_t kRare = 8;      // terms of a text that are looked up, of its language and common ones each
constexpr std::size_t kLongest = 24;  // texts a term may point to
constexpr std::size_t kCompared = 32; // texts that a text is compared with: those that share most of these terms
constexpr std::size_t kBest = 12;     // pairs kept for a text
constexpr std::size_t kSample = 6;    // members of a cluster that are compared
constexpr double kLeastPair = 0.57, kLeastMean = 0.375;
constexpr std::size_t kLeastShared = 2;
constexpr double kSameButNegated = 0.15; // from this index on a negation makes a text the other's contrary
// From this index on a stock argument in common outweighs opposite stances: it speaks for one side, and two stances
// found for the same argument differ by mistake more often than not.
constexpr double kSameArgument = 0.1;

double part_of(double weight, float all) { return all > 0 ? weight / all : 0; }

bool opposite(Stance a, Stance b) { return a != b && a != Stance::neutral && b != Stance::neutral; }

} // namespace

// Clusters under way: each with its least members as a sample.
class Joiner {
  public:
    explicit Joiner(const Clusters &all) : all_(all), sets_(all.texts_.size()) {
        std::unordered_map<std::uint32_t, std::uint32_t> first; // of a group
        for (std::uint32_t i = 0; i < all.texts_.size(); ++i) {
            if (all.texts_[i].group == Clusters::kNone) continue;
            const auto [it, added] = first.emplace(all.texts_[i].group, i);
            if (!added) join(it->second, i);
        }
    }

    void offer(std::uint32_t a, std::uint32_t b) {
        const std::uint32_t x = sets_.root(a), y = sets_.root(b);
        if (x != y && may_meet(x, y) && mean(sample_of(x), sample_of(y)) >= kLeastMean) join(x, y);
    }

    std::uint32_t root(std::uint32_t i) { return sets_.root(i); }

  private:
    using Sample = std::vector<std::uint32_t>;

    void join(std::uint32_t a, std::uint32_t b) {
        const std::uint32_t x = sets_.root(a), y = sets_.root(b);
        const std::uint32_t group = std::min(group_of(x), group_of(y));
        const Sample one = sample_of(x), other = sample_of(y);
        Sample both;
        std::merge(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
        both.resize(std::min(kSample, both.size()));
        sets_.join(x, y);
        samples_.erase(std::max(x, y));
        samples_[sets_.root(x)] = std::move(both);
        if (group != Clusters::kNone) groups_[sets_.root(x)] = group;
    }

    std::uint32_t group_of(std::uint32_t root) const {
        const auto it = groups_.find(root);
        return it == groups_.end() ? all_.texts_[root].group : it->second;
    }

    bool may_meet(std::uint32_t x, std::uint32_t y) const {
        return group_of(x) == Clusters::kNone || group_of(y) == Clusters::kNone;
    }

    Sample sample_of(std::uint32_t root) const {
        const auto it = samples_.find(root);
        return it == samples_.end() ? Sample{root} : it->second;
    }

    double mean(const Sample &a, const Sample &b) const {
        double sum = 0;
        for (const std::uint32_t i : a)
            for (const std::uint32_t j : b) sum += all_.likelihood(i, j);
        return sum / static_cast<double>(a.size() * b.size());
    }

    const Clusters &all_;
    Disjoint sets_;
    std::unordered_map<std::uint32_t, Sample> samples_;       // by root, where it has company
    std::unordered_map<std::uint32_t, std::uint32_t> groups_; // by root, where it is not its first member's
};

namespace {

std::vector<std::string> with_names_meaning(const std::vector<std::string> &terms, const BridgeTerms &bridge) {
    std::vector<std::string> out = terms;
    for (const std::string &t : terms) {
        const std::span<const std::string> said = bridge.said_by_name(t);
        out.insert(out.end(), said.begin(), said.end());
    }
    return out;
}

} // namespace

Words read_words(std::string_view text, const BridgeTerms *bridge) {
    Words out;
    out.own = key_terms(text);
    const std::size_t denials = negations(text);
    if (bridge) {
        out.bridged = bridge->of(text);
        out.topoi = Topoi::all().of(with_names_meaning(out.bridged, *bridge), denials > 0);
    }
    out.size = text.size();
    out.han = has_han(text);
    out.negates = denials % 2 == 1;
    return out;
}

std::size_t Clusters::add(const Words &words, const Frame &frame) {
    Text t;
    t.own = own_.add(words.own);
    t.bridged = bridged_.add(words.bridged);
    t.topoi = topoi_.add(words.topoi);
    t.size = static_cast<float>(std::log(1 + static_cast<double>(words.size)));
    t.logics = logic_bits(frame.logics);
    if (frame.holder) t.holder = static_cast<std::uint32_t>(*frame.holder);
    if (frame.document) t.document = static_cast<std::uint32_t>(*frame.document);
    if (frame.group) t.group = static_cast<std::uint32_t>(*frame.group);
    t.stance = frame.stance;
    t.negates = words.negates;
    t.han = words.han;
    texts_.push_back(t);
    return texts_.size() - 1;
}

std::uint64_t Clusters::logic_bits(const std::vector<std::string> &logics) {
    std::uint64_t out = 0;
    for (const std::string &l : logics)
        out |= std::uint64_t{1} << (logics_.emplace(l, static_cast<unsigned>(logics_.size())).first->second % 64);
    return out;
}

bool Clusters::may_be_one(const Text &a, const Text &b, const Shared &own, const Shared &bridged,
                          const Shared &topoi) const {
    if (a.negates != b.negates && own.index() > kSameButNegated) return false;
    if (topoi.terms > 0 && least_shared_ <= kLeastShared) return true;
    return std::max(bridged.terms, own.terms) >= (a.document == b.document ? kLeastShared : least_shared_);
}

std::optional<PairFacts> Clusters::facts(std::size_t first, std::size_t second) const {
    const Text &a = texts_[first], &b = texts_[second];
    if (a.logics && b.logics && !(a.logics & b.logics)) return std::nullopt;
    const Shared bridged = bridged_.shared(a.bridged, b.bridged, a.bridged_weight, b.bridged_weight);
    const Shared own = a.han == b.han ? own_.shared(a.own, b.own, a.own_weight, b.own_weight) : Shared{};
    const Shared topoi = topoi_.shared(a.topoi, b.topoi, a.topoi_weight, b.topoi_weight);
    if (!may_be_one(a, b, own, bridged, topoi)) return std::nullopt;
    const bool one_argument = topoi.terms > 0 && std::max(own.index(), bridged.index()) >= kSameArgument;
    if (opposite(a.stance, b.stance) && !one_argument) return std::nullopt;
    const bool one_document = a.document != kNone && a.document == b.document;
    PairFacts out;
    out[PairFact::bias] = 1;
    out[PairFact::index] = std::max(own.index(), bridged.index());
    out[PairFact::contained] = std::max(part_of(own.weight, std::min(a.own_weight, b.own_weight)),
                                        part_of(bridged.weight, std::min(a.bridged_weight, b.bridged_weight)));
    out[PairFact::weight] = std::sqrt(bridged.weight);
    out[PairFact::heaviest] = std::max(own.heaviest, bridged.heaviest);
    out[PairFact::other_stance] = a.stance != b.stance;
    out[PairFact::one_holder] = a.holder != kNone && a.holder == b.holder;
    out[PairFact::one_document] = one_document;
    out[PairFact::one_language] = a.han == b.han;
    out[PairFact::topos] = topoi.heaviest;
    out[PairFact::topoi] = topoi.index();
    out[PairFact::other_topos] = !a.topoi.empty() && !b.topoi.empty() && topoi.terms == 0;
    out[PairFact::neighbours] = one_document && (first + 1 == second || second + 1 == first);
    if (a.logics | b.logics)
        out[PairFact::shared_logics] =
            static_cast<double>(std::popcount(a.logics & b.logics)) / std::popcount(a.logics | b.logics);
    out[PairFact::size] = std::min(a.size, b.size);
    out[PairFact::longer] = std::abs(a.size - b.size);
    return out;
}

double Clusters::likelihood(std::size_t a, std::size_t b) const {
    const std::optional<PairFacts> found = facts(a, b);
    return found ? pair_likelihood(*found) : 0;
}

// Earlier texts that share rare terms, those that share most of them; the text becomes one itself.
std::vector<std::uint32_t> Clusters::candidates(std::uint32_t text) {
    std::vector<std::uint32_t> found;
    own_postings_.look_up(own_.rarest(texts_[text].own, kRare), text, found);
    bridged_postings_.look_up(bridged_.rarest(texts_[text].bridged, kRare), text, found);
    topoi_postings_.look_up(topoi_.rarest(texts_[text].topoi, kRare), text, found);
    std::sort(found.begin(), found.end());
    std::vector<std::pair<std::int64_t, std::uint32_t>> counted; // times, turned; text
    for (const std::uint32_t t : found)
        if (counted.empty() || counted.back().second != t)
            counted.emplace_back(-1, t);
        else
            --counted.back().first;
    const std::size_t keep = std::min(kCompared, counted.size());
    std::partial_sort(counted.begin(), counted.begin() + static_cast<std::ptrdiff_t>(keep), counted.end());
    std::vector<std::uint32_t> out;
    for (std::size_t i = 0; i < keep; ++i) out.push_back(counted[i].second);
    return out;
}

std::vector<Clusters::Pair> Clusters::pairs() {
    const auto likelier = [](const Pair &x, const Pair &y) {
        return x.likelihood != y.likelihood ? x.likelihood > y.likelihood : std::pair(x.a, x.b) < std::pair(y.a, y.b);
    };
    own_postings_ = Postings(own_, kLongest);
    bridged_postings_ = Postings(bridged_, kLongest);
    topoi_postings_ = Postings(topoi_, kLongest);
    std::vector<Pair> out, mine;
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
        mine.clear();
        for (const std::uint32_t other : candidates(i))
            if (const double p = likelihood(other, i); p >= kLeastPair)
                mine.push_back({static_cast<float>(p), other, i});
        std::sort(mine.begin(), mine.end(), likelier);
        mine.resize(std::min(kBest, mine.size()));
        out.insert(out.end(), mine.begin(), mine.end());
    }
    own_postings_ = {};
    bridged_postings_ = {};
    topoi_postings_ = {};
    std::sort(out.begin(), out.end(), likelier);
    return out;
}

void Clusters::run() {
    own_.weigh();
    bridged_.weigh();
    topoi_.weigh();
    for (Text &t : texts_) {
        t.own_weight = static_cast<float>(own_.weight_of(t.own));
        t.bridged_weight = static_cast<float>(bridged_.weight_of(t.bridged));
        t.topoi_weight = static_cast<float>(topoi_.weight_of(t.topoi));
    }
    Joiner joiner(*this);
    for (const Pair &p : pairs()) joiner.offer(p.a, p.b);
    leader_.resize(texts_.size());
    for (std::uint32_t i = 0; i < texts_.size(); ++i) leader_[i] = joiner.root(i);
}

} // namespace polylogue
