// Fits the weights of the discourse plugin: a softmax over "not related" and the three classes for each pair of
// statements, by AdaGrad. Reports cross-validation by group (documents on one issue stay together) with the threshold
// chosen on the other groups, and writes the weights fitted on everything. common/train/relations.py prepares the
// instances (train/instances.hpp). usage: relate_train INSTANCES OUT.weights [name=value…]; the trees go to OUT.trees
#include "discourse/decode.hpp"
#include "discourse/features.hpp"
#include "discourse/numbers.hpp"
#include "discourse/rules.hpp"
#include "discourse/train/instances.hpp"
#include "discourse/train/pair_fitter.hpp"
#include "discourse/train/tree_fitter.hpp"
#include "discourse/train/word_fitter.hpp"
#include "discourse/wording.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>

namespace {

using namespace polylogue::discourse;
Limits limits; // but for the threshold
constexpr double kNearly = 0.005;
Vocabulary vocabulary;

// The group "rule" comes first in a pair's features.
Rule rule_in(const Pair &p) { return static_cast<Rule>(p.features.at(0) - layout().front().first); }

Scores scores_of(const PairWeights &w, const Pair &p) {
    Scores out{};
    for (const std::uint32_t f : p.features)
        for (std::size_t c = 0; c < kClasses; ++c) out[c] += w[f][c];
    return out;
}

struct Result {
    double matched = 0, right = 0, predicted = 0, gold = 0;
    double f1() const { return predicted + gold > 0 ? 2 * matched / (predicted + gold) : 1; }
};

Limits limits_at(double threshold) {
    Limits out = limits;
    out.threshold = threshold;
    return out;
}

Result evaluate(const Document &d, const std::vector<Odds> &odds, double threshold) {
    std::vector<Pair> pairs;
    std::map<std::pair<std::uint32_t, std::uint32_t>, const Item *> items;
    for (const Item &x : d.items) {
        pairs.push_back({x.pair.earlier, x.pair.later, {}, {}});
        items[{x.pair.earlier, x.pair.later}] = &x;
    }
    Result r;
    r.gold = static_cast<double>(d.edges);
    std::set<int> taken;
    for (const Edge &e : decode(pairs, odds, d.statements, limits_at(threshold))) {
        const Item &x = *items.at({std::min(e.from, e.to), std::max(e.from, e.to)});
        r.predicted += 1;
        const int edge = e.attack ? x.attack : x.support;
        if (edge < 0 || !taken.insert(edge).second) continue;
        r.matched += 1;
        const int c = e.attack        ? static_cast<int>(attack)
                      : e.from > e.to ? static_cast<int>(back)
                                      : static_cast<int>(forward);
        r.right += c == x.gold;
    }
    return r;
}

using WordWeights = std::vector<double>; // by number in Vocabulary

// The words that stand in statements on that many issues: those of one dispute tell nothing of another.
std::vector<char> common_words(const std::vector<const Document *> &train, double issues) {
    std::vector<std::set<std::string>> seen(vocabulary.words().size());
    for (const Document *d : train)
        for (const auto &words : d->words)
            for (const std::uint32_t w : words) seen[w].insert(d->group);
    std::vector<char> out;
    for (const auto &groups : seen) out.push_back(static_cast<double>(groups.size()) >= issues);
    return out;
}

WordWeights fit_words(const std::vector<const Document *> &train, const Settings &s) {
    std::vector<Contrast> contrasts;
    for (const Document *d : train)
        for (const Item &x : d->items) {
            const auto &earlier = d->words.at(x.pair.earlier), &later = d->words.at(x.pair.later);
            if (x.gold == static_cast<int>(back)) contrasts.push_back({later, earlier});
            if (x.gold == static_cast<int>(forward)) contrasts.push_back({earlier, later});
        }
    WordWeights out = fit(contrasts, common_words(train, s["word-seen"]), s["word-l2"]);
    for (double &w : out) w *= s["words"];
    return out;
}

// All models, fitted on the same documents.
struct Fitted {
    PairWeights weights;
    Trees trees;
    WordWeights words;

