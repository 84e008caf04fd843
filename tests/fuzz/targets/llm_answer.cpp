// What a language model answers, before it is grounded in the text.
#include "llm/answer.hpp"

#include "fuzz/bench.hpp"
#include "fuzz/target.hpp"

namespace {

using namespace polylogue;

void run(std::string_view bytes) {
    const test::Bench &bench = test::bench();
    FragmentBuilder builder("llm", bench.document.text, bench.codebook);
    const SinkBridge bridge(builder, nullptr);
    sdk::Sink sink(bridge.raw());
    const sdk::Input input(bench.input);
    llm::Ground ground(input);
    llm::Taker taker(input, ground, sink);
    try {
        taker.take(llm::object_in(std::string(bytes)), {0, bench.document.text.size()});
    } catch (const llm::BrokenAnswer &e) {
        test::must(*e.what(), "an error has words");
    }
    taker.report();
}

const test::FuzzEntry entry("llm_answer", run);

} // namespace
