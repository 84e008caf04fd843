#include "discourse/train/tree_fitter.hpp"

#include "discourse/numbers.hpp"

#include <algorithm>
#include <cmath>
#include <random>

namespace polylogue::discourse {
namespace {

constexpr std::size_t kBins = 32;

using Rows = std::vector<std::uint32_t>;

// The numbers of all examples, each as one of at most 32 steps.
class Table {
  public:
    explicit Table(const std::vector<const Example *> &examples) : rows_(examples.size()) {
        const std::size_t n = Numbers::size();
        std::vector<std::vector<float>> columns(n, std::vector<float>(rows_, 0));
        for (std::size_t r = 0; r < rows_; ++r)
            for (const auto &[number, value] : examples[r]->numbers) columns[number][r] = value;
        for (const auto &column : columns) add(column);
    }
    std::size_t rows() const { return rows_; }
    std::size_t numbers() const { return limits_.size(); }
    std::uint8_t step(std::size_t number, std::uint32_t row) const { return steps_[number][row]; }
    const std::vector<float> &limits(std::size_t number) const { return limits_[number]; }

  private:
    void add(const std::vector<float> &column) {
        std::vector<float> sorted = column, limits;
        std::sort(sorted.begin(), sorted.end());
        std::vector<float> values = sorted;
        values.erase(std::unique(values.begin(), values.end()), values.end());
        if (values.size() > kBins) {
            values.clear();
            for (std::size_t k = 0; k < kBins; ++k) values.push_back(sorted[k * (sorted.size() - 1) / (kBins - 1)]);
            values.erase(std::unique(values.begin(), values.end()), values.end());
        }
        for (std::size_t k = 0; k + 1 < values.size(); ++k) limits.push_back((values[k] + values[k + 1]) / 2);
        steps_.emplace_back();
        for (const float v : column)
            steps_.back().push_back(
                static_cast<std::uint8_t>(std::lower_bound(limits.begin(), limits.end(), v) - limits.begin()));
        limits_.push_back(std::move(limits));
    }
    std::size_t rows_;
    std::vector<std::vector<std::uint8_t>> steps_;
    std::vector<std::vector<float>> limits_;
};

struct Sum {
    double slope = 0, curve = 0;
    std::size_t n = 0;
    void add(const Sum &o) { slope += o.slope, curve += o.curve, n += o.n; }
    Sum without(const Sum &o) const { return {slope - o.slope, curve - o.curve, n - o.n}; }
};

struct Cut {
    double gain = 0;
    std::size_t number = 0, step = 0; // steps up to this go below
};

struct Leaf {
    Rows rows;
    Sum sum;
    Cut best;
    int node = 0;
};

// One tree, grown by the leaf that gains most.
class Grower {
  public:
    Grower(const Table &table, const Boosting &settings, const std::vector<Sum> &sums, const Rows &numbers)
        : table_(table), s_(settings), sums_(sums), numbers_(numbers) {}

    Trees::Tree grow(Rows rows) {
        leaves_ = {leaf(std::move(rows), 0)};
        nodes_ = {{}};
        while (static_cast<int>(leaves_.size()) < s_.leaves) {
            auto most = std::max_element(leaves_.begin(), leaves_.end(),
                                         [](const Leaf &a, const Leaf &b) { return a.best.gain < b.best.gain; });
            if (most->best.gain <= 1e-9) break;
            split(static_cast<std::size_t>(most - leaves_.begin()));
        }
        for (const Leaf &l : leaves_)
            nodes_[static_cast<std::size_t>(l.node)].value = -s_.rate * l.sum.slope / (l.sum.curve + s_.l2);
        Trees::Tree out;
        lay(0, out);
        return out;
    }

  private:
    struct Draft { // a node with both children
        int number = -1, below = 0, above = 0;
        float limit = 0;
        double value = 0;
    };
    double worth(const Sum &x) const { return x.slope * x.slope / (x.curve + s_.l2); }

