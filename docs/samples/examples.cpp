// A sample for plugin-guide.md: labels a statement with the logics whose wording it holds, and links an example to what
// it shows.
#include <polylogue/plugin.hpp>

namespace {

using polylogue::sdk::view;

class Examples : public polylogue::sdk::Plugin {
  public:
    static constexpr Descriptor describe() {
        return {.id = "examples",
                .name = "Examples",
                .version = "1.0.0",
                .phases = POLYLOGUE_LABEL | POLYLOGUE_RELATE,
                .description = "Logics by exact wording; examples support the statement before them",
                .maker = "the samples"};
    }

    void label(const Input &in, Sink &out) override {
        const auto statements = in.statements();
        for (std::size_t i = 0; i < statements.size(); ++i)
            for (const polylogue_logic &logic : in.logics())
                if (const double weight = weight_in(logic, in.at(statements[i].span)); weight > 0)
                    out.add_logic(static_cast<std::int64_t>(i), view(logic.id), weight);
    }

    void relate(const Input &in, Sink &out) override {
        const auto statements = in.statements(); // in text order
        for (std::size_t i = 1; i < statements.size(); ++i) {
            const std::string_view words = in.at(statements[i].span);
            if (!words.starts_with("For example") && !words.starts_with("例如")) continue;
            const auto id = static_cast<std::int64_t>(i);
            out.add_relation(id, id - 1, POLYLOGUE_SUPPORT, POLYLOGUE_EXAMPLE, 0.7);
        }
    }

  private:
    static double weight_in(const polylogue_logic &logic, std::string_view words) {
        double sum = 0;
        for (const polylogue_cue &cue : polylogue::sdk::Array(logic.cues, logic.cue_count))
            if (words.find(view(cue.text)) != std::string_view::npos) sum += cue.weight;
        return sum;
    }
};

} // namespace

POLYLOGUE_PLUGIN(Examples)
