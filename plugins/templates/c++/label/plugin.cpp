// Gives statements that say so in plain words their stance toward the issue.
#include <polylogue/plugin.hpp>

namespace {

bool holds(std::string_view words, std::initializer_list<std::string_view> any) {
    for (const std::string_view word : any)
        if (words.find(word) != std::string_view::npos) return true;
    return false;
}

class PlainWords : public polylogue::sdk::Plugin {
  public:
    static constexpr Descriptor describe() {
        return {.id = "@ID@", .name = "@ID@", .version = "0.1.0", .phases = POLYLOGUE_LABEL,
                .description = "Stance said in plain words", .maker = "you", .languages = "en,zh"};
    }

    void label(const Input &in, Sink &out) override {
        std::int64_t id = 0; // of a statement: its index
        for (const polylogue_found_statement &statement : in.statements()) {
            const std::string_view words = in.at(statement.span);
            if (holds(words, {" against ", "反對", "反对"})) out.set_stance(id, POLYLOGUE_OPPOSE, 0.5);
            else if (holds(words, {" in favour of ", "贊成", "赞成"})) out.set_stance(id, POLYLOGUE_FAVOUR, 0.5);
            ++id;
        }
    }
};

} // namespace

POLYLOGUE_PLUGIN(PlainWords)
