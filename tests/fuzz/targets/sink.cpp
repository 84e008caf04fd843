// The host's side of the plugin contract: calls of the sink in any order with any values, in all three phases, and what
// becomes of the items that were let in.
#include "plugin/bridge.hpp"

#include "fuzz/bench.hpp"
#include "fuzz/check_map.hpp"
#include "fuzz/takes.hpp"
#include "fuzz/target.hpp"
#include "merge/fuse.hpp"
#include "plugin/packing.hpp"

namespace {

using namespace polylogue;
using test::Takes;

polylogue_span span(Takes &in) {
    const auto begin = static_cast<std::size_t>(in.id());
    const auto size = static_cast<std::size_t>(in.id());
    return {begin, begin + size};
}

void statement(Takes &in, const polylogue_sink &sink) {
    const auto size = in.number<std::uint8_t>() == 0 ? in.number<std::uint16_t>() : sizeof(polylogue_new_statement);
    polylogue_new_statement item{size, in.id(), span(in), static_cast<std::int32_t>(in.id()), {}, {}, 0.5};
    if (in.number<std::uint8_t>() % 2) item.cue = span(in), item.source = span(in);
    if (in.number<std::uint8_t>() > 200) item.confidence = in.number<double>();
    sink.add_statement(sink.self, &item);
}

// One call of the sink, chosen by the next byte. Texts are copies of their exact size, for the sanitizer.
void call(Takes &in, const polylogue_sink &sink) {
    const auto which = in.number<std::uint8_t>();
    const std::string one = in.text(), other = in.text();
    const polylogue_string a = which < 250 ? c_string(one) : polylogue_string{nullptr, one.size()};
    const polylogue_string b = c_string(other);
    const auto kind = [&in] { return static_cast<std::int32_t>(in.id()); };
    switch (which % 8) {
    case 0:
        sink.add_stakeholder(sink.self, a, kind(), b, kind());
        break;
    case 1:
        sink.add_alias(sink.self, in.id(), a, b);
        break;
    case 2:
        statement(in, sink);
        break;
    case 3:
        sink.add_logic(sink.self, in.id(), a, in.number<double>());
        break;
    case 4:
        sink.set_stance(sink.self, in.id(), kind(), in.number<double>());
        break;
    case 5:
        sink.set_concept(sink.self, in.id(), a, in.number<double>());
        break;
    case 6:
        sink.add_relation(sink.self, in.id(), in.id(), kind(), kind(), in.number<double>());
        break;
    default:
        sink.report(sink.self, kind(), a);
    }
}

// What one plugin does in one phase: at most forty calls.
FragmentBuilder phase(Takes &in, const std::string &plugin, std::size_t so_far) {
    FragmentBuilder builder(plugin, test::bench().document.text, test::bench().codebook, so_far);
    const SinkBridge sink(builder, nullptr);
    for (int calls = 0; !in.empty() && calls < 40; ++calls) call(in, sink.raw());
    return builder;
}

void run(std::string_view bytes) {
    Takes in(bytes);
    std::vector<FragmentBuilder> extracted;
    extracted.push_back(phase(in, "first", 0));
    extracted.push_back(phase(in, "second", 0));
    Fragment found = fuse(extracted);
    apply_labels(found, {phase(in, "labels", found.statements.size())});
    apply_relations(found, {phase(in, "relates", found.statements.size())});
    const Reading reading = file_reading(test::bench().document, {}, found);
    Reading back;
    test::must(packing::unpack(packing::packed(reading), back) && back == reading, "a reading is packed and unpacked");
    Map map;
    map.readings.insert(reading);
    map.documents[reading.document].id = reading.document;
    test::check_map(map);
}

const test::FuzzEntry entry("sink", run);

} // namespace
