#include "app/articles.hpp"

#include <nlohmann/json.hpp>

using namespace polylogue::test;
using nlohmann::json;

TEST_CASE("bench measures extraction beside the bare costs") {
    const Folder folder;
    write_articles(folder, "in");
    const Outcome run = run_program({"bench", folder.path(), "--rounds", "1", "--json"});
    CHECK(run.code == 0);
    const json found = json::parse(run.out);
    CHECK(found["documents"] == article_texts().size());
    CHECK(found["phrases"] > 1000);
    std::vector<std::string> names;
    for (const json &w : found["work"]) names.push_back(w["name"]);
    CHECK(names == std::vector<std::string>{"bytes", "lexicon", "words", "extraction", "extraction-threads"});
    CHECK(found["work"][3]["cost"] == 1);
}

TEST_CASE("bench counts each line of JSON Lines as a document") {
    const Folder folder;
    const std::string file = folder.write("two.jsonl", "{\"id\":\"a\",\"text\":\"The mayor said it is too dear.\"}\n"
                                                       "{\"id\":\"b\",\"text\":\"市長表示：「太貴。」\"}\n");
    const Outcome run = run_program({"bench", file, "--rounds", "1", "--threads", "1"});
    CHECK(run.code == 0);
    CHECK(run.out.starts_with("2 documents"));
    CHECK(run.out.find("whole extraction, 1 thread ") != std::string::npos);
    CHECK(run.out.find("times as fast") == std::string::npos);
}

TEST_CASE("bench without a document says so") {
    const Folder folder;
    const Outcome run = run_program({"bench", folder.path()});
    CHECK(run.code == 2);
    CHECK(run.err.find("no document was read") != std::string::npos);
}
