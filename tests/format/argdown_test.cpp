#include "format/argdown.hpp"

#include "format/hostile.hpp"
#include "merge/union.hpp"
#include "support/folder.hpp"

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

using namespace polylogue;

namespace {

struct Told { // as the parser of argdown.org has it
    std::vector<std::string> errors;
    std::map<std::string, std::string> texts;
    std::multiset<std::string> said; // title, tab, ["holder","words"]
    std::set<std::string> relations; // kind, from, to
};

bool parser_installed() {
    const std::string folder = std::string(POLYLOGUE_SOURCE) + "/tests/argdown";
    if (std::filesystem::exists(folder + "/node_modules/@argdown/core") &&
        std::system("node --version >/dev/null 2>&1") == 0)
        return true;
    MESSAGE("skipped: the parser of argdown.org is not installed (npm ci in tests/argdown)");
    return false;
}

Told told_by_parser(const std::string &argdown) {
    const test::Folder folder;
    const std::string file = folder.write("map.argdown", argdown), out = folder / "out.txt";
    const std::string script = std::string(POLYLOGUE_SOURCE) + "/tests/argdown/relations.cjs";
    CHECK(std::system(("node " + script + " " + file + " > " + out).c_str()) == 0);
    Told told;
    std::istringstream lines(test::file_bytes(out));
    for (std::string line; std::getline(lines, line);) {
        const std::size_t tab = line.find('\t');
        const std::string kind = line.substr(0, tab), rest = line.substr(tab + 1);
        if (kind == "error")
            told.errors.push_back(rest);
        else if (kind == "text")
            told.texts[rest.substr(0, rest.find('\t'))] = rest.substr(rest.find('\t') + 1);
        else if (kind == "said")
            told.said.insert(rest);
        else
            told.relations.insert(line);
    }
    return told;
}

std::set<std::string> relations_of(const Derived &derived) { // titles that are told apart by nothing but their words
    std::set<std::string> out;
    for (const ClaimRelation &r : derived.claim_relations)
        out.insert(std::string(to_string(r.type)) + "\t" +
                   argdown::title(in_language(derived.claims[r.from].label, "en")) + "\t" +
                   argdown::title(in_language(derived.claims[r.to].label, "en")));
    return out;
}

Imported read(const std::string &argdown) {
    auto out = parse_argdown(argdown, "a.argdown");
    REQUIRE_MESSAGE(out, (out ? "" : out.error().text()));
    return std::move(*out);
}

std::string fault(const std::string &argdown) {
    const auto out = parse_argdown(argdown, "a.argdown");
    return out ? "" : out.error().text();
}

const FiledStatement &statement(const Imported &in, const std::string &words) {
    const Reading &r = *in.map.readings.begin();
    const auto it =
        std::find_if(r.statements.begin(), r.statements.end(), [&](const auto &s) { return s.exact == words; });
    REQUIRE_MESSAGE(it != r.statements.end(), words);
    return *it;
}

std::string holder(const Imported &in, const std::string &words) {
    return in.map.readings.begin()->stakeholders.at(statement(in, words).stakeholder).name;
}

std::set<std::string> arrows(const Imported &in) {
    std::set<std::string> out;
    for (const Reading &r : in.map.readings)
        for (const Relation &x : r.relations)
            out.insert(r.statements[x.from].exact + (x.type == RelationType::support ? " + " : " - ") +
                       r.statements[x.to].exact);
    return out;
}

} // namespace

TEST_CASE("every reading comes back from Argdown as it was") {
    for (const Map &map : {test::corpus_map(), test::hostile_map()}) {
        const Imported back = read(write_argdown(map, derive(map), "en"));
        CHECK(back.notes.empty());
        CHECK(back.map.readings == map.readings);
        Map both = map;
        CHECK(join(both, back.map).empty());
        CHECK(both == map);
    }
}

TEST_CASE("the parser of argdown.org draws the same relations between the same claims") {
    if (!parser_installed()) return;
    const Map map = test::corpus_map();
    const Derived derived = derive(map);
    const Told told = told_by_parser(write_argdown(map, derived, "en"));
    CHECK(told.errors.empty());
    CHECK(told.texts.size() == derived.claims.size());
    CHECK(told.said.size() == derived.statements.size());
    CHECK(told.relations == relations_of(derived));
}

TEST_CASE("hostile texts are words to the parser of argdown.org, and nobody's statement is lost") {
    if (!parser_installed()) return;
    const Map map = test::hostile_map();
    const Derived derived = derive(map);
    const Told told = told_by_parser(write_argdown(map, derived, "zh-Hant"));
    CHECK(told.errors.empty());
    CHECK(told.texts.size() == derived.claims.size());
    CHECK(told.said.size() == derived.statements.size());
    CHECK(told.relations.size() == derived.claim_relations.size());
    for (const MapStatement &s : derived.statements) {
        const std::string words = argdown::unescape(argdown::escape(s.filed->exact));
        const bool found = std::any_of(told.said.begin(), told.said.end(), [&](const std::string &line) {
            const auto pair = nlohmann::json::parse(line.substr(line.find('\t') + 1));
            return pair[1] == words;
        });
        CHECK_MESSAGE(found, words);
    }
}

