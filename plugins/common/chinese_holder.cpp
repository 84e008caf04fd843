#include "common/chinese_holder.hpp"

#include <algorithm>

namespace polylogue::attribution::zh {
namespace {

bool open_bracket(char32_t c) { return c == U'（' || c == U'('; }

} // namespace

Cast::Cast(const sdk::Input &in, const Passage &passage, const Lexicon &lexicon, Found &found)
    : in_(in), passage_(passage), phrases_(passage, lexicon), found_(found) {
    for (std::size_t i = 0; i < found.holders.size(); ++i) {
        const Holder &h = found.holders[i];
        const auto index = static_cast<std::int32_t>(i);
        if (h.type == POLYLOGUE_AUTHOR_TYPE) author_ = index;
        if (!h.known.empty()) by_known_[h.known] = index;
        grow();
        for (const auto &[text, evidence] : h.aliases) {
            const Key form = key(decode(lexicon::simplified(text)));
            surfaces_[form] = index;
            known_forms_.back().push_back(form);
        }
    }
}

void Cast::grow() {
    person_.emplace_back();
    known_forms_.emplace_back();
    gender_.push_back(Gender::open);
}

Cast::Key Cast::key(std::u32string_view text) const {
    Key out;
    for (const char32_t c : text)
        if (c != U' ' && c != U'《' && c != U'》') out.push_back(c);
    return out;
}

Cast::Key Cast::key(std::uint32_t first, std::uint32_t last) const {
    return first < last ? key(passage_.at(passage_.tokens[first].begin, passage_.tokens[last - 1].end)) : Key{};
}

std::int32_t Cast::author() {
    if (author_ < 0) {
        author_ = static_cast<std::int32_t>(found_.holders.size());
        Holder author;
        author.name = "AUTHOR";
        author.type = POLYLOGUE_AUTHOR_TYPE;
        found_.holders.push_back(author);
        grow();
    }
    return author_;
}

void Cast::note(std::int32_t holder, std::uint32_t begin, std::uint32_t end, const char *evidence) {
    if (begin >= end) return;
    const polylogue_span span = passage_.bytes(begin, end);
    std::string text(in_.at(span));
    const Key form = key(passage_.at(begin, end));
    if (surfaces_.try_emplace(form, holder).second) known_forms_[static_cast<std::size_t>(holder)].push_back(form);
    auto &aliases = found_.holders[static_cast<std::size_t>(holder)].aliases;
    const bool there = std::any_of(aliases.begin(), aliases.end(), [&](const auto &a) { return a.first == text; });
    constexpr std::size_t kAliases = 200; // of one holder, at most
    if (!there && aliases.size() < kAliases) aliases.emplace_back(std::move(text), evidence);
}

void Cast::describe(std::int32_t holder, std::uint32_t first, std::uint32_t last) {
    const auto &tokens = passage_.tokens;
    std::uint32_t end = last;
    while (end > first + 1 && tokens[end - 1].enclosed && passage_.text[tokens[end - 1].begin] != U'》') --end;
    const std::uint32_t b = tokens[first].begin, e = tokens[end - 1].end;
    Holder &h = found_.holders[static_cast<std::size_t>(holder)];
    if (end < last) { // 盧特尼克（Howard Lutnick）
        const std::uint32_t inner = tokens[end].begin + 1, close = tokens[last - 1].end - 1;
        if (inner < close && close - inner <= 60 && open_bracket(passage_.text[inner - 1])) {
            note(holder, inner, close, "parenthesis");
            if (tokens[end + 1].shape == Shape::latin && h.known.empty()) h.name = h.aliases.back().first;
        }
        note(holder, b, tokens[last - 1].end, "mention");
    }
    note(holder, b, e, "mention");
    if (tokens[end - 1].has(kWoman)) gender_[static_cast<std::size_t>(holder)] = Gender::she;
    if (tokens[end - 1].has(kMan)) gender_[static_cast<std::size_t>(holder)] = Gender::he;
    const std::uint32_t core = phrases_.skip_quantity(first, end);
    const auto bare = surfaces_.find(key(core, end)); // 有議員 are not the 多名議員 met before
    if (core > first && (bare == surfaces_.end() || bare->second == holder))
        note(holder, tokens[core].begin, e, "short-form");
    const std::u32string_view name = phrases_.person(first, end);
    if (!name.empty()) {
        const auto at = static_cast<std::uint32_t>(name.data() - passage_.text.data());
        note(holder, at, at + static_cast<std::uint32_t>(name.size()), "short-form");
        if (person_[static_cast<std::size_t>(holder)].empty()) person_[static_cast<std::size_t>(holder)] = key(name);
    }
    if (name.empty()) addressed(holder, first, end);
    if (name.empty()) without_kind(holder, first, end);
    if (end > first + 1 && tokens[end - 1].shape == Shape::latin && tokens[end - 2].has(kRole)) // 網紅Kiki
        note(holder, tokens[end - 1].begin, e, "short-form");
    for (std::uint32_t t = first; t + 1 < end && !tokens[t].enclosed; ++t) // 體演文出界的馬逢國, A主任、B學者甲
        if (tokens[t].shape == Shape::mark || passage_.at(tokens[t].begin, tokens[t].end) == U"的")
            if (!name.empty() || tokens[t].shape != Shape::mark) note(holder, tokens[t + 1].begin, e, "short-form");
}

// 李巍委員: also without the form of address
void Cast::addressed(std::int32_t holder, std::uint32_t first, std::uint32_t end) {
    const auto &tokens = passage_.tokens;
    if (end - first < 2 || tokens[end - 2].known >= 0) return;
    const std::u32string_view title = passage_.at(tokens[end - 1].begin, tokens[end - 1].end);
    for (const std::u32string_view own : {U"委员", U"教授", U"议员", U"老师", U"律师", U"医生", U"法官", U"院士"}) {
        if (title != own) continue;
        const std::u32string_view name = phrases_.person(first, end - 1);
        if (name.size() < 2) return;
        const auto at = static_cast<std::uint32_t>(name.data() - passage_.text.data());
        if (at != tokens[first].begin && passage_.text[at - 1] != U'的') return;
        note(holder, at, tokens[end - 2].end, "short-form");
        person_[static_cast<std::size_t>(holder)] = key(name);
    }
}

bool Cast::known(std::uint32_t first, std::uint32_t last) const {
    const Key text = key(first, last);
    return surfaces_.contains(text) || (!text.empty() && short_form(text) >= 0);
}

bool Cast::joined(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t t = first + 1; t + 1 < last; ++t)
        if (passage_.tokens[t].has(kJoin) && !passage_.tokens[t].enclosed && phrases_.head(first, t)) {
            const bool list = passage_.tokens[t].shape == Shape::mark; // 、 may stand between two titles of one person
            const bool body = passage_.tokens[last - 1].has(kKnown);   // 學者、勞團
            if (!list || body || phrases_.person(first, last).empty() || !phrases_.person(first, t).empty())
                return true;
        }
    return false;
}

