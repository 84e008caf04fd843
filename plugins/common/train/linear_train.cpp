// Fits the linear models of plugins/common/linear.hpp: logistic regression by AdaGrad, one weight for each numeric
// feature shared by all classes. Reports cross-validation by group (documents on one issue stay together), its
// thresholds chosen on the other groups, and writes the weights fitted on everything. usage:
// linear_train INSTANCES CLASSES FEATURES OUT [name=value…]
//   INSTANCES  a line a statement: document, group, weight, gold classes ("a,b" or "-"), for each class its features
//   ("1 2 ;3 4 ;") CLASSES, FEATURES  names separated by commas; values: shared (strength of the regularisation),
//   rounds, most (classes a statement gets at most), count (classes counted in the score, from the first), positive
//   (features, from the first, whose weights are kept from falling below 0), even (classes, from the first, of which
//   none is likelier than another before anything is known), last (what the last class's scores are multiplied by; 0:
//   what gives the best score), first and second (written as the least probability of the main class and of another;
//   below 0: what gives the best score)
#include "common/train/split.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Instance {
    std::string document, group;
    double weight = 0;
    std::vector<char> gold;                // by class
    std::vector<std::vector<double>> rows; // by class
};

struct Settings {
    std::map<std::string, double> values{{"shared", 4}, {"rounds", 150}, {"rate", 0.2}, {"most", 2},
                                         {"count", 99}, {"positive", 0}, {"even", 0},   {"last", 0},
                                         {"first", -1}, {"second", -1}};
    double operator[](const std::string &name) const { return values.at(name); }
};

std::vector<Instance> read(const std::string &path, const Strings &classes) {
    std::vector<Instance> out;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        const Strings f = split(line, '\t');
        Instance x{f[0], f[1], std::stod(f[2]), {}, {}};
        const Strings gold = split(f[3], ',');
        for (const std::string &c : classes) x.gold.push_back(std::find(gold.begin(), gold.end(), c) != gold.end());
        for (const std::string &row : split(f[4], ';')) {
            std::istringstream numbers(row);
            x.rows.emplace_back();
            for (double v; numbers >> v;) x.rows.back().push_back(v);
        }
        out.push_back(std::move(x));
    }
    return out;
}

struct Fit {
    std::vector<double> shared, bias;

    std::vector<double> scores(const Instance &x) const {
        std::vector<double> out = bias;
        for (std::size_t c = 0; c < out.size(); ++c)
            for (std::size_t k = 0; k < shared.size(); ++k) out[c] += shared[k] * x.rows[c][k];
        for (double &s : out) s = 1 / (1 + std::exp(-s));
        return out;
    }
};

// One set of weights and its AdaGrad state; every round sees the gradient over all instances.
struct Slope {
    std::vector<double> gradient, squares;
    explicit Slope(std::size_t size) : gradient(size), squares(size) {}
    void step(std::vector<double> &w, double decay, double rate) {
        for (std::size_t i = 0; i < w.size(); ++i) {
            const double g = gradient[i] + decay * w[i];
            squares[i] += g * g;
            w[i] -= rate * g / (1e-6 + std::sqrt(squares[i]));
            gradient[i] = 0;
        }
    }
};

struct Slopes {
    Slope shared, bias;
};

void add_gradient(const Instance &x, const Fit &m, Slopes &s) {
    const std::size_t classes = m.bias.size();
    const double weight = std::min(3.0, x.weight * 30);
    for (std::size_t c = 0; c < classes; ++c) {
        double score = m.bias[c];
        for (std::size_t k = 0; k < m.shared.size(); ++k) score += m.shared[k] * x.rows[c][k];
        const double error = weight * (1 / (1 + std::exp(-score)) - x.gold[c]);
        s.bias.gradient[c] += error;
        for (std::size_t k = 0; k < m.shared.size(); ++k) s.shared.gradient[k] += error * x.rows[c][k];
    }
}

// The first `count` biases become their mean.
void level(std::vector<double> &bias, std::size_t count) {
    const auto end = bias.begin() + static_cast<std::ptrdiff_t>(count);
    if (count > 0) std::fill(bias.begin(), end, std::accumulate(bias.begin(), end, 0.0) / static_cast<double>(count));
}

Fit fit(const std::vector<Instance> &all, const std::vector<std::size_t> &train, const Settings &s, std::size_t classes,
        std::size_t features) {
    Fit m{std::vector<double>(features), std::vector<double>(classes, -1.5)};
    Slopes slopes{Slope(features), Slope(classes)};
    for (int round = 0; round < static_cast<int>(s["rounds"]); ++round) {
        for (const std::size_t i : train) add_gradient(all[i], m, slopes);
        slopes.bias.step(m.bias, 0, s["rate"]);
        level(m.bias, std::min(static_cast<std::size_t>(s["even"]), classes));
        slopes.shared.step(m.shared, s["shared"], s["rate"]);
        for (std::size_t k = 0; k < m.shared.size() && static_cast<double>(k) < s["positive"]; ++k)
            m.shared[k] = std::max(m.shared[k], 0.0);
    }
    return m;
}

struct Thresholds {
    double first = 0, second = 0;
};

std::vector<char> chosen(std::vector<double> scores, const Thresholds &t, double most) {
    if (most < 2) scores.back() *= t.second; // the last class is the one that counts least
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    std::vector<char> out(scores.size());
    if (scores[order[0]] >= t.first) out[order[0]] = 1;
    if (most > 1 && scores[order[1]] >= t.second) out[order[1]] = 1;
    return out;
}

