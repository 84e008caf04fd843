#include "common/english_names.hpp"

namespace polylogue::attribution::english {
namespace {

constexpr std::size_t kLongestPerson = 4; // words of a person's name
constexpr std::size_t kLongestList = 28;  // tokens

bool closed_class(const Token &t) {
    return t.is(kDeterminer | kPronoun | kPossessive | kPreposition | kAuxiliary | kConjunction | kSubordinator |
                kRelative | kAdverb | kTime | kNegation);
}

bool name_word(const Token &t) {
    return t.word() && t.capital && !t.is(kTime | kPronoun | kPossessive | kAuxiliary | kRelative);
}

// Whether the name that started at `first` goes on over the small word at `t`: "Chamber of Commerce", "Center on the
// Budget".
bool joins(const Text &x, std::size_t t, std::size_t end, std::size_t first) {
    const Token &w = x.tokens[t], &before = x.tokens[t - 1];
    const std::string_view s = x.at(t);
    std::size_t next = t + 1;
    if (next < end && x.at(next) == "the") ++next;
    if (next >= end || !name_word(x.tokens[next]) || x.tokens[next].quotation != w.quotation) return false;
    if (s == "&") return true;
    if (s == "of") return before.is(kOrganisation | kInstitution | kTitle);
    if ((s == "for" || s == "on") && next + 1 < end && x.tokens[next + 1].kind == Kind::number)
        return false; // a stake for DKK 6 billion
    if (s == "for" || s == "on")
        return before.is(kOrganisation | kInstitution | kGroup) || (t == first + 1 && !before.is(kTime | kPersonNoun));
    if (s != "and") return false;
    for (std::size_t i = first; i < t; ++i)
        if (x.tokens[i].preposition || x.tokens[i].is(kPreposition)) return true;
    return false;
}

// "Teachers' Union", "Women's Institute": the mark at `t` is inside the name.
bool owned_by_many(const Text &x, std::size_t t, std::size_t end) {
    if (x.tokens[t].kind != Kind::possessive || t + 1 >= end) return false;
    const Token &next = x.tokens[t + 1];
    const std::string_view owner = x.at(t - 1);
    const bool many = owner.ends_with('s') || owner.ends_with("men") || owner.ends_with("eople") || owner == "Children";
    return many && next.capital && next.is(kOrganisation) && next.quotation == x.tokens[t].quotation;
}

std::size_t run_end(const Text &x, std::size_t first, std::size_t end) {
    std::size_t t = first + 1;
    while (t < end && x.tokens[t].sentence == x.tokens[first].sentence &&
           x.tokens[t].quotation == x.tokens[first].quotation) {
        if (name_word(x.tokens[t]) && !x.tokens[t].is(kDeterminer | kConjunction))
            ++t;
        else if (owned_by_many(x, t, end))
            t += 2;
        else if (x.tokens[t].kind != Kind::possessive && joins(x, t, end, first))
            t += x.at(t + 1) == "the" ? 3 : 2;
        else
            break;
    }
    return t;
}

// Two or three words, all in capitals, one of them too long for the letters of an organisation.
bool shouted(const Text &x, Range all) {
    bool name = false;
    for (std::size_t i = all.first; i < all.last; ++i) {
        if (!x.tokens[i].all_caps || x.at(i).size() < 3) return false;
        name = name || x.at(i).size() > 5;
    }
    return name && all.size() > 1 && all.size() < 4;
}

// What a run names: titles in front make a person, a noun of organisations or capitals an organisation.
Run::Type type_of(const Text &x, Range all, std::size_t core) {
    bool organisation = false, acronym = false;
    for (std::size_t i = core; i < all.last; ++i) {
        const Token &t = x.tokens[i];
        organisation = organisation || t.is(kOrganisation) || x.at(i) == "&";
        acronym = acronym || (t.all_caps && x.at(i).size() > 1 && x.at(i).find('.') == std::string_view::npos);
    }
    const Token &last = x.tokens[all.last - 1];
    const bool titled = core > all.first, group = last.is(kGroup) && !last.is(kTitle);
    const bool surname = titled && all.last - core == 2 && x.tokens[all.first].is(kTitle) &&
                         !x.tokens[core].is(kTitle | kOrganisation | kInstitution); // Representative Peter King
    if (last.is(kTitle) && (!titled || !organisation) && !surname) return Run::Type::role;
    if (titled && !organisation && !group) return Run::Type::person;
    if (group) return Run::Type::group;
    if (shouted(x, all) && !organisation) return Run::Type::person; // NATHAN GUY
    if (organisation || acronym) return Run::Type::organisation;
    if (last.is(kThing) && !titled && x.at(all.last - 1).ends_with('s')) return Run::Type::none; // Home Affairs
    return all.size() >= 2 && all.size() <= kLongestPerson ? Run::Type::person : Run::Type::none;
}

// "Leader of the Opposition Ann Lee": where the name starts behind an office with a long "of …"; `core` for none.
std::size_t behind_office(const Text &x, Range all, std::size_t core) {
    std::size_t link = all.first;
    for (std::size_t i = all.first + 1; i < all.last; ++i)
        if (!x.tokens[i].capital) link = i;
    const bool office = core == all.first && x.tokens[core].is(kTitle) && link > core && all.last - link > 3;
    const auto plain = [&](std::size_t t) {
        return !x.tokens[t].is(kOrganisation | kInstitution | kGroup | kTitle | kThing) && !x.tokens[t].all_caps;
    };
    return office && plain(all.last - 1) && plain(all.last - 2) ? all.last - 2 : core;
}

// "Democrats opposing it", "voters polled": a clause without "who".
bool reduced(const Text &x, std::size_t i) {
    const std::string_view s = x.at(i);
    const Token &before = x.tokens[i - 1];
    if (!x.tokens[i].word() || x.tokens[i].capital) return false;
    const bool made = s == "taken" || s == "done" || s == "written" || s == "made";
    if (before.is(kDocument) && !before.capital) return made || s.ends_with("ed");
    return (s.ends_with("ing") || s.ends_with("ed")) && (before.capital || before.is(kGroup));
}

// "an official familiar with", "people close to"
bool predicative(const Text &x, std::size_t i) {
    const Token &t = x.tokens[i];
    const bool known = t.is(kAttitude) || is(x, i, "familiar") || is(x, i, "close") || is(x, i, "responsible");
    return known && !t.capital && (x.tokens[i - 1].is(kGroup | kPersonNoun) || is(x, i - 1, "sources"));
}

} // namespace

Run run_at(const Text &x, std::size_t t, std::size_t end) {
    Run run;
    if (t >= end || !name_word(x.tokens[t])) return run;
    const bool starts =
        t == 0 || x.tokens[t - 1].sentence != x.tokens[t].sentence || x.tokens[t - 1].kind == Kind::quote;
    if (closed_class(x.tokens[t]) && (starts || !x.tokens[t].all_caps)) return run;
    run.next = run_end(x, t, end);
    if (run.next < end && x.at(run.next).starts_with('$') && x.tokens[run.next].begin == x.tokens[run.next - 1].end)
        return run; // HK$10
    run.all = run.core = {t, run.next};
    std::size_t core = t; // behind the last title that has a word behind it
    for (std::size_t i = t; i + 1 < run.next; ++i)
        if (x.tokens[i].is(kTitle) && !x.tokens[i + 1].is(kPreposition)) core = i + 1;
    core = behind_office(x, run.all, core);
    run.type = type_of(x, run.all, core);
    const bool called = t > 0 && x.tokens[t - 1].is(kAnaphoric) && !x.tokens[t - 1].capital &&
                        x.tokens[t - 1].sentence == x.tokens[t].sentence;
    if (called && core == t && run.type != Run::Type::role) run.type = Run::Type::organisation; // the charity Sea Watch
    if (run.type == Run::Type::person && core == t && !starts && fold(x.at(t - 1)) == "the")
        run.type = Run::Type::none; // the Upper Tansy
    const bool place = t > 0 && (is(x, t - 1, "in") || is(x, t - 1, "near") || is(x, t - 1, "outside"));
    const bool owns = run.next < end && x.tokens[run.next].kind == Kind::possessive;              // in Ann Lee's view
    if (run.type == Run::Type::person && core == t && place && !owns) run.type = Run::Type::none; // in Port Ashby
    if (run.type != Run::Type::person) return run;
    run.core.first = core;
    for (std::size_t i = core + 2; i < run.core.last; ++i) // a first name that comes again: glued-on furniture
        if (x.at(i) == x.at(core)) run.core.last = run.all.last = i;
    return run;
}

Run last_run(const Text &x, Range part) {
    Run found;
    for (std::size_t i = part.first; i < part.last;) {
        const Run run = run_at(x, i, part.last);
        if (!run.all.empty()) found = run;
        i = run.all.empty() ? i + 1 : run.next;
    }
    return found;
}

bool opens_examples(const Text &x, std::size_t t, std::size_t end) {
    return x.at(t) == "including" || (x.at(t) == "such" && t + 1 < end && x.at(t + 1) == "as");
}

std::size_t head_end(const Text &x, Range p) {
    for (std::size_t i = p.first; i < p.last;) {
        const Run run = run_at(x, i, p.last);
        if (!run.all.empty()) {
            i = run.next;
            continue;
        }
        const Token &t = x.tokens[i];
        const bool mark =
            t.kind == Kind::comma || t.kind == Kind::dash || t.kind == Kind::open || t.kind == Kind::colon;
        const bool link =
            (t.is(kPreposition | kRelative | kSubordinator) && !t.is(kDeterminer)) || opens_examples(x, i, p.last);
        if (i > p.first && (mark || link || reduced(x, i) || (i + 1 < p.last && predicative(x, i)))) return i;
        ++i;
    }
    return p.last;
}

bool is_list(const Text &x, Range p) {
    bool comma = false;
    for (std::size_t i = p.first; i < p.last && p.size() <= kLongestList; ++i) {
        if (comma && x.at(i) == "and") return true;
        if (x.tokens[i].kind != Kind::comma) continue;
        const bool office = i + 1 < p.last && x.tokens[i + 1].is(kTitle) && !x.tokens[i + 1].capital &&
                            !x.at(i + 1).ends_with('s'); // X, head of trade and industry
        if (!comma && office) return false;
        comma = true;
    }
    return false;
}

bool names_person(const Text &x, Range p) {
    return !p.empty() && last_run(x, {p.first, head_end(x, p)}).type == Run::Type::person;
}

Range trimmed(const Text &x, Range p) {
    const auto &tokens = x.tokens;
    const auto outside = [&](const Token &t) {
        const bool small =
            t.is(kConjunction | kAdverb | kSubordinator | kNegation) || !(t.word() || t.kind == Kind::number);
        return small && !t.is(kDeterminer | kPronoun | kTitle | kGroup);
    };
    while (!p.empty() && outside(tokens[p.first])) ++p.first;
    while (!p.empty() && tokens[p.last - 1].kind != Kind::close &&
           (!tokens[p.last - 1].word() || tokens[p.last - 1].is(kAdverb | kConjunction)) &&
           !tokens[p.last - 1].is(kPronoun | kGroup))
        --p.last;
    const bool made = p.size() > 1 && !tokens[p.last - 1].capital && tokens[p.last - 2].is(kDocument) &&
                      x.at(p.last - 1).ends_with("ed");
    if (made || (p.size() > 1 && predicative(x, p.last - 1))) --p.last; // a report released, an expert familiar
    return p;
}

std::string_view without_determiner(std::string_view s) {
    for (const std::string_view d : {"the ", "The ", "a ", "A ", "an ", "An "})
        if (s.starts_with(d)) return s.substr(d.size());
    return s;
}

} // namespace polylogue::attribution::english
