// What the noun phrases of an English document stand for: names, descriptions, counts.
#include "common/english_clause.hpp"
#include "common/english_holders.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

constexpr std::size_t kLongestName = 14; // tokens of a phrase that is kept as a name

polylogue_type type_of(const Token &head) {
    if (head.is(kInstitution)) return POLYLOGUE_ORGANISATION;
    return head.is(kPersonNoun) && !head.is(kGroup) ? POLYLOGUE_PERSON : POLYLOGUE_GROUP;
}

// "German", "Swedish", "French": a nation's adjective in front of a noun; "New", "Recent" at the front.
bool demonym(const Text &x, const Run &run) {
    const std::string_view s = x.at(run.all.last - 1);
    const std::size_t first = run.all.first;
    const bool starts = first == 0 || x.tokens[first - 1].sentence != x.tokens[first].sentence;
    for (const std::string_view word : {"New", "Recent", "Fresh", "Earlier", "Previous", "Further"})
        if (starts && run.all.size() == 1 && s == word) return true; // New research
    const bool ending = s.ends_with("ian") || s.ends_with("man") || s.ends_with("can") || s.ends_with("ish") ||
                        s.ends_with("ese") || s.ends_with("nch") || s.ends_with("utch");
    return run.all.size() == 1 && run.type == Run::Type::none && ending && s.size() > 4;
}

// "Defenders of the rule": a plural that only its place makes a capital.
bool many_at_start(const Text &x, std::size_t t) {
    const bool starts = t == 0 || x.tokens[t - 1].sentence != x.tokens[t].sentence;
    return starts && !x.tokens[t].all_caps && plural_form(x.at(t)) && t + 1 < x.tokens.size() && x.at(t + 1) == "of";
}

bool first_person(std::string_view word) {
    const std::string w = fold(word);
    return w == "my" || w == "our" || w == "your" || w == "whose";
}

} // namespace

int Holders::named(const Run &run, Range phrase) {
    int id = -1;
    switch (run.type) {
    case Run::Type::person:
        id = person(run);
        break;
    case Run::Type::organisation:
        id = organisation(run.all);
        break;
    case Run::Type::group:
        id = group(run.all, phrase);
        break;
    case Run::Type::role:
        if (run.all.size() > 1)
            id = in_office(fold(text_.at(run.all.last - 1)), fold(text_.at(run.all.first, run.all.last)));
        if (id < 0 && run.all.size() == 1) id = latest_person(0);
        if (id < 0)
            id = make(fold(text_.at(run.all.first, run.all.last)), text_.at(run.all.first, run.all.last),
                      POLYLOGUE_PERSON, false);
        break;
    case Run::Type::none: {
        const std::string key = fold(text_.at(run.all.first, run.all.last));
        id = find(key);
        if (id < 0 && run.all.size() == 1) id = first_name(key);
        if (id < 0) id = make(key, text_.at(run.all.first, run.all.last), POLYLOGUE_ORGANISATION, false);
        break;
    }
    }
    const bool part = run.type == Run::Type::group && find(fold(text_.at(phrase.first, phrase.last))) == id &&
                      find(fold(text_.at(run.all.first, run.all.last))) != id;
    if (run.type != Run::Type::role && !part) alias(id, text_.at(run.all.first, run.all.last), "mention");
    if (phrase.size() <= kLongestName) alias(id, text_.at(phrase.first, phrase.last), "mention");
    return id;
}

// A noun for what holds no position, or no noun at all: "past efforts", "fined for dumping", "the", "rally by".
bool Holders::thing(Range p, std::size_t head) const {
    const Token &h = text_.tokens[head];
    if (p.size() == 1 && h.is(kBare)) return true;
    if (h.is(kGroup | kPersonNoun | kInstitution | kDocument | kTitle | kOrganisation | kPronoun) || h.capital)
        return false;
    if (h.is(kTime) || (h.is(kThing) && !speech_)) return true;
    const std::string noun = fold(text_.at(head));
    if (evidence_ && !plural_form(noun)) return true;
    const bool determined = p.first < head && text_.tokens[p.first].is(kDeterminer | kPossessive);
    if (!determined && (noun.ends_with("ed") || noun.ends_with("ing") || h.is(kPreposition | kAuxiliary))) return true;
    return !speech_ && text_.lexicon->ends_like_thing(noun);
}

int Holders::common(Range p, std::size_t head) {
    const Token &h = text_.tokens[head];
    if (thing(p, head)) return -1;
    if (fold(text_.at(p.first)) == "the")
        if (const int id = taken_up(p, head); id >= 0) return id;
    const Range kept = p.size() <= kLongestName ? p : Range{p.first, std::min(p.last, head + 1)};
    const int id = called(kept, type_of(h), true);
    counted(id, kept, head);
    return id;
}

// "some senators", "70 percent of respondents": also without the count.
void Holders::counted(int id, Range p, std::size_t head) {
    std::size_t first = p.first;
    if (in_so_many(text_, {first, p.last})) first += 3;
    while (first < p.last && text_.tokens[first].is(kDeterminer)) ++first;
    if (first > p.first && first < p.last) alias(id, text_.at(first, p.last), "short-form");
    entities_[static_cast<std::size_t>(id)].nouns.push_back(noun_stem(fold(text_.at(head))));
    const std::size_t of = head + 1;
    const bool many = plural_form(text_.at(head)) && !text_.tokens[head].is(kNumber | kDeterminer);
    if (of + 1 >= p.last || text_.at(of) != "of" || many) return; // not "critics of the plan"
    const std::string_view whole = text_.at(of + 1, p.last);
    alias(id, whole, "short-form");
    alias(id, without_determiner(whole), "short-form");
    entities_[static_cast<std::size_t>(id)].nouns.push_back(
        noun_stem(fold(text_.at(head_end(text_, {of + 1, p.last}) - 1))));
}

