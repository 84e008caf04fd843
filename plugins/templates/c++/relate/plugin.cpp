// Lets a statement that opens with "for example" support the one before it.
#include <polylogue/plugin.hpp>

namespace {

class Examples : public polylogue::sdk::Plugin {
  public:
    static constexpr Descriptor describe() {
        return {.id = "@ID@", .name = "@ID@", .version = "0.1.0", .phases = POLYLOGUE_RELATE,
                .description = "Examples support what stands before them", .maker = "you", .languages = "en,zh"};
    }

    void relate(const Input &in, Sink &out) override {
        const auto statements = in.statements(); // in text order
        for (std::size_t i = 1; i < statements.size(); ++i) {
            const std::string_view words = in.at(statements[i].span);
            if (!words.starts_with("For example") && !words.starts_with("例如")) continue;
            const auto id = static_cast<std::int64_t>(i);
            out.add_relation(id, id - 1, POLYLOGUE_SUPPORT, POLYLOGUE_EXAMPLE, 0.5); // from the example to what it supports
        }
    }
};

} // namespace

POLYLOGUE_PLUGIN(Examples)
