// Throws while it is created.
#include <polylogue/plugin.hpp>

#include <stdexcept>

namespace {

class ThrowsAtStart : public polylogue::sdk::Plugin {
  public:
    static constexpr Descriptor describe() {
        return {.id = "throws-at-start",
                .name = "Throws",
                .version = "1.0",
                .phases = POLYLOGUE_EXTRACT,
                .description = "Broken on purpose"};
    }
    void start(const Host &host) override {
        throw std::runtime_error("no words.tsv in its data folder" +
                                 std::string(host.data_folder().empty() ? "!" : ""));
    }
};

} // namespace

POLYLOGUE_PLUGIN(ThrowsAtStart)
