#include "report/phrases.hpp"

#include <array>

namespace polylogue {
namespace {

struct Row {
    std::string_view en, hant, hans;
};

constexpr std::array<Row, static_cast<std::size_t>(Phrase::kPhrases)> kRows{{
    {"This briefing rests on {0} ({1}), with {2} by {3}.", "本簡報依據{0}（{1}），其中有{3}的{2}。",
     "本简报依据{0}（{1}），其中有{3}的{2}。"},
    {"This briefing rests on {0}, with {2} by {3}.", "本簡報依據{0}，其中有{3}的{2}。",
     "本简报依据{0}，其中有{3}的{2}。"},
    {"{0} from {1}", "{1}的{0}", "{1}的{0}"},
    {"Of these statements {0} are for the measure and {1} against it; {2} take no side.",
     "其中{0}則支持此項措施，{1}則反對，{2}則未表態。", "其中{0}则支持此项措施，{1}则反对，{2}则未表态。"},
    {"{0} are presented as being for it{1}.", "{0}被呈現為支持一方{1}。", "{0}被呈现为支持一方{1}。"},
    {"{0} is presented as being for it{1}.", "{0}被呈現為支持一方{1}。", "{0}被呈现为支持一方{1}。"},
    {"{0} are presented as being against it{1}.", "{0}被呈現為反對一方{1}。", "{0}被呈现为反对一方{1}。"},
    {"{0} is presented as being against it{1}.", "{0}被呈現為反對一方{1}。", "{0}被呈现为反对一方{1}。"},
    {"; this side argues mostly by {0}", "；這一方主要運用{0}", "；这一方主要运用{0}"},
    {"The main argument for it is {0} ({1}).", "主要的支持論點是{0}（{1}）。", "主要的支持论点是{0}（{1}）。"},
    {"The main argument against it is {0} ({1}).", "主要的反對論點是{0}（{1}）。", "主要的反对论点是{0}（{1}）。"},
    {"The point made most often is {0} ({1}).", "最常提出的論點是{0}（{1}）。", "最常提出的论点是{0}（{1}）。"},
    {"Also for it: {0}.", "支持一方還提出：{0}。", "支持一方还提出：{0}。"},
    {"Also against it: {0}.", "反對一方還提出：{0}。", "反对一方还提出：{0}。"},
    {"Further points: {0}.", "其他論點：{0}。", "其他论点：{0}。"},
    {"Most disputed is {0}; against it stands {2} ({1}).", "爭議最大的是{0}，與之相對的是{2}（{1}）。",
     "争议最大的是{0}，与之相对的是{2}（{1}）。"},
    {"Only {0} reports {1} ({2}).", "只有{0}報導{1}（{2}）。", "只有{0}报道{1}（{2}）。"},
    {"Reported with statements on both sides: {0}.", "兩邊立場的陳述都有的是：{0}。", "两边立场的陈述都有的是：{0}。"},
    {"So few statements show what was said, not how opinion is divided.",
     "陳述數量很少，只能看出說了什麼，不能看出意見如何分布。",
     "陈述数量很少，只能看出说了什么，不能看出意见如何分布。"},
    {"Arguments for", "支持的論點", "支持的论点"},
    {"Arguments against", "反對的論點", "反对的论点"},
    {"Points that take no side", "未表態的論點", "未表态的论点"},
    {"Arguments", "論點", "论点"},
    {"Summary", "摘要", "摘要"},
    {"Diagram", "論證圖", "论证图"},
    {"Stakeholders", "各方立場", "各方立场"},
    {"Stakeholder", "論者", "论者"},
    {"Presented as", "立場", "立场"},
    {"Logics", "邏輯", "逻辑"},
    {"Statements", "陳述", "陈述"},
    {"Countered by {0} ({1})", "遭{0}反駁（{1}）", "遭{0}反驳（{1}）"},
    {"Backed by {0} ({1})", "由{0}支撐（{1}）", "由{0}支撑（{1}）"},
    {"{0} more are in the map.", "另有{0}項，見論證圖。", "另有{0}项，见论证图。"},
    {"Further statements referred to", "文中引用的其他陳述", "文中引用的其他陈述"},
    {"Sources", "來源", "来源"},
    {"How this was made, and how far to trust it", "製作方法與可信程度", "制作方法与可信程度"},
    {"Statements, who holds them, their logics and their sides were found by the program ({0}), not by a person. Each "
     "number in brackets leads to words that a sentence rests on; the code beside those words finds them in the map.",
     "陳述、論者、邏輯與立場均由程式（{0}"
     "）找出，未經人工核對。方括號中的數字指向該句所依據的原文，原文旁的代碼可在論證圖中"
     "查到。",
     "陈述、论者、逻辑与立场均由程序（{0}"
     "）找出，未经人工核对。方括号中的数字指向该句所依据的原文，原文旁的代码可在论证图中"
     "查到。"},
    {"On {4} annotated news documents its agreement with careful readers (F1, of 1) was {0} on what is a statement, "
     "{1} "
     "on who holds it, {2} on the logic and {3} on the side.",
     "以{4}篇人工標註的新聞文件衡量，程式與細心讀者的一致程度（F1，滿分為1）為：陳述{0}、論者{1}、邏輯{2}、立場{3}。",
     "以{4}篇人工标注的新闻文件衡量，程序与细心读者的一致程度（F1，满分为1）为：陈述{0}、论者{1}、逻辑{2}、立场{3}。"},
    {"Of {1} statements {0} are less than {2} sure; they count, but the summary rests on surer ones where there are "
     "any.",
     "{1}則陳述中有{0}則的把握低於{2}；它們計入總數，但摘要優先採用更有把握的陳述。",
     "{1}则陈述中有{0}则的把握低于{2}；它们计入总数，但摘要优先采用更有把握的陈述。"},
    {"A side is how the sources present someone, not what that person may think; what is marked “ascribed by others” "
     "is "
     "put into someone's mouth.",
     "立場是來源文章所呈現的，不等於當事人的真實想法；標為「他人代述」的，是別人歸於當事人的看法。",
     "立场是来源文章所呈现的，不等于当事人的真实想法；标为“他人代述”的，是别人归于当事人的看法。"},
    {"the author in {0}", "{0}的文章作者", "{0}的文章作者"},
    {"the authors of {0}", "{0}的作者", "{0}的作者"},
    {"the author", "文章作者", "文章作者"},
    {"{0} and {1}", "{0}等{2}方", "{0}等{2}方"},
    {"quoted", "直接引述", "直接引述"},
    {"reported", "間接轉述", "间接转述"},
    {"partly quoted", "部分引述", "部分引述"},
    {"ascribed by others", "他人代述", "他人代述"},
    {"in the text's own voice", "文章自身論述", "文章自身论述"},
    {"source {0}", "來源{0}", "来源{0}"},
}};

} // namespace

std::string phrase(Phrase which, const std::string &lang, const std::vector<std::string> &arguments) {
    const Row &row = kRows[static_cast<std::size_t>(which)];
    const std::string_view pattern = lang == "zh-Hant" ? row.hant : lang == "zh-Hans" ? row.hans : row.en;
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '{') {
            out += pattern[i];
            continue;
        }
        const auto place = static_cast<std::size_t>(pattern[i + 1] - '0');
        if (place < arguments.size()) out += arguments[place];
        i += 2;
    }
    return out;
}

std::string enumerated(const std::vector<std::string> &names, std::size_t most, const std::string &lang) {
    const bool english = lang != "zh-Hant" && lang != "zh-Hans";
    const std::size_t shown = names.size() <= most + 1 ? names.size() : most; // never "and 1 other"
    std::string out;
    for (std::size_t i = 0; i < shown; ++i) {
        const bool last = i > 0 && i + 1 == names.size();
        const char *between = english ? (last ? " and " : ", ") : last ? (lang == "zh-Hant" ? "與" : "和") : "、";
        out += (i ? between : "") + names[i];
    }
    if (shown == names.size()) return out;
    return phrase(Phrase::and_others, lang,
                  {out, std::to_string(names.size() - shown) + " others", std::to_string(names.size())});
}

std::string quoted(const std::string &words, const std::string &lang) {
    return lang == "zh-Hant" ? "「" + words + "」" : "“" + words + "”";
}

} // namespace polylogue