    Leaf leaf(Rows rows, int node) const {
        Leaf out{std::move(rows), {}, {}, node};
        for (const std::uint32_t r : out.rows) out.sum.add(sums_[r]);
        for (const std::uint32_t number : numbers_) try_number(number, out);
        return out;
    }
    void try_number(std::size_t number, Leaf &leaf) const {
        std::array<Sum, kBins> steps{};
        for (const std::uint32_t r : leaf.rows) steps[table_.step(number, r)].add(sums_[r]);
        Sum below;
        for (std::size_t k = 0; k < table_.limits(number).size(); ++k) {
            below.add(steps[k]);
            const Sum above = leaf.sum.without(below);
            if (below.n < s_.least || above.n < s_.least) continue;
            const double gain = worth(below) + worth(above) - worth(leaf.sum);
            if (gain > leaf.best.gain) leaf.best = {gain, number, k};
        }
    }
    void split(std::size_t at) {
        const Leaf old = std::move(leaves_[at]);
        Rows below, above;
        for (const std::uint32_t r : old.rows)
            (table_.step(old.best.number, r) <= old.best.step ? below : above).push_back(r);
        const int next = static_cast<int>(nodes_.size());
        nodes_[static_cast<std::size_t>(old.node)] = {static_cast<int>(old.best.number), next, next + 1,
                                                      table_.limits(old.best.number)[old.best.step], 0};
        nodes_.resize(nodes_.size() + 2);
        leaves_[at] = leaf(std::move(below), next);
        leaves_.push_back(leaf(std::move(above), next + 1));
    }
    void lay(int node, Trees::Tree &out) const {
        const Draft &d = nodes_[static_cast<std::size_t>(node)];
        const std::size_t own = out.size();
        out.push_back({d.number, d.number < 0 ? static_cast<float>(d.value) : d.limit, 0});
        if (d.number < 0) return;
        lay(d.below, out);
        out[own].above = static_cast<std::uint32_t>(out.size());
        lay(d.above, out);
    }
    const Table &table_;
    const Boosting &s_;
    const std::vector<Sum> &sums_;
    const Rows &numbers_;
    std::vector<Leaf> leaves_;
    std::vector<Draft> nodes_;
};

class Booster {
  public:
    Booster(const std::vector<const Example *> &examples, const Boosting &settings)
        : examples_(examples), s_(settings), table_(examples), scores_(examples.size(), Scores{}) {}

    Trees fit() {
        start();
        for (int round = 0; round < s_.rounds; ++round) {
            const Rows rows = sample(table_.rows(), s_.share);
            const std::vector<Scores> before = chances();
            for (std::size_t c = 0; c < kClasses; ++c) grow(static_cast<Class>(c), rows, before);
        }
        return std::move(out_);
    }

  private:
    void start() { // the classes' shares
        std::array<double, kClasses + 1> counts{};
        for (const Example *e : examples_) counts[static_cast<std::size_t>(e->cls < 0 ? int{kClasses} : e->cls)] += 1;
        for (std::size_t c = 0; c < kClasses; ++c) {
            const double odds = std::log((counts[c] + 1) / (counts[kClasses] + 1));
            for (Scores &s : scores_) s[c] = odds;
            out_.add(static_cast<Class>(c), {{-1, static_cast<float>(odds), 0}});
        }
    }
    std::vector<Scores> chances() const {
        std::vector<Scores> out = scores_;
        for (Scores &s : out) {
            double sum = 1;
            for (double &x : s) sum += x = std::exp(x);
            for (double &x : s) x /= sum;
        }
        return out;
    }
    void grow(Class c, const Rows &rows, const std::vector<Scores> &chances) {
        std::vector<Sum> sums;
        for (std::size_t r = 0; r < examples_.size(); ++r) {
            const double p = chances[r][c];
            sums.push_back({p - (examples_[r]->cls == static_cast<int>(c) ? 1 : 0), p * (1 - p), 1});
        }
        const Rows numbers = sample(table_.numbers(), s_.numbers);
        Trees::Tree tree = Grower(table_, s_, sums, numbers).grow(rows);
        for (std::size_t r = 0; r < examples_.size(); ++r) scores_[r][c] += of(tree, static_cast<std::uint32_t>(r));
        out_.add(c, std::move(tree));
    }
    double of(const Trees::Tree &tree, std::uint32_t row) const {
        std::uint32_t at = 0;
        while (tree[at].number >= 0) {
            const auto number = static_cast<std::size_t>(tree[at].number);
            const std::size_t step = table_.step(number, row);
            at = step > 0 && table_.limits(number)[step - 1] >= tree[at].limit ? tree[at].above : at + 1;
        }
        return static_cast<double>(tree[at].limit);
    }
    Rows sample(std::size_t all, double share) {
        Rows out;
        for (std::uint32_t i = 0; i < all; ++i)
            if (static_cast<double>(random_()) < share * static_cast<double>(std::mt19937::max())) out.push_back(i);
        return out;
    }
    const std::vector<const Example *> &examples_;
    Boosting s_;
    Table table_;
    std::vector<Scores> scores_;
    std::mt19937 random_{1};
    Trees out_;
};

} // namespace

Trees fit(const std::vector<const Example *> &examples, const Boosting &settings) {
    return Booster(examples, settings).fit();
}

} // namespace polylogue::discourse
