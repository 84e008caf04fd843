// Which holder met before a shorter phrase names again: 這些車主, 姚教授, 老林, 該協會.
#include "common/chinese_holder.hpp"

#include <algorithm>

namespace polylogue::attribution::zh {

std::int32_t Cast::short_form(std::u32string_view name) const {
    if (name.empty() || name.size() > 3) return -1;
    for (auto it = order_.rbegin(); it != order_.rend(); ++it) { // latest first
        const std::u32string &person = person_[static_cast<std::size_t>(*it)];
        if (person.size() <= name.size()) continue;
        if (person.starts_with(name) || (name.size() > 1 && person.ends_with(name))) return *it;
    }
    return -1;
}

// 這些車主, 車主們: the car owners met before, under a longer name
std::int32_t Cast::same_head(std::uint32_t first, std::uint32_t last) const {
    const auto &tokens = passage_.tokens;
    const bool own = tokens[first].has(kPoints);
    const bool points =
        own || (first > 0 && tokens[first - 1].has(kPoints) && tokens[first - 1].end == tokens[first].begin);
    const bool plain = last - first == 1 && tokens[first].has(kRole | kGroup) && !tokens[first].has(kOrg | kQuantity);
    Key head = key(own ? phrases_.skip_quantity(first + 1, last) : first, last);
    if (head.ends_with(U"们")) head.pop_back();
    if ((!points && !plain) || head.empty() || (head.size() < 2 && own)) return -1;
    std::int32_t only = -1;
    for (auto it = order_.rbegin(); it != order_.rend(); ++it) {
        const Holder &h = found_.holders[static_cast<std::size_t>(*it)];
        if (!points && !h.anonymous && h.type != POLYLOGUE_GROUP) continue;
        const auto &forms = known_forms_[static_cast<std::size_t>(*it)];
        const bool ends = std::any_of(forms.begin(), forms.end(), [&](const Key &form) {
            return form.size() > head.size() && form.ends_with(head);
        });
        if (!ends) continue;
        if (points) return *it;
        if (only >= 0) return -1; // two kinds of them
        only = *it;
    }
    return only;
}

// 羅主任, 姚教授, 老林: the one person met before with that family name
std::int32_t Cast::addressee(std::uint32_t first, std::uint32_t last) const {
    const auto &tokens = passage_.tokens;
    const Key text = key(first, last);
    if (last - first != 2 || tokens[first].end - tokens[first].begin != 1 || text.size() < 2) return -1;
    const bool familiar = text.size() == 2 && (text[0] == U'老' || text[0] == U'小');
    if (!familiar && !tokens[first + 1].has(kRole)) return -1;
    std::int32_t only = -1;
    for (const std::int32_t met : order_) {
        const Key &name = person_[static_cast<std::size_t>(met)];
        const bool full = name.size() >= 2 && name.size() <= 3 && name[0] == text[familiar ? 1 : 0];
        if (!full || name.ends_with(U"先生") || name.ends_with(U"女士") || name.ends_with(U"小姐")) continue;
        if (only >= 0) return -1;
        only = met;
    }
    return only;
}

// 該協會: a longer name with the same end, that stood before in the text and held nothing yet
std::int32_t Cast::mentioned_head(std::uint32_t first, std::uint32_t last) {
    constexpr std::uint32_t kBack = 400; // code points
    const auto &tokens = passage_.tokens;
    if (first == 0 || last - first != 1) return -1;
    const std::u32string_view head = passage_.at(tokens[first].begin, tokens[first].end);
    const bool said = passage_.at(tokens[first - 1].begin, tokens[first - 1].end) == U"该";
    if (!said && !tokens[first].has(kBody)) return -1;
    for (std::uint32_t t = first - 1; t-- > 0 && tokens[first].begin - tokens[t].begin <= kBack;) {
        if (tokens[t].enclosed || passage_.at(tokens[t].begin, tokens[t].end) != head) continue;
        const Subject whole = phrases_.before(t > 16 ? t - 16 : 0, t + 1);
        if (whole.sure && whole.last == t + 1 && whole.last - whole.first > 1)
            return named(whole.first, whole.last, true);
    }
    return -1;
}

} // namespace polylogue::attribution::zh
