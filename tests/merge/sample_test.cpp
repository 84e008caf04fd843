#include "merge/sample.hpp"

#include "merge/union.hpp"

#include <doctest/doctest.h>

namespace sample {

Map all(const std::vector<Map> &maps) {
    Map out;
    for (const Map &m : maps) join(out, m);
    return out;
}

std::string add_codebook(Map &map, const std::string &inner_xml) {
    const std::string xml =
        "<codebook id=\"test\" version=\"1\"><title lang=\"en\">Test</title>" + inner_xml + "</codebook>";
    const auto parsed = parse_codebook(xml, "test");
    REQUIRE_MESSAGE(parsed, (parsed ? "" : parsed.error().text()));
    map.codebooks[parsed->hash()] = xml;
    return parsed->hash();
}

std::vector<std::string> ids(const Derived &derived) {
    std::vector<std::string> out;
    for (const Identity &i : derived.stakeholders) out.push_back(i.id);
    return out;
}

std::vector<std::string> aliases(const Identity &who) {
    std::vector<std::string> out;
    for (const Alias &a : who.aliases) out.push_back(a.text + " (" + a.evidence + ")");
    return out;
}

} // namespace sample
