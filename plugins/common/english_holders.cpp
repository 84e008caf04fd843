#include "common/english_holders.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

constexpr std::size_t kMemory = 40;      // entities a short form may point back to
constexpr std::size_t kLongestName = 14; // tokens of a phrase that is kept as a name
constexpr std::size_t kMostAliases = 24;

bool closed_class(const Token &t) {
    return t.is(kDeterminer | kPronoun | kPossessive | kPreposition | kAuxiliary | kConjunction | kSubordinator |
                kRelative | kAdverb | kTime | kNegation);
}

bool name_word(const Token &t) {
    return t.word() && t.capital && !t.is(kTime | kPronoun | kPossessive | kAuxiliary | kRelative);
}

std::string_view without_determiner(std::string_view s) {
    for (const std::string_view d : {"the ", "The ", "a ", "A ", "an ", "An "})
        if (s.starts_with(d)) return s.substr(d.size());
    return s;
}

std::string initials(std::string_view name) { // of the capitalised words
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (name[i] >= 'A' && name[i] <= 'Z' && (i == 0 || name[i - 1] == ' ')) out += name[i];
    return out;
}

} // namespace

bool Holders::joins(std::size_t t, std::size_t end, std::size_t first) const {
    const Token &w = text_.tokens[t], &before = text_.tokens[t - 1];
    const std::string_view s = text_.at(t);
    std::size_t next = t + 1;
    if (next < end && text_.at(next) == "the") ++next;
    if (next >= end || !name_word(text_.tokens[next]) || text_.tokens[next].quotation != w.quotation) return false;
    if (s == "&") return true;
    if (s == "of") return before.is(kOrganisation | kInstitution | kTitle);
    if (s == "for" || s == "on")
        return before.is(kOrganisation | kInstitution | kGroup) || (t == first + 1 && !before.is(kTime));
    if (s != "and") return false;
    for (std::size_t i = first; i < t; ++i)
        if (text_.tokens[i].preposition || text_.tokens[i].is(kPreposition)) return true;
    return false;
}

Holders::Run Holders::run_at(std::size_t t, std::size_t end) const {
    Run run;
    const auto &tokens = text_.tokens;
    if (t >= end || !name_word(tokens[t])) return run;
    const bool starts = t == 0 || tokens[t - 1].sentence != tokens[t].sentence || tokens[t - 1].kind == Kind::quote;
    if (closed_class(tokens[t]) && (starts || !tokens[t].all_caps)) return run;
    std::size_t last = t + 1;
    while (last < end) {
        if (tokens[last].sentence != tokens[t].sentence || tokens[last].quotation != tokens[t].quotation) break;
        if (name_word(tokens[last]) && !(tokens[last].is(kDeterminer | kConjunction)))
            ++last;
        else if (tokens[last].kind == Kind::possessive && last + 1 < end && name_word(tokens[last + 1]))
            break;
        else if (joins(last, end, t))
            last += text_.at(last + 1) == "the" ? 3 : 2;
        else
            break;
    }
    run.all = run.core = {t, last};
    run.next = last;
    // A title with words behind it: those are the person.
    std::size_t core = t;
    for (std::size_t i = t; i + 1 < last; ++i)
        if (tokens[i].is(kTitle) && !tokens[i + 1].is(kPreposition)) core = i + 1;
    bool organisation = false, group = false, acronym = false;
    for (std::size_t i = core; i < last; ++i) {
        organisation = organisation || tokens[i].is(kOrganisation);
        group = group || (tokens[i].is(kGroup) && i + 1 == last && !tokens[i].is(kTitle));
        acronym = acronym ||
                  (tokens[i].all_caps && text_.at(i).find('.') == std::string_view::npos && text_.at(i).size() > 1);
    }
    using Type = Run::Type;
    if (tokens[last - 1].is(kTitle) && core == t)
        run.type = Type::role;
    else if (core > t && !organisation && tokens[last - 1].is(kTitle))
        run.type = Type::role;
    else if (core > t && !organisation && !group)
        run.type = Type::person, run.core = {core, last};
    else if (group)
        run.type = Type::group;
    else if (organisation || acronym)
        run.type = Type::organisation;
    else
        run.type = last - t >= 2 && last - t <= 4 ? Type::person : Type::none;
    if (run.type == Type::person) // a first name that comes again: glued-on furniture
        for (std::size_t i = run.core.first + 2; i < run.core.last; ++i)
            if (text_.at(i) == text_.at(run.core.first)) run.core.last = run.all.last = i;
    return run;
}

