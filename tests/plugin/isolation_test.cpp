// --isolate: what a plugin that crashes, hangs or takes all memory costs, and that nothing else changes.
#include "plugin/isolation.hpp"

#include "graph/model.hpp"

#include "support/folder.hpp"
#include "support/program.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <doctest/doctest.h>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace polylogue;
using namespace polylogue::test;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;
using Arguments = std::vector<std::string>;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true; // no memory limit, and a crash ends in a report
#else
constexpr bool kSanitized = false;
#endif

const std::vector<std::string> kEndings{"crashes", "aborts", "exits", "hangs",
                                        kSanitized ? "left alone"
                                                   : "eats-memory"}; // without a limit: the machine's memory

// Ten documents with something to find; those of 2, 4 … 10 each hold the word at which one plugin ends its process.
std::string ten_documents(const Folder &folder) {
    for (int i = 1; i <= 10; ++i) {
        const std::string n = std::to_string(i);
        const std::string word =
            i % 2 ? "" : "The tender is called " + kEndings[static_cast<std::size_t>(i) / 2 - 1] + ".\n";
        folder.write("in/d" + n + ".txt", "The Harbour Office said the " + n +
                                              "th ferry would cut queues at the pier.\n\n" + word +
                                              "\nDoes anyone believe the timetable?\n\n" + "觀塘區議會表示：「加設第" +
                                              n + "條航線會令碼頭更擠，我們反對。」\n");
    }
    return folder / "in";
}

Arguments with_options(Arguments command, const Arguments &more) {
    command.insert(command.end(), more.begin(), more.end());
    return command;
}

Outcome map(const Folder &folder, const std::string &output, const Arguments &more) {
    return run_program(with_options({"map", ten_documents(folder), "-o", folder / output}, more));
}

Arguments isolated(const std::string &seconds = "60") {
    return {"--isolate", "--plugin-timeout", seconds, "--plugin-memory", "300"};
}

Arguments folders(const std::string &of) {
    std::vector<std::string> names;
    for (const auto &item : fs::directory_iterator(std::string(POLYLOGUE_BUILD "/tests/") + of))
        if (item.is_directory() && fs::exists(item.path() / (item.path().filename().string() + ".so")))
            names.push_back(item.path().string());
    std::sort(names.begin(), names.end());
    Arguments out;
    for (const std::string &n : names) out.insert(out.end(), {"--plugin-dir", n});
    return out;
}

std::size_t count(const std::string &text, const std::string &part) {
    std::size_t out = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++out;
    return out;
}

// The readings without what they were made with and what was lost.
std::string found(const std::string &map) {
    std::istringstream lines(map.substr(map.find("<readings>")));
    std::string out;
    bool told = true;
    for (std::string line; std::getline(lines, line);) {
        if (line.find("<configuration>") != std::string::npos) told = false;
        if (told && line.find("<loss ") == std::string::npos) out += line + "\n";
        if (line.find("</configuration>") != std::string::npos) told = true;
    }
    return out;
}

// The processes whose command line holds that word.
std::vector<std::string> processes_with(const std::string &word) {
    std::vector<std::string> out;
    std::error_code ignored;
    for (const auto &item : fs::directory_iterator("/proc", ignored)) {
        std::ifstream in(item.path() / "cmdline", std::ios::binary);
        const std::string line{std::istreambuf_iterator<char>(in), {}};
        if (line.find(word) != std::string::npos) out.push_back(line);
    }
    return out;
}

Isolation::Handler echo(RunNote &note) {
    return [&note](std::string_view question, const Isolation::Give &give) {
        note.enter(question.size());
        if (question == "end") std::signal(SIGSEGV, SIG_DFL), std::raise(SIGSEGV);
        if (question == "sleep") std::this_thread::sleep_for(1h);
        note.leave(false);
        if (question == "leave") ::_exit(4);
        give(question);
        give(std::to_string(::getpid()));
    };
}

} // namespace

