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

// 日月光公司: also without what kind of body it is
void Cast::without_kind(std::int32_t holder, std::uint32_t first, std::uint32_t end) {
    const auto &tokens = passage_.tokens;
    const std::u32string_view kind = passage_.word(end - 1);
    if (end < first + 2 || (kind != U"公司" && kind != U"集团" && kind != U"企业")) return;
    for (std::uint32_t t = first; t + 1 < end; ++t)
        if (!tokens[t].plain() || tokens[t].enclosed) return;
    const std::uint32_t size = tokens[end - 2].end - tokens[first].begin;
    if (size >= 2 && size <= 5) note(holder, tokens[first].begin, tokens[end - 2].end, "short-form");
}

// 某局發言人, 發言人: the body whose word it is, unless a spokesman has been named
std::int32_t Cast::spoken_for(std::uint32_t first, std::uint32_t last, bool create) {
    const auto &tokens = passage_.tokens;
    if (!tokens[last - 1].has(kVoice) || tokens[last - 1].known >= 0) return -1;
    const auto type = [&](std::int32_t who) { return found_.holders[static_cast<std::size_t>(who)].type; };
    const auto body = [&](std::int32_t who) {
        return type(who) == POLYLOGUE_ORGANISATION || type(who) == POLYLOGUE_STATE;
    };
    const auto speaks = [&](std::int32_t who) { // 發言人某某 met before
        const auto &forms = known_forms_[static_cast<std::size_t>(who)];
        return type(who) == POLYLOGUE_PERSON && std::any_of(forms.begin(), forms.end(), [](const Key &form) {
                   return form.find(U"发言人") != Key::npos;
               });
    };
    if (last - first == 1) return recent([&](std::int32_t who) { return body(who) || speaks(who); });
    std::uint32_t end = last - 1;
    while (end > first && (passage_.word(end - 1) == U"的" || tokens[end - 1].has(kPoints | kQuantity))) --end;
    if (end == first || !tokens[end - 1].has(kOrg | kPlace | kKnown) || !phrases_.head(first, end)) return -1;
    const std::int32_t who = named(first, end, create);
    if (who < 0 || !body(who)) return -1;
    note(who, tokens[first].begin, tokens[last - 1].end, "mention");
    return who;
}

// A name of the codebook that is another's here: 通訊部長威爾斯 is no country, 巴黎交通局 not the one that the codebook
// gives to another place.
bool Cast::another(std::uint32_t t) const {
    const polylogue_known &known = in_.known()[static_cast<std::size_t>(passage_.tokens[t].known)];
    const Token &before = passage_.tokens[t - 1];
    if (known.type == POLYLOGUE_STATE)
        return before.has(kRole) && !before.has(kOrg | kGroup | kCrowd | kPlace) && before.end - before.begin > 1;
    if (known.type != POLYLOGUE_ORGANISATION || !before.has(kPlace)) return false;
    const std::u32string_view place = passage_.word(t - 1);
    bool owned = false;
    for (const polylogue_name &name : sdk::Array<polylogue_name>(known.names, known.name_count)) {
        const std::string_view text = sdk::view(name.text);
        const std::size_t owner = text.find("'s ");
        owned = owned || owner != std::string_view::npos;
        if (decode(lexicon::simplified(text)).find(place) != std::u32string::npos) return false;
        if (owner == std::string_view::npos || before.known < 0) continue;
        const polylogue_known &where = in_.known()[static_cast<std::size_t>(before.known)];
        for (const polylogue_name &own : sdk::Array<polylogue_name>(where.names, where.name_count))
            if (sdk::view(own.text) == text.substr(0, owner)) return false;
    }
    return owned;
}

std::int32_t Cast::paper() const {
    return recent([&](std::int32_t who) {
        const auto &forms = known_forms_[static_cast<std::size_t>(who)];
        return std::any_of(forms.begin(), forms.end(), [](const Key &form) {
            return form.ends_with(U"报") || form.ends_with(U"电视台") || form.ends_with(U"通讯社") ||
                   form.ends_with(U"周刊") || form.ends_with(U"杂志") || form.ends_with(U"新闻网");
        });
    });
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

// 網友「麥兜」: who is known by a name in quotation marks, which begin at the token `mark`
std::int32_t Cast::nicknamed(std::uint32_t first, std::uint32_t mark, std::uint32_t last, bool create) {
    const auto &tokens = passage_.tokens;
    const std::uint32_t begin = tokens[mark].end, end = tokens[last - 1].begin;
    const auto known = surfaces_.find(key(passage_.at(begin, end)));
    std::int32_t holder = known == surfaces_.end() ? -1 : known->second;
    if (holder < 0 && !create) return -1;
    if (holder < 0) {
        holder = static_cast<std::int32_t>(found_.holders.size());
        Holder h;
        h.name = std::string(in_.at(passage_.bytes(begin, end)));
        h.type = mark > first && tokens[mark - 1].has(kOrg) ? POLYLOGUE_ORGANISATION : POLYLOGUE_PERSON;
        found_.holders.push_back(std::move(h));
        grow();
    }
    note(holder, begin, end, "mention");
    note(holder, tokens[first].begin, tokens[last - 1].end, "mention");
    std::erase(order_, holder);
    order_.push_back(holder);
    return holder;
}

} // namespace polylogue::attribution::zh