std::size_t Holders::head_end(Range p) const { // the part before the first preposition or mark outside a name
    for (std::size_t i = p.first; i < p.last;) {
        const Run run = run_at(i, p.last);
        if (!run.all.empty()) {
            i = run.next;
            continue;
        }
        const Token &t = text_.tokens[i];
        if (i > p.first && (t.is(kPreposition | kRelative | kSubordinator) && !t.is(kDeterminer))) return i;
        if (i > p.first &&
            (t.kind == Kind::comma || t.kind == Kind::dash || t.kind == Kind::open || t.kind == Kind::colon))
            return i;
        ++i;
    }
    return p.last;
}

Holders::Run Holders::last_run(Range part) const {
    Run found;
    for (std::size_t i = part.first; i < part.last;) {
        const Run run = run_at(i, part.last);
        if (run.all.empty()) {
            ++i;
            continue;
        }
        found = run;
        i = run.next;
    }
    return found;
}

int Holders::find(const std::string &key) const {
    const auto at = keys_.find(key);
    return at == keys_.end() ? -1 : at->second;
}

int Holders::make(const std::string &key, std::string_view name, polylogue_type type, bool anonymous) {
    if (const int old = find(key); old >= 0) return old;
    const auto known = known_.find(key);
    Entity e;
    e.data.name = known != known_.end() ? known->second.name : std::string(name);
    e.data.type = known != known_.end() ? known->second.type : type;
    if (known != known_.end()) e.data.known = known->second.id;
    e.data.anonymous = anonymous && known == known_.end();
    e.plural = type == POLYLOGUE_GROUP;
    int id = -1;
    if (!e.data.known.empty()) { // one entity a codebook entry
        const auto [at, fresh] = keys_.try_emplace("#" + e.data.known, static_cast<int>(entities_.size()));
        if (!fresh) id = at->second;
    }
    if (id < 0) entities_.push_back(std::move(e)), id = static_cast<int>(entities_.size()) - 1;
    keys_[key] = id;
    return id;
}

void Holders::alias(int entity, std::string_view text, const char *evidence) {
    auto &aliases = entities_[static_cast<std::size_t>(entity)].data.aliases;
    if (text.empty() || aliases.size() >= kMostAliases || text.size() > 160) return;
    if (std::none_of(aliases.begin(), aliases.end(), [&](const auto &a) { return a.first == text; }))
        aliases.emplace_back(text, evidence);
}

void Holders::seen(int entity) {
    if (entity < 0 || (!recent_.empty() && recent_.back() == entity)) return;
    std::erase(recent_, entity);
    recent_.push_back(entity);
    if (recent_.size() > kMemory) recent_.erase(recent_.begin());
}

int Holders::person(const Run &run) {
    const auto &tokens = text_.tokens;
    const std::string_view core = text_.at(run.core.first, run.core.last), surname = text_.at(run.core.last - 1);
    const std::string key = fold(core), last_key = fold(surname);
    int id = find(key);
    if (id < 0 && run.core.size() == 1) id = find(last_key);
    if (id < 0 && run.core.size() > 1) { // the same surname under another first form: Ed and Edward
        const int other = find(last_key);
        if (other >= 0 && entities_[static_cast<std::size_t>(other)].data.type == POLYLOGUE_PERSON &&
            entities_[static_cast<std::size_t>(other)].data.name.find(' ') == std::string::npos)
            id = other, entities_[static_cast<std::size_t>(other)].data.name = std::string(core), keys_[key] = id;
    }
    if (id < 0) id = make(key, core, POLYLOGUE_PERSON, false);
    keys_[last_key] = id;
    Entity &e = entities_[static_cast<std::size_t>(id)];
    for (std::size_t i = run.all.first; i < run.core.first; ++i) {
        if (tokens[i].is(kMale)) e.gender = 'm';
        if (tokens[i].is(kFemale)) e.gender = 'f';
        if (tokens[i].is(kTitle)) e.nouns.push_back(fold(text_.at(i)));
    }
    alias(id, core, "mention");
    alias(id, surname, "short-form");
    if (run.core.first > run.all.first) {
        alias(id, text_.at(run.all.first, run.all.last), "title");
        std::size_t title = run.core.first - 1;
        alias(id, text_.at(title, run.all.last), "title");
    }
    return id;
}

