#include <polylogue/plugin.hpp>

namespace {

using namespace polylogue;

class StancePlugin : public sdk::Plugin {
  public:
    static constexpr Descriptor describe() {
        return {.id = "stance", .name = "StancePlugin", .version = "0.1.0", .phases = POLYLOGUE_LABEL, .description = "", .maker = "Polylogue"};
    }
    void label(const Input &, Sink &) override {}
};

} // namespace

POLYLOGUE_PLUGIN(StancePlugin)