TEST_CASE("statements, arguments, tags and braces of any Argdown are read") {
    const Imported in =
        read("===\ntitle: Tolls\nauthor: Rae\n===\n\n# A heading\n\n"
             "[Toll]: The toll *should* rise. #costs #(公平)\n{stakeholder: Ann Lee, type: person, stance: favour}\n"
             "  + <Queues>: Fewer cars\n    come then.\n"
             "  - [Poor]: It hurts \\#the poor. // a comment\n    - <Rebate>\n"
             "  +> [Budget]: The budget gains. {\n    speaker: Ministry\n}\n");
    CHECK(in.notes.empty());
    CHECK(in.map.documents.begin()->second.metadata.begin()->title == "Tolls");
    const FiledStatement &toll = statement(in, "The toll should rise.");
    CHECK(toll.logics == std::vector<std::string>{"costs", "公平"});
    CHECK(toll.stance == Stance::favour);
    CHECK(toll.concept_id == "Toll");
    CHECK(holder(in, "The toll should rise.") == "Ann Lee");
    CHECK(holder(in, "The budget gains.") == "Ministry");
    CHECK(holder(in, "Fewer cars come then.") == "AUTHOR");
    CHECK(arrows(in) == std::set<std::string>{"Fewer cars come then. + The toll should rise.",
                                              "It hurts #the poor. - The toll should rise.",
                                              "Rebate - It hurts #the poor.",
                                              "The toll should rise. + The budget gains."});
}

TEST_CASE("premises support their conclusion, and an argument is one with it") {
    const Imported in = read("<Costs>: Short.\n  - [Claim]: All is well.\n\n<Costs>\n\n(1) Prices rise.\n(2) Wages do "
                             "not.\n-- modus ponens --\n(3) Life costs more.\n\n"
                             "[Vote]: Vote no.\n  + <Costs>\n");
    const auto found = arrows(in);
    CHECK(found.contains("Prices rise. + Life costs more."));
    CHECK(found.contains("Wages do not. + Life costs more."));
    CHECK((found.contains("Life costs more. + Vote no.") || found.contains("Short. + Vote no.")));
    CHECK(found.size() == 4);
}

TEST_CASE("a contradiction is an attack both ways") {
    CHECK(arrows(read("[A]: One.\n  >< [B]: Two.\n")) == std::set<std::string>{"One. - Two.", "Two. - One."});
}

TEST_CASE("members of one class are one claim") {
    const Imported in =
        read("[A]: One thing.\n{stakeholder: Ann}\n\n[A]: Something quite different.\n{stakeholder: Ben}\n");
    CHECK(derive(in.map).claims.size() == 1);
}

TEST_CASE("a statement whose holder was changed by hand has the new one") {
    const Map map = sample::Page("d", "en").says(sample::person("Ann Lee"), "it works").map();
    std::string text = write_argdown(map, derive(map), "en");
    text.replace(text.rfind("\"Ann Lee\""), 9, "\"Ben Fox\"");
    CHECK(holder(read(text), "it works") == "Ben Fox");
}

TEST_CASE("a line without words or title is no statement, and a relation to it is noted") {
    const Imported in = read("[Ferry]: The ferry should run at night.\n  - {certainty: low}\n");
    REQUIRE(in.map.readings.size() == 1);
    CHECK(in.map.readings.begin()->statements.size() == 1);
    CHECK(in.notes == std::vector<std::string>{"'(no words)' attacks 'Ferry', but no document holds both"});
}

TEST_CASE("who is given without a name is the author") {
    CHECK(holder(read("[Ferry]: The ferry should run at night. {stakeholder: }\n"), "The ferry should run at night.") ==
          "AUTHOR");
}

TEST_CASE("an argument keeps its title where its conclusion has no words") {
    const Imported in = read("<Lamps>\n\n(1) The quay is dark.\n----\n(2) {certainty: low}\n");
    CHECK(arrows(in) == std::set<std::string>{"The quay is dark. + Lamps"});
}

TEST_CASE("Argdown that cannot be read is refused with the line") {
    CHECK(fault("  + [A]: x\n") == "a.argdown:1: a relation under nothing: a statement or argument expected above it");
    CHECK(fault("[A]: x\n{a: [}\n").starts_with("a.argdown:2: is not valid YAML"));
    CHECK(fault("===\ntitle: x\n") == "a.argdown:1: front matter that is not closed by ===");
    CHECK(fault("[A]: x\n{reading: 3, stakeholder: Ann}\n") == "a.argdown:1: reading 3 is not in the front matter");
    CHECK(fault("[A]: x\n{stance: maybe}\n") == "a.argdown:1: braces.stance: 'maybe' is no stance");
    CHECK(fault("[A]: x\n{a: " + std::string(5000, '[') + "}\n").find("nested too deeply") != std::string::npos);
}
