#include "compare/network.hpp"

#include "compare/sample_page.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <numeric>

using namespace sample;
using namespace polylogue::comparing;
using doctest::Approx;

TEST_CASE("congruence, conflict and their normalised forms are those counted by hand") {
    // Actor 0 agrees with concepts 0, 1 and disagrees with 2; actor 1 agrees with 0, 2; actor 2 agrees with 3.
    const std::vector<Bond> bonds{{0, 0, 2, 0}, {0, 1, 1, 0}, {0, 2, 0, 1}, {1, 0, 1, 0}, {1, 2, 3, 1}, {2, 3, 1, 0}};
    const std::vector<Tie> ties = ties_of(3, bonds);
    REQUIRE(ties.size() == 1);
    CHECK(ties[0].congruence == 1);
    CHECK(ties[0].conflict == 1);
    CHECK(ties[0].subtract() == 0);
    CHECK(ties[0].average == Approx(1 / 2.5)); // of three and two concepts
    CHECK(ties[0].jaccard == Approx(1.0 / 3)); // three concepts in all
    CHECK(ties[0].cosine == Approx(1 / std::sqrt(6.0)));
}

TEST_CASE("disagreeing with the same concept is congruence, and doing both as often is neither") {
    const std::vector<Tie> ties = ties_of(3, {{0, 0, 0, 2}, {1, 0, 0, 1}, {2, 0, 1, 1}});
    REQUIRE(ties.size() == 1);
    CHECK(ties[0].congruence == 1);
    CHECK(ties[0].conflict == 0);
}

namespace {

const Stakeholder kAnn = person("Ann Lee"), kBob = person("Bob Ray"), kCy = person("Cy Fox");

struct Debate {
    Map map;
    Derived derived;
    Sample sample;

    Debate() {
        Page a("a", "en", "the measure"), b("b", "en", "the measure");
        a.says(kAnn, "The new boats will keep passengers safe.", stance(Stance::favour))
            .says(kCy, "Poor families cannot afford the higher fare.", stance(Stance::oppose))
            .relates(1, 0, RelationType::attack);
        b.says(kBob, "The new boats will keep passengers safe.", stance(Stance::favour));
        map = all({in_outlet(a, "Herald"), in_outlet(b, "Post")});
        derived = derive(map);
        sample = samples(map, derived, {})->front();
    }
};

} // namespace

TEST_CASE("who makes one claim stands together, who attacks it stands against") {
    const Debate d;
    const comparing::Network n = network_of(d.sample, d.derived, {0, 1}, 1);
    REQUIRE(n.actors.size() == 3);
    // Ann and Bob share the claim and the issue; Cy differs from both on both.
    for (const Tie &t : n.ties) {
        const bool with_cy = d.derived.stakeholders[n.actors[t.a]].name == "Cy Fox" ||
                             d.derived.stakeholders[n.actors[t.b]].name == "Cy Fox";
        CHECK(t.congruence == (with_cy ? 0 : 2));
        CHECK(t.conflict == (with_cy ? 2 : 0));
    }
    CHECK(n.ties.size() == 3);
    const Polarisation p = polarisation_of(d.sample, d.derived, n, {0, 1});
    CHECK(p.favour == 2);
    CHECK(p.oppose == 1);
    CHECK(p.balance == Approx(8.0 / 9));
    REQUIRE(p.has_closure);
    CHECK(p.closure == 1);
}

TEST_CASE("a group's network holds its own statements only") {
    const Debate d;
    CHECK(network_of(d.sample, d.derived, {1}, 1).actors.size() == 1);
    CHECK(network_of(d.sample, d.derived, {1}, 1).ties.empty());
}
