#include "laws/generate.hpp"

#include "merge/anchors.hpp"
#include "merge/union.hpp"

#include <doctest/doctest.h>

namespace laws {
namespace {

const std::vector<std::string> kIssues{"", "a bridge toll", "過橋費", "a ferry"};

std::vector<Stakeholder> holders() {
    using namespace sample;
    Stakeholder known = body("海港局", {{"Harbour Board", "codebook"}});
    known.known = "harbour-board";
    Stakeholder analyst = person("an analyst");
    analyst.anonymous = true;
    return {person("Ann Lee"),
            person("安李", {{"Ann Lee", "parenthesis"}}),
            person("Lee"),
            body("Harbour Board"),
            known,
            analyst,
            holder("AUTHOR", StakeholderType::author),
            holder("Ann Lee", StakeholderType::group)};
}

const std::vector<std::string> kWords{"the toll drives customers away from harbour shops",
                                      "the toll will not drive customers away from harbour shops",
                                      "過橋費趕走碼頭小店的顧客",
                                      "过桥费赶走码头小店的顾客",
                                      "a ferry\tis \r\n]]> & \"slow\" \xC2\xA0 <b>",
                                      " ",
                                      "toll"};

sample::Said random_said(Random &random) {
    sample::Said said;
    if (random.chance(60)) said.logics = {random.one_of<std::string>({"cost", "order"})};
    said.stance = static_cast<Stance>(random.below(3));
    if (random.chance(30)) said.concept_id = random.one_of<std::string>({"toll-hurts", "unlisted"});
    said.confidence = static_cast<double>(1 + random.below(9)) / 9;
    said.extractor = random.one_of<std::string>({"quotation", "author"});
    return said;
}

sample::Page random_page(Random &random, const std::string &id, const std::string &codebook) {
    const std::vector<Stakeholder> who = holders();
    sample::Page page(id, random.one_of<std::string>({"en", "zh-Hant", "zh-Hans"}), random.one_of(kIssues));
    page.configuration(random.one_of<std::string>({"rules", "model", "rules 2\nwith \"options\""}))
        .date(random.one_of<std::string>({"2031-01-02", "2031-03-04"}));
    if (random.chance(50)) page.codebook(codebook);
    const std::size_t statements = 1 + random.below(5);
    for (std::size_t i = 0; i < statements; ++i) {
        page.says(random.one_of(who), random.one_of(kWords), random_said(random));
        const std::size_t begin = random.below(60);
        page.at(begin, begin + 5 + random.below(30));
    }
    const auto from = static_cast<std::uint32_t>(random.below(statements)),
               to = static_cast<std::uint32_t>(random.below(statements));
    if (from != to) page.relates(from, to, random.chance(50) ? RelationType::support : RelationType::attack);
    if (random.chance(30)) page.echo({20, 70}, {0, 20});
    return page;
}

Anchor random_anchor(Random &random) {
    return {{"d" + std::to_string(random.below(6)), "", "", ""}, {random.one_of(kWords), "", ""}};
}

HolderRef random_name(Random &random) {
    HolderRef out{random.one_of(holders()).name, {}};
    if (random.chance(50)) out.document.id = "d" + std::to_string(random.below(6));
    return out;
}

Correction random_correction(Random &random) {
    Correction c;
    c.kind = static_cast<CorrectionKind>(random.below(10));
    c.author = random.one_of<std::string>({"Lin", "Wu"});
    c.date = random.one_of<std::string>({"2031-05-01", "2031-05-02"});
    const bool names = c.kind == CorrectionKind::join_stakeholders || c.kind == CorrectionKind::split_stakeholders;
    const bool one = c.kind <= CorrectionKind::reject;
    if (names)
        c.stakeholders = {random_name(random), random_name(random)};
    else
        c.statements = {random_anchor(random)};
    if (!names && !one) c.statements.push_back(random_anchor(random));
    if (c.kind != CorrectionKind::edit && c.kind != CorrectionKind::add) return c;
    c.change.stakeholder = random.one_of(holders()).name;
    c.change.stance = static_cast<Stance>(random.below(3));
    if (random.chance(30)) c.change.concept_id = "toll-hurts";
    return c;
}

} // namespace

Map random_map(Random &random) {
    Map out;
    const std::string codebook = sample::add_codebook(
        out, R"(<issue><wording lang="en">a bridge toll</wording><wording lang="zh-Hant">過橋費</wording></issue>
<logics><logic id="cost"><name lang="en">cost</name><cue lang="en">cost</cue></logic></logics>
<concepts><concept id="toll-hurts" logic="cost" stance="oppose"><label lang="en">The toll hurts</label><cue lang="en">hurts</cue></concept></concepts>
<stakeholders><stakeholder id="harbour-board" type="organisation"><name lang="en">Harbour Board</name></stakeholder></stakeholders>)");
    const std::size_t documents = random.below(5);
    for (std::size_t d = 0; d < documents; ++d) {
        const std::string id = "d" + std::to_string(random.below(6));
        for (std::size_t r = 0; r <= random.below(3); ++r) join(out, random_page(random, id, codebook).map());
    }
    bool used = false;
    for (const Reading &r : out.readings) used = used || !r.codebook.empty();
    if (!used) out.codebooks.clear();
    if (random.chance(50))
        for (std::size_t n = random.below(5); n > 0; --n) out.corrections.insert(random_correction(random));
    return out;
}

Map of_document(const Map &map, const std::string &id) {
    Map out;
    const auto corrections = corrections_by_document(map);
    for (const std::string &key : {id, std::string()})
        if (const auto own = corrections.find(key); own != corrections.end())
            out.corrections.insert(own->second.begin(), own->second.end());
    out.documents[id] = map.documents.at(id);
    for (const Reading &r : map.readings) {
        if (r.document != id) continue;
        out.readings.insert(r);
        if (const auto book = map.codebooks.find(r.codebook); book != map.codebooks.end()) out.codebooks.insert(*book);
    }
    return out;
}

} // namespace laws
