// The Chinese engine: its data, and one reading a run of sentences.
#include "common/attribution.hpp"
#include "common/chinese_reading.hpp"

namespace polylogue::attribution {
namespace {

class Chinese : public Engine {
  public:
    explicit Chinese(const std::string &folder) : lexicon_(folder), voice_(folder + "/voice.txt") {}
    void prepare(const sdk::Input &in) override {
        const std::string_view hash = sdk::view(in.codebook().hash);
        if (ready_ && hash == hash_) return;
        lexicon_.set_names(in.known());
        hash_ = hash;
        ready_ = true;
    }
    void read(const sdk::Input &in, std::size_t first, std::size_t last, Found &found) override {
        const zh::Passage passage = zh::cut(in, first, last, lexicon_);
        zh::Reading(in, passage, lexicon_, voice_, found).run();
    }

  private:
    zh::Lexicon lexicon_;
    zh::Voice voice_;
    std::string hash_;
    bool ready_ = false;
};

} // namespace

std::unique_ptr<Engine> make_chinese(const std::string &lexicon_folder) {
    return std::make_unique<Chinese>(lexicon_folder);
}

} // namespace polylogue::attribution
