#include "merge/sketch.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace polylogue;

namespace {

std::string sentences(int from, int to) { // a text of its own words in every sentence
    std::string out;
    for (int i = from; i < to; ++i)
        out += "Speaker " + std::to_string(i * 7919) + " of ward " + std::to_string(i * 104729) +
               " wants the bridge open. ";
    return out;
}

} // namespace

TEST_CASE("a text resembles itself, whatever its script, case and spacing") {
    const std::string hant = "過橋費會趕走碼頭小店的顧客，港務會說收入要用來修橋，可是商戶不相信，因為去年的錢已經花在"
                             "別處，而且沒有人說得清花在哪裡。";
    const std::string hans = "过桥费会赶走码头小店的顾客 港务会说收入要用来修桥 可是商户不相信 "
                             "因为去年的钱已经花在别处 而且没有人说得清花在哪里";
    CHECK(resemblance(sketch_of(hant), sketch_of(hans)) == doctest::Approx(1));
    CHECK(sketch_of("The Bridge " + sentences(0, 9)) == sketch_of("the  bridge, " + sentences(0, 9)));
}

TEST_CASE("the share of common text is estimated") {
    const std::string all = sketch_of(sentences(0, 100));
    CHECK(resemblance(all, sketch_of(sentences(5, 100))) > 0.8);
    CHECK(resemblance(all, sketch_of(sentences(60, 160))) < 0.6);
    CHECK(resemblance(
              all, sketch_of("The harbour board met on Monday and went home without a vote on the toll for lorries.")) <
          0.2);
}

TEST_CASE("a text too short to tell has no sketch") {
    CHECK(sketch_of("A short note.").empty());
    CHECK(resemblance("", "") == 0);
    CHECK(sketch_of(sentences(0, 3)).size() == 512);
}
