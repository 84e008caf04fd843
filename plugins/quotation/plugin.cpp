#include "common/attribution.hpp"

namespace {

using namespace polylogue;

class Quotation : public sdk::Plugin {
  public:
    static constexpr Descriptor describe() {
        return {.id = "quotation",
                .name = "Quotation",
                .version = "0.1.0",
                .phases = POLYLOGUE_EXTRACT,
                .description = "Reported speech, from direct to indirect: who said what",
                .maker = "Polylogue",
                .languages = "en,zh-Hant,zh-Hans"};
    }
    void start(const Host &host) override {
        reader_ = std::make_unique<attribution::Reader>(attribution::common_folder(host));
    }
    void extract(const Input &in, Sink &out) override {
        attribution::push(reader_->read(in), attribution::Kind::quotation, out);
    }

  private:
    std::unique_ptr<attribution::Reader> reader_;
};

} // namespace

POLYLOGUE_PLUGIN(Quotation)
