#pragma once
// Random corpora for comparisons: documents of two or more outlets whose statements follow given odds, clumped by
// document as real ones are.
#include "compare/random.hpp"
#include "merge/derive.hpp"

#include <string>
#include <vector>

namespace generated {

using namespace polylogue;

struct Odds { // of the first logic in each outlet, out of 100; the other logics share the rest evenly
    std::vector<std::size_t> first{30, 30};
};

struct Corpus {
    std::size_t documents = 40, most_statements = 9, logics = 5, holders = 12;
    Odds odds;
};

inline const std::vector<std::string> &logic_names() {
    static const std::vector<std::string> names{"alpha", "beta", "gamma", "delta", "epsilon"};
    return names;
}

inline FiledStatement statement(const Corpus &corpus, std::size_t odds, std::size_t theme, comparing::Random &random) {
    FiledStatement s;
    s.stakeholder = static_cast<std::uint32_t>(random.below(corpus.holders));
    // One statement in five repeats the document's theme: statements of a document are alike.
    const std::size_t drawn = random.below(100) < odds ? 0 : 1 + random.below(corpus.logics - 1);
    s.logics = {logic_names()[random.below(5) == 0 ? theme : drawn]};
    s.mode = static_cast<Mode>(random.below(4));
    s.stance = static_cast<Stance>(random.below(3));
    s.exact = "Point " + std::to_string(random.below(400)) + " of " + std::to_string(random.below(400));
    return s;
}

inline void add_document(Map &map, const Corpus &corpus, std::size_t number, comparing::Random &random) {
    const std::size_t outlet = number % corpus.odds.first.size(), odds = corpus.odds.first[outlet];
    DocumentRecord record;
    record.id = "doc-" + std::to_string(number);
    record.lang = "en";
    Metadata meta;
    meta.outlet = "Outlet " + std::to_string(outlet + 1);
    meta.date = "2024-0" + std::to_string(1 + number % 9) + "-01";
    record.metadata.insert(meta);
    Reading reading;
    reading.document = record.id;
    reading.issue = "the measure";
    for (std::size_t h = 0; h < corpus.holders; ++h)
        reading.stakeholders.push_back({"Holder Number" + std::string(1, static_cast<char>('A' + h)),
                                        StakeholderType::person,
                                        "holder-" + std::to_string(h),
                                        {},
                                        false});
    // The theme follows the outlet's odds too, so that it adds no difference of its own.
    const std::size_t theme = random.below(100) < odds ? 0 : 1 + random.below(corpus.logics - 1);
    const std::size_t count = 2 + random.below(corpus.most_statements - 1);
    for (std::size_t i = 0; i < count; ++i) {
        reading.statements.push_back(statement(corpus, odds, theme, random));
        reading.statements.back().at = {i * 100, i * 100 + 50};
    }
    map.documents[record.id] = record;
    map.readings.insert(std::move(reading));
}

inline Map make(const Corpus &corpus, std::uint64_t seed) {
    comparing::Random random(seed);
    Map map;
    for (std::size_t i = 0; i < corpus.documents; ++i) add_document(map, corpus, i, random);
    return map;
}

} // namespace generated