std::int32_t Cast::add(std::uint32_t first, std::uint32_t last) {
    const auto &tokens = passage_.tokens;
    const auto index = static_cast<std::int32_t>(found_.holders.size());
    Holder h;
    const polylogue_span span{passage_.byte[tokens[first].begin], passage_.byte[tokens[last - 1].end]};
    h.name = std::string(in_.at(span));
    std::uint32_t end = last;
    while (end > first + 1 && tokens[end - 1].enclosed) --end;
    const Token &tail = tokens[end - 1];
    const std::u32string_view start = passage_.at(tokens[first].begin, tokens[first].end);
    const bool one = start.starts_with(U"一") || start.starts_with(U"该") || start.starts_with(U"这") ||
                     start.starts_with(U"某") || start == U"1" || (start == U"有" && !tail.has(kCrowd | kGroup));
    const bool age = first + 1 < end && passage_.text[tokens[first + 1].begin] == U'岁';
    const bool counted = tokens[first].has(kQuantity) || (tokens[first].shape == Shape::digit && !age);
    const bool many = (counted && !one) || passage_.text[tail.end - 1] == U'们' || joined(first, end);
    const bool person = !phrases_.person(first, end).empty();
    if (person && !many)
        h.type = POLYLOGUE_PERSON;
    else if (tail.has(kGroup) || many || (tail.has(kCrowd) && !one))
        h.type = POLYLOGUE_GROUP;
    else if (tail.has(kPlace))
        h.type = POLYLOGUE_STATE;
    else if (tail.has(kOrg))
        h.type = POLYLOGUE_ORGANISATION;
    h.anonymous = h.type != POLYLOGUE_STATE && h.type != POLYLOGUE_ORGANISATION && phrases_.person(first, end).empty();
    found_.holders.push_back(std::move(h));
    grow();
    return index;
}

