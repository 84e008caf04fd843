// Throws in a phase; the C++ face turns it into a failure.
#include <polylogue/plugin.hpp>

#include <stdexcept>

namespace {

class Throws : public polylogue::sdk::Plugin {
  public:
    static constexpr Descriptor describe() {
        return {.id = "throws",
                .name = "Throws",
                .version = "1.0",
                .phases = POLYLOGUE_EXTRACT,
                .description = "Broken on purpose"};
    }
    void extract(const Input &, Sink &) override { throw std::runtime_error("the table has no row 7"); }
};

} // namespace

POLYLOGUE_PLUGIN(Throws)
