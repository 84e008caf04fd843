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

void check_annotated(const std::string &gold, const std::vector<std::string> &maps, const Folder &folder,
                     double precision, double recall) {
    std::vector<std::string> merge{"merge"};
    merge.insert(merge.end(), maps.begin(), maps.end());
    merge.insert(merge.end(), {"-o", folder / "all.xml"});
    CHECK(run_program(merge).code == 0);
    const ClaimsScore s = scored(kSource + "/tests/report/" + gold, folder / "all.xml", false);
    MESSAGE(claims_table(s));
    CHECK(s.precision() >= precision);
    CHECK(s.recall() >= recall);
}

std::string mapped_by_issue(const Folder &folder, const std::string &name, const std::vector<std::string> &texts,
                            const std::string &issue) {
    std::vector<std::string> arguments;
    for (const std::string &t : texts) arguments.push_back(kTexts + t + ".txt");
    arguments.insert(arguments.end(), {"--issue", issue});
    return mapped(folder, name, arguments);
}

bool annotated_documents_are_here() {
    if (std::filesystem::exists(kTexts)) return true;
    MESSAGE("skipped: the annotated documents are not here");
    return false;
}

} // namespace

TEST_CASE("the corpus' claims are those of a careful reader, and many are of several languages") {
    check_corpus(true, 0.85, 0.85);
    check_corpus(false, 0.80, 0.60);
}

TEST_CASE("without concepts the annotated documents' claims are mostly right") {
    if (!annotated_documents_are_here()) return;
    const Folder folder;
    const std::string chips = mapped(folder, "chips",
                                     {kTexts + "chip01.txt", kTexts + "chip02.txt", kTexts + "chip03.txt", "--codebook",
                                      kSource + "/corpus/chip-export/codebook.xml"});
    const std::string net =
        mapped_by_issue(folder, "net", {"en06", "en07", "en08", "en09", "en10"}, "restore the net neutrality rules");
    check_annotated("dev-claims.json", {chips, net}, folder, 0.80, 0.40);
}

TEST_CASE("without concepts claims on other issues are right more often than not") {
    if (!annotated_documents_are_here()) return;
    const Folder folder;
    check_annotated(
        "dev-claims-more.json",
        {mapped_by_issue(folder, "wage", {"en01", "en02", "en03", "en05"},
                         "raise the US federal minimum wage to $10.10 an hour"),
         mapped_by_issue(folder, "carbon", {"en11", "en12", "en13", "en14", "en15"},
                         "limit carbon emissions from power plants"),
         mapped_by_issue(folder, "delist", {"hs05", "hs07", "hs08"},
                         "让不符合美国审计要求的中国企业退市（《外国公司问责法案》）"),
         mapped_by_issue(folder, "water", {"hs10", "hs14"}, "将福岛核废水排放入海"),
         mapped_by_issue(folder, "hours", {"ht01", "ht02"}, "以合約工時立法（月薪11,000元以下）取代標準工時"),
         mapped_by_issue(folder, "island", {"ht04", "ht05"}, "推行明日大嶼填海計劃")},
        folder, 0.70, 0.20);
}
