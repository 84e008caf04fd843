// Discourse: which statements support or attack which.
#include "discourse/basis.hpp"
#include "discourse/features.hpp"
#include "discourse/forest.hpp"
#include "discourse/rules.hpp"
#include "discourse/wording.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <memory>

namespace {

using namespace polylogue;

class Discourse : public sdk::Plugin {
  public:
    static constexpr polylogue_option options[] = {
        {sizeof(polylogue_option), "features-out", POLYLOGUE_OPTION_PATH, "", 0, 0, nullptr,
         "for the trainer: a file that gets each pair's features"},
    };
    static constexpr Descriptor describe() {
        return {.id = "discourse",
                .name = "Discourse",
                .version = "0.1.0",
                .phases = POLYLOGUE_RELATE,
                .description = "Support and attack between statements, by connectives, structure, stance and wording",
                .maker = "Polylogue",
                .options = options,
                .option_count = 1};
    }

    void start(const Host &host) override {
        features_out_ = host.text("features-out");
        cues_ = std::make_unique<discourse::Cues>(host.data_folder());
        if (!features_out_.empty()) return; // the rules alone
        const std::string data = host.data_folder() + "/discourse", weights = data + ".weights",
                          trees = data + ".trees", words = data + ".words";
        if (std::filesystem::exists(weights)) model_ = discourse::Model::load(weights);
        if (std::filesystem::exists(trees)) forest_ = discourse::Forest(discourse::Trees::load(trees));
        if (std::filesystem::exists(words)) wording_ = discourse::Wording::load(words);
    }

    void relate(const Input &in, Sink &out) override {
        if (in.statements().size() < 2) return;
        const auto facts = discourse::facts_of(in, *cues_);
        const auto pairs = discourse::pairs_of(facts);
        discourse::Numbers numbers(facts);
        if (!features_out_.empty()) write(in, facts, pairs, numbers);
        discourse::Judge judge(forest_, numbers);
        discourse::Weigher weigher(facts, model_.weights());
        std::vector<double> reasons;
        for (const discourse::Fact &f : facts) reasons.push_back(std::exp(wording_.reason(f.said)));
        std::vector<discourse::Odds> odds;
        odds.reserve(pairs.size());
        for (const discourse::Pair &p : pairs)
            odds.push_back(odds_of(facts, p, weigher, judge, reasons[p.earlier] / reasons[p.later]));
        discourse::Limits limits;
        limits.threshold = model_.setting("threshold", limits.threshold);
        limits.forward = model_.setting("forward", limits.forward);
        for (const discourse::Edge &e : discourse::decode(pairs, odds, facts.size(), limits))
            out.add_relation(e.from, e.to, e.attack ? POLYLOGUE_ATTACK : POLYLOGUE_SUPPORT,
                             discourse::basis_of(facts, e), std::min(1.0, e.probability));
    }

  private:
    discourse::Odds odds_of(const std::vector<discourse::Fact> &facts, const discourse::Pair &pair,
                            discourse::Weigher &weigher, discourse::Judge &judge, double ratio) const {
        if (model_.empty()) return discourse::rule_odds(facts, pair);
        discourse::Scores out = weigher.of(pair);
        if (!forest_.empty() && !discourse::ruled_out(out)) out = discourse::mean(out, judge.scores(pair));
        return discourse::settled(discourse::turned(out, ratio), discourse::rule_of(facts, pair));
    }

    static std::string_view wording(const Input &in, const discourse::Fact &f) {
        return in.simplified().substr(f.span.begin, f.span.end - f.span.begin);
    }

    // A line a statement: "words", its words. Then a line a pair: both statements, their spans, the features and, after
    // a bar, the numbers that are not 0.
    void write(const Input &in, const std::vector<discourse::Fact> &facts, const std::vector<discourse::Pair> &pairs,
               discourse::Numbers &numbers) const {
        std::ofstream file(features_out_, std::ios::app);
        for (const discourse::Fact &f : facts) {
            file << "words";
            for (const std::string &w : discourse::words_once(wording(in, f))) file << ' ' << w;
            file << '\n';
        }
        for (discourse::Pair p : pairs) {
            discourse::describe(facts, p);
            const polylogue_span a = facts[p.earlier].span, b = facts[p.later].span;
            file << p.earlier << '\t' << p.later << '\t' << a.begin << '\t' << a.end << '\t' << b.begin << '\t' << b.end
                 << '\t';
            for (const std::uint32_t f : p.features) file << f << ' ';
            file << '|';
            const std::vector<float> &all = numbers.of(p);
            for (std::size_t i = 0; i < all.size(); ++i)
                if (all[i] != 0) file << ' ' << i << ' ' << all[i];
            file << '\n';
        }
    }

    std::unique_ptr<discourse::Cues> cues_;
    discourse::Model model_;
    discourse::Forest forest_;
    discourse::Wording wording_;
    std::string features_out_;
};

} // namespace

POLYLOGUE_PLUGIN(Discourse)