    double reason(const std::vector<std::uint32_t> &statement) const {
        double out = 0;
        for (const std::uint32_t w : statement) out += words[w];
        return out;
    }
    Odds odds(const Document &d, const Item &x) const {
        Scores out = scores_of(weights, x.pair);
        if (!trees.empty() && !ruled_out(out)) out = mean(out, trees.scores(dense(x.example)));
        const double more = reason(d.words.at(x.pair.earlier)) - reason(d.words.at(x.pair.later));
        return settled(turned(out, std::exp(more)), rule_in(x.pair));
    }
    static std::vector<float> dense(const Example &e) {
        std::vector<float> out(Numbers::size(), 0);
        for (const auto &[number, v] : e.numbers) out[number] = v;
        return out;
    }
};

Fitted fit(const std::vector<const Document *> &train, const Settings &s) {
    Fitted out{fit_pairs(train, s), {}, fit_words(train, s)};
    std::vector<const Example *> examples;
    for (const Document *d : train)
        for (const Item &x : d->items)
            if (!ruled_out(scores_of(out.weights, x.pair))) examples.push_back(&x.example);
    Boosting boosting;
    boosting.rounds = static_cast<int>(s["trees"]);
    boosting.leaves = static_cast<int>(s["leaves"]);
    boosting.rate = s["tree-rate"];
    if (boosting.rounds > 0) out.trees = fit(examples, boosting);
    return out;
}

struct Scored {
    const Document *document;
    std::vector<Odds> odds;
};

double mean_f1(const std::vector<Scored> &all, const std::set<std::string> &without, int kind, double t) {
    double sum = 0, n = 0;
    for (const Scored &x : all)
        if (x.document->kind == kind && !without.count(x.document->group))
            sum += evaluate(*x.document, x.odds, t).f1(), n += 1;
    return n > 0 ? sum / n : 0;
}

// The highest threshold whose score is nearly the best: a wrong arrow misleads more than a missing one.
double best_threshold(const std::vector<Scored> &all, const std::set<std::string> &without, int kind, double lean) {
    std::vector<std::pair<double, double>> tried; // threshold, score
    double best = 0, at = 0.3;
    for (double t = 0.02; t < 0.7; t += 0.01) {
        tried.emplace_back(t, mean_f1(all, without, kind, t));
        best = std::max(best, tried.back().second);
    }
    for (const auto &[t, score] : tried)
        if (score >= best - kNearly) at = t;
    return at * lean;
}

std::vector<std::set<std::string>> folds_of(const std::vector<Document> &all, std::size_t folds) {
    std::map<std::string, std::size_t> size;
    for (const Document &d : all) size[d.group] += d.items.size();
    std::vector<std::pair<std::size_t, std::string>> order;
    for (const auto &[g, n] : size) order.emplace_back(n, g);
    std::sort(order.rbegin(), order.rend());
    std::vector<std::set<std::string>> out(folds);
    std::vector<std::size_t> load(folds, 0);
    for (const auto &[n, g] : order) {
        const auto least = std::min_element(load.begin(), load.end()) - load.begin();
        out[static_cast<std::size_t>(least)].insert(g);
        load[static_cast<std::size_t>(least)] += n;
    }
    return out;
}

std::vector<Scored> cross_validate(const std::vector<Document> &all, const std::vector<std::set<std::string>> &folds,
                                   const Settings &s) {
    std::vector<Scored> out;
    for (const auto &fold : folds) {
        std::vector<const Document *> train;
        for (const Document &d : all)
            if (!fold.count(d.group)) train.push_back(&d);
        const Fitted fitted = fit(train, s);
        for (const Document &d : all) {
            if (!fold.count(d.group)) continue;
            out.push_back({&d, {}});
            for (const Item &x : d.items) out.back().odds.push_back(fitted.odds(d, x));
        }
    }
    return out;
}

void report(const std::vector<Scored> &all, const std::vector<std::set<std::string>> &folds, int kind, double lean) {
    std::map<std::string, std::array<double, 6>> by;
    for (const auto &fold : folds) {
        const double t = best_threshold(all, fold, kind, lean);
        for (const Scored &x : all) {
            if (x.document->kind != kind || !fold.count(x.document->group)) continue;
            const Result r = evaluate(*x.document, x.odds, t);
            for (const std::string &key : {std::string("all"), x.document->name.substr(0, 2)}) {
                auto &sum = by[key];
                const double add[] = {1,
                                      r.predicted > 0 ? r.matched / r.predicted : 0,
                                      r.gold > 0 ? r.matched / r.gold : 0,
                                      r.f1(),
                                      r.matched,
                                      r.right};
                for (std::size_t i = 0; i < 6; ++i) sum[i] += add[i];
            }
        }
    }
    std::printf(kind == 0 ? "annotated statements:" : "found statements:    ");
    for (const auto &[key, x] : by)
        std::printf("  %s %.3f/%.3f/%.3f dir %.2f", key.c_str(), x[1] / x[0], x[2] / x[0], x[3] / x[0],
                    x[4] > 0 ? x[5] / x[4] : 0);
    std::printf("\n");
}

void write(const std::string &path, const PairWeights &w, double threshold) {
    std::ofstream out(path);
    out << "# Written by common/train/refit.py. Sections are groups of features; a line: value, weight of back, "
           "forward, "
           "attack.\n[settings]\nthreshold\t"
        << threshold << "\nforward\t" << limits.forward << '\n';
    char text[96];
    for (const Group &g : layout()) {
        out << '[' << g.name << "]\n";
        for (std::uint32_t v = 0; v < g.size; ++v) {
            const auto &x = w[g.first + v];
            if (std::abs(x[0]) + std::abs(x[1]) + std::abs(x[2]) < 0.015) continue;
            std::snprintf(text, sizeof text, "%u\t%.2f\t%.2f\t%.2f\n", v, x[0], x[1], x[2]);
            out << text;
        }
    }
}

void write(const std::string &path, const WordWeights &weights) {
    std::map<std::string, double> sorted;
    for (std::size_t w = 0; w < weights.size(); ++w)
        if (std::abs(weights[w]) >= 0.005) sorted[vocabulary.words()[w]] = weights[w];
    std::ofstream out(path);
    out << "# Written by common/train/refit.py: word, weight; above 0 speaks for a reason, below 0 for a "
           "claim.\n[words]\n";
    char text[32];
    for (const auto &[word, weight] : sorted) {
        std::snprintf(text, sizeof text, "\t%.2f\n", weight);
        out << word << text;
    }
}

} // namespace

