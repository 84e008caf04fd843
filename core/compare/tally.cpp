#include "compare/tally.hpp"

#include "compare/random.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace polylogue::comparing {
namespace {

using Weights = std::vector<std::vector<double>>; // [group][category]

constexpr double kSame = 1e-12; // differences below are rounding

class Examiner {
  public:
    Examiner(const Sample &sample, const Tally &tally, std::uint64_t seed)
        : sample_(sample), tally_(tally), size_(tally.categories.size()), random_(seed) {}

    void shares(Family &out) {
        out.shares.assign(size_, std::vector<Share>(sample_.groups.size()));
        for (std::size_t g = 0; g < sample_.groups.size(); ++g) {
            count(out, g);
            intervals(out, g);
        }
    }

    void tests(Family &out) {
        std::vector<std::size_t> groups = sample_.testable();
        if (groups.size() > 1 && size_ > 1) overall(out, groups);
        if (!out.overall || out.overall->p > kLevel) groups.clear();
        pairs(out, groups);
    }

  private:
    void count(Family &out, std::size_t g) const {
        double of = 0;
        std::size_t of_documents = 0;
        for (const std::size_t m : sample_.groups[g].members) {
            of_documents += !tally_.members[m].empty();
            for (const Count &c : tally_.members[m]) {
                Share &s = out.shares[c.category][g];
                s.statements += static_cast<double>(c.units) / kUnits;
                of += static_cast<double>(c.units) / kUnits;
                ++s.documents;
            }
        }
        for (auto &row : out.shares) {
            Share &s = row[g];
            s.of = of, s.of_documents = of_documents;
            s.share = of > 0 ? s.statements / of : 0;
            s.document_interval = wilson(static_cast<double>(s.documents), static_cast<double>(of_documents));
        }
    }

    // A bootstrap over documents of a share that none or all have would give a point.
    void intervals(Family &out, std::size_t g) {
        std::vector<std::vector<double>> drawn(size_);
        const bool small = sample_.groups[g].small();
        if (!small) bootstrap(g, drawn);
        for (std::size_t k = 0; k < size_; ++k) {
            Share &s = out.shares[k][g];
            const auto documents = static_cast<double>(s.of_documents);
            if (small || s.of <= 0)
                s.interval = {0, 1};
            else if (s.documents == 0 || s.share >= 1 - kSame)
                s.interval = wilson(s.share * documents, documents);
            else
                s.interval = {quantile(drawn[k], 0.025), quantile(drawn[k], 0.975)};
        }
    }

    void bootstrap(std::size_t g, std::vector<std::vector<double>> &drawn) {
        const std::vector<std::size_t> &members = sample_.groups[g].members;
        std::vector<double> sums(size_);
        for (std::size_t round = 0; round < kBootstrapRounds; ++round) {
            std::fill(sums.begin(), sums.end(), 0.0);
            for (std::size_t i = 0; i < members.size(); ++i)
                for (const Count &c : tally_.members[members[random_.below(members.size())]])
                    sums[c.category] += c.units;
            const double of = std::accumulate(sums.begin(), sums.end(), 0.0);
            if (of <= 0) continue; // only documents without any were drawn
            for (std::size_t k = 0; k < size_; ++k) drawn[k].push_back(sums[k] / of);
        }
    }

    struct Labelled { // documents that count, and the group of each: what is permuted
        std::vector<const std::vector<Count> *> counts;
        std::vector<std::size_t> labels; // 0 … groups-1
        std::size_t groups = 0;
    };

    Labelled labelled(const std::vector<std::size_t> &groups) const {
        Labelled out;
        out.groups = groups.size();
        for (std::size_t i = 0; i < groups.size(); ++i)
            for (const std::size_t m : sample_.groups[groups[i]].members) {
                if (tally_.members[m].empty()) continue;
                out.counts.push_back(&tally_.members[m]);
                out.labels.push_back(i);
            }
        return out;
    }

    void sum(const Labelled &l, Weights &out) const {
        out.assign(l.groups, std::vector<double>(size_));
        for (std::size_t i = 0; i < l.counts.size(); ++i)
            for (const Count &c : *l.counts[i]) out[l.labels[i]][c.category] += c.units;
    }

