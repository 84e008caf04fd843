#include "text/show.hpp"

#include <doctest/doctest.h>

using namespace polylogue;
using test::sentences_of;

TEST_CASE("Chinese full stops, question and exclamation marks end a sentence") {
    CHECK(sentences_of("稅率下週調整。誰來付錢？沒有人知道！會議散了") ==
          "稅率下週調整。 | 誰來付錢？ | 沒有人知道！ | 會議散了");
    CHECK(sentences_of("会议结束了？！大家都走了。") == "会议结束了？！ | 大家都走了。");
}

TEST_CASE("semicolons, dashes and ellipses do not end a Chinese sentence") {
    CHECK(sentences_of("甲方要求延期；乙方不肯。") == "甲方要求延期；乙方不肯。");
    CHECK(sentences_of("他想了很久……還是簽了字。") == "他想了很久……還是簽了字。");
    CHECK(sentences_of("這條路——那條新路——還沒通車。") == "這條路——那條新路——還沒通車。");
}

TEST_CASE("a closing quotation mark stays with its sentence") {
    CHECK(sentences_of("局長說：「明天開工。」記者離開了。") == "局長說：「明天開工。」 | 記者離開了。");
    CHECK(sentences_of("“我们不卖。”他补充道。") == "“我们不卖。” | 他补充道。");
    CHECK(sentences_of("他問「誰付？」。沒人答。") == "他問「誰付？」。 | 沒人答。");
    CHECK(sentences_of("\"We will sue.\" The clerk wrote it down.") == "\"We will sue.\" | The clerk wrote it down.");
    CHECK(sentences_of("“We will sue.” The clerk wrote it down.") == "“We will sue.” | The clerk wrote it down.");
}

TEST_CASE("an opening quotation mark belongs to the next sentence") {
    CHECK(sentences_of("他走了。「門沒關。」") == "他走了。 | 「門沒關。」");
    CHECK(sentences_of("他走了。\"门没关。\"") == "他走了。 | \"门没关。\"");
    CHECK(sentences_of("They left. \"The door was open.\"") == "They left. | \"The door was open.\"");
}

TEST_CASE("sentences inside a quotation are told apart") {
    CHECK(sentences_of("她說：「橋會塌。錢不夠。誰負責？」") == "她說：「橋會塌。 | 錢不夠。 | 誰負責？」");
}

TEST_CASE("a quotation inside a clause does not end its sentence") {
    CHECK(sentences_of("「誰付錢？」的問題沒有答案。") == "「誰付錢？」的問題沒有答案。");
    CHECK(sentences_of("他高喊「加油！」，然後離開。") == "他高喊「加油！」，然後離開。");
    CHECK(sentences_of("\"Why now?\" she asked.") == "\"Why now?\" she asked.");
    CHECK(sentences_of("“Stop!” — the guard again.") == "“Stop!” — the guard again.");
}

TEST_CASE("a mark inside a title or a bracket does not end the sentence around it") {
    CHECK(sentences_of("讀完《誰在敲門？》之後他睡了。") == "讀完《誰在敲門？》之後他睡了。");
    CHECK(sentences_of("這份（公平？）協議已簽。") == "這份（公平？）協議已簽。");
    CHECK(sentences_of("The fair (really?) deal was signed.") == "The fair (really?) deal was signed.");
}

TEST_CASE("a bracket of its own is a sentence, and a stop behind a bracket ends one") {
    CHECK(sentences_of("協議已簽。（公司沒有回應。）股價上升。") == "協議已簽。 | （公司沒有回應。） | 股價上升。");
    CHECK(sentences_of("他推給下屬（誰會信？）。之後沒人再問。") == "他推給下屬（誰會信？）。 | 之後沒人再問。");
    CHECK(sentences_of("They signed. (The firm kept silent.) Shares rose.") ==
          "They signed. | (The firm kept silent.) | Shares rose.");
}

TEST_CASE("ASCII marks end sentences in Chinese text, but not in figures and addresses") {
    CHECK(sentences_of("他同意了.她沒有.") == "他同意了. | 她沒有.");
    CHECK(sentences_of("真的嗎?當然!走吧") == "真的嗎? | 當然! | 走吧");
    CHECK(sentences_of("價格升至3.5萬元,見news.example.hk的報導。") == "價格升至3.5萬元,見news.example.hk的報導。");
}

TEST_CASE("two question marks left of a lost character do not end a sentence") {
    CHECK(sentences_of("這個??問題再次出現。") == "這個??問題再次出現。");
    CHECK(sentences_of("這是真的???沒有人信。") == "這是真的??? | 沒有人信。");
}

