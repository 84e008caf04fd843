#include "merge/clusters.hpp"

#include "merge/disjoint.hpp"
#include "merge/names.hpp"
#include "merge/terms.hpp"

#include <algorithm>
#include <cmath>

namespace polylogue {
namespace {

constexpr std::size_t kRare = 8;      // terms of a text that are looked up, of its language and common ones each
constexpr std::size_t kLongest = 24;  // texts a term may point to
constexpr std::size_t kCompared = 32; // texts that a text is compared with: those that share most of these terms
constexpr std::size_t kBest = 12;     // pairs kept for a text
constexpr std::size_t kSample = 6;    // members of a cluster that are compared
constexpr std::size_t kCentral = 64;  // members looked at for what is central
constexpr double kLeastPair = 0.42, kLeastMean = 0.34;
constexpr std::size_t kLeastShared = 2;
constexpr double kSameButNegated = 0.15; // from this index on a negation makes a text the other's contrary

// Of the logistic model, in log odds.
constexpr double kBias = -7.1, kIndex = 8.4, kWeight = 0.58, kHeaviest = 3.05, kSharedLogic = 1.76,
                 kOtherStance = -0.84, kOneHolder = 1.6, kOneDocument = -0.68, kOneLanguage = -0.82;

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

Words read_words(std::string_view text, const BridgeTerms *bridge) {
    return {key_terms(text), bridge ? bridge->of(text) : std::vector<std::string>{}, has_han(text),
            negations(text) % 2 == 1};
}

std::size_t Clusters::add(const Words &words, const Frame &frame) {
    Text t;
    t.own = own_.add(words.own);
    t.bridged = bridged_.add(words.bridged);
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

double Clusters::likelihood(std::size_t first, std::size_t second) const {
    const Text &a = texts_[first], &b = texts_[second];
    if (opposite(a.stance, b.stance) || (a.logics && b.logics && !(a.logics & b.logics))) return 0;
    const Shared bridged = bridged_.shared(a.bridged, b.bridged, a.bridged_weight, b.bridged_weight);
    const Shared own = a.han == b.han ? own_.shared(a.own, b.own, a.own_weight, b.own_weight) : Shared{};
    if (std::max(bridged.terms, own.terms) < (a.document == b.document ? kLeastShared : least_shared_)) return 0;
    if (a.negates != b.negates && own.index() > kSameButNegated) return 0;
    double odds = kBias + kIndex * std::max(own.index(), bridged.index()) + kWeight * std::sqrt(bridged.weight) +
                  kHeaviest * std::max(own.heaviest, bridged.heaviest);
    if (a.logics & b.logics) odds += kSharedLogic;
    if (a.stance != b.stance) odds += kOtherStance;
    if (a.holder != kNone && a.holder == b.holder) odds += kOneHolder;
    if (a.document != kNone && a.document == b.document) odds += kOneDocument;
    if (a.han == b.han) odds += kOneLanguage;
    return 1 / (1 + std::exp(-odds));
}

// Earlier texts that share rare terms, those that share most of them; the text becomes one itself.
std::vector<std::uint32_t> Clusters::candidates(std::uint32_t text) {
    std::vector<std::uint32_t> found;
    own_postings_.look_up(own_.rarest(texts_[text].own, kRare), text, found);
    bridged_postings_.look_up(bridged_.rarest(texts_[text].bridged, kRare), text, found);
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
    std::sort(out.begin(), out.end(), likelier);
    return out;
}

void Clusters::run() {
    own_.weigh();
    bridged_.weigh();
    for (Text &t : texts_) {
        t.own_weight = static_cast<float>(own_.weight_of(t.own));
        t.bridged_weight = static_cast<float>(bridged_.weight_of(t.bridged));
    }
    Joiner joiner(*this);
    for (const Pair &p : pairs()) joiner.offer(p.a, p.b);
    leader_.resize(texts_.size());
    for (std::uint32_t i = 0; i < texts_.size(); ++i) leader_[i] = joiner.root(i);
}

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

} // namespace polylogue
