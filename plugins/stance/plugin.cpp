// Stance: whether each statement is for or against the measure of the document's issue.
#include "common/linear.hpp"
#include "stance/signals.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <memory>

namespace {

using namespace polylogue;

class StancePlugin : public sdk::Plugin {
  public:
    static constexpr polylogue_option options[] = {
        {sizeof(polylogue_option), "features-out", POLYLOGUE_OPTION_PATH, "", 0, 0, nullptr,
         "for the trainer: a file that gets each statement's features"},
    };
    static constexpr Descriptor describe() {
        return {.id = "stance",
                .name = "Stance",
                .version = "0.1.0",
                .phases = POLYLOGUE_LABEL,
                .description = "For or against the measure in dispute, by the holder's words in the whole document",
                .maker = "Polylogue",
                .options = options,
                .option_count = 1};
    }

    void start(const Host &host) override {
        features_out_ = host.text("features-out");
        general_ = std::make_unique<stance::Cues>(host.data_folder());
        turns_ = std::make_unique<stance::Turns>(host.data_folder());
        camps_ = std::make_unique<stance::Camps>(host.data_folder());
        leanings_ = std::make_unique<stance::Leanings>(host.data_folder(), *camps_);
        model_ = linear::Model::load(host.data_folder() + "/stance.weights");
    }

    void label(const Input &in, Sink &out) override {
        if (in.statements().empty()) return;
        const scene::Scene &scene = scene::scene_of(in).scene;
        const stance::Issue issue(in, *general_);
        const auto rows = stance::signals_of(in, {*general_, *turns_, *camps_, *leanings_}, issue, scene);
        if (!features_out_.empty()) write(in, rows);
        for (std::size_t i = 0; i < rows.size(); ++i) choose(out, rows[i], i);
    }

  private:
    void choose(Sink &out, const stance::Rows &rows, std::size_t i) const {
        std::vector<double> scores(model_.bias().begin(), model_.bias().end());
        for (std::size_t c = 0; c < stance::kClasses; ++c)
            scores[c] = 1 / (1 + std::exp(-scores[c] - model_.shared(rows[c])));
        scores[stance::neutral] *= model_.setting("second", 1);
        const auto best = std::max_element(scores.begin(), scores.end()) - scores.begin();
        constexpr polylogue_stance stances[] = {POLYLOGUE_FAVOUR, POLYLOGUE_OPPOSE, POLYLOGUE_NEUTRAL};
        out.set_stance(static_cast<std::int64_t>(i), stances[best],
                       std::min(1.0, scores[static_cast<std::size_t>(best)]));
    }

    void write(const Input &in, const std::vector<stance::Rows> &rows) const {
        std::ofstream file(features_out_, std::ios::app);
        file << "#";
        for (const char *name : stance::feature_names) file << ' ' << name;
        file << '\n';
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const polylogue_span span = in.statements()[i].span;
            file << span.begin << '\t' << span.end << '\t';
            for (const stance::Row &row : rows[i]) {
                for (const double x : row) file << x << ' ';
                file << ';';
            }
            file << '\n';
        }
    }

    std::unique_ptr<stance::Cues> general_;
    std::unique_ptr<stance::Turns> turns_;
    std::unique_ptr<stance::Camps> camps_;
    std::unique_ptr<stance::Leanings> leanings_;
    linear::Model model_;
    std::string features_out_;
};

} // namespace

POLYLOGUE_PLUGIN(StancePlugin)
