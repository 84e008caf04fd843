// Pronouns and short forms of an English document, "the company", "her", and whom they take up.
#include "common/english_clause.hpp"
#include "common/english_holders.hpp"

#include <algorithm>
#include <array>

namespace polylogue::attribution::english {
namespace {

// Offices of which a text mostly has one: "the minister" is nobody who was not called so.
bool one_of_a_kind(std::string_view noun) {
    for (const std::string_view office : {"president", "minister", "premier", "chancellor", "mayor", "governor",
                                          "senator", "king", "queen", "pope", "ambassador", "judge", "bishop"})
        if (noun == office) return true;
    return false;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kObjects{
    {{"him", "he"}, {"her", "she"}, {"them", "they"}}};

// "H20", "F-35": what was named so is rarely who is meant by "it" unless it has spoken.
bool model_number(const std::string &name) {
    return name.find(' ') == std::string::npos && name.find_first_of("0123456789") != std::string::npos;
}

// Whether "it" at `t` may be a letter or a report of the speaker's, named within the last sentences.
bool of_paper(const Text &x, std::size_t t) {
    constexpr std::size_t kBack = 40;
    for (std::size_t i = t; i > 1 && t - i < kBack; --i) {
        const Token &w = x.tokens[i - 1];
        if (w.is(kDocument) && !w.capital && w.quotation < 0 && fold(x.at(i - 2)) == "the") return true;
    }
    return false;
}

} // namespace

bool object_pronoun(std::string_view word) {
    return std::any_of(kObjects.begin(), kObjects.end(), [&](const auto &o) { return o.first == word; });
}

int Holders::recent(polylogue_type type, const std::string &noun, bool any) const {
    for (auto it = recent_.rbegin(); it != recent_.rend(); ++it) { // one that was called so
        const Entity &e = entities_[static_cast<std::size_t>(*it)];
        if (type == POLYLOGUE_ORGANISATION && !noun.empty() && fold(e.data.name).find(noun + 's') != std::string::npos)
            continue; // groups are not the group
        if (std::find(e.nouns.begin(), e.nouns.end(), noun_stem(noun)) != e.nouns.end()) return *it;
        const std::string name = fold(e.data.name); // the chamber: the Harbour Chamber, the Chamber of Commerce
        if (!noun.empty() && (name.ends_with(noun) || name.starts_with(noun + " of "))) return *it;
    }
    if (!any) return -1;
    for (auto it = recent_.rbegin(); it != recent_.rend(); ++it)
        if (const auto &e = entities_[static_cast<std::size_t>(*it)].data; e.type == type && !model_number(e.name))
            return *it;
    return -1;
}

int Holders::latest_person(char gender) const {
    const auto fits = [&](int id) {
        if (id < 0) return false;
        const Entity &e = entities_[static_cast<std::size_t>(id)];
        return e.data.type == POLYLOGUE_PERSON && (!gender || !e.gender || e.gender == gender);
    };
    if (fits(focus_)) return focus_;
    for (auto it = recent_.rbegin(); it != recent_.rend(); ++it)
        if (fits(*it)) return *it;
    return -1;
}

int Holders::interviewee(const std::string &writer) const {
    const auto guest = [&](int id) {
        const Holder &h = entities_[static_cast<std::size_t>(id)].data;
        return h.type == POLYLOGUE_PERSON && writer.find(fold(h.name)) == std::string::npos;
    };
    if (focus_ >= 0 && guest(focus_)) return focus_;
    const auto last = std::find_if(recent_.rbegin(), recent_.rend(), guest);
    return last == recent_.rend() ? -1 : *last;
}

int Holders::pronoun(std::size_t t) {
    std::string word = fold(text_.at(t));
    for (const auto &[object, subject] : kObjects)
        if (word == object) word = subject;
    if (word == "i" || word == "we") return voice_ >= 0 ? voice_ : author();
    if (word == "he" || word == "she") {
        const char gender = word == "he" ? 'm' : 'f';
        int id = latest_person(gender);
        if (id < 0 && speaker_ >= 0) { // the head said it; he …
            const Entity &e = entities_[static_cast<std::size_t>(speaker_)];
            const std::string noun = e.nouns.empty() ? std::string() : e.nouns.back();
            const Word *known = text_.lexicon->find(noun); // not the industry
            const bool one = !noun.empty() && (known == nullptr || !(known->tags & (kGroup | kInstitution | kThing))) &&
                             fold(e.data.name).find(noun + 's') == std::string::npos;
            return e.data.type == POLYLOGUE_GROUP && one ? speaker_ : -1;
        }
        if (id >= 0) entities_[static_cast<std::size_t>(id)].gender = gender;
        return id;
    }
    if (word != "they" && word != "it") return -1;
    if (word == "it" && speaker_ >= 0 && of_paper(text_, t)) return speaker_;
    if (speaker_ >= 0) {
        const polylogue_type type = entities_[static_cast<std::size_t>(speaker_)].data.type;
        if (type == POLYLOGUE_ORGANISATION || type == POLYLOGUE_STATE || (word == "they" && type == POLYLOGUE_GROUP))
            return speaker_;
    }
    return recent(word == "they" ? POLYLOGUE_GROUP : POLYLOGUE_ORGANISATION, "");
}

// The last person called by the office `title` ends in, or its short form (Sen., Gov.), and by all of `title` where it
// has more words ("prime minister"); -1 for nobody.
int Holders::in_office(const std::string &noun, const std::string &title) const {
    const auto called = [&](int id) {
        const Entity &e = entities_[static_cast<std::size_t>(id)];
        if (title != noun)
            return std::any_of(e.data.aliases.begin(), e.data.aliases.end(),
                               [&](const auto &a) { return fold(a.first).find(title) != std::string::npos; });
        return e.data.type == POLYLOGUE_PERSON &&
               std::any_of(e.nouns.begin(), e.nouns.end(),
                           [&](const std::string &n) { return n == noun || (n.size() == 3 && noun.starts_with(n)); });
    };
    const auto last = std::find_if(recent_.rbegin(), recent_.rend(), called);
    return last == recent_.rend() ? -1 : *last;
}

// "the company", "the report", "the senators": an entity named before, -1 for none.
int Holders::taken_up(Range p, std::size_t head) {
    const Token &h = text_.tokens[head];
    const std::string noun = fold(text_.at(head));
    if (h.is(kDocument)) return recent(POLYLOGUE_ORGANISATION, noun);
    if (p.size() > 3) return -1;
    int id = -1;
    if (h.is(kInstitution | kAnaphoric))
        id = recent(POLYLOGUE_ORGANISATION, noun, h.is(kAnaphoric) && !(p.size() == 3 && place(p.first + 1)));
    else if (h.is(kPersonNoun | kTitle) || one_of_a_kind(noun))
        id = in_office(noun, fold(text_.at(p.first + 1, head + 1)));
    else if (h.is(kGroup))
        id = recent(POLYLOGUE_GROUP, noun, false);
    if (id < 0 && h.is(kPersonNoun | kTitle) && !one_of_a_kind(noun)) id = latest_person(0);
    const bool writers = noun == "analysts" || noun == "researchers" || noun == "authors"; // of what spoke last
    if (id < 0 && writers && speaker_ >= 0 &&
        entities_[static_cast<std::size_t>(speaker_)].data.type == POLYLOGUE_ORGANISATION)
        id = speaker_;
    if (id >= 0) alias(id, text_.at(p.first, p.last), "short-form");
    return id;
}

} // namespace polylogue::attribution::english