int Holders::organisation(Range r) {
    const std::string_view name = text_.at(r.first, r.last);
    const std::string key = fold(name);
    int id = find(key);
    if (id < 0) id = make(key, name, POLYLOGUE_ORGANISATION, false);
    alias(id, name, "mention");
    const std::string letters = initials(name);
    if (letters.size() >= 3 && find(fold(letters)) < 0) keys_[fold(letters)] = id;
    const auto &tokens = text_.tokens; // an acronym in brackets
    if (r.last + 2 < tokens.size() && tokens[r.last].kind == Kind::open && tokens[r.last + 1].all_caps &&
        tokens[r.last + 2].kind == Kind::close)
        keys_[fold(text_.at(r.last + 1))] = id, alias(id, text_.at(r.last + 1), "parenthesis");
    return id;
}

// "Democrats" after "Senate Democrats" are the same; "two other Republicans" are not the Republicans.
int Holders::group(Range run, Range phrase) {
    std::string_view name = text_.at(run.first, run.last);
    bool part = false;
    for (std::size_t i = phrase.first; i < run.first; ++i) {
        const std::string word = fold(text_.at(i));
        part = part || word == "other" || word == "two" || word == "three" || word == "four" || word == "five" ||
               word == "few" || text_.tokens[i].kind == Kind::number;
    }
    if (part) name = text_.at(phrase.first, phrase.last);
    const std::string key = fold(name), last = "~" + fold(text_.at(run.last - 1));
    int id = find(key);
    if (id < 0 && run.size() == 1 && !part) id = find(last);
    if (id < 0) id = make(key, name, POLYLOGUE_GROUP, false);
    if (run.size() > 1) keys_.try_emplace(last, id);
    return id;
}

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
        id = latest_person(0);
        if (id < 0)
            id = make(fold(text_.at(run.all.first, run.all.last)), text_.at(run.all.first, run.all.last),
                      POLYLOGUE_PERSON, false);
        break;
    case Run::Type::none: {
        const std::string key = fold(text_.at(run.all.first, run.all.last));
        id = find(key);
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

int Holders::recent(polylogue_type type, const std::string &noun, bool any) const {
    for (auto it = recent_.rbegin(); it != recent_.rend(); ++it) { // one that was called so
        const Entity &e = entities_[static_cast<std::size_t>(*it)];
        if (std::find(e.nouns.begin(), e.nouns.end(), noun) != e.nouns.end()) return *it;
        if (!noun.empty() && fold(e.data.name).ends_with(noun)) return *it;
    }
    if (!any) return -1;
    for (auto it = recent_.rbegin(); it != recent_.rend(); ++it)
        if (entities_[static_cast<std::size_t>(*it)].data.type == type) return *it;
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

int Holders::pronoun(std::size_t t) {
    const std::string word = fold(text_.at(t));
    if (word == "i" || word == "we") return author();
    if (word == "he" || word == "she") {
        const char gender = word == "he" ? 'm' : 'f';
        const int id = latest_person(gender);
        if (id >= 0) entities_[static_cast<std::size_t>(id)].gender = gender;
        return id;
    }
    if (word != "they" && word != "it") return -1;
    if (speaker_ >= 0) {
        const polylogue_type type = entities_[static_cast<std::size_t>(speaker_)].data.type;
        if (type == POLYLOGUE_ORGANISATION || type == POLYLOGUE_STATE || (word == "they" && type == POLYLOGUE_GROUP))
            return speaker_;
    }
    return recent(word == "they" ? POLYLOGUE_GROUP : POLYLOGUE_ORGANISATION, "");
}

int Holders::common(Range p, std::size_t head, bool definite) {
    const Token &h = text_.tokens[head];
    const std::string noun = fold(text_.at(head));
    if (h.is(kDocument)) {
        for (std::size_t i = head + 1; i + 1 < p.last; ++i) // a study by X, a survey from X
            if (text_.at(i) == "by" || text_.at(i) == "from") return resolve({i + 1, p.last});
        if (definite) {
            const int id = recent(POLYLOGUE_ORGANISATION, noun);
            if (id >= 0) return id;
        }
    }
    if (definite && p.size() <= 3) {
        int id = -1;
        if (h.is(kInstitution | kAnaphoric))
            id = recent(POLYLOGUE_ORGANISATION, noun, h.is(kAnaphoric));
        else if (h.is(kPersonNoun | kTitle))
            id = latest_person(0);
        else if (h.is(kGroup))
            id = recent(POLYLOGUE_GROUP, noun);
        if (id >= 0) {
            alias(id, text_.at(p.first, p.last), "short-form");
            return id;
        }
    }
    Range kept = p.size() <= kLongestName ? p : Range{p.first, std::min(p.last, head + 1)};
    const std::string_view text = text_.at(kept.first, kept.last), bare = without_determiner(text);
    const polylogue_type type = h.is(kInstitution)                   ? POLYLOGUE_ORGANISATION
                                : h.is(kPersonNoun) && !h.is(kGroup) ? POLYLOGUE_PERSON
                                                                     : POLYLOGUE_GROUP;
    const int id = make(fold(bare), bare, type, true);
    alias(id, text, "mention");
    alias(id, bare, "mention");
    std::size_t counted = kept.first; // some senators
    while (counted < kept.last && text_.tokens[counted].is(kDeterminer)) ++counted;
    if (counted > kept.first && counted < kept.last) alias(id, text_.at(counted, kept.last), "short-form");
    if (const std::size_t of = head + 1; of + 1 < kept.last && text_.at(of) == "of") { // 70 percent of respondents
        const std::string_view whole = text_.at(of + 1, kept.last);
        alias(id, whole, "short-form");
        alias(id, without_determiner(whole), "short-form");
        entities_[static_cast<std::size_t>(id)].nouns.push_back(fold(text_.at(head_end({of + 1, kept.last}) - 1)));
    }
    entities_[static_cast<std::size_t>(id)].nouns.push_back(noun);
    return id;
}

bool Holders::is_list(Range p) const {
    bool comma = false;
    for (std::size_t i = p.first; i < p.last && p.size() <= 2 * kLongestName; ++i) {
        if (comma && text_.at(i) == "and") return true;
        comma = comma || text_.tokens[i].kind == Kind::comma;
    }
    return false;
}

int Holders::resolve(Range p) {
    const auto &tokens = text_.tokens;
    while (!p.empty() &&
           (tokens[p.first].is(kConjunction | kAdverb | kSubordinator) ||
            !(tokens[p.first].word() || tokens[p.first].kind == Kind::number)) &&
           !tokens[p.first].is(kDeterminer | kPronoun | kTitle | kGroup))
        ++p.first;
    while (!p.empty() && (!tokens[p.last - 1].word() || tokens[p.last - 1].is(kAdverb | kConjunction)) &&
           !tokens[p.last - 1].is(kPronoun | kGroup))
        --p.last;
    if (p.size() > 1 && !tokens[p.last - 1].capital && tokens[p.last - 2].is(kDocument) &&
        text_.at(p.last - 1).ends_with("ed"))
        --p.last; // a report released
    if (p.empty()) return -1;
    if (p.size() == 1 && tokens[p.first].is(kPronoun)) return pronoun(p.first);
    const bool definite = fold(text_.at(p.first)) == "the";
    const bool determined = tokens[p.first].is(kDeterminer | kPossessive);
    const std::string whole = fold(without_determiner(text_.at(p.first, p.last)));
    if (const int id = find(whole); id >= 0) {
        alias(id, text_.at(p.first, p.last), "mention");
        seen(id);
        return id;
    }
    const std::size_t end = head_end(p);
    const std::size_t head = end - 1;
    int id = -1;
    if (known_.count(whole)) {
        id = make(whole, text_.at(p.first, p.last), POLYLOGUE_ORGANISATION, false);
        alias(id, text_.at(p.first, p.last), "codebook");
        alias(id, without_determiner(text_.at(p.first, p.last)), "codebook");
        seen(id);
        return id;
    }
    bool both = false; // X and Y
    for (std::size_t i = p.first + 1; i + 1 < end; ++i)
        both = both || (text_.at(i) == "and" && tokens[i].quotation == tokens[p.first].quotation);
    const Run run = last_run({p.first, end});
    const bool list = is_list(p); // X, Y and Z
    const bool joint = list || (both && !(run.all.first <= p.first + 1 && run.all.last >= end));
    const bool common_head = run.all.last < end && tokens[head].word() && !tokens[head].capital;
    const bool single =
        run.all.size() == 1 && run.all.first == p.first && tokens[p.first].is(kGroup | kPersonNoun | kInstitution);
    if (joint) {
        const std::string_view text = text_.at(p.first, list ? p.last : end), bare = without_determiner(text);
        id = make(fold(bare), bare, POLYLOGUE_GROUP, false);
        alias(id, text, "mention"), alias(id, bare, "mention");
    } else if (run.all.empty() || (single && end == p.first + 1 && tokens[p.first].is(kGroup) && p.last > end)) {
        id = common(p, head, definite);
    } else if (common_head && tokens[head].is(kDocument)) {
        id = named(run, run.all);
    } else if (common_head) {
        const std::string_view text = text_.at(p.first, end), bare = without_determiner(text);
        const bool organisation = tokens[head].is(kInstitution),
                   one = tokens[head].is(kPersonNoun) && !tokens[head].is(kGroup);
        id = make(fold(bare), bare,
                  organisation ? POLYLOGUE_ORGANISATION
                  : one        ? POLYLOGUE_PERSON
                               : POLYLOGUE_GROUP,
                  one);
        alias(id, text, "mention"), alias(id, bare, "mention");
        entities_[static_cast<std::size_t>(id)].nouns.push_back(fold(text_.at(head)));
    } else {
        id = named(run, {p.first, end});
        if (!tokens[p.first].capital && !determined)
            alias(id, text_.at(p.first, end), "title"); // press secretary Ann Lee
    }
    seen(id);
    return id;
}

bool Holders::names_person(Range p) const {
    if (p.empty()) return false;
    const Run run = last_run({p.first, head_end(p)});
    return run.type == Run::Type::person;
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
        if (t.is(kInstitution | kPersonNoun | kGroup)) e.nouns.push_back(fold(text_.at(i)));
        if (t.is(kPreposition)) break;
    }
}

int Holders::author() {
    if (author_ < 0) author_ = make("#author", "AUTHOR", POLYLOGUE_AUTHOR_TYPE, false);
    return author_;
}

void Holders::mention(Range sentence) {
    int first = -1;
    for (std::size_t i = sentence.first; i < sentence.last;) {
        const Run run = run_at(i, sentence.last);
        if (run.all.empty()) {
            ++i;
            continue;
        }
        i = run.next;
        if (text_.tokens[run.all.first].quotation >= 0) continue;
        int id = -1;
        if (run.type == Run::Type::person)
            id = person(run);
        else if (run.type == Run::Type::organisation)
            id = organisation(run.all);
        else
            id = find(fold(text_.at(run.all.first, run.all.last)));
        if (id < 0) continue;
        seen(id);
        if (first < 0 && entities_[static_cast<std::size_t>(id)].data.type == POLYLOGUE_PERSON) first = id;
    }
    if (first >= 0) focus_ = first;
}

void Holders::speaks(int entity) {
    if (entity < 0 || entity == author_) return;
    speaker_ = entity;
    if (entities_[static_cast<std::size_t>(entity)].data.type == POLYLOGUE_PERSON) focus_ = entity;
    seen(entity);
}

void Holders::finish() {
    for (Entity &e : entities_)
        if (e.holder >= 0) found_.holders[static_cast<std::size_t>(e.holder)] = std::move(e.data);
}

std::uint32_t Holders::holder(int entity) {
    Entity &e = entities_[static_cast<std::size_t>(entity)];
    if (e.holder < 0) {
        e.holder = static_cast<int>(found_.holders.size());
        found_.holders.push_back({});
    }
    return static_cast<std::uint32_t>(e.holder);
}

} // namespace polylogue::attribution::english
