// Framing: which logics of the codebook each statement uses, and which of its concepts.
#include "common/linear.hpp"
#include "common/word_model.hpp"
#include "framing/choice.hpp"
#include "framing/features.hpp"
#include "framing/worth.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>

namespace {

using namespace polylogue;

class Framing : public sdk::Plugin {
  public:
    static constexpr polylogue_option options[] = {
        {sizeof(polylogue_option), "features-out", POLYLOGUE_OPTION_PATH, "", 0, 0, nullptr,
         "for the trainer: a file that gets each statement's features"},
    };
    static constexpr Descriptor describe() {
        return {.id = "framing",
                .name = "Framing",
                .version = "0.1.0",
                .phases = POLYLOGUE_LABEL,
                .description = "The logics and concepts of each statement, by the codebook's wording",
                .maker = "Polylogue",
                .options = options,
                .option_count = 1};
    }

    void start(const Host &host) override {
        features_out_ = host.text("features-out");
        folder_ = host.data_folder();
    }

    void label(const Input &in, Sink &out) override {
        if (in.logics().empty() || in.statements().empty()) return;
        const auto [cues, scene] = scene::scene_of(in);
        prepare(in, cues);
        const framing::Features features = framing::features_of(in, cues, scene, worth_.of(in, scene), worded(in));
        if (!features_out_.empty()) write(in, features, scene);
        choose(in, out, features);
        for (std::size_t i = 0; i < in.statements().size(); ++i) concept_of(in, out, scene, i);
    }

  private:
    void prepare(const Input &in, const scene::Cues &cues) {
        const std::string hash(sdk::view(in.codebook().hash));
        if (hash_ == hash) return;
        hash_ = hash;
        const std::string own = folder_ + "/" + std::string(sdk::view(in.codebook().id)), words = own + ".words",
                          weights =
                              std::filesystem::exists(own + ".weights") ? own + ".weights" : folder_ + "/any.weights";
        model_ = linear::Model::load(weights);
        names_ = framing::cue_names(in);
        std::vector<double> learnt = framing::learnt_factors(weights, names_);
        learnt.resize(cues.entries.size(), 1.0);
        worth_ = framing::Worth(std::move(learnt));
        words_ = std::filesystem::exists(words) ? linear::WordModel::load(words) : linear::WordModel();
        class_of_.clear(), word_class_of_.clear();
        for (const polylogue_logic &l : in.logics()) {
            class_of_.push_back(model_.class_of(sdk::view(l.id)));
            word_class_of_.push_back(words_.class_of(sdk::view(l.id)));
        }
    }

    // What single words say of each logic, by statement.
    std::vector<framing::Scores> worded(const Input &in) const {
        std::vector<framing::Scores> out;
        std::vector<double> by_class;
        for (std::size_t i = 0; i < in.statements().size(); ++i) {
            words_.score(words_of(in, i), by_class);
            out.emplace_back();
            for (const int c : word_class_of_) out.back().push_back(c < 0 ? 0 : by_class[static_cast<std::size_t>(c)]);
        }
        return out;
    }

    static std::string_view words_of(const Input &in, std::size_t i) {
        const polylogue_span span = in.statements()[i].span;
        return in.simplified().substr(span.begin, span.end - span.begin);
    }

    // The probability of each logic, main one first.
    framing::Ranked ranked(const framing::Features &features, std::size_t i) const {
        framing::Ranked out;
        out.reserve(features.rows[i].size());
        for (std::size_t l = 0; l < features.rows[i].size(); ++l) {
            const int known = class_of_[l];
            const double own = known >= 0 ? model_.bias()[static_cast<std::size_t>(known)] : model_.setting("bias", -2);
            out.emplace_back(1 / (1 + std::exp(-own - model_.shared(features.rows[i][l]))), l);
        }
        std::sort(out.begin(), out.end(), [](const auto &a, const auto &b) {
            return a.first != b.first ? a.first > b.first : a.second < b.second;
        });
        return out;
    }

    // The least probability of a statement's first, second … logic. A file with thresholds gives two.
    std::vector<double> least(const Input &in, const std::vector<framing::Ranked> &ranked) const {
        constexpr std::size_t kMost = 3;
        const double first = model_.setting("first", 0.2), second = model_.setting("second", 0.4);
        if (second > 0) return {first, second};
        std::vector<double> lengths;
        for (const polylogue_found_statement &s : in.statements())
            lengths.push_back(static_cast<double>(s.span.end - s.span.begin));
        return std::vector<double>(kMost, framing::best_cutoff(ranked, lengths, kMost));
    }

    void choose(const Input &in, Sink &out, const framing::Features &features) const {
        std::vector<framing::Ranked> all;
        for (std::size_t i = 0; i < in.statements().size(); ++i) all.push_back(ranked(features, i));
        const std::vector<double> wanted = least(in, all);
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t k = 0; k < std::min(wanted.size(), all[i].size()) && all[i][k].first >= wanted[k]; ++k)
                out.add_logic(static_cast<std::int64_t>(i), sdk::view(in.logics()[all[i][k].second].id),
                              all[i][k].first);
    }

    void concept_of(const Input &in, Sink &out, const framing::Scene &scene, std::size_t i) const {
        const polylogue_span span = in.statements()[i].span;
        const auto [number, weight] = scene.best_concept(span.begin, span.end);
        if (number < 0) return;
        out.set_concept(static_cast<std::int64_t>(i), sdk::view(in.concepts()[static_cast<std::size_t>(number)].id),
                        weight / (weight + 1));
    }

    // The cues of logics that begin in a statement, each once.
    std::set<std::uint32_t> cues_in(const framing::Scene &scene, polylogue_span span) const {
        std::set<std::uint32_t> out;
        for (const scene::CueHit &h : scene.hits)
            if (h.begin >= span.begin && h.begin < span.end && h.entry < names_.size()) out.insert(h.entry);
        return out;
    }

    void write(const Input &in, const framing::Features &features, const framing::Scene &scene) const {
        std::ofstream file(features_out_, std::ios::app);
        file << "#";
        for (const char *name : framing::feature_names) file << ' ' << name;
        file << '\n';
        for (std::size_t i = 0; i < features.rows.size(); ++i) {
            const polylogue_span span = in.statements()[i].span;
            file << span.begin << '\t' << span.end << '\t';
            for (const framing::Row &row : features.rows[i]) {
                for (const double x : row) file << x << ' ';
                file << ';';
            }
            file << '\t';
            for (const std::uint32_t cue : cues_in(scene, span)) file << names_[cue] << '|';
            file << '\n';
        }
    }

    linear::Model model_;
    linear::WordModel words_;
    std::vector<int> class_of_, word_class_of_; // by logic
    std::vector<std::string> names_;            // by cue of a logic
    framing::Worth worth_;
    std::optional<std::string> hash_;
    std::string folder_, features_out_;
};

} // namespace

POLYLOGUE_PLUGIN(Framing)