TEST_CASE("a worker answers more than one question, and is a process of its own") {
    const auto isolation = Isolation::start(2, {}, echo);
    REQUIRE(isolation);
    std::vector<std::string> answers;
    const auto keep = [&](std::string_view a) { answers.emplace_back(a); };
    CHECK_FALSE((*isolation)->ask(0, "one", 2, keep));
    CHECK_FALSE((*isolation)->ask(0, std::string(3 << 20, 'x'), 2, keep));
    CHECK_FALSE((*isolation)->ask(1, "", 2, keep));
    REQUIRE(answers.size() == 6);
    CHECK(answers[0] == "one");
    CHECK(answers[2].size() == std::size_t{3} << 20U);
    CHECK(answers[1] == answers[3]);
    CHECK(answers[1] != answers[5]);
    CHECK(answers[1] != std::to_string(::getpid()));
}

TEST_CASE("a worker's end is told with what it was doing, and the next question starts another") {
    const auto isolation = Isolation::start(1, {.time = 300ms}, echo);
    REQUIRE(isolation);
    std::string answer;
    const auto keep = [&](std::string_view a) { answer = a; };
    const auto crash = (*isolation)->ask(0, "end", 2, keep);
    REQUIRE(crash);
    CHECK(crash->plugin == 3);
    CHECK(crash->reason == "stopped by Segmentation fault");
    CHECK_FALSE((*isolation)->running(0));
    const auto hang = (*isolation)->ask(0, "sleep", 2, keep);
    REQUIRE(hang);
    CHECK(hang->plugin == 5);
    CHECK(hang->reason == "stopped after 0.3 s");
    const auto left = (*isolation)->ask(0, "leave", 2, keep);
    REQUIRE(left);
    CHECK_FALSE(left->plugin);
    CHECK(left->reason == "ended with exit code 4");
    CHECK_FALSE((*isolation)->ask(0, "once more", 2, keep));
}

TEST_CASE("a map is the same to the byte with --isolate, at any number of threads") {
    const Folder folder;
    CHECK(map(folder, "own", {}).code == 0);
    for (const char *jobs : {"1", "4"}) {
        CAPTURE(jobs);
        const Outcome run = map(folder, std::string("apart") + jobs, with_options(isolated(), {"--jobs", jobs}));
        CHECK(run.code == 0);
        CHECK(run.err.empty());
        for (const char *file : {"/map.xml", "/map.dot"})
            CHECK(file_bytes(folder / (std::string("apart") + jobs + file)) ==
                  file_bytes(folder / ("own" + std::string(file))));
    }
}

TEST_CASE("a fragment is the same with --isolate, and so are statements given to be labelled") {
    const Folder folder;
    const std::string document = ten_documents(folder) + "/d1.txt";
    const Outcome own = run_program({"extract", document}), apart = run_program({"extract", document, "--isolate"});
    CHECK(own.out == apart.out);
    const std::string statements = folder.write("s.json", own.out);
    CHECK(run_program({"extract", document, "--statements", statements}).out ==
          run_program({"extract", document, "--statements", statements, "--isolate"}).out);
}

