// Times the merge, the derivation and the map file on generated maps of growing size, each size in a process of its
// own. Prints one line a size and part: seconds of CPU (one thread), peak memory, and the growth exponent from the size
// before.
#include "bench/generated.hpp"
#include "bench/measured.hpp"
#include "format/map_xml.hpp"
#include "merge/derive.hpp"
#include "merge/name_table.hpp"
#include "merge/union.hpp"

#include <cstdio>
#include <filesystem>
#include <iostream>
#include <sys/wait.h>
#include <unistd.h>

using namespace polylogue;
using bench::Figure;
using bench::measured;

namespace {

constexpr std::size_t kParts = 5; // that are measured

Map joined(std::vector<Map> &parts) {
    Map out;
    for (Map &m : parts) join(out, std::move(m));
    return out;
}

std::vector<Figure> run(std::size_t statements, const NameTable &names) {
    std::vector<Figure> out;
    std::vector<Map> parts = bench::generated(statements, 16);
    Map map;
    out.push_back(measured([&] { map = joined(parts); }));
    Derived derived;
    out.push_back(measured([&] { derived = derive(map, {.names = &names, .concepts = false}); }));
    derived = {};
    out.push_back(measured([&] { derived = derive(map, {.names = &names}); }));
    const std::string file = (std::filesystem::temp_directory_path() / ("bench-" + std::to_string(getpid()))).string();
    out.push_back(measured([&] {
        std::ofstream stream(file, std::ios::binary);
        write_map_xml(stream, map, derived);
    }));
    derived = {};
    map = {};
    out.push_back(measured([&] { map = std::move(*read_map_xml(file)); }));
    std::filesystem::remove(file);
    return out;
}

std::vector<Figure> in_child(std::size_t statements, const NameTable &names) {
    int ends[2];
    if (pipe(ends) != 0) return {};
    const pid_t child = fork();
    if (child == 0) {
        const std::vector<Figure> all = run(statements, names);
        const bool told = write(ends[1], all.data(), all.size() * sizeof(Figure)) > 0;
        _exit(told ? 0 : 1);
    }
    close(ends[1]);
    std::vector<Figure> out(kParts);
    const ssize_t bytes = read(ends[0], out.data(), out.size() * sizeof(Figure));
    close(ends[0]);
    waitpid(child, nullptr, 0);
    out.resize(bytes > 0 ? static_cast<std::size_t>(bytes) / sizeof(Figure) : 0);
    return out;
}

void print(std::size_t statements, const std::vector<Figure> &now, std::size_t before,
           const std::vector<Figure> &last) {
    static constexpr const char *kNames[] = {"merge", "derive, no concepts", "derive", "write XML", "read XML"};
    for (std::size_t i = 0; i < now.size(); ++i) {
        std::printf("%10zu  %-20s %9.2f s %9zu MB %7.0f B/statement", statements, kNames[i], now[i].seconds,
                    now[i].peak / 1024, 1024.0 * static_cast<double>(now[i].peak) / static_cast<double>(statements));
        if (i < last.size())
            std::printf("   exponent %.2f", bench::exponent(now[i].seconds, static_cast<double>(statements),
                                                            last[i].seconds, static_cast<double>(before)));
        std::printf("\n");
    }
    std::fflush(stdout);
}

} // namespace

int main(int count, char **arguments) {
    const auto names = read_name_table(POLYLOGUE_SOURCE "/data/names.tsv");
    if (!names) return std::cerr << names.error().text() << "\n", 1;
    const std::size_t largest = count > 1 ? std::stoul(arguments[1]) : 1'000'000;
    std::vector<Figure> last;
    std::size_t before = 0;
    for (std::size_t n = 10'000; n <= largest; n *= 10) {
        const std::vector<Figure> now = in_child(n, *names);
        if (now.empty()) return std::cerr << "the run of " << n << " statements ended early\n", 1;
        print(n, now, before, last);
        last = now;
        before = n;
    }
}