int main(int argc, char **argv) {
    if (argc < 3) return std::cerr << "usage: relate_train INSTANCES OUT.weights [name=value…]\n", 2;
    Settings s;
    for (int i = 3; i < argc; ++i) {
        const std::string pair = argv[i];
        s.values.at(pair.substr(0, pair.find('='))) = std::stod(pair.substr(pair.find('=') + 1));
    }
    limits.forward = s["forward"];
    const std::vector<Document> all = read_instances(argv[1], vocabulary);
    const auto folds = folds_of(all, static_cast<std::size_t>(s["folds"]));
    const std::vector<Scored> scored = cross_validate(all, folds, s);
    report(scored, folds, 0, s["lean"]);
    report(scored, folds, 1, s["lean"]);
    const double t = best_threshold(scored, {}, 1, s["lean"]);
    std::printf("threshold %.2f (annotated %.2f)\n", t, best_threshold(scored, {}, 0, s["lean"]));
    if (s["save"] <= 0) return 0;
    std::vector<const Document *> train;
    for (const Document &d : all) train.push_back(&d);
    const Fitted fitted = fit(train, s);
    write(argv[2], fitted.weights, t);
    fitted.trees.save(std::filesystem::path(argv[2]).replace_extension("trees"));
    write(std::filesystem::path(argv[2]).replace_extension("words"), fitted.words);
}
