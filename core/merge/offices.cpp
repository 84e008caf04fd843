#include "merge/offices.hpp"

#include "merge/names.hpp"
#include "text/script.hpp"

#include <algorithm>
#include <array>

namespace polylogue {
namespace {

struct Word {
    const char *text; // lower case or simplified
    const char *id;
    bool unique;
};

// Longer words before those they hold.
constexpr std::array kWords{Word{"vice president", "vice-president", true},
                            Word{"secretary of state", "foreign-minister", true},
                            Word{"foreign minister", "foreign-minister", true},
                            Word{"foreign secretary", "foreign-minister", true},
                            Word{"commerce secretary", "commerce-minister", true},
                            Word{"secretary of commerce", "commerce-minister", true},
                            Word{"commerce minister", "commerce-minister", true},
                            Word{"treasury secretary", "finance-minister", true},
                            Word{"secretary of the treasury", "finance-minister", true},
                            Word{"finance minister", "finance-minister", true},
                            Word{"defense secretary", "defence-minister", true},
                            Word{"secretary of defense", "defence-minister", true},
                            Word{"defence minister", "defence-minister", true},
                            Word{"defense minister", "defence-minister", true},
                            Word{"attorney general", "attorney-general", true},
                            Word{"prime minister", "prime-minister", true},
                            Word{"chancellor", "chancellor", true},
                            Word{"president", "president", true},
                            Word{"chief executive", "chief-executive", false},
                            Word{"ceo", "chief-executive", false},
                            Word{"副总统", "vice-president", true},
                            Word{"国务卿", "foreign-minister", true},
                            Word{"外交部长", "foreign-minister", true},
                            Word{"外长", "foreign-minister", true},
                            Word{"商务部长", "commerce-minister", true},
                            Word{"财政部长", "finance-minister", true},
                            Word{"财长", "finance-minister", true},
                            Word{"国防部长", "defence-minister", true},
                            Word{"防长", "defence-minister", true},
                            Word{"司法部长", "attorney-general", true},
                            Word{"首相", "prime-minister", true},
                            Word{"总理", "prime-minister", true},
                            Word{"总统", "president", true},
                            Word{"首席执行官", "chief-executive", false},
                            Word{"行政总裁", "chief-executive", false},
                            Word{"执行长", "chief-executive", false}};

std::string folded(std::string_view title) {
    std::string out = simplified(title);
    for (char &c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string owner(std::string_view before) {
    for (const std::string_view ending : {"'s ", "’s ", "的"})
        if (before.ends_with(ending)) before.remove_suffix(ending.size());
    return name_key(before, StakeholderType::organisation);
}

bool is_former(std::string_view before) {
    static constexpr std::array kFormer{"former ", "ex-", "then-", "前", "原", "时任"};
    return std::any_of(kFormer.begin(), kFormer.end(),
                       [&](std::string_view w) { return before.starts_with(w) || before.ends_with(w); });
}

} // namespace

std::vector<Office> offices_in(std::string_view title) {
    const std::string text = folded(title);
    for (const Word &w : kWords) {
        const auto at = text.find(w.text);
        if (at == std::string::npos) continue;
        const std::string_view before = std::string_view(text).substr(0, at);
        if (is_former(before)) return {};
        return {{w.id, owner(before), w.unique}};
    }
    return {};
}

bool agree(const Office &a, const Office &b) {
    if (a.id != b.id) return false;
    if (!a.unique) return !a.of.empty() && a.of == b.of;
    return a.of.empty() || b.of.empty() || a.of == b.of || has_han(a.of) != has_han(b.of);
}

} // namespace polylogue
