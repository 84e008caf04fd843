#include "common/namings.hpp"

#include <doctest/doctest.h>

using namespace polylogue;
using lexicon::Namings;

namespace {

struct Page {
    polylogue_document document{};
    polylogue_found_stakeholder holders[2]{};
    polylogue_found_statement statement{};
    polylogue_input raw{};

    Page(std::string_view id, std::string_view text, std::string_view view, std::string_view first,
         std::string_view second) {
        document.id = sdk::c_string(id), document.text = sdk::c_string(text), document.view = sdk::c_string(view);
        holders[0].name = sdk::c_string(first), holders[0].type = POLYLOGUE_PERSON;
        holders[1].name = sdk::c_string(second), holders[1].type = POLYLOGUE_ORGANISATION;
        for (auto &h : holders) h.size = sizeof h;
        statement.size = sizeof statement;
        raw.document = &document;
        raw.stakeholders = holders, raw.stakeholder_count = 2;
        raw.statements = &statement, raw.statement_count = 1;
    }
};

std::string shown(std::string_view text, const std::vector<lexicon::Hit> &hits) {
    std::string out;
    for (const lexicon::Hit &h : hits) out += std::string(text.substr(h.begin, h.end - h.begin)) + " ";
    return out;
}

} // namespace

TEST_CASE("a document's names are found whole and by their last words, in either script") {
    Page page("mine", "Ada Moreno and Moreno of 電網聯盟", "Ada Moreno and Moreno of 电网联盟", "Ada Moreno",
              "電網聯盟");
    page.statement.source = {15, 21};
    const Namings &names = Namings::of(sdk::Input(page.raw));
    CHECK(names.size() == 3);
    CHECK(names.number("Moreno") < names.size());
    CHECK(names.number("Ada") == names.size());
    CHECK(shown(sdk::view(page.document.view), names.hits()) == "Ada Moreno Moreno Moreno 电网联盟 ");
}

TEST_CASE("names are looked for anew when the document or its holders change") {
    Page page("mine", "The grid union met Ada Moreno.", "The grid union met Ada Moreno.", "Ada Moreno", "grid union");
    CHECK(Namings::of(sdk::Input(page.raw)).hits().size() == 3);
    page.holders[1].name = sdk::c_string("grid council");
    CHECK(Namings::of(sdk::Input(page.raw)).hits().size() == 2);
    Page other("other", "Nobody met Ada.", "Nobody met Ada.", "Ada Moreno", "grid council");
    CHECK(Namings::of(sdk::Input(other.raw)).hits().empty());
}