    // p-values of several statistics over one set of permutations (Phipson and Smyth 2010: the data as they are count).
    std::vector<Test> permute(Labelled l, const std::function<void(const Weights &, std::vector<double> &)> &measure) {
        Weights weights;
        std::vector<double> found, drawn;
        sum(l, weights);
        measure(weights, found);
        std::vector<std::size_t> as_large(found.size(), 1);
        for (std::size_t round = 0; round < kPermutations; ++round) {
            random_.shuffle(l.labels);
            sum(l, weights);
            measure(weights, drawn);
            for (std::size_t i = 0; i < found.size(); ++i) as_large[i] += drawn[i] >= found[i] - kSame;
        }
        std::vector<Test> out;
        for (std::size_t i = 0; i < found.size(); ++i) {
            const double p = static_cast<double>(as_large[i]) / (kPermutations + 1);
            out.push_back({found[i], p, p});
        }
        return out;
    }

    void overall(Family &out, const std::vector<std::size_t> &groups) {
        std::vector<Test> tests = permute(labelled(groups), [&](const Weights &w, std::vector<double> &values) {
            values.assign(1, divergence(w));
            scatter(w, values);
        });
        out.overall = tests.front();
        out.categories.assign(tests.begin() + 1, tests.end());
        correct(out.categories);
    }

    // For each category the squared distances of the groups' shares from the share in all, weighted by statements: the
    // numerator of the chi-squared statistic.
    void scatter(const Weights &weights, std::vector<double> &values) const {
        std::vector<double> sums;
        double all = 0;
        for (const auto &w : weights) all += sums.emplace_back(std::accumulate(w.begin(), w.end(), 0.0));
        for (std::size_t k = 0; k < size_; ++k) {
            double in_all = 0, value = 0;
            for (const auto &w : weights) in_all += w[k];
            for (std::size_t g = 0; g < weights.size(); ++g) {
                const double d = sums[g] > 0 ? weights[g][k] / sums[g] - in_all / all : 0;
                value += sums[g] / kUnits * d * d;
            }
            values.push_back(value);
        }
    }

    void pairs(Family &out, const std::vector<std::size_t> &testable) {
        for (std::size_t a = 0; a < sample_.groups.size(); ++a)
            for (std::size_t b = a + 1; b < sample_.groups.size(); ++b) out.pairs.push_back(pair(a, b, testable));
        std::vector<double> p;
        for (const PairTest &t : out.pairs)
            if (t.tested) p.push_back(t.p);
        const std::vector<double> q = benjamini_hochberg(p);
        std::size_t next = 0;
        for (PairTest &t : out.pairs)
            if (t.tested) t.q = q[next++];
    }

    PairTest pair(std::size_t a, std::size_t b, const std::vector<std::size_t> &testable) {
        const auto large = [&](std::size_t g) {
            return std::find(testable.begin(), testable.end(), g) != testable.end();
        };
        const Labelled both = labelled({a, b});
        PairTest out;
        out.a = a, out.b = b;
        out.tested = large(a) && large(b) && size_ > 1;
        Weights weights;
        sum(both, weights);
        out.statistic = divergence(weights);
        if (out.tested)
            static_cast<Test &>(out) = permute(both, [](const Weights &w, std::vector<double> &values) {
                                           values.assign(1, divergence(w));
                                       }).front();
        return out;
    }

    static void correct(std::vector<Test> &tests) {
        std::vector<double> p;
        for (const Test &t : tests) p.push_back(t.p);
        const std::vector<double> q = benjamini_hochberg(p);
        for (std::size_t i = 0; i < tests.size(); ++i) tests[i].q = q[i];
    }

    const Sample &sample_;
    const Tally &tally_;
    std::size_t size_;
    Random random_;
};

} // namespace

Family examine(const Sample &sample, Tally tally, std::uint64_t seed) {
    Family out;
    out.tally = std::move(tally);
    Examiner examiner(sample, out.tally, seed);
    examiner.shares(out);
    examiner.tests(out);
    return out;
}

void adjust(const std::vector<Family *> &families) {
    std::vector<double> p;
    for (const Family *f : families)
        if (f->overall) p.push_back(f->overall->p);
    const std::vector<double> q = benjamini_hochberg(p);
    std::size_t next = 0;
    for (Family *f : families)
        if (f->overall) f->overall->q = q[next++];
}

} // namespace polylogue::comparing
