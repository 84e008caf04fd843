// Fits a word model (plugins/common/word_model.hpp) by LIBLINEAR: a logistic regression for each class over the words
// of labelled statements. What a labelled vocabulary says of words is learnt from as two features a class, the share of
// its words and of its weaker words, so that a word's weight is what the vocabulary says and how it differs in the
// statements. usage:
// wording_train CLASSES WORDS OUT STATEMENTS…
//   CLASSES  names separated by commas
//   WORDS  the labelled vocabulary: word, classes (one with a "?" is weaker), separated by tabs and commas; "" for none
//   STATEMENTS  files of corpus/statements: lines of stance, classes, text
#include "common/lexicon.hpp"
#include "common/train/split.hpp"
#include "common/word_model.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <linear.h>
#include <map>
#include <memory>
#include <stdexcept>

namespace {

using namespace polylogue;

constexpr double kCost = 3;          // of LIBLINEAR: how little the weights are held to 0
constexpr double kLabelScale = 4;    // how much less so those of the vocabulary
constexpr std::size_t kSeldom = 2;   // a word without a label has to be in more statements
constexpr double kLeastWeight = 0.4; // of those written

struct Statement {
    std::string text;       // simplified
    std::vector<bool> gold; // by class
};

struct Labels {
    std::vector<std::pair<std::size_t, bool>> classes; // and whether it is a strong one
};

struct Data {
    Strings classes;
    std::map<std::string, Labels> labels; // by word
    std::vector<Statement> statements;

    std::size_t class_of(const std::string &name) const {
        return static_cast<std::size_t>(std::find(classes.begin(), classes.end(), name) - classes.begin());
    }
    void read_labels(const std::string &path);
    void read_statements(const std::string &path);
};

void Data::read_labels(const std::string &path) {
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        const Strings f = split(line, '\t');
        if (line.starts_with('#') || f.size() < 2) continue;
        std::string term; // as each_term gives it: the longest
        linear::each_term(lexicon::simplified(f[0]), [&](std::string_view t) {
            if (t.size() >= term.size()) term = t;
        });
        if (term.empty()) continue;
        for (std::string name : split(f[1], ',')) {
            const bool weak = name.ends_with('?');
            if (weak) name.pop_back();
            if (const std::size_t c = class_of(name); c < classes.size()) labels[term].classes.emplace_back(c, !weak);
        }
    }
}

void Data::read_statements(const std::string &path) {
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        const Strings f = split(line, '\t');
        if (line.starts_with('#') || line.empty()) continue;
        if (f.size() != 3) throw std::runtime_error(path + ": expected stance, classes and text: " + line);
        Statement s{lexicon::simplified(f[2]), std::vector<bool>(classes.size())};
        for (const std::string &name : split(f[1], ','))
            if (const std::size_t c = class_of(name); c < classes.size()) s.gold[c] = true;
        statements.push_back(std::move(s));
    }
}

using Row = std::vector<feature_node>;

// The terms of statements as LIBLINEAR wants them; the last two features of a class are those of the vocabulary.
class Rows {
  public:
    explicit Rows(const Data &data) : data_(data) {
        std::map<std::string, std::size_t> seen; // by word: statements
        for (const Statement &s : data.statements)
            linear::each_term(s.text, [&](std::string_view t) { ++seen[std::string(t)]; });
        for (const auto &[word, times] : seen)
            if (times > kSeldom || data.labels.contains(word))
                numbers_.emplace(word, static_cast<int>(numbers_.size() + 1));
        for (const auto &[word, labels] : data.labels)
            numbers_.try_emplace(word, static_cast<int>(numbers_.size() + 1));
    }
    int words() const { return static_cast<int>(numbers_.size()); }
    const std::map<std::string, int> &numbers() const { return numbers_; }

    Row row(const Statement &s, std::size_t cls) const {
        std::map<int, double> sums;
        double strong = 0, weak = 0;
        const std::size_t n = linear::each_term(s.text, [&](std::string_view t) {
            const std::string term(t);
            const auto at = numbers_.find(term);
            if (at == numbers_.end()) return;
            sums[at->second] += 1;
            if (const auto l = data_.labels.find(term); l != data_.labels.end())
                for (const auto &[c, is_strong] : l->second.classes)
                    if (c == cls) (is_strong ? strong : weak) += 1;
        });
        const double unit = 1 / std::sqrt(std::max(1.0, static_cast<double>(n)));
        Row out;
        for (const auto &[number, sum] : sums) out.push_back({number, sum * unit});
        out.push_back({words() + 1, kLabelScale * strong * unit});
        out.push_back({words() + 2, kLabelScale * weak * unit});
        out.push_back({words() + 3, 1}); // the bias
        out.push_back({-1, 0});
        return out;
    }

  private:
    const Data &data_;
    std::map<std::string, int> numbers_;
};

// Weights of one class: by word from 1, then the vocabulary's strong and weak ones and the bias.
std::vector<double> fit(const Data &data, const Rows &rows, std::size_t cls) {
    std::vector<Row> kept;
    std::vector<double> gold;
    for (const Statement &s : data.statements) kept.push_back(rows.row(s, cls)), gold.push_back(s.gold[cls] ? 1 : -1);
    std::vector<feature_node *> starts;
    for (Row &r : kept) starts.push_back(r.data());
    const problem p{static_cast<int>(kept.size()), rows.words() + 3, gold.data(), starts.data(), 0};
    parameter how{};
    how.solver_type = L2R_LR;
    how.eps = 0.01;
    how.C = kCost;
    const std::unique_ptr<model, void (*)(model *)> m(train(&p, &how), [](model *x) { free_and_destroy_model(&x); });
    std::vector<double> out(m->w, m->w + p.n);
    if (m->label[0] != 1)
        for (double &w : out) w = -w;
    return out;
}

void write(const std::string &path, const Data &data, const Rows &rows) {
    std::vector<std::vector<double>> weights;
    for (std::size_t c = 0; c < data.classes.size(); ++c) weights.push_back(fit(data, rows, c));
    std::ofstream out(path);
    out << "# Written by wording_train; see the README of the plugin.\n[classes]\n";
    const auto words = static_cast<std::size_t>(rows.words());
    for (std::size_t c = 0; c < weights.size(); ++c) out << data.classes[c] << '\n';
    out << "[words]\n";
    for (const auto &[word, number] : rows.numbers()) {
        std::vector<double> all;
        for (const auto &w : weights) all.push_back(w[static_cast<std::size_t>(number - 1)]);
        if (const auto l = data.labels.find(word); l != data.labels.end())
            for (const auto &[c, strong] : l->second.classes)
                all[c] += kLabelScale * weights[c][words + (strong ? 0 : 1)];
        std::string line = word;
        for (std::size_t c = 0; c < all.size(); ++c) {
            char text[32];
            if (std::abs(all[c]) < kLeastWeight) continue;
            std::snprintf(text, sizeof text, "\t%zu=%.1f", c, all[c]);
            line += text;
        }
        if (line != word) out << line << '\n';
    }
}

} // namespace

int main(int argc, char **argv) {
    if (argc < 5) return std::cerr << "usage: wording_train CLASSES WORDS OUT STATEMENTS…\n", 2;
    set_print_string_function([](const char *) {});
    Data data{split(argv[1], ','), {}, {}};
    if (*argv[2] != '\0') data.read_labels(argv[2]);
    for (int i = 4; i < argc; ++i) data.read_statements(argv[i]);
    const Rows rows(data);
    write(argv[3], data, rows);
}
