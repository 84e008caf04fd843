#include <polylogue/plugin.hpp>

namespace {

using namespace polylogue;

class Discourse : public sdk::Plugin {
  public:
    static constexpr Descriptor describe() {
        return {.id = "discourse", .name = "Discourse", .version = "0.1.0", .phases = POLYLOGUE_RELATE, .description = "", .maker = "Polylogue"};
    }
    void relate(const Input &, Sink &) override {}
};

} // namespace

POLYLOGUE_PLUGIN(Discourse)