TEST_CASE("with every faulty plugin in one run, good plugins find what they find and each fault is named once") {
    const Folder folder;
    const Arguments good = folders("samples");
    REQUIRE(good.size() == 6); // three samples beside the six built-in extractors, labellers and relaters
    const Outcome clean = map(folder, "clean", good);
    CHECK(clean.code == 0);
    const Outcome run = map(folder, "all",
                            with_options(with_options(with_options(good, folders("faulty")), isolated("5")),
                                         {"--option", "bad-items.item=struct"}));
    CHECK(run.code == 1);
    const std::string xml = file_bytes(folder / "all/map.xml");
    CHECK(found(xml) == found(file_bytes(folder / "clean/map.xml")));
    CHECK(file_bytes(folder / "all/map.dot") == file_bytes(folder / "clean/map.dot"));

    const auto in = [&](int document, const std::string &plugin, const std::string &reason) {
        const std::string line = "in/d" + std::to_string(document) + ".txt: plugin " + plugin + ": " + reason;
        CHECK_MESSAGE(count(run.err, line) == 1, line, "\n", run.err);
        CHECK(count(run.err, "plugin " + plugin + ": ") == 1);
        CHECK(count(xml, "<loss plugin=\"" + plugin + "\" reason=\"" + reason + "\"/>") == 1);
    };
    if (!kSanitized) in(2, "crashes", "stopped by Segmentation fault");
    in(4, "aborts", "stopped by Aborted");
    in(6, "exits", "ended with exit code 3");
    in(8, "hangs", "stopped after 5 s");
    if (!kSanitized) in(10, "eats-memory", "took more than 300 MB of memory");
    for (const Loss &l : std::vector<Loss>{{"crashes-at-start", "could not be created: stopped by Aborted"},
                                           {"refuses", "could not be created: its dictionary is missing"},
                                           {"fails", "its model could not be read"},
                                           {"throws", "exception: the table has no row 7"},
                                           {"throws-across", "an exception left the plugin"}}) {
        CHECK_MESSAGE(count(run.err, "plugin " + l.plugin + ": " + l.reason + "\n") == 1, l.plugin, "\n", run.err);
        CHECK(count(xml, "<loss plugin=\"" + l.plugin + "\" reason=\"" + l.reason + "\"/>") == 10);
    }
    for (const auto &item : fs::directory_iterator(faulty(""))) { // those refused when they were loaded
        const std::string name = item.path().filename().string() + ".so";
        CHECK_MESSAGE(count(run.err, "/" + name + ": ") <= 1, name);
    }
    CHECK(count(run.err, "crashes-at-load.so: cannot be loaded: stopped by Aborted\n") == 1);
}

TEST_CASE("a program that a hanging plugin had started ends with it") {
    const Folder folder;
    const std::string mark = folder / "pid";
    const std::string script =
        folder.write("deaf.sh", "echo $$ >" + mark +
                                    "\nread -r hello\necho '{\"polylogue\":\"hello\",\"protocol\":1}'\nsleep 1000\n");
    const Outcome run = run_program({"extract", ten_documents(folder) + "/d1.txt", "--plugin", "exec:deaf", "--option",
                                     "exec:deaf.command=sh " + script, "--isolate", "--plugin-timeout", "1"});
    CHECK(run.code == 1);
    CHECK_MESSAGE(run.err.find("plugin exec:deaf: stopped after 1 s\n") != std::string::npos, run.err);
    CHECK_FALSE(fs::exists("/proc/" + std::to_string(std::stoi(file_bytes(mark)))));
}

TEST_CASE("an interrupted run leaves no process behind") {
    const Folder folder;
    const std::string in = ten_documents(folder), out = folder / "out";
    const pid_t program = ::fork();
    if (program == 0) {
        ::execl(POLYLOGUE_BUILD "/polylogue", "polylogue", "map", in.c_str(), "-o", out.c_str(), "--isolate", "--jobs",
                "2", "--plugin-dir", faulty("hangs").c_str(), nullptr);
        ::_exit(127);
    }
    const auto wait_until = [&](auto what) {
        for (int i = 0; i < 200 && !what(); ++i) std::this_thread::sleep_for(50ms);
        return what();
    };
    CHECK(wait_until([&] { return processes_with(out).size() >= 3; })); // it, the one that forks, and workers
    ::kill(program, SIGINT);
    int status = 0;
    ::waitpid(program, &status, 0);
    CHECK(WIFSIGNALED(status));
    CHECK(wait_until([&] { return processes_with(out).empty(); }));
}

TEST_CASE("limits of plugins need --isolate") {
    const Folder folder;
    const Outcome run = run_program({"extract", ten_documents(folder) + "/d1.txt", "--plugin-timeout", "1"});
    CHECK(run.code == 2);
    CHECK(run.err.find("--plugin-timeout requires --isolate") != std::string::npos);
}
