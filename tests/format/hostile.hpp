#pragma once
// Maps for the round trips: one whose every text tries to break out of its format, and the checked-in one.
#include "format/map_json.hpp"
#include "format/map_xml.hpp"
#include "merge/sample.hpp"

#include <doctest/doctest.h>

namespace polylogue::test {

inline const std::vector<std::string> &hostile_texts() {
    static const std::vector<std::string> texts{
        "</text><script>alert(1)</script> & \"x\" 'y' ]]>",
        "=HYPERLINK(\"http://example.invalid\",\"a\"); +1, -2; @x",
        "{stakeholder: \"nobody\"} } , } x {",
        "// no comment /* nor this */ <!-- nor this --> end",
        "a :smile: and .alpha. 12:30:45 www.example.com.tw",
        "[Title]: not a title. @[Title] [link](http://example.invalid) <Arg>: <Arg> #tag #(a tag)",
        "=== front matter === ==== **bold** _it_ __b__ *i* \\ \\n \\[",
        "+ support - attack -> x +> y (1) premise -- rule -- > quote",
        "後面，「晶片」；『法案』：（第 3 條）、——……《書》",
        "tab\tand\r\nlines\n\n  + [indented]\n\n# heading  two  spaces ",
        "control \x01\x1B[31m \x7F and U+2028 \xE2\x80\xA8 U+0085 \xC2\x85 emoji 😀 bidi \xE2\x80\xAE x",
        "constructor",
        "__proto__",
        "-leading",
        "'",
        "''=1",
        "]",
        ",",
        ";",
        "null",
        "true",
        "1e5",
        "~"};
    return texts;
}

// Readings whose items are sorted as the program files them.
inline Map filed(const Map &map) {
    auto read = parse_map_json(write_map_json(map), "map");
    REQUIRE(read);
    return std::move(read->map);
}

inline Map hostile_map() {
    std::vector<Map> maps;
    const auto &texts = hostile_texts();
    for (int page = 0; page < 2; ++page) {
        sample::Page p("outlet-" + std::to_string(page), page ? "zh-Hans" : "en",
                       page ? texts[3] : "the ban: yes // no");
        p.date("2026-01-0" + std::to_string(page + 1)).configuration("polylogue test\nquotation 1 a=b\n");
        for (std::size_t i = 0; i < texts.size(); ++i) {
            Stakeholder who = sample::person(texts[(i + 3) % texts.size()], {{texts[i], "mention"}, {"x", texts[i]}});
            who.anonymous = i % 3 == 0;
            if (i % 4 == 0) who.known = "known-" + std::to_string(i);
            if (i == 5) who = sample::holder("AUTHOR", StakeholderType::author);
            p.says(who, texts[i],
                   {.logics = {"business", "lock-in"},
                    .stance = static_cast<Stance>(i % 3),
                    .concept_id = i % 2 ? "c" + std::to_string(i) : "",
                    .confidence = 0.125});
        }
        p.relates(0, 1, RelationType::support).relates(2, 1, RelationType::attack).relates(3, 0, RelationType::attack);
        p.echo({0, 5}, {9, 14});
        maps.push_back(p.map());
    }
    Map out = sample::all(maps);
    Metadata meta{texts[0], texts[1], texts[2], "2026-02-03", texts[4], "en", texts[5], texts[6]};
    for (auto &[id, d] : out.documents) d.metadata = {meta};
    Reading changed = *out.readings.begin();
    out.readings.erase(out.readings.begin());
    for (FiledStatement &s : changed.statements) s.prefix = texts[s.at.begin % texts.size()], s.suffix = texts[1];
    changed.statements[1].cue = Points{1, 4};
    changed.statements[1].source = Points{5, 9};
    changed.losses = {{texts[2], texts[3]}};
    out.readings.insert(changed);
    return filed(out);
}

inline Map corpus_map() {
    auto map = read_map_xml(std::string(POLYLOGUE_SOURCE) + "/maps/chip-export/map.xml");
    REQUIRE(map);
    return std::move(*map);
}

} // namespace polylogue::test
