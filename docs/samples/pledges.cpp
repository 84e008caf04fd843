// A sample for plugin-guide.md: who pledged what, with spans for holder and cue, and an option.
#include <polylogue/plugin.hpp>

namespace {

constexpr polylogue_option kOptions[] = {
    {sizeof(polylogue_option), "confidence", POLYLOGUE_OPTION_REAL, "0.6", 0, 1, nullptr, "how sure a pledge is"}};

constexpr std::string_view kCues[] = {" pledged to ", " promised to ", "承諾", "承诺"};

class Pledges : public polylogue::sdk::Plugin {
  public:
    static constexpr Descriptor describe() {
        return {.id = "pledges",
                .name = "Pledges",
                .version = "1.0.0",
                .phases = POLYLOGUE_EXTRACT,
                .description = "What someone pledged or promised to do",
                .maker = "the samples",
                .languages = "en,zh-Hant,zh-Hans",
                .options = kOptions,
                .option_count = std::size(kOptions)};
    }

    void start(const Host &host) override { confidence_ = host.real("confidence"); }

    void extract(const Input &in, Sink &out) override {
        for (const polylogue_sentence &sentence : in.sentences())
            for (const std::string_view cue : kCues)
                if (!sentence.echo) find(in, sentence.span, cue, out);
    }

  private:
    void find(const Input &in, polylogue_span sentence, std::string_view cue, Sink &out) const {
        const std::size_t at = in.at(sentence).find(cue);
        if (at == std::string_view::npos || at == 0 || at + cue.size() == in.at(sentence).size()) return;
        const polylogue_span holder{sentence.begin, sentence.begin + at};
        const polylogue_span words{holder.end, holder.end + cue.size()};
        const polylogue_span pledge{words.end, sentence.end};
        const std::int64_t who = out.add_stakeholder(in.at(holder), POLYLOGUE_PERSON);
        out.add_statement(who, pledge, POLYLOGUE_INDIRECT, confidence_, words, holder);
    }

    double confidence_ = 0;
};

} // namespace

POLYLOGUE_PLUGIN(Pledges)
