#include "format/cards.hpp"

#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace polylogue {
namespace {

constexpr std::array kColours{Colour{"#E3F0FA", "#0072B2", "#005F95"}, Colour{"#FDEBDD", "#C25400", "#A84900"},
                              Colour{"#F4F4F4", "#767676", "#5E5E5E"}};
constexpr Type kClaim{.size = 11};
constexpr Type kHolder{.size = 11, .color = "#1A1A1A", .bold = true};
constexpr Type kSmall{.size = 11, .color = "#444444"};
constexpr std::size_t kClaimLines = 4, kNames = 3, kHeadNames = 6, kOutlets = 60;

} // namespace

const Colour &colour_of(std::optional<Stance> side) {
    return kColours[static_cast<std::size_t>(side.value_or(Stance::neutral))];
}

std::string fitting(const Block &block, const std::vector<std::string> &names, const Type &type, std::size_t most,
                    std::string_view around, std::size_t lines, const std::string &lang) {
    while (most > 1 && !block.fits(listed(names, most, lang) + "   " + std::string(around), type, lines)) --most;
    return listed(names, most, lang);
}

bool only_ascribed(const Derived &derived, const Claim &claim) {
    return std::all_of(claim.statements.begin(), claim.statements.end(),
                       [&](std::size_t s) { return derived.statements[s].filed->mode == Mode::attributed; });
}

std::vector<std::string> Cards::holders(const Claim &claim) const {
    Holders who = holders_of(map_, derived_, claim.statements, lang_);
    if (who.authored == 0) return who.names;
    const std::string author(word(Word::author, lang_));
    who.names.push_back(author + (who.authored > 1     ? " ×" + std::to_string(who.authored)
                                  : who.outlet.empty() ? ""
                                                       : " · " + who.outlet));
    return who.names;
}

std::string Cards::counts(const Claim &claim) const {
    if (claim.statements.size() < 2) return {};
    std::set<std::string> outlets;
    for (const std::size_t s : claim.statements)
        if (const Metadata *m = metadata_of(map_, derived_.statements[s].document)) outlets.insert(m->outlet);
    return std::to_string(claim.statements.size()) + "×" +
           (outlets.size() > 1 ? " · " + counted(outlets.size(), Word::outlets, lang_) : "");
}

Block Cards::claim(const Claim &claim, int width) const {
    Block out(width);
    out.text(in_language(claim.label, lang_), kClaim, kClaimLines);
    out.space(2);
    const std::string n = counts(claim);
    out.text(fitting(out, holders(claim), kHolder, kNames, n, n.empty() ? 1 : 2, lang_), kHolder, 2);
    if (!n.empty()) out.more(n, kSmall, 2);
    return out;
}

std::string Cards::tooltip(const Claim &claim) const {
    const std::string n = counts(claim);
    return std::string(in_language(claim.label, lang_)) + " — " + listed(holders(claim), 12, lang_) +
           (n.empty() ? "" : " · " + n);
}

Block Cards::head(const Column &column, const Sides &sides, int width) const {
    Block out(width);
    const char *fill = colour_of(column.side).head;
    const std::string count = counted(column.claims, Word::claims, lang_);
    if (column.drawn)
        out.text(column.name.empty() ? count : column.name + " · " + count,
                 {.size = 14, .color = "#FFFFFF", .bold = true, .align = "CENTER", .leading = 5}, 1, fill);
    else {
        out.text(column.name, {.size = 14, .color = "#FFFFFF", .bold = true, .align = "CENTER", .leading = 5}, 1, fill);
        out.text(count, {.size = 11, .color = "#444444", .bold = false, .align = "CENTER"}, 2);
    }
    if (!column.side || !column.drawn) return out;
    out.space(2);
    const Type names{.size = 11, .color = fill, .bold = true, .align = "CENTER"};
    out.text(fitting(out, most_vocal(sides, *column.side, derived_, lang_), names, kHeadNames, "", 2, lang_), names, 2);
    return out;
}

Block Cards::logic(const std::string &name, int width) const {
    Block out(width);
    Type type{.size = 13, .color = "#1A1A1A", .bold = true, .align = "CENTER"};
    while (type.size > 11 && !out.has_room_for_words_of(name, type)) --type.size;
    out.text(name, type, 5);
    return out;
}

Block Cards::title(const std::string &issue, const Selection &s, int width) const {
    Block out(width);
    out.text(issue_name(books_, issue, lang_), {.size = 22, .color = "#1A1A1A", .bold = true, .align = "CENTER"}, 3);
    std::string line = counted(s.documents.size(), Word::documents, lang_) + " · " +
                       counted(s.statements, Word::statements, lang_) + " · " + counted(s.claims, Word::claims, lang_);
    if (s.drawn.size() < s.claims)
        line += " (" + std::string(word(Word::only_most_argued, lang_)) + ": " + std::to_string(s.drawn.size()) + ")";
    out.text(line, {.size = 12, .color = "#444444", .bold = false, .align = "CENTER"}, 2);
    out.space(10);
    return out;
}

std::string Cards::sources(const Selection &s, const Block &block) const {
    std::set<std::string> outlets;
    std::set<std::string> dates;
    for (const std::string &id : s.documents)
        if (const Metadata *m = metadata_of(map_, id)) {
            if (!m->outlet.empty()) outlets.insert(m->outlet);
            if (!m->date.empty()) dates.insert(m->date);
        }
    std::string out(word(Word::sources, lang_));
    out += ": ";
    if (!dates.empty())
        out += *dates.begin() + (dates.size() > 1 ? " – " + *dates.rbegin() : "") + (outlets.empty() ? "" : " · ");
    const std::vector<std::string> names(outlets.begin(), outlets.end());
    return dates.empty() && names.empty()
               ? ""
               : out + fitting(block, names, kSmall, std::min(names.size(), kOutlets), out, 3, lang_);
}

// What is counted outside the bands.
std::string Cards::folded(const Selection &s) const {
    std::size_t n = 0;
    std::string names, out;
    for (const auto &[name, count] : s.elsewhere)
        n += count, names += (names.empty() ? "" : " · ") + name + " " + std::to_string(count);
    if (n)
        out =
            "+ " + counted(n, Word::claims, lang_) + " " + std::string(word(Word::other_logics, lang_)) + ": " + names;
    if (s.open)
        out += (out.empty() ? "" : " · ") + ("+ " + counted(s.open, Word::claims, lang_)) + ": " +
               std::string(word(Word::neutral, lang_));
    return out;
}

Block Cards::foot(const Selection &s, bool ascribed, std::size_t relations, std::size_t relations_left_out,
                  int width) const {
    Block out(width);
    out.space(6);
    if (const std::string rest = folded(s); !rest.empty()) {
        out.text(rest, kSmall, 3);
        out.space(4);
    }
    auto key = [&](const char *sign, const char *colour, Word meaning) {
        out.more(sign, {.size = 12, .color = colour, .bold = true}, 6);
        out.more(word(meaning, lang_), kSmall);
    };
    if (relations) key("──▶", kSupportColour, Word::supports), key("━━┫", kAttackColour, Word::attacks);
    if (!s.opposed.empty()) key("◀━▶", kAttackColour, Word::opposed_logics);
    if (ascribed) key("┄┄", "#444444", Word::ascribed);
    if (relations_left_out) out.more("+ " + counted(relations_left_out, Word::more_relations, lang_), kSmall, 6);
    if (const std::string from = sources(s, out); !from.empty()) out.text(from, kSmall, 3);
    return out;
}

} // namespace polylogue
