// Generated articles as JSON Lines on stdout: write_articles LANG COUNT BYTES.
#include "bench/texts.hpp"

#include <iostream>
#include <nlohmann/json.hpp>

int main(int count, char **arguments) {
    if (count != 4) return std::cerr << "usage: write_articles en|zh COUNT BYTES\n", 2;
    const auto number = [&](int i) { return std::stoul(arguments[i]); };
    for (const polylogue::Document &d : bench::articles(arguments[1], number(2), number(3)))
        std::cout << nlohmann::json{{"id", d.path}, {"outlet", d.meta.outlet}, {"text", d.text}}.dump() << "\n";
}
