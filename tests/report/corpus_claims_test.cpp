// The claims of real maps against clusters made by hand: of the corpus by the checked-in map, of the annotated
// documents, where there are any, by extracting from them.
#include "app/articles.hpp"
#include "format/claims_gold.hpp"
#include "format/map_xml.hpp"
#include "merge/name_table.hpp"

using namespace polylogue;
using namespace polylogue::test;

namespace {

const std::string kSource = POLYLOGUE_SOURCE;
const std::string kTexts = kSource + "/../shared/dev/texts/";

ClaimsScore scored(const std::string &gold_file, const std::string &map_file, bool concepts) {
    const auto gold = read_gold_claims(gold_file);
    REQUIRE_MESSAGE(gold, (gold ? "" : gold.error().text()));
    const auto map = read_map_xml(map_file);
    REQUIRE(map);
    const auto names = read_name_table(kSource + "/data/names.tsv");
    REQUIRE(names);
    return score_claims(*gold, *map, derive(*map, {.names = &*names, .concepts = concepts}));
}

void check_corpus(bool concepts, double precision, double recall) {
    const ClaimsScore s =
        scored(kSource + "/corpus/chip-export/claims.gold.json", kSource + "/maps/chip-export/map.xml", concepts);
    MESSAGE(claims_table(s));
    CHECK(s.precision() >= precision);
    CHECK(s.recall() >= recall);
    CHECK(s.bridges >= 10);
}

std::string mapped(const Folder &folder, const std::string &name, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "map");
    arguments.insert(arguments.end(), {"-o", folder / name});
    const Outcome run = run_program(arguments);
    CHECK_MESSAGE(run.code == 0, run.err);
    return folder / (name + "/map.xml");
}

} // namespace

TEST_CASE("the corpus' claims are those of a careful reader, and many are of several languages") {
    check_corpus(true, 0.85, 0.60);
    check_corpus(false, 0.84, 0.38);
}

TEST_CASE("without concepts the annotated documents' claims are right more often than not") {
    if (!std::filesystem::exists(kTexts)) {
        MESSAGE("skipped: the annotated documents are not here");
        return;
    }
    const Folder folder;
    const std::string chips = mapped(folder, "chips",
                                     {kTexts + "chip01.txt", kTexts + "chip02.txt", kTexts + "chip03.txt", "--codebook",
                                      kSource + "/corpus/chip-export/codebook.xml"});
    const std::string net = mapped(folder, "net",
                                   {kTexts + "en06.txt", kTexts + "en07.txt", kTexts + "en08.txt", kTexts + "en09.txt",
                                    kTexts + "en10.txt", "--issue", "restore the net neutrality rules"});
    CHECK(run_program({"merge", chips, net, "-o", folder / "both.xml"}).code == 0);
    const ClaimsScore s = scored(kSource + "/tests/report/dev-claims.json", folder / "both.xml", false);
    MESSAGE(claims_table(s));
    CHECK(s.precision() >= 0.5);
    CHECK(s.recall() >= 0.08);
}
