#include "fuzz/bench.hpp"

#include <stdexcept>

namespace polylogue::test {
namespace {

constexpr const char *kCodebook = R"(<codebook id="harbour"><issue><wording lang="en">the toll</wording></issue><logics>
  <logic id="money" leaning="favour"><name lang="en">Money</name></logic>
  <logic id="order" leaning="oppose"><name lang="en">Order</name></logic></logics>
  <concepts><concept id="pays" logic="money" stance="favour"><label lang="en">It pays</label></concept></concepts>
  <stakeholders><stakeholder id="port" type="organisation"><name lang="en">Port Office</name></stakeholder></stakeholders>
</codebook>)";

constexpr const char *kText =
    "The toll\n\n\"It pays for the wall,\" the Port Office said. 漁會說：「這筆錢太重了。」\n\n"
    "Ann Reed fears that boats will leave.\n";

Codebook made_codebook() {
    auto codebook = parse_codebook(kCodebook, "bench");
    if (!codebook) throw std::runtime_error(codebook.error().text());
    return std::move(*codebook);
}

Document made_document() {
    Document d;
    d.path = "bench";
    d.text = kText;
    d.body = {0, d.text.size()};
    return d;
}

Fragment made_fragment(const Document &document, const Codebook &codebook) {
    FragmentBuilder builder("bench", document.text, codebook);
    const auto office = builder.add_stakeholder("Port Office", StakeholderType::organisation, "port", false);
    const auto reed = builder.add_stakeholder("Ann Reed", StakeholderType::person, "", false);
    const std::size_t at = document.text.find("boats");
    builder.add_statement({office, {11, 31}, Mode::direct, 0.9, {}, {}});
    builder.add_statement({reed, {at, at + 16}, Mode::attributed, 0.8, {}, {}});
    return builder.fragment();
}

} // namespace

Bench::Bench()
    : codebook(made_codebook()), document(made_document()), layers(make_layers(document, true)),
      found(made_fragment(document, codebook)) {
    input.size = sizeof input;
    input.document = &document_bridge.raw();
    input.codebook = &codebook_bridge.raw();
    found_bridge.fill(input);
}

Bench &bench() {
    static Bench made;
    return made;
}

} // namespace polylogue::test
