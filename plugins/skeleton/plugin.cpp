// The plugin an author copies: finds sentences that end in an exclamation mark and gives them to the document's author.
#include <polylogue/plugin.hpp>

namespace {

class Skeleton : public polylogue::sdk::Plugin {
  public:
    static constexpr Descriptor describe() {
        return {.id = "skeleton",
                .name = "Skeleton",
                .version = "1.0.0",
                .phases = POLYLOGUE_EXTRACT,
                .description = "Sentences that end in an exclamation mark, as the author's own voice",
                .maker = "you"};
    }

    void extract(const Input &in, Sink &out) override {
        std::int64_t author = -1;
        for (const polylogue_sentence &sentence : in.sentences()) {
            const std::string_view words = in.at(sentence.span);
            if (sentence.echo || !(words.ends_with("!") || words.ends_with("！"))) continue;
            if (author < 0) author = out.add_stakeholder("AUTHOR", POLYLOGUE_AUTHOR_TYPE);
            out.add_statement(author, sentence.span, POLYLOGUE_AUTHOR, 0.5);
        }
    }
};

} // namespace

POLYLOGUE_PLUGIN(Skeleton)
