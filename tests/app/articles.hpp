#pragma once
// Four short articles on one invented dispute, in three varieties, for the tests that run the program.
#include "support/folder.hpp"
#include "support/program.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace polylogue::test {

inline const std::map<std::string, std::string> &article_texts() {
    static const std::map<std::string, std::string> texts{
        {"herald/ferry.txt",
         "title: Ferry fare plan divides the harbour\n"
         "outlet: Harbour Herald\n"
         "date: 2024-03-02\n"
         "issue: raise the ferry fare\n"
         "\n"
         "The operator Blue Line said on Saturday that a higher fare was needed to pay for new boats.\n"
         "\n"
         "\"Families on the islands cannot afford this,\" said Mary Chan, who chairs the residents' union. "
         "She argued that the plan would hurt the poorest passengers.\n"},
        {"herald/leader.md",
         "---\n"
         "title: The islands deserve better\n"
         "outlet: Harbour Herald\n"
         "issue: raise the ferry fare\n"
         "---\n"
         "\n"
         "Raising the fare is a mistake. It will empty the boats and weaken the islands' economy.\n"},
        {"kwun/bus.txt", "title: 渡輪加價引起爭議\n"
                         "outlet: 海港日報\n"
                         "issue: raise the ferry fare\n"
                         "\n"
                         "立法會議員李國強表示：「加價會令離島居民負擔更重，我們反對。」\n"
                         "\n"
                         "運輸署署長陳大文認為，加價有助營辦商更換舊船，保障乘客安全。\n"},
        {"north/port.txt", "title: 轮渡票价应当上调\n"
                           "outlet: 北岸晚报\n"
                           "issue: raise the ferry fare\n"
                           "\n"
                           "经济学者王敏指出，票价多年未变，企业已经连续亏损，上调是合理的选择。\n"}};
    return texts;
}

inline void write_articles(const Folder &folder, const std::string &under) {
    for (const auto &[name, text] : article_texts()) folder.write(under + "/" + name, text);
}

inline std::string mapped(const Folder &folder, const std::string &into = "out") { // the articles as one map; its path
    write_articles(folder, "in");
    const Outcome run = run_program({"map", folder / "in", "-o", folder / into});
    CHECK_MESSAGE(run.code == 0, run.err);
    return folder / (into + "/map.xml");
}

// The names of a folder's files, sorted, a blank behind each.
inline std::string names_in(const std::string &folder) {
    std::vector<std::string> names;
    for (const auto &item : std::filesystem::directory_iterator(folder))
        names.push_back(item.path().filename().string());
    std::sort(names.begin(), names.end());
    std::string out;
    for (const std::string &n : names) out += n + " ";
    return out;
}

inline std::vector<std::string> documents_in(const std::string &output) { // the maps of single documents, sorted
    std::vector<std::string> out;
    for (const auto &item : std::filesystem::directory_iterator(output + "/documents"))
        if (item.path().extension() == ".xml") out.push_back(item.path().string());
    std::sort(out.begin(), out.end());
    return out;
}

inline std::size_t count_of(const std::string &text, const std::string &word) {
    std::size_t out = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) ++out;
    return out;
}

// Two long texts are the same; otherwise the first line that differs is shown.
inline void check_same(const std::string &found, const std::string &wanted) {
    const std::size_t at = static_cast<std::size_t>(
        std::mismatch(found.begin(), found.end(), wanted.begin(), wanted.end()).first - found.begin());
    const bool same = found == wanted;
    const auto line = [at](const std::string &text) {
        const std::size_t begin = at ? text.rfind('\n', at - 1) + 1 : 0;
        return text.substr(begin, std::min<std::size_t>(text.find('\n', at) - begin, 300));
    };
    CHECK_MESSAGE(same, "found:  ", line(found), "\nwanted: ", line(wanted));
}

inline void check_has(const std::string &text, const std::string &part) {
    CHECK_MESSAGE(text.find(part) != std::string::npos, "'", part, "' is not in:\n", text);
}

} // namespace polylogue::test
