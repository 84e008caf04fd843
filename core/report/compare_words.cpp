#include "report/compare_words.hpp"

#include "text/script.hpp"

#include <array>
#include <cassert>
#include <cmath>
#include <cstdio>
#include <map>

namespace polylogue::reporting {
namespace {

// Traditional Chinese is worded so that its characters turned into simplified ones read as simplified Chinese does.
struct Pair {
    std::string_view en, hant;
};

constexpr std::array<Pair, static_cast<std::size_t>(Phrase::count_last)> kPhrases{{
    {"Comparison by {1}", "按{1}比較"},
    {"Contents", "目次"},
    {"In brief", "摘要"},
    {"Groups", "各組"},
    {"{1} documents in {2} groups with {3} statements are compared.", "比較{2}組，共{1}篇文件、{3}則陳述。"},
    {"The documents name no issue: what differs may be what they are about (map with --issue, or name it in each).",
     "文件未指明爭議：差異可能只是主題不同（製圖時用--issue，或在各文件註明）。"},
    {"Small groups (fewer than 5 documents or 20 statements) are counted, not tested: {1}.",
     "樣本太小的組（不足5篇文件或20則陳述）只計數、不檢定：{1}。"},
    {"Every group is small (fewer than 5 documents or 20 statements): this report counts and quotes, and tests "
     "nothing. "
     "What differs here may be chance.",
     "各組樣本都太小（不足5篇文件或20則陳述）：本報告只計數、引文，不作檢定；此處的差異可能出於偶然。"},
    {"Groups with fewer documents are left out: {1}.", "文件較少而未列入的組：{1}。"},
    {"{1} documents do not say what they are grouped by and are left out.", "{1}篇文件沒有分組所需的資訊，未列入。"},
    {"{1} statements that repeat others are not counted.", "{1}則重複他處的陳述未計入。"},
    {"The groups differ in {1}: distance {2} (0 alike, 1 nothing in common), p = {3} after correction.",
     "各組在{1}上有差異：距離{2}（0為相同，1為毫無交集），校正後p = {3}。"},
    {"No difference is shown in {1}. Distances run from 0, alike, to 1; p is after correction.",
     "看不出差異的有：{1}。距離0為相同、1為毫無交集；p值已校正。"},
    {"{1}: {2}. These differences are no larger than the extractor's own error may make.",
     "{1}：{2}。這些差異不超過抽取程式本身誤差所能造成的程度。"},
    {"{1}: {2}. The difference of {3} is larger than the extractor's measured error explains.",
     "{1}：{2}。{3}之間的差異大於抽取程式的實測誤差。"},
    {"The logic found most often: {1}.", "各組最常見的邏輯：{1}。"},
    {"{1} {2} ({3})", "{1} {2}（{3}）"},
    {"Most heard in {1}: {2}.", "{1}中聲音最多的是{2}。"},
    {"Heard in {1} and nowhere else: {2}.", "只在{1}出現的聲音：{2}。"},
    {"{1} is read as in favour in {2} and as against in {3}; a misread stance looks the same, so see both quotations.",
     "{1}在{2}讀作支持，在{3}讀作反對；立場誤讀看起來也是如此，請對照兩段引文。"},
    {"Of {1} claims, {2} are made in all groups, {3} in several, {4} in one alone.",
     "{1}項主張中，{2}項各組都有，{3}項部分組有，{4}項只見於一組。"},
    {"{1} of those in one alone rest on a single statement: a claim worded differently elsewhere may be the same one.",
     "只見於一組的主張中，{1}項僅有一則陳述：他處換個說法的，可能是同一項主張。"},
    {"Made most widely: “{1}” ({2}).", "最多組提出的主張：「{1}」（{2}）。"},
    {"Only in {1}: “{2}” ({3}).", "只見於{1}：「{2}」（{3}）。"},
    {"In {1}, {2} of {3} attacks by those {4} stand without an answer.",
     "在{1}，{4}一方的{3}次反駁中，{2}次沒有回應。"},
    {"Different names for one thing: {1}.", "同一事物的不同名稱：{1}。"},
    {"{1} says “{2}” ({3})", "{1}用「{2}」（{3}次）"},
    {"Stakeholders that argue alike form {1} coalitions of two or more (modularity {2}).",
     "論點相近的各方形成{1}個兩人以上的陣營（模組度{2}）。"},
    {"documents", "篇文件"},
    {"statements", "則陳述"},
    {"small", "樣本小"},
    {"yes", "是"},
    {"{1} of {2}", "{2}中的{1}"},
    {"the author", "作者"},
    {"the articles' own voice", "文章自己的聲音"},
    {"unnamed", "匿名者"},
    {"all statements", "全部陳述"},
    {"Logics", "邏輯"},
    {"Share of each logic among the statements that have one, with 95 % intervals (bootstrap over documents)",
     "各邏輯在有邏輯的陳述中所佔比例，附95%區間（以文件為單位的自助法）"},
    {"Statements by logic; one with two logics counts half for each", "各邏輯的陳述數；有兩種邏輯者各計一半"},
    {"A star marks what differs between groups by test.", "星號表示檢定認為各組有差異。"},
    {"Examples", "例句"},
    {"Voices", "聲音"},
    {"Statements by kind of voice", "各類聲音的陳述"},
    {"Statements by manner: in quotation marks, retold, ascribed, the author's own",
     "各種轉述方式的陳述：直接引語、轉述、代述、作者自述"},
    {"Who is heard: statements", "誰有聲音：陳述數"},
    {"Statements by stance", "各立場的陳述"},
    {"Positions", "立場"},
    {"Where each stakeholder stands as each group presents it: statements in favour / against / open",
     "各方在各組中的立場：支持／反對／未表態的陳述數"},
    {"Stances are the extractor's weakest figure. Read a cell as “so many statements were read this way”.",
     "立場是抽取程式最弱的一項。每格只表示「有多少則陳述被這樣解讀」。"},
    {"Presented differently: both quotations", "呈現不同：兩段引文並列"},
    {"Arguments", "論點"},
    {"Who makes which claim: a colour for each group, grey for several, white for all",
     "誰提出哪些主張：一組一色，灰為數組共有，白為各組皆有"},
    {"Claims and the groups that make them: statements", "各主張與提出的組：陳述數"},
    {"Only in {1}", "只見於{1}"},
    {"In several groups", "數組共有"},
    {"In all groups", "各組皆有"},
    {"Attacks and answers", "反駁與回應"},
    {"attacks", "反駁"},
    {"answered", "有回應"},
    {"unanswered", "無回應"},
    {"Attacks that nothing in the same group answers", "同組中無人回應的反駁"},
    {"Wording", "用詞"},
    {"Words a group uses more than the others", "各組比他組更常用的詞"},
    {"By log-odds with an informative Dirichlet prior; a description, not a test.",
     "以帶先驗的對數勝算比排序；僅為描述，並非檢定。"},
    {"Names chosen for one thing: occurrences", "同一事物的名稱：出現次數"},
    {"Network and polarisation", "網絡與極化"},
    {"How evenly and how separately the sides argue", "各方力量是否相當、是否各說各話"},
    {"Balance: 0 when one side speaks alone, 1 when both speak as much. Closure: 1 when the sides share no claim, −1 "
     "when "
     "claims are shared only across sides. Concentration (Herfindahl): 1 when one voice is heard alone.",
     "均衡：只有一方發言為0，兩方相當為1。封閉：兩方毫無共同主張為1，主張全為跨方共有則為−1。集中度（赫芬達爾）：只有一"
     "個聲音為1。"},
    {"balance", "均衡"},
    {"closure", "封閉"},
    {"modularity", "模組度"},
    {"concentration", "集中度"},
    {"How far to trust this", "可信程度"},
    {"The program finds statements by rules and fitted weights, not by understanding. It misses and misreads, and not "
     "equally in every language "
     "and style; the table gives what was measured on annotated documents. “No difference shown” is not “no "
     "difference”.",
     "程式依規則與權重找出陳述，並不理解內容；會遺漏、會誤讀，且各語言、各文體不一。下表是在人工標註文件上量得的誤差。"
     "「看不出差異」不等於「沒有差異」。"},
    {"Measured error of the extractor: F1, and how far a share may be off (points, for the whole ± for one document)",
     "抽取程式的實測誤差：F1，以及比例可能偏離的百分點（整體；單篇）"},
    {"share off by", "比例偏離"},
    {"statements found", "找到陳述"},
    {"who speaks", "發言者"},
    {"logic", "邏輯"},
    {"stance", "立場"},
    {"language", "語言"},
    {"group", "組"},
    {"stakeholder", "發言者"},
    {"claim", "主張"},
    {"kind", "類別"},
    {"side", "一方"},
    {"in favour", "支持"},
    {"against", "反對"},
    {"open", "未表態"},
    {"quoted", "直接引語"},
    {"retold", "轉述"},
    {"ascribed", "代述"},
    {"author's own", "作者自述"},
    {"officials and parties", "官員與政黨"},
    {"companies", "企業"},
    {"experts", "專家"},
    {"others", "其他"},
    {"logics", "邏輯"},
    {"manner of speech", "轉述方式"},
    {"kinds of voice", "聲音類別"},
    {"stance", "立場"},
    {"English", "英文"},
    {"simplified Chinese", "簡體中文"},
    {"traditional Chinese", "繁體中文"},
    {"outlet", "媒體"},
    {"month", "月份"},
    {"year", "年份"},
    {"date", "日期"},
    {"note", "附註"},
    {"address", "網址"},
    {"title", "標題"},
    {"{1} more are in the tables.", "另有{1}項，見表格檔。"},
}};

const std::map<std::string_view, Phrase> &categories() {
    static const std::map<std::string_view, Phrase> all{
        {"direct", Phrase::direct},     {"retold", Phrase::retold},
        {"ascribed", Phrase::ascribed}, {"own", Phrase::own},
        {"author", Phrase::author},     {"anonymous", Phrase::anonymous},
        {"company", Phrase::company},   {"official", Phrase::official},
        {"expert", Phrase::expert},     {"other", Phrase::other},
        {"favour", Phrase::favour},     {"oppose", Phrase::oppose},
        {"outlet", Phrase::outlet},     {"neutral", Phrase::neutral},
        {"month", Phrase::month},       {"year", Phrase::year},
        {"date", Phrase::date},         {"note", Phrase::note},
        {"url", Phrase::url},           {"title", Phrase::heading},
        {"lang", Phrase::language},     {"logics", Phrase::logics_word},
        {"manners", Phrase::manners},   {"kinds", Phrase::kinds},
        {"stances", Phrase::stances}};
    return all;
}

// Simplified forms are made at first use and kept.
std::string_view in_simplified(std::size_t row) {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> out;
        for (const Pair &p : kPhrases) out.push_back(simplified(p.hant));
        return out;
    }();
    return all[row];
}

} // namespace

