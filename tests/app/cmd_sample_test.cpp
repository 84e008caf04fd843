#include "app/articles.hpp"

using namespace polylogue::test;

namespace {

constexpr const char *kHead = "id,lang,statement_right,holder_right,logics_right,stance_right\n";

Outcome answers(const Folder &folder, const std::vector<std::string> &files) {
    std::vector<std::string> arguments{"sample"};
    for (const std::string &f : files) {
        arguments.emplace_back("--answers");
        arguments.push_back(folder.write("answers-" + std::to_string(arguments.size()) + ".csv", f));
    }
    return run_program(arguments);
}

} // namespace

TEST_CASE("sample draws statements with the words around them and room for answers") {
    const Folder folder;
    write_articles(folder, "in");
    REQUIRE(run_program({"map", folder / "in", "-o", folder / "map"}).code == 0);
    const Outcome run = run_program({"sample", folder / "map/map.xml", "--n", "3", "-o", folder / "check.csv"});
    CHECK_MESSAGE(run.code == 0, run.err);
    const std::string csv = file_bytes(folder / "check.csv");
    CHECK(csv.starts_with("id,lang,outlet,title,date,holder,mode,logics,stance,before,words,after,statement_right,"
                          "holder_right,logics_right,stance_right,note\r\n"));
    CHECK(count_of(csv, "\r\n") == 4);
    CHECK(run_program({"sample", folder / "map/map.xml", "--n", "3"}).out == csv);
    CHECK(run_program({"sample", folder / "map/map.xml", "--n", "3", "--seed", "2"}).out != csv);
    CHECK(run_program({"sample", "--answers", folder / "check.csv"}).code == 2); // nothing filled in
}

TEST_CASE("answers become precision with an interval, in all and by language") {
    const Folder folder;
    const Outcome run =
        answers(folder, {std::string(kHead) + "s1,en,y,n,,\ns2,en,Y,yes,,\ns3,zh-Hant,是,否,,\ns4,zh-Hans,不,,,\n"});
    CHECK_MESSAGE(run.code == 0, run.err);
    check_has(run.out, "statement_right  checker 1  all      3 of 4       0.750  (0.301–0.954)");
    check_has(run.out, "statement_right  checker 1  en       2 of 2");
    check_has(run.out, "holder_right     checker 1  all      1 of 3");
    CHECK(run.out.find("logics_right") == std::string::npos);
}

TEST_CASE("two checkers' answers give Krippendorff's alpha") {
    const Folder folder; // the published example of ten units and alpha 0.095, as in tests/compare
    std::string one = kHead, two = kHead;
    const std::string a = "0100000010", b = "1110010000";
    for (std::size_t i = 0; i < a.size(); ++i) {
        one += "s" + std::to_string(i) + ",en," + a[i] + ",,,\n";
        two += "s" + std::to_string(i) + ",en," + b[i] + ",,,\n";
    }
    const Outcome run = answers(folder, {one, two});
    CHECK_MESSAGE(run.code == 0, run.err);
    check_has(run.out, "statement_right  alpha 0.095 (10 statements checked by several)");
}

TEST_CASE("a file of answers with a mistake is refused by its line") {
    const Folder folder;
    const Outcome word = answers(folder, {std::string(kHead) + "s1,en,y,,,\ns2,en,maybe,,,\n"});
    CHECK(word.code == 1);
    check_has(word.err, ".csv:3: statement_right: y or n expected, found 'maybe'");
    check_has(answers(folder, {std::string(kHead) + "s1,en,y,,,\ns1,en,n,,,\n"}).err,
              ":3: the statement 's1' stands in two rows");
    check_has(answers(folder, {"id,lang\ns1,en\n"}).err, ":1: a column 'statement_right' expected, found none");
    CHECK(run_program({"sample"}).code == 2);
}
