// Differences are reported where they are and not where they are not, over many corpora made for the purpose.
#include "compare/generated.hpp"
#include "support/processor_time.hpp"

#include "compare/comparison.hpp"

#include <doctest/doctest.h>

using namespace polylogue;
using namespace polylogue::comparing;

namespace {

Comparison compared(const Map &map, const Derived &derived) {
    auto found = compare(map, derived, {});
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    return std::move(found->front());
}

struct Reports {
    int any = 0, first_logic = 0;
};

Reports over_corpora(const generated::Corpus &corpus, int count) {
    Reports out;
    for (int i = 0; i < count; ++i) {
        const Map map = generated::make(corpus, static_cast<std::uint64_t>(i) + 1);
        const Derived derived = derive(map);
        const Comparison c = compared(map, derived);
        bool any = false;
        for (const Family &f : c.families) any = any || f.differs();
        out.any += any;
        out.first_logic += c.family(Question::logics).differs(0); // "alpha" is first by name
    }
    return out;
}

} // namespace

TEST_CASE("of 200 corpora without a difference at most 18 are said to have one") {
    const Reports reports = over_corpora({}, 200);
    MESSAGE(reports.any, " of 200 corpora without a difference are said to have one");
    CHECK(reports.any <= 18); // 5 % of 200 are 10; more than 18 come by chance once in a hundred times
}

TEST_CASE("a logic of 45 % here and 20 % there, in 30 documents each, is found in at least 160 of 200 corpora") {
    generated::Corpus corpus;
    corpus.documents = 60;
    corpus.odds.first = {45, 20};
    const Reports reports = over_corpora(corpus, 200);
    MESSAGE(reports.first_logic, " of 200 planted differences are found");
    CHECK(reports.first_logic >= 160);
}

TEST_CASE("ten thousand documents are compared in under ten seconds") {
    generated::Corpus corpus;
    corpus.documents = 10000;
    corpus.odds.first = {30, 28, 32, 30, 30, 25, 30, 30, 30, 30, 30, 40};
    const Map map = generated::make(corpus, 1);
    const Derived derived = derive(map);
    const double start = polylogue::test::processor_seconds();
    const Comparison c = compared(map, derived);
    const double spent = polylogue::test::processor_seconds() - start;
    MESSAGE(map.documents.size(), " documents, ", derived.statements.size(), " statements: ", spent, " s");
    CHECK(c.sample.members.size() == 10000);
    CHECK(c.family(Question::logics).differs());
#ifdef NDEBUG
    CHECK(spent < 10);
#endif
}
