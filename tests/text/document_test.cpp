#include "text/document.hpp"

#include <doctest/doctest.h>

using namespace polylogue;

TEST_CASE("the identity is the outlet's slug and a hash of outlet and text") {
    Document d;
    d.meta.outlet = "The Mill  Times, Ltd.";
    d.text = "x";
    const std::string id = d.id();
    CHECK(id.substr(0, id.size() - 12) == "the-mill-times-ltd-");
    CHECK(id.find_first_not_of("0123456789abcdef", id.size() - 12) == std::string::npos);
}

TEST_CASE("the path, title and date are no part of the identity, text and outlet are") {
    Document a;
    a.text = "x";
    Document b = a;
    b.path = "elsewhere", b.meta.title = "t", b.meta.date = "2020-01-01";
    CHECK(a.id() == b.id());
    b.text = "y";
    CHECK(a.id() != b.id());
    b = a;
    b.meta.outlet = "報";
    CHECK(a.id() != b.id());
}

TEST_CASE("an outlet without ASCII letters gives doc") {
    Document d;
    d.meta.outlet = "眾聲報";
    CHECK(d.id().substr(0, 4) == "doc-");
}
