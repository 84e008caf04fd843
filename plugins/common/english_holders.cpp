#include "common/english_holders.hpp"

#include <algorithm>

namespace polylogue::attribution::english {
namespace {

constexpr std::size_t kMemory = 40; // entities a short form may point back to
constexpr std::size_t kMostAliases = 24;

std::string initials(std::string_view name) { // of the capitalised words
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (name[i] >= 'A' && name[i] <= 'Z' && (i == 0 || name[i - 1] == ' ')) out += name[i];
    return out;
}

} // namespace

// A noun without its plural ending, to compare.
std::string noun_stem(std::string noun) {
    if (noun.ends_with("ies")) return noun.substr(0, noun.size() - 3) + 'y';
    if (noun.ends_with('s') && !noun.ends_with("ss")) noun.pop_back();
    return noun;
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
    if (id < 0 && run.core.size() == 1) id = first_name(key); // Mr Harun, Ms Chan: Harun Zakaria, Chan Siu Mei
    if (id < 0 && run.core.size() > 1) { // the same surname under another first form: Ed and Edward
        const int other = find(last_key);
        if (other >= 0 && entities_[static_cast<std::size_t>(other)].data.type == POLYLOGUE_PERSON &&
            entities_[static_cast<std::size_t>(other)].data.name.find(' ') == std::string::npos)
            id = other, entities_[static_cast<std::size_t>(other)].data.name = std::string(core), keys_[key] = id;
    }
    if (id < 0 && surname.find('-') != std::string_view::npos && run.core.size() == 2) // Tse, then Tse Chin-wan
        if (const int other = find(fold(text_.at(run.core.first))); other >= 0) {
            Entity &named = entities_[static_cast<std::size_t>(other)];
            id = other, named.data.name = std::string(core), named.data.type = POLYLOGUE_PERSON, keys_[key] = id;
        }
    if (id < 0) id = make(key, core, POLYLOGUE_PERSON, false);
    const int before = find(last_key); // who has spoken keeps the surname
    if (before < 0 || !entities_[static_cast<std::size_t>(before)].spoke) keys_[last_key] = id;
    Entity &e = entities_[static_cast<std::size_t>(id)];
    for (std::size_t i = run.all.first; i < run.core.first; ++i) {
        if (tokens[i].is(kMale)) e.gender = 'm';
        if (tokens[i].is(kFemale)) e.gender = 'f';
        if (tokens[i].is(kTitle)) e.nouns.push_back(noun_stem(fold(text_.at(i))));
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

// "Harbor" after "Harbor Residential"; -1 for nobody.
int Holders::first_name(const std::string &key) const {
    for (const int id : recent_) {
        const Holder &h = entities_[static_cast<std::size_t>(id)].data;
        if (h.type == POLYLOGUE_PERSON && fold(h.name).starts_with(key + ' ')) return id;
    }
    return -1;
}

int Holders::author() {
    if (author_ < 0) author_ = make("#author", "AUTHOR", POLYLOGUE_AUTHOR_TYPE, false);
    return author_;
}

void Holders::mention(Range sentence) {
    int first = -1;
    for (std::size_t i = sentence.first; i < sentence.last;) {
        const Run run = run_at(text_, i, sentence.last);
        if (run.all.empty()) {
            ++i;
            continue;
        }
        const bool dateline = i == sentence.first && run.next < sentence.last &&
                              text_.tokens[run.next].kind == Kind::dash; // NEW YORK — The
        i = run.next;
        if (dateline) continue;
        if (text_.tokens[run.all.first].quotation >= 0) continue;
        int id = -1;
        if (run.type == Run::Type::person)
            id = person(run);
        else if (run.type == Run::Type::organisation)
            id = organisation(run.all);
        else
            id = find(fold(text_.at(run.all.first, run.all.last)));
        if (id < 0 && run.type == Run::Type::none && run.all.size() == 1)
            id = first_name(fold(text_.at(run.all.first)));
        if (id < 0) continue;
        seen(id);
        if (first < 0 && entities_[static_cast<std::size_t>(id)].data.type == POLYLOGUE_PERSON) first = id;
    }
    if (first >= 0) focus_ = first;
}

void Holders::speaks(int entity) {
    if (entity < 0 || entity == author_) return;
    speaker_ = entity;
    entities_[static_cast<std::size_t>(entity)].spoke = true;
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
