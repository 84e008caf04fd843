// Whom a pronoun of a Chinese document stands for.
#include "common/chinese_holder.hpp"

namespace polylogue::attribution::zh {

std::int32_t Cast::recent(const Fits &fits) const {
    for (auto it = order_.rbegin(); it != order_.rend(); ++it)
        if (fits(*it)) return *it;
    return -1;
}

std::int32_t Cast::pick(const Near &near, const Fits &fits) const {
    for (const std::int32_t who : {near.subject, near.speaker})
        if (who >= 0 && fits(who)) return who;
    const std::int32_t before = recent(fits);
    return before >= 0 ? before : near.speaker;
}

// 她 is nobody whom 他 has stood for, and rather one whom 她 has stood for already.
std::int32_t Cast::he(const Subject &subject, Near near) {
    const std::u32string_view word =
        passage_.at(passage_.tokens[subject.first].begin, passage_.tokens[subject.first].end);
    const Gender gender = word == U"她" ? Gender::she : word == U"他" ? Gender::he : Gender::open;
    const auto fits = [&](std::int32_t who) {
        const Gender other = gender_[static_cast<std::size_t>(who)];
        return found_.holders[static_cast<std::size_t>(who)].type == POLYLOGUE_PERSON &&
               (gender == Gender::open || other == Gender::open || other == gender);
    };
    const auto told = [&](std::int32_t who) {
        return fits(who) && gender == Gender::she && gender_[static_cast<std::size_t>(who)] == gender;
    };
    if (near.over && near.subject >= 0 && recent(fits) >= 0) near.speaker = -1; // whoever was met since then
    std::int32_t who = pick(near, told);
    const bool newer = // came in later than the one told of, or is what the sentence before was about
        near.subject >= 0 && near.subject == recent(fits) && (near.subject > who || !near.inside);
    if (who < 0 || newer || !told(who)) who = pick(near, fits);
    const bool close = who >= 0 && (who == near.subject || who == near.speaker);
    if (close && gender != Gender::open && found_.holders[static_cast<std::size_t>(who)].type == POLYLOGUE_PERSON)
        gender_[static_cast<std::size_t>(who)] = gender;
    return who;
}

// …遭到居民質疑，他們: the nearest group named before the token, not far off; -1 for none.
std::int32_t Cast::several_before(std::uint32_t t) {
    const auto &tokens = passage_.tokens;
    for (std::uint32_t i = t; i-- > 0 && tokens[t].begin - tokens[i].begin <= 60;) {
        const bool plural = tokens[i].has(kGroup | kCrowd) || passage_.text[tokens[i].end - 1] == U'们';
        if (!plural || tokens[i].enclosed || tokens[i].has(kThey | kHe)) continue;
        const Subject phrase = phrases_.before(i > 24 ? i - 24 : 0, i + 1);
        if (!phrase.sure || phrase.last != i + 1) continue;
        const std::int32_t who = named(phrase.first, phrase.last, true);
        if (who >= 0 && found_.holders[static_cast<std::size_t>(who)].type == POLYLOGUE_GROUP) return who;
    }
    return -1;
}

std::int32_t Cast::they(const Subject &subject, const Near &near) {
    const auto group = [&](std::int32_t who) {
        return who >= 0 && found_.holders[static_cast<std::size_t>(who)].type == POLYLOGUE_GROUP;
    };
    if (group(near.subject)) return near.subject;
    if (subject.kind == Subject::Kind::they) {
        const std::int32_t met = several_before(subject.first);
        if (met >= 0) return met;
    }
    const auto several = [&](std::int32_t who) {
        const polylogue_type type = found_.holders[static_cast<std::size_t>(who)].type;
        return type != POLYLOGUE_PERSON && type != POLYLOGUE_AUTHOR_TYPE;
    };
    return pick(near, several);
}

std::int32_t Cast::resolve(const Subject &subject, Near near, bool create) {
    switch (subject.kind) {
    case Subject::Kind::he:
        return he(subject, near);
    case Subject::Kind::they:
    case Subject::Kind::it: {
        const std::int32_t page = passage_.tokens[subject.first].has(kNoun) ? paper() : -1;
        const std::int32_t who = page >= 0 ? page : they(subject, near);
        const bool body = passage_.tokens[subject.first].has(kHead); // 公司方面
        return who < 0 && create && body ? named(subject.first, subject.last, true) : who;
    }
    case Subject::Kind::self:
        return near.speaker >= 0
                   ? pick(near,
                          [&](std::int32_t who) {
                              return found_.holders[static_cast<std::size_t>(who)].type == POLYLOGUE_PERSON;
                          })
                   : -1;
    case Subject::Kind::name:
        return named(subject.first, subject.last, create);
    case Subject::Kind::none:
        break;
    }
    return near.speaker;
}

} // namespace polylogue::attribution::zh
