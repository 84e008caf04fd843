// Finds sentences that say what must be done, as the author's own voice.
#include <polylogue/plugin.hpp>

namespace {

constexpr std::string_view kWords[] = {" must ", " should ", "必須", "必须", "應該", "应该"};

bool demands(std::string_view sentence) {
    for (const std::string_view word : kWords)
        if (sentence.find(word) != std::string_view::npos) return true;
    return false;
}

class Demands : public polylogue::sdk::Plugin {
  public:
    static constexpr Descriptor describe() {
        return {.id = "@ID@", .name = "@ID@", .version = "0.1.0", .phases = POLYLOGUE_EXTRACT,
                .description = "Sentences that say what must be done", .maker = "you", .languages = "en,zh"};
    }

    void extract(const Input &in, Sink &out) override {
        std::int64_t author = -1;
        for (const polylogue_sentence &sentence : in.sentences()) {
            if (sentence.echo || !demands(in.at(sentence.span))) continue;
            if (author < 0) author = out.add_stakeholder("AUTHOR", POLYLOGUE_AUTHOR_TYPE);
            out.add_statement(author, sentence.span, POLYLOGUE_AUTHOR, 0.5);
        }
    }
};

} // namespace

POLYLOGUE_PLUGIN(Demands)
