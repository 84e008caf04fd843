#include "report/words.hpp"

#include <array>

namespace polylogue {
namespace {

struct Row {
    std::string_view en, hant, hans;
};

constexpr std::array<Row, 28> kRows{{
    {"in favour", "支持", "支持"},
    {"open", "未表態", "未表态"},
    {"against", "反對", "反对"},
    {"Issue", "爭議", "争议"},
    {"No issue named", "未指明爭議", "未指明争议"},
    {"claims", "項主張", "项主张"},
    {"statements", "則陳述", "则陈述"},
    {"documents", "篇文件", "篇文件"},
    {"outlets", "家媒體", "家媒体"},
    {"more claims", "項主張未畫出", "项主张未画出"},
    {"supports", "支撐", "支撑"},
    {"attacks", "反駁", "反驳"},
    {"opposed logics", "相對的邏輯", "相对的逻辑"},
    {"author", "作者", "作者"},
    {"no logic", "無特定邏輯", "无特定逻辑"},
    {"Sources", "來源", "来源"},
    {"Issues and who argues them", "各項爭議與論者", "各项争议与论者"},
    {"more", "其他", "其他"},
    {"the most argued are drawn", "只畫最常提出者", "只画最常提出者"},
    {"relations", "個關係", "个关系"},
    {"more relations", "個關係未畫出", "个关系未画出"},
    {"dashed: ascribed by others", "虛線：他人代述", "虚线：他人代述"},
    {"in other logics", "屬其他邏輯，未畫出", "属其他逻辑，未画出"},
    {"others", "其他", "其他"},
    {"more issues", "項爭議未畫出", "项争议未画出"},
    {"issues", "項爭議", "项争议"},
    {"stakeholders", "位論者", "位论者"},
    {"hold the same claim", "提出同一主張", "提出同一主张"},
}};

} // namespace

std::string_view word(Word which, std::string_view lang) {
    const Row &row = kRows[static_cast<std::size_t>(which)];
    return lang == "zh-Hant" ? row.hant : lang == "zh-Hans" ? row.hans : row.en;
}

std::string counted(std::size_t n, Word what, std::string_view lang) {
    std::string text(word(what, lang));
    if (n == 1 && text.ends_with('s')) text.pop_back();
    return std::to_string(n) + " " + text;
}

} // namespace polylogue
