#include "merge/clusters.hpp"

#include "merge/disjoint.hpp"
#include "merge/names.hpp"
#include "merge/terms.hpp"

#include <algorithm>

namespace polylogue {
namespace {

constexpr std::size_t kRare = 8;     // terms of a text that are looked up, of its language and common ones each
constexpr std::size_t kLongest = 24; // texts a term may point to
constexpr std::size_t kBest = 12;    // pairs kept for a text
constexpr std::size_t kSample = 6;   // members of a cluster that are compared
constexpr std::size_t kCentral = 64; // members looked at for what is central
constexpr double kLeastPair = 0.15, kLeastMean = 0.25;
constexpr double kOtherStance = 0.85, kOtherLogic = 0.9, kOtherNegation = 0.8, kOneHolder = 0.1;

bool opposite(Stance a, Stance b) { return a != b && a != Stance::neutral && b != Stance::neutral; }

bool share(const std::vector<std::string> &a, const std::vector<std::string> &b) {
    return a.empty() || b.empty() ||
           std::any_of(a.begin(), a.end(), [&](const auto &x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

std::uint64_t slot(std::uint32_t block, std::uint32_t term, bool bridged) {
    return (std::uint64_t{block} << 33U) | (std::uint64_t{term} << 1U) | (bridged ? 1U : 0U);
}

// Clusters under way: each with its least members as a sample.
class Joiner {
  public:
    Joiner(const Clusters &all, std::size_t size) : all_(all), sets_(size), samples_(size) {
        for (std::size_t i = 0; i < size; ++i) samples_[i] = {i};
    }

    void offer(std::uint32_t a, std::uint32_t b) {
        const std::uint32_t x = sets_.root(a), y = sets_.root(b);
        if (x == y || mean(samples_[x], samples_[y]) < kLeastMean) return;
        std::vector<std::size_t> both;
        std::merge(samples_[x].begin(), samples_[x].end(), samples_[y].begin(), samples_[y].end(),
                   std::back_inserter(both));
        both.resize(std::min(kSample, both.size()));
        sets_.join(x, y);
        samples_[sets_.root(x)] = std::move(both);
    }

    std::size_t root(std::uint32_t i) { return sets_.root(i); }

  private:
    double mean(const std::vector<std::size_t> &a, const std::vector<std::size_t> &b) const {
        double sum = 0;
        for (const std::size_t i : a)
            for (const std::size_t j : b)
                if (const double s = all_.similarity(i, j); s >= kLeastPair) sum += s;
        return sum / static_cast<double>(a.size() * b.size());
    }

    const Clusters &all_;
    Disjoint sets_;
    std::vector<std::vector<std::size_t>> samples_;
};

} // namespace

std::size_t Clusters::add(std::string_view text, const Frame &frame) {
    Text t;
    t.own = own_.add(key_terms(text));
    if (bridge_) t.bridged = bridged_.add(bridge_->of(text));
    t.frame = frame;
    t.block = blocks_.emplace(frame.block, static_cast<std::uint32_t>(blocks_.size())).first->second;
    t.negations = negations(text);
    t.han = has_han(text);
    texts_.push_back(std::move(t));
    return texts_.size() - 1;
}

double Clusters::similarity(std::size_t first, std::size_t second) const {
    const Text &a = texts_[first], &b = texts_[second];
    const Frame &x = a.frame, &y = b.frame;
    const bool one_language = a.han == b.han, other_negation = (a.negations > 0) != (b.negations > 0);
    if (opposite(x.stance, y.stance) || !share(x.logics, y.logics)) return 0;
    if (one_language && a.negations % 2 != b.negations % 2) return 0;
    if (one_language && other_negation) return 0;
    double s = bridged_.similarity(a.bridged, b.bridged);
    if (one_language) {
        const double own = own_.similarity(a.own, b.own);
        s = std::max(own, (own + s) / 2);
    }
    if (s <= 0) return 0;
    if (other_negation) s *= kOtherNegation;
    if (x.stance != y.stance) s *= kOtherStance;
    if (!x.logics.empty() && !y.logics.empty() && x.logics.front() != y.logics.front()) s *= kOtherLogic;
    if (x.holder && x.holder == y.holder) s += kOneHolder;
    return s;
}

// Earlier texts of the block that share a rare term; the text becomes one itself.
std::vector<std::uint32_t> Clusters::candidates(std::uint32_t text) {
    const Text &t = texts_[text];
    std::vector<std::uint32_t> out;
    const auto look_up = [&](const Terms &rare, bool bridged) {
        for (const std::uint32_t term : rare) {
            auto &list = postings_[slot(t.block, term, bridged)];
            out.insert(out.end(), list.begin(), list.end());
            if (list.size() < kLongest) list.push_back(text);
        }
    };
    look_up(own_.rarest(t.own, kRare), false);
    look_up(bridged_.rarest(t.bridged, kRare), true);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<Clusters::Pair> Clusters::pairs() {
    const auto more_alike = [](const Pair &x, const Pair &y) {
        return x.similarity != y.similarity ? x.similarity > y.similarity : std::pair(x.a, x.b) < std::pair(y.a, y.b);
    };
    std::vector<Pair> out, mine;
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
        mine.clear();
        for (const std::uint32_t other : candidates(i))
            if (const double s = similarity(other, i); s >= kLeastPair) mine.push_back({s, other, i});
        std::sort(mine.begin(), mine.end(), more_alike);
        mine.resize(std::min(kBest, mine.size()));
        out.insert(out.end(), mine.begin(), mine.end());
    }
    postings_.clear();
    std::sort(out.begin(), out.end(), more_alike);
    return out;
}

void Clusters::run() {
    Joiner joiner(*this, texts_.size());
    for (const Pair &p : pairs()) joiner.offer(p.a, p.b);
    leader_.resize(texts_.size());
    for (std::uint32_t i = 0; i < texts_.size(); ++i) leader_[i] = joiner.root(i);
}

std::unordered_map<std::uint32_t, std::size_t> Clusters::counts(const std::vector<std::size_t> &members) const {
    std::unordered_map<std::uint32_t, std::size_t> out;
    for (const std::size_t m : members)
        for (const std::uint32_t t : texts_[m].own) ++out[t];
    return out;
}

std::size_t Clusters::most_central(const std::vector<std::size_t> &members) const {
    if (members.size() == 1) return members.front();
    const std::vector<std::size_t> sample(
        members.begin(), members.begin() + static_cast<std::ptrdiff_t>(std::min(kCentral, members.size())));
    const auto count = counts(sample);
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
