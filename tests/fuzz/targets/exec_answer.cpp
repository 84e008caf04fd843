// The lines a program behind the bridge exec writes: its greeting and its answers in each phase.
#include "exec/answer.hpp"

#include "fuzz/bench.hpp"
#include "fuzz/target.hpp"

#include <exception>

namespace {

using namespace polylogue;

void answer(std::string_view line, std::uint32_t phase) {
    const test::Bench &bench = test::bench();
    FragmentBuilder builder("exec", bench.document.text, bench.codebook,
                            phase == POLYLOGUE_EXTRACT ? 0 : bench.found.statements.size());
    const SinkBridge bridge(builder, nullptr);
    sdk::Sink sink(bridge.raw());
    const exec::Points points(bench.document.text);
    try {
        exec::take_answer(line, 1, phase, sdk::Input(bench.input), points, sink);
    } catch (const std::exception &e) {
        test::must(*e.what(), "an error has words");
    }
}

void run(std::string_view bytes) {
    try {
        (void)exec::phases_of_hello(bytes);
    } catch (const std::exception &e) {
        test::must(*e.what(), "an error has words");
    }
    for (const std::uint32_t phase : {POLYLOGUE_EXTRACT, POLYLOGUE_LABEL, POLYLOGUE_RELATE}) answer(bytes, phase);
}

const test::FuzzEntry entry("exec_answer", run);

} // namespace
