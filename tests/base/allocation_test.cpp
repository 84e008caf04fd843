#include <doctest/doctest.h>

#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <thread>
#include <vector>

namespace {

std::vector<std::string> of_all_sizes(char c) {
    std::vector<std::string> out;
    for (std::size_t n = 0; n < 5000; n += 7) out.emplace_back(n, c);
    return out;
}

bool hold(const std::vector<std::string> &all, char c) {
    std::size_t n = 0;
    for (const std::string &s : all) {
        if (s != std::string(n, c)) return false;
        n += 7;
    }
    return true;
}

} // namespace

TEST_CASE("blocks of any size keep what is in them while others are given back and taken again") {
    const std::vector<std::string> first = of_all_sizes('a');
    for (int round = 0; round < 3; ++round) CHECK(hold(of_all_sizes('b'), 'b'));
    CHECK(hold(first, 'a'));
}

TEST_CASE("a block that another thread took is given back here, and one from here there") {
    std::vector<std::string> there, here = of_all_sizes('h');
    std::thread other([&] {
        there = of_all_sizes('t');
        here = {};
        here = of_all_sizes('o');
    });
    other.join();
    CHECK(hold(there, 't'));
    there.clear();
    CHECK(hold(here, 'o'));
    CHECK(hold(of_all_sizes('n'), 'n'));
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // which stop the program
TEST_CASE("memory that cannot be had is an exception") {
    CHECK_THROWS_AS(std::make_unique<std::vector<char>>(std::size_t{1} << 62U), std::bad_alloc);
    CHECK(::operator new (std::size_t{1} << 62U, std::nothrow) == nullptr);
}
#endif

TEST_CASE("an empty block is a block") {
    void *const one = ::operator new(0), *const two = ::operator new(0);
    CHECK(one != nullptr);
    CHECK(one != two);
    ::operator delete (one, std::size_t{0});
    ::operator delete(two);
}
