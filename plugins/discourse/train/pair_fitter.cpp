#include "discourse/train/pair_fitter.hpp"

#include "discourse/rules.hpp"

#include <cmath>
#include <set>

namespace polylogue::discourse {
namespace {

// One choice: a statement's target and how it relates to it.
struct Option {
    const Pair *pair = nullptr;
    std::size_t cls = 0;
    bool gold = false;
};

// What competes with each other and with "none": the ways one pair may be related, or all edges from one statement.
struct Choice {
    std::vector<Option> options;
    double weight = 1;
};

void add_pairs(const Document &d, double weight, std::vector<Choice> &out) {
    for (const Item &x : d.items) {
        Choice choice{{}, weight};
        for (std::size_t c = 0; c < kClasses; ++c)
            choice.options.push_back({&x.pair, c, x.gold == static_cast<int>(c)});
        out.push_back(std::move(choice));
    }
}

void add_sources(const Document &d, double weight, std::vector<Choice> &out) {
    std::vector<Choice> by(d.statements, Choice{{}, weight});
    for (const Item &x : d.items)
        for (std::size_t c = 0; c < kClasses; ++c)
            by[c == forward ? x.pair.earlier : x.pair.later].options.push_back(
                {&x.pair, c, x.gold == static_cast<int>(c)});
    out.insert(out.end(), by.begin(), by.end());
}

class Fitter {
  public:
    Fitter(const std::vector<const Document *> &train, const Settings &s) : s_(s) {
        std::vector<std::set<std::string>> seen(feature_count());
        for (const Document *d : train) {
            const double weight = (d->kind % 2 == 0 ? s["gold"] : s["found"]) * (d->kind > 1 ? s["extra"] : 1);
            if (weight <= 0) continue;
            s["source"] > 0 ? add_sources(*d, weight, choices_) : add_pairs(*d, weight, choices_);
            for (const Item &x : d->items)
                for (const std::uint32_t f : x.pair.features)
                    if (x.gold >= 0) seen[f].insert(d->name);
        }
        for (const auto &names : seen) use_.push_back(static_cast<double>(names.size()) >= s["seen"]);
        now_.assign(feature_count(), {});
        const std::uint32_t rules = layout().front().first; // the group "rule"
        for (std::uint32_t r = 1; r < static_cast<std::uint32_t>(Rule::kRules); ++r) {
            const Class c = class_of(static_cast<Rule>(r));
            if (c == kClasses) continue;
            now_[rules + r][c] = s["rule"];
            use_[rules + r] = 1;
        }
        prior_ = now_;
    }

    PairWeights fit() {
        PairWeights first = now_, second = now_;
        for (int round = 1; round <= static_cast<int>(s_["rounds"]); ++round) {
            const PairWeights slope = gradient();
            const double a = 1 - std::pow(0.9, round), b = 1 - std::pow(0.99, round);
            const double rate = s_["rate"] / (1 + 3.0 * round / s_["rounds"]);
            for (std::size_t f = 0; f < now_.size(); ++f)
                for (std::size_t c = 0; use_[f] && c < kClasses; ++c) {
                    first[f][c] = 0.9 * first[f][c] + 0.1 * slope[f][c];
                    second[f][c] = 0.99 * second[f][c] + 0.01 * slope[f][c] * slope[f][c];
                    now_[f][c] -= rate * first[f][c] / a / (std::sqrt(second[f][c] / b) + 1e-6);
                }
        }
        return now_;
    }

  private:
    PairWeights gradient() const {
        PairWeights out(now_.size());
        for (std::size_t f = 0; f < now_.size(); ++f)
            for (std::size_t c = 0; c < kClasses; ++c) out[f][c] = s_["l2"] * (now_[f][c] - prior_[f][c]);
        std::vector<double> p;
        for (const Choice &choice : choices_) add(choice, p, out);
        return out;
    }
    void add(const Choice &choice, std::vector<double> &p, PairWeights &out) const {
        double sum = 1, golds = 0;
        p.clear();
        for (const Option &o : choice.options) {
            double score = 0;
            for (const std::uint32_t f : o.pair->features) score += now_[f][o.cls];
            p.push_back(std::exp(score));
            sum += p.back();
            golds += o.gold;
        }
        for (std::size_t k = 0; k < p.size(); ++k) {
            const Option &o = choice.options[k];
            const double error = choice.weight * (p[k] / sum - (o.gold ? 1 / golds : 0));
            for (const std::uint32_t f : o.pair->features) out[f][o.cls] += error;
        }
    }
    const Settings &s_;
    std::vector<Choice> choices_;
    std::vector<char> use_;
    PairWeights now_, prior_;
};

} // namespace

PairWeights fit_pairs(const std::vector<const Document *> &train, const Settings &settings) {
    return Fitter(train, settings).fit();
}

} // namespace polylogue::discourse