int Holders::resolve(Range phrase) {
    const Range p = trimmed(text_, phrase);
    if (p.empty()) return -1;
    const bool others = p.size() == 1 && fold(text_.at(p.first)) == "others";
    if (p.size() == 1 && !others && (text_.tokens[p.first].is(kPronoun) || object_pronoun(text_.at(p.first))))
        return pronoun(p.first);
    const bool own = p.size() > 1 && text_.tokens[p.first].is(kPossessive) && text_.at(p.first).size() > 2;
    const std::size_t paper = head_end(text_, p) - 1; // her letter
    if (own && speaker_ >= 0 && text_.tokens[paper].is(kDocument) && paper == p.first + 1 &&
        !first_person(text_.at(p.first)))
        return speaker_;
    const Token &first = text_.tokens[p.first]; // "nobody", "everyone who …", "no one"
    if (first.is(kBare) &&
        (!first.is(kDeterminer) || (p.size() > 1 && fold(text_.at(p.first, p.first + 2)) == "no one")))
        return -1;
    if (text_.at(p.first) == "any" || text_.at(p.first) == "Any") return -1;
    if (evidence_ && p.size() == 1 && first.is(kThing) && !first.all_caps) return -1; // History shows that
    const std::string_view text = text_.at(p.first, p.last), bare = without_determiner(text);
    const std::string key = fold(bare);
    int id = find(key);
    if (id < 0 && known_.count(key)) id = make(key, text, POLYLOGUE_ORGANISATION, false);
    if (id < 0) return describe(p);
    alias(id, text, "mention");
    alias(id, bare, "mention");
    seen(id);
    return id;
}

// A phrase met for the first time.
int Holders::describe(Range p) {
    const auto &tokens = text_.tokens;
    const std::size_t end = head_end(text_, p), head = end - 1;
    const Run run = last_run(text_, {p.first, end});
    bool both = false; // X and Y
    for (std::size_t i = p.first + 1; i + 1 < end; ++i)
        both = both || (text_.at(i) == "and" && tokens[i].quotation == tokens[p.first].quotation);
    const bool couple = two_people(text_, p);
    const bool list = is_list(text_, p);
    const bool whole = run.all.first <= p.first + 1 && run.all.last >= end;
    const bool common_head = run.all.last < end && tokens[head].word() && !tokens[head].capital;
    const bool group_of = run.all.size() == 1 && end == p.first + 1 && p.last > end &&
                          (tokens[p.first].is(kGroup) || many_at_start(text_, p.first)); // "Critics of …"
    for (std::size_t i = p.first; i + 2 < p.last; ++i) { // a study by X, data provided by X
        if (!tokens[i].is(kDocument) || tokens[i].capital) continue;
        const std::size_t by = i + (text_.at(i + 1).ends_with("ed") ? 2 : 1);
        if (by + 1 < p.last && (text_.at(by) == "by" || text_.at(by) == "from")) return resolve({by + 1, p.last});
    }
    int id = -1;
    const Run name = last_run(text_, p);
    if (in_charge_of(text_, p, name, head))
        id = named(name, p);
    else if (both && two_trades(text_, run, end))
        id = named(run, run.all);
    else if (list || couple || (both && !whole))
        id = called({p.first, list || couple ? p.last : end}, POLYLOGUE_GROUP, false);
    else if (run.all.empty() || group_of)
        id = common(p, head);
    else if (common_head && name_and_office(text_, p, run, head))
        id = named(run, run.all);
    else if (common_head && tokens[head].is(kDocument) && !demonym(text_, run))
        id = named(run, run.all);
    else if (common_head && thing(p, head))
        return -1;
    else if (common_head)
        id = called({p.first, end}, type_of(tokens[head]), type_of(tokens[head]) == POLYLOGUE_PERSON),
        alias_of_body(id, run, head);
    else
        id = named(run, {p.first, end});
    seen(id);
    return id;
}

// "the Marsh Friends group": also without its noun.
void Holders::alias_of_body(int id, const Run &run, std::size_t head) {
    const bool body = text_.tokens[head].is(kInstitution | kOrganisation) && run.all.last == head;
    if (body && run.all.size() > 1) alias(id, text_.at(run.all.first, run.all.last), "short-form");
}

// An entity by a phrase as it stands.
int Holders::called(Range p, polylogue_type type, bool anonymous) {
    const std::string_view text = text_.at(p.first, p.last), bare = without_determiner(text);
    const int id = make(fold(bare), bare, type, anonymous);
    alias(id, text, "mention");
    alias(id, bare, "mention");
    entities_[static_cast<std::size_t>(id)].nouns.push_back(noun_stem(fold(text_.at(head_end(text_, p) - 1))));
    return id;
}

void Holders::also(int entity, Range a) {
    if (entity < 0 || a.empty() || a.size() > kLongestName) return;
    const std::string_view text = text_.at(a.first, a.last);
    alias(entity, text, "apposition");
    alias(entity, without_determiner(text), "apposition");
    Entity &e = entities_[static_cast<std::size_t>(entity)];
    for (std::size_t i = a.first; i < a.last; ++i) {
        const Token &t = text_.tokens[i];
        if (t.is(kMale)) e.gender = 'm';
        if (t.is(kFemale)) e.gender = 'f';
        if (t.is(kInstitution | kPersonNoun | kGroup)) e.nouns.push_back(noun_stem(fold(text_.at(i))));
        if (t.is(kPreposition)) break;
    }
}

} // namespace polylogue::attribution::english