TEST_CASE("titles, initials and abbreviations do not end an English sentence") {
    CHECK(sentences_of("Sen. Ann Poole met Mr. Diaz. They talked.") == "Sen. Ann Poole met Mr. Diaz. | They talked.");
    CHECK(sentences_of("Harold J. Smith and A. B. Low agreed. He left.") ==
          "Harold J. Smith and A. B. Low agreed. | He left.");
    CHECK(sentences_of("Quarry Inc. Chairman Lee spoke. Shares fell.") ==
          "Quarry Inc. Chairman Lee spoke. | Shares fell.");
    CHECK(sentences_of("Reps. Poole, D-Calif., and Low, R-Ky., voted no. Both lost.") ==
          "Reps. Poole, D-Calif., and Low, R-Ky., voted no. | Both lost.");
    CHECK(sentences_of("Farm aid, e.g. Seed loans, ended. It hurt.") == "Farm aid, e.g. Seed loans, ended. | It hurt.");
    CHECK(sentences_of("Rule No. 4 stands.") == "Rule No. 4 stands.");
    CHECK(sentences_of("The vote is on Jan. 5 at 4 p.m. Monday.") == "The vote is on Jan. 5 at 4 p.m. Monday.");
}

TEST_CASE("an abbreviation at the end of a sentence ends it") {
    CHECK(sentences_of("They sell to the U.S. The board objects.") == "They sell to the U.S. | The board objects.");
    CHECK(sentences_of("It opened at 9 a.m. But nobody came.") == "It opened at 9 a.m. | But nobody came.");
    CHECK(sentences_of("She works for Quarry Corp. He does not.") == "She works for Quarry Corp. | He does not.");
    CHECK(sentences_of("He said no. Nobody else did.") == "He said no. | Nobody else did.");
    CHECK(sentences_of("The U.S. Senate sat.") == "The U.S. Senate sat.");
}

TEST_CASE("decimals, list numbers and addresses do not end an English sentence") {
    CHECK(sentences_of("Prices rose 3.5 percent. Wages did not.") == "Prices rose 3.5 percent. | Wages did not.");
    CHECK(sentences_of("1. Wages must rise.") == "1. Wages must rise.");
    CHECK(sentences_of("It closed in 2018. Nobody came.") == "It closed in 2018. | Nobody came.");
    CHECK(sentences_of("See example.com for more.") == "See example.com for more.");
    CHECK(sentences_of("See example.com. Julie did.") == "See example.com. | Julie did.");
}

TEST_CASE("an English ellipsis ends a sentence only before a capital letter") {
    CHECK(sentences_of("We waited... and waited.") == "We waited... and waited.");
    CHECK(sentences_of("We waited... Nothing came.") == "We waited... | Nothing came.");
    CHECK(sentences_of("We waited… Nothing came.") == "We waited… | Nothing came.");
    CHECK(sentences_of("We . . . Waited there.") == "We . . . Waited there.");
}

TEST_CASE("a mark before a lower-case word does not end a sentence") {
    CHECK(sentences_of("Yahoo! is back.") == "Yahoo! is back.");
    CHECK(sentences_of("It sold out. iPhone prices rose.") == "It sold out. | iPhone prices rose.");
}

TEST_CASE("the title is the first sentence and is not counted again in the body") {
    Document d = test::document_of("Tax fight\n\nThe tax is due.");
    d.title = {0, 9};
    const Layers layers = make_layers(d, false);
    REQUIRE(layers.sentences.size() == 2);
    CHECK(layers.sentences[0].paragraph == Sentence::kTitle);
    CHECK(d.at(layers.sentences[0].span) == "Tax fight");
    CHECK(layers.sentences[1].paragraph == 0);
    CHECK(layers.paragraphs.size() == 1);
}

TEST_CASE("marks without words are no sentence") {
    CHECK(sentences_of("* * *\n\n好。。。\n\n……") == "好。。。");
    CHECK(sentences_of("") == "");
}

TEST_CASE("sentences number the paragraph they stand in") {
    const Document d = test::document_of("甲。乙。\n丙。");
    const Layers layers = make_layers(d, false);
    REQUIRE(layers.sentences.size() == 3);
    CHECK(layers.sentences[1].paragraph == 0);
    CHECK(layers.sentences[2].paragraph == 1);
}

TEST_CASE("a stop between two words whose space was lost ends a sentence") {
    CHECK(sentences_of("They left early.Nobody stayed on.") == "They left early. | Nobody stayed on.");
    CHECK(sentences_of("They left!”After that") == "They left!” | After that");
    CHECK(sentences_of("Salon.Com and mill.Town.example and U.S.Army") ==
          "Salon.Com and mill.Town.example and U.S.Army");
}
