#include "plugin/kit_texts.hpp"

#include <array>

namespace polylogue {
namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20U;

// "#" stands for a number that is never the same.
constexpr std::array kSentences{
    "“Line # will cut the journey by half,” said Anna Keller, head of the transport office, “and that is why we "
    "support it.”",
    "However, the residents of block # warned that rents would rise because of the new station.",
    "In the view of the auditors, contract # is too expensive and should be rejected.",
    "運輸署署長陳大文表示：「第#號路線能縮短行程，值得支持。」",
    "但是第#區的居民擔心租金上升，因此反對這個方案。",
    "在審計署看來，第#份合約過於昂貴，這套邏輯站不住腳。",
    "交通局局长李明指出，第#号线路可以缓解拥堵，所以应当尽快动工。",
    "不过第#小区的业主认为“噪音太大”，要求重新评估。",
};

std::string numbered(std::string_view sentence, std::size_t number) {
    const std::size_t at = sentence.find('#');
    return std::string(sentence.substr(0, at)) + std::to_string(number) + std::string(sentence.substr(at + 1));
}

std::string all_scripts() {
    return "輝煌公司（Glanz AG）の代表は「安い」と述べた。Компания ответила: «нет». Ο δήμος διαφωνεί. 회사는 반대했다. "
           "The 市政府 said “可以” — 但 the unions said “no way”。दुकानदार सहमत हैं।\n\n他們说：yes，因為 it is 便宜。\n";
}

} // namespace

std::vector<KitText> kit_texts() {
    return {
        {"an empty text", "", ""},
        {"one character", "橋", "zh-Hant"},
        {"white space only", " \t\n\n　\n", ""},
        {"marks only", "。？！…「」『』“”‘’()（）—— ?!.,;:\n", ""},
        {"quotation marks that do not close", "她說：「第一，『太貴。\n\n“And then he said, ‘never.\n\n」』”’」\n", ""},
        {"characters outside the basic plane",
         "𠮷田先生😀說：「𡃁仔👩‍👩‍👧‍👦反對！」 e\xCC\x81\xCC\x82\xCC\x83 "
         "“𝔑𝔬,” "
         "said "
         "𝔅𝔬𝔟.\n",
         ""},
        {"mixed scripts", all_scripts(), ""},
        {"right-to-left text",
         "אמרה ראש העיר: „התוכנית יקרה מדי”.\n\nقال الوزير إن «المشروع ضروري»، لكن السكان يعارضونه.\n", "he"},
        {"a language not declared", "ქალაქის მერმა თქვა: „ხიდი ძალიან ძვირია“. მოსახლეობა არ ეთანხმება.\n", "ka"},
        {"prose in three languages", kit_prose(6000, "\n\n"), ""},
        {"a line of 1 MB", kit_prose(kMegabyte, " "), ""},
        {"1 MB without a space or mark", std::string(kMegabyte, 'x'), "en"},
    };
}

std::string kit_prose(std::size_t bytes, const std::string &between) {
    std::string out;
    for (std::size_t i = 0; out.size() < bytes; ++i)
        out += numbered(kSentences[i % kSentences.size()], i + 1) + between;
    return out;
}

} // namespace polylogue