std::string_view phrase(Phrase which, std::string_view lang) {
    const auto row = static_cast<std::size_t>(which);
    if (lang == "zh-Hans") return in_simplified(row);
    return lang == "zh-Hant" ? kPhrases[row].hant : kPhrases[row].en;
}

std::string filled(Phrase which, std::string_view lang, const std::vector<std::string> &values) {
    std::string out;
    const std::string_view text = phrase(which, lang);
    for (std::size_t at = 0; at < text.size();) {
        const bool slot = text[at] == '{' && at + 2 < text.size() && text[at + 2] == '}';
        const auto value = static_cast<std::size_t>(text[at + (slot ? 1 : 0)] - '1');
        assert(!slot || value < values.size());
        if (slot)
            out += value < values.size() ? values[value] : "";
        else
            out += text[at];
        at += slot ? 3 : 1;
    }
    return out;
}

std::string percent(double share, std::string_view lang) {
    return std::to_string(std::lround(share * 100)) + (lang == "en" ? " %" : "%");
}

std::string decimal(double value, int digits) {
    char space[32];
    std::snprintf(space, sizeof space, "%.*f", digits, value == 0 ? 0.0 : value);
    return space;
}

std::string joined(const std::vector<std::string> &items, std::string_view lang) {
    std::string out;
    for (const std::string &i : items) out += (out.empty() ? "" : lang == "en" ? ", " : "、") + i;
    return out;
}

std::string group_word(const std::string &name, std::string_view by, std::string_view lang) {
    static const std::map<std::string_view, Phrase> languages{
        {"en", Phrase::english}, {"zh-Hans", Phrase::simplified_chinese}, {"zh-Hant", Phrase::traditional_chinese}};
    const auto at = languages.find(name);
    return by != "lang" || at == languages.end() ? name : std::string(phrase(at->second, lang));
}

std::string category_word(std::string_view id, std::string_view lang) {
    const auto at = categories().find(id);
    return std::string(at == categories().end() ? id : phrase(at->second, lang));
}

} // namespace polylogue::reporting