// The mean over the documents of `which` of the weighted F1 of (statement, class) pairs.
double score(const std::vector<Instance> &all, const std::vector<std::vector<double>> &scores,
             const std::vector<std::size_t> &which, const Thresholds &t, const Settings &s) {
    std::map<std::string, std::array<double, 3>> sums; // right, predicted, gold
    for (const std::size_t i : which) {
        const std::vector<char> got = chosen(scores[i], t, s["most"]);
        auto &sum = sums[all[i].document];
        for (std::size_t c = 0; c < got.size() && static_cast<double>(c) < s["count"]; ++c) {
            sum[0] += all[i].weight * (got[c] && all[i].gold[c]);
            sum[1] += all[i].weight * got[c];
            sum[2] += all[i].weight * all[i].gold[c];
        }
    }
    double total = 0, documents = 0;
    for (const auto &[name, x] : sums) {
        if (x[2] <= 0) continue;
        total += 2 * x[0] / (x[1] + x[2]);
        documents += 1;
    }
    return documents > 0 ? total / documents : 0;
}

Thresholds best(const std::vector<Instance> &all, const std::vector<std::vector<double>> &scores,
                const std::vector<std::size_t> &which, const Settings &s) {
    if (s["last"] > 0) return {0, s["last"]};
    if (s["second"] >= 0) return {s["first"], s["second"]};
    const double worth = s["most"] < 2 ? 1e-9 : 0.004; // what a higher threshold must gain
    Thresholds out;
    double most = -1;
    for (double a = 0; a < (s["most"] < 2 ? 0.01 : 0.6); a += 0.05)
        for (double b = s["most"] < 2 ? 0.3 : 0.15; b < (s["most"] < 2 ? 1.6 : 0.75); b += s["most"] < 2 ? 0.05 : 0.025)
            if (const double f = score(all, scores, which, {a, b}, s); f > most + worth) most = f, out = {a, b};
    return out;
}

using Groups = std::map<std::string, std::vector<std::size_t>>;

Groups groups_of(const std::vector<Instance> &all) {
    Groups out;
    for (std::size_t i = 0; i < all.size(); ++i) out[all[i].group].push_back(i);
    return out;
}

std::vector<std::size_t> others(const Groups &groups, const std::string &name) {
    std::vector<std::size_t> out;
    for (const auto &[g, members] : groups)
        if (g != name) out.insert(out.end(), members.begin(), members.end());
    return out;
}

// Scores of every instance by a model that has not seen its group.
std::vector<std::vector<double>> cross_validate(const std::vector<Instance> &all, const Groups &groups,
                                                const Settings &s, std::size_t classes, std::size_t features) {
    std::vector<std::vector<double>> out(all.size());
    for (const auto &[name, members] : groups) {
        const Fit m = fit(all, others(groups, name), s, classes, features);
        for (const std::size_t i : members) out[i] = m.scores(all[i]);
    }
    return out;
}

void report(const std::vector<Instance> &all, const Groups &groups, const std::vector<std::vector<double>> &scores,
            const Settings &s) {
    std::map<std::string, std::pair<double, int>> by;
    for (const auto &[name, members] : groups) {
        const Thresholds t = best(all, scores, others(groups, name), s);
        std::map<std::string, std::vector<std::size_t>> documents;
        for (const std::size_t i : members) documents[all[i].document].push_back(i);
        for (const auto &[document, which] : documents) {
            const double f = score(all, scores, which, t, s);
            for (const std::string &key : {std::string("all"), document.substr(0, 2)})
                by[key].first += f, ++by[key].second;
        }
    }
    for (const auto &[key, sum] : by) std::printf("%s %.3f  ", key.c_str(), sum.first / sum.second);
    std::printf("(%zu statements, %zu groups)\n", all.size(), groups.size());
}

void write(const std::string &path, const Fit &m, const Strings &classes, const Strings &features,
           const Thresholds &t) {
    std::ofstream out(path);
    out << "# Written by linear_train; see the README of the plugin.\n[settings]\nfirst\t" << t.first << "\nsecond\t"
        << t.second << "\n[classes]\n";
    for (std::size_t c = 0; c < classes.size(); ++c) out << classes[c] << '\t' << m.bias[c] << '\n';
    out << "[shared]\n";
    for (std::size_t k = 0; k < features.size(); ++k) out << features[k] << '\t' << m.shared[k] << '\n';
}

} // namespace

int main(int argc, char **argv) {
    if (argc < 5) return std::cerr << "usage: linear_train INSTANCES CLASSES FEATURES OUT [name=value…]\n", 2;
    const Strings classes = split(argv[2], ','), features = split(argv[3], ',');
    Settings s;
    for (int i = 5; i < argc; ++i) {
        const Strings pair = split(argv[i], '=');
        s.values.at(pair[0]) = std::stod(pair[1]);
    }
    const std::vector<Instance> all = read(argv[1], classes);
    const Groups groups = groups_of(all);
    const auto scores = cross_validate(all, groups, s, classes.size(), features.size());
    report(all, groups, scores, s);
    std::vector<std::size_t> everything(all.size());
    std::iota(everything.begin(), everything.end(), 0U);
    write(argv[4], fit(all, everything, s, classes.size(), features.size()), classes, features,
          best(all, scores, everything, s));
}
