#include "discourse/train/instances.hpp"

#include <fstream>
#include <sstream>

namespace polylogue::discourse {

std::vector<Document> read_instances(const std::string &path, Vocabulary &vocabulary) {
    std::vector<Document> out;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        std::istringstream f(line);
        Document d;
        Item x;
        if (line.starts_with("words")) {
            f >> d.name; // "words"
            out.back().words.emplace_back();
            for (std::string w; f >> w;) out.back().words.back().push_back(vocabulary.number(w));
            continue;
        }
        f >> d.name >> d.group >> d.kind >> d.statements >> d.edges >> x.pair.earlier >> x.pair.later >> x.gold >>
            x.support >> x.attack;
        for (std::uint32_t v; f >> v;) x.pair.features.push_back(v);
        f.clear();
        f.ignore(1); // the bar
        float value = 0;
        for (std::uint16_t n; f >> n >> value;) x.example.numbers.emplace_back(n, value);
        x.example.cls = x.gold;
        if (out.empty() || out.back().name != d.name || out.back().kind != d.kind) out.push_back(d);
        if (x.pair.later > 0) out.back().items.push_back(std::move(x)); // 0: a document without pairs
    }
    return out;
}

} // namespace polylogue::discourse