namespace {

// Latin letters and at least two digits (H20, A100): the name of a thing, not of one who speaks.
bool is_product(std::u32string_view name) {
    const auto digits = std::count_if(name.begin(), name.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
    return digits >= 2 && std::all_of(name.begin(), name.end(), [](char32_t c) { return c < 0x3000; });
}

} // namespace

std::int32_t Cast::named(std::uint32_t first, std::uint32_t last, bool create) {
    if (first >= last) return -1;
    const auto &tokens = passage_.tokens;
    std::uint32_t mark = first;
    while (mark < last && !tokens[mark].enclosed) ++mark;
    const bool called = mark == first || (mark == first + 1 && tokens[first].has(kCrowd | kOrg | kGroup)) ||
                        (mark > first + 1 && mark < last && tokens[mark - 1].has(kBody));
    if (called && mark < last && phrases_.quoted(mark, last)) return nicknamed(first, mark, last, create);
    std::uint32_t end = last;
    while (end > first + 1 && tokens[end - 1].enclosed && passage_.text[tokens[end - 1].begin] != U'》') --end;
    std::int32_t holder = spoken_for(first, end, create);
    if (holder >= 0) return holder;
    const auto find = [&](const Key &k) {
        const auto it = surfaces_.find(k);
        return it == surfaces_.end() ? -1 : it->second;
    };
    const std::u32string_view name = phrases_.person(first, end);
    holder = find(key(first, end));
    if (holder < 0 && !name.empty()) holder = find(key(name));
    if (holder < 0 && !name.empty()) holder = short_form(key(name));
    if (holder < 0) holder = short_form(key(first, end));
    const bool whole =
        end - first == 1 ||
        (!name.empty() && tokens[end - 1].begin == static_cast<std::uint32_t>(name.data() - passage_.text.data()));
    std::int32_t known = whole ? tokens[end - 1].known : -1;
    const auto &list = in_.known();
    if (known >= 0 && list[static_cast<std::size_t>(known)].type == POLYLOGUE_PERSON && name.empty() && end - first > 1)
        known = -1;
    if (known >= 0 && end - first > 1 && list[static_cast<std::size_t>(known)].type == POLYLOGUE_GROUP &&
        tokens[end - 1].has(kOrg) && tokens[end - 2].has(kRole | kGroup))
        known = -1; // 護理師工會 is not the trade unions
    if (known >= 0 && end - first > 1 && (another(end - 1) || joined(first, end))) known = -1;
    if (holder < 0 && known >= 0) {
        const auto it = by_known_.find(std::string(sdk::view(list[static_cast<std::size_t>(known)].id)));
        if (it != by_known_.end()) holder = it->second;
    }
    if (holder < 0 && known < 0) holder = addressee(first, end);
    if (holder < 0 && known < 0) holder = same_head(first, end);
    if (holder < 0 && known < 0 && create) holder = mentioned_head(first, end);
    if (holder < 0 && known < 0 && is_product(key(first, end))) return -1;
    if (holder < 0 && create) {
        holder = add(first, last);
        if (known >= 0) {
            Holder &h = found_.holders[static_cast<std::size_t>(holder)];
            const polylogue_known &k = list[static_cast<std::size_t>(known)];
            h.known = std::string(sdk::view(k.id));
            h.type = static_cast<polylogue_type>(k.type);
            h.anonymous = false;
            const sdk::Array<polylogue_name> names(k.names, k.name_count);
            for (std::size_t i = names.size(); i-- > 0;)
                if (sdk::view(names[i].lang).starts_with("en")) h.name = std::string(sdk::view(names[i].text));
            by_known_[h.known] = holder;
        }
    }
    if (holder < 0) return -1;
    describe(holder, first, last);
    std::erase(order_, holder);
    order_.push_back(holder);
    if (order_.size() > 64) order_.erase(order_.begin());
    return holder;
}

void Cast::also(std::int32_t holder, std::uint32_t first, std::uint32_t last) {
    if (first < last) note(holder, passage_.tokens[first].begin, passage_.tokens[last - 1].end, "mention");
}

} // namespace polylogue::attribution::zh
