#include "laws/generate.hpp"

#include "format/map_xml.hpp"
#include "merge/anchors.hpp"
#include "merge/union.hpp"

#include <doctest/doctest.h>

using namespace laws;

namespace {

constexpr std::uint64_t kCases = 300;

Map merged(Map a, const Map &b) {
    join(a, b);
    return a;
}

std::string bytes(const Map &map) { return write_map_xml(map, derive(map)); }

template <class F> void for_cases(const F &law) {
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        law(random);
    }
}

} // namespace

TEST_CASE("merge is commutative to the byte") {
    for_cases([](Random &random) {
        const Map a = random_map(random), b = random_map(random);
        REQUIRE(bytes(merged(a, b)) == bytes(merged(b, a)));
    });
}

TEST_CASE("merge is associative") {
    for_cases([](Random &random) {
        const Map a = random_map(random), b = random_map(random), c = random_map(random);
        REQUIRE(merged(merged(a, b), c) == merged(a, merged(b, c)));
    });
}

TEST_CASE("merge is idempotent and the empty map is neutral") {
    for_cases([](Random &random) {
        const Map a = random_map(random);
        REQUIRE(merged(a, a) == a);
        REQUIRE(merged(a, Map{}) == a);
        REQUIRE(merged(Map{}, a) == a);
    });
}

TEST_CASE("the map of a folder is the merge of its documents' maps, in any order and read back from files") {
    for_cases([](Random &random) {
        Map a = random_map(random);
        // Corrections about documents that are not there, or about none where there are none, belong to no document.
        const auto by_document = corrections_by_document(a);
        a.corrections.clear();
        for (const auto &[id, corrections] : by_document)
            if (!a.documents.empty()) a.corrections.insert(corrections.begin(), corrections.end());
        Map forward, backward;
        for (auto it = a.documents.begin(); it != a.documents.end(); ++it) join(forward, of_document(a, it->first));
        for (auto it = a.documents.rbegin(); it != a.documents.rend(); ++it) {
            const auto read = parse_map_xml(bytes(of_document(a, it->first)), "map");
            REQUIRE_MESSAGE(read, (read ? "" : read.error().text()));
            join(backward, *read);
        }
        REQUIRE(bytes(forward) == bytes(a));
        REQUIRE(bytes(backward) == bytes(a));
    });
}

TEST_CASE("removing a document undoes its merge") {
    for_cases([](Random &random) {
        const Map a = random_map(random);
        if (a.documents.empty()) return;
        const std::string id =
            std::next(a.documents.begin(), static_cast<std::ptrdiff_t>(random.below(a.documents.size())))->first;
        const Map rest = without_document(a, id);
        REQUIRE_FALSE(rest.documents.contains(id));
        REQUIRE(merged(rest, of_document(a, id)) == a);
        REQUIRE(without_document(merged(rest, of_document(a, id)), id) == rest);
    });
}

TEST_CASE("what is written reads back equal, twice to the same bytes") {
    for_cases([](Random &random) {
        const Map a = random_map(random);
        const auto read = parse_map_xml(bytes(a), "map");
        REQUIRE_MESSAGE(read, (read ? "" : read.error().text()));
        REQUIRE(*read == a);
        REQUIRE(bytes(*read) == bytes(a));
    });
}

TEST_CASE("every statement has one claim, one holder and one issue with it") {
    for_cases([](Random &random) {
        const Map a = random_map(random);
        const Derived d = derive(a);
        std::size_t members = 0;
        for (std::size_t c = 0; c < d.claims.size(); ++c)
            for (const std::size_t s : d.claims[c].statements) {
                ++members;
                REQUIRE(d.statements[s].claim == c);
                REQUIRE(d.statements[s].issue == d.claims[c].issue);
                REQUIRE(d.statements[s].stakeholder < d.stakeholders.size());
            }
        REQUIRE(members == d.statements.size());
        for (const MapRelation &r : d.relations) REQUIRE(d.statements[r.from].issue == d.statements[r.to].issue);
    });
}
