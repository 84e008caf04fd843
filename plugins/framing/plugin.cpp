#include <polylogue/plugin.hpp>

namespace {

using namespace polylogue;

class Framing : public sdk::Plugin {
  public:
    static constexpr Descriptor describe() {
        return {.id = "framing", .name = "Framing", .version = "0.1.0", .phases = POLYLOGUE_LABEL, .description = "", .maker = "Polylogue"};
    }
    void label(const Input &, Sink &) override {}
};

} // namespace

POLYLOGUE_PLUGIN(Framing)
