// The checked-in maps are what the program gives, and real documents, where there are any, are all read.
#include "app/articles.hpp"

using namespace polylogue::test;

namespace {

const std::string kSource = POLYLOGUE_SOURCE;

} // namespace

TEST_CASE("the checked-in map of chip exports is what the program draws today") {
    const std::string golden = kSource + "/maps/chip-export";
    if (!std::filesystem::exists(golden + "/map.xml")) {
        MESSAGE("skipped: maps/chip-export is not there");
        return;
    }
    const Folder folder;
    const std::string corpus = kSource + "/corpus/chip-export";
    const Outcome run = run_program({"map", corpus, "-o", folder / "out", "--codebook", corpus + "/codebook.xml"});
    CHECK_MESSAGE(run.code == 0, run.err);
    check_same(file_bytes(folder / "out/map.xml"), file_bytes(golden + "/map.xml"));
    check_same(file_bytes(folder / "out/map.dot"), file_bytes(golden + "/map.dot"));
    const Outcome brief = run_program({"brief", folder / "out/map.xml", "-o", folder / "out/brief.md"});
    CHECK_MESSAGE(brief.code == 0, brief.err);
    check_same(file_bytes(folder / "out/brief.md"), file_bytes(golden + "/brief.md"));
}

TEST_CASE("none of the real documents is lost") {
    const std::string texts = kSource + "/../shared/dev/texts";
    if (!std::filesystem::exists(texts)) {
        MESSAGE("skipped: the development documents are not there");
        return;
    }
    const Folder folder;
    const Outcome run = run_program({"map", texts, "-o", folder / "out"});
    CHECK_MESSAGE(run.code == 0, run.err);
    const auto files = std::distance(std::filesystem::directory_iterator(texts), {});
    CHECK(run.out.starts_with(std::to_string(files) + " documents, "));
}
