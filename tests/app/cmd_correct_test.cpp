#include "app/articles.hpp"

using namespace polylogue::test;

namespace {

const std::string kWords = "Families on the islands cannot afford this";

class Corrected { // the articles mapped, and a file of corrections beside
  public:
    Corrected() {
        write_articles(folder, "in");
        map({});
    }

    Outcome map(std::vector<std::string> more) const {
        std::vector<std::string> all{"map", folder / "in", "-o", folder / "out"};
        all.insert(all.end(), more.begin(), more.end());
        return run_program(all);
    }

    Outcome correct(const std::string &action, const std::vector<std::string> &ids,
                    std::vector<std::string> more = {}) const {
        std::vector<std::string> all{"correct", action, folder / "out/map.xml"};
        all.insert(all.end(), ids.begin(), ids.end());
        all.insert(all.end(), {"-o", file, "--author", "Lin", "--date", "2031-05-01"});
        all.insert(all.end(), more.begin(), more.end());
        return run_program(all);
    }

    // The id of the statement with these words.
    std::string id_of(const std::string &words) const {
        const std::string xml = file_bytes(folder / "out/map.xml");
        const std::size_t at = xml.find("exact=\"" + words);
        REQUIRE(at != std::string::npos);
        const std::size_t id = xml.rfind("<statement id=\"", at) + 15;
        return xml.substr(id, xml.find('"', id) - id);
    }

    std::string derived() const { // what claims and their statements there are
        const std::string xml = file_bytes(folder / "out/map.xml");
        return xml.substr(xml.find("<derived>"));
    }

    const Folder folder;
    const std::string file = folder / "corrections.xml";
};

} // namespace

TEST_CASE("a rejected statement is gone from the map, which tells why") {
    const Corrected made;
    const std::string id = made.id_of(kWords);
    CHECK(made.derived().find("<member statement=\"" + id) != std::string::npos);
    const Outcome run = made.correct("reject", {id}, {"--note", "an aside"});
    CHECK_MESSAGE(run.code == 0, run.err);
    CHECK(run.out == "reject by Lin of 2031-05-01 on \"Families on the islands cannot afford th…\" (Harbour Herald)\n");
    CHECK(run_program({"validate", made.file}).out == made.file + ": a valid file of corrections\n");
    CHECK(made.map({"--corrections", made.file}).err.empty());
    CHECK(made.derived().find("<member statement=\"" + id) == std::string::npos);
    check_has(run_program({"explain", made.folder / "out/map.xml", id}).out, "rejected by Lin, 2031-05-01: an aside");
}

TEST_CASE("merging the documents' maps gives the corrected map; corrections can come with the merge or the drawing") {
    const Corrected made;
    made.correct("reject", {made.id_of(kWords)});
    const auto merged = [&](std::vector<std::string> more) {
        std::vector<std::string> all{"merge"};
        for (const std::string &part : documents_in(made.folder / "out")) all.push_back(part);
        all.insert(all.end(), {"-o", made.folder / "merged.xml"});
        all.insert(all.end(), more.begin(), more.end());
        CHECK(run_program(all).code == 0);
        return file_bytes(made.folder / "merged.xml");
    };
    const std::string late = merged({"--corrections", made.file});
    CHECK(run_program({"draw", made.folder / "out/map.xml", "-o", made.folder / "late.dot", "--corrections", made.file})
              .code == 0);
    made.map({"--corrections", made.file});
    check_same(late, file_bytes(made.folder / "out/map.xml"));
    check_same(merged({}), late);
    check_same(file_bytes(made.folder / "late.dot"), file_bytes(made.folder / "out/map.dot"));
}

TEST_CASE("corrections apply again after the text gained a paragraph and other plugins read it, or are named") {
    const Corrected made;
    made.correct("reject", {made.id_of(kWords)});
    made.correct("edit", {made.id_of("a higher fare was needed")},
                 {"--stance", "neutral", "--stakeholder", "Red Line", "--type", "organisation"});
    std::string text = article_texts().at("herald/ferry.txt");
    text.insert(text.find("The operator"), "The harbour was quiet on Saturday. \"Nothing moves,\" said Tom Reed.\n\n");
    made.folder.write("in/herald/ferry.txt", text);
    const auto corrected = [&](const std::vector<std::string> &options) {
        std::vector<std::string> all{"--corrections", made.file};
        all.insert(all.end(), options.begin(), options.end());
        const Outcome run = made.map(all);
        CHECK(run.code == 0);
        return run.err;
    };
    CHECK(corrected({}).empty());
    CHECK(count_of(made.derived(), "exact=\"" + kWords) == 0);
    CHECK(count_of(made.derived(), "name=\"Red Line\"") > 0);
    CHECK(corrected({"--plugin", "quotation", "--plugin", "stance"}).empty());
    CHECK(count_of(made.derived(), "exact=\"" + kWords) == 0);
    const std::string gone = corrected({"--plugin", "author"});
    check_has(gone, "no longer attached: reject by Lin of 2031-05-01 on \"Families on the islands cannot afford th…\" "
                    "(Harbour Herald): no statement has its words");
    CHECK(count_of(file_bytes(made.folder / "out/map.xml"), "<reject ") == 1);
}

TEST_CASE("statements are added, related and joined from the command line") {
    const Corrected made;
    const std::string a = made.id_of(kWords), b = made.id_of("a higher fare was needed");
    const std::string xml = file_bytes(made.folder / "out/map.xml");
    const std::size_t at = xml.find("<document id=\"harbour-herald-") + 14;
    CHECK(made.correct("relate", {a, b}, {"--type", "attack", "--basis", "rebuttal"}).code == 0);
    CHECK(made.correct("join", {a, b}).code == 0);
    CHECK(made.correct("join", {"mary-chan", "blue-line"}).code == 0);
    CHECK(made.correct("split", {"mary-chan"}, {"--name", "Blue Line"}).code == 0);
    CHECK(made.correct("accept", {a, b}).code == 0);
    const Outcome bad = made.correct("add", {xml.substr(at, xml.find('"', at) - at)},
                                     {"--words", "words nobody wrote", "--stakeholder", "X"});
    CHECK(bad.code == 2);
    check_has(bad.err, "the document does not hold the words 'words nobody wrote'");
    const std::string file = file_bytes(made.file);
    for (const char *element : {"<add-relation ", "<join-claims ", "<join-stakeholders ", "<split-stakeholders "})
        CHECK(count_of(file, element) == 1);
    CHECK(count_of(file, "<accept ") == 2);
}

TEST_CASE("what cannot be corrected is wrong usage; a bad file is named with its place") {
    const Corrected made;
    const Outcome unknown = made.correct("reject", {"s0"});
    CHECK(unknown.code == 2);
    CHECK(unknown.err == "polylogue: error: no statement of the map has the id 's0'\n");
    CHECK(made.correct("relate", {"s0", "s1"}).code == 2); // without --type
    CHECK(made.correct("reject", {made.id_of(kWords)}, {"--date", "soon"}).code == 2);
    CHECK(!std::filesystem::exists(made.file));
    const std::string bad = made.folder.write("bad.xml", "<corrections>\n <accept/>\n</corrections>\n");
    for (const Outcome &run :
         {made.map({"--corrections", bad}),
          run_program({"merge", made.folder / "out/map.xml", "-o", made.folder / "m.xml", "--corrections", bad})}) {
        CHECK(run.code == 1);
        CHECK(run.err == "polylogue: error: " + bad + ":2:3: <accept> lacks the attribute 'author'\n");
    }
}
