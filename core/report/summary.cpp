#include "report/summary.hpp"

#include "report/phrases.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace polylogue {
namespace {

constexpr std::size_t kNames = 4, kFurther = 2, kFew = 8, kExclusive = 2, kEvidence = 3;

// "Lock-in logic" within a sentence; abbreviations keep their capitals.
std::string within(std::string name) {
    if (name.size() > 1 && name[0] >= 'A' && name[0] <= 'Z' && name[1] >= 'a' && name[1] <= 'z')
        name[0] = static_cast<char>(name[0] + 32);
    return name;
}

class Summary {
  public:
    explicit Summary(const SummaryInput &in) : in_(in), lang_(in.options.lang) {
        for (const std::size_t c : in_.claims)
            for (const std::size_t s : in_.derived.claims[c].statements) all_.push_back(s);
    }

    std::vector<BackedSentence> make() {
        basis();
        if (in_.chapter.issue.empty())
            paragraph(), points({}, Phrase::main_point, Phrase::further_points);
        else
            sides();
        paragraph();
        disputed();
        exclusive();
        if (all_.size() < kFew) say(phrase(Phrase::few_statements, lang_), {});
        return std::move(out_);
    }

  private:
    void say(std::string text, const std::vector<std::size_t> &statements) {
        out_.push_back({std::move(text), in_.evidence.best(statements, kEvidence), std::exchange(opens_, false)});
    }
    void paragraph() { opens_ = true; }

    void basis() {
        std::set<std::string> documents, dates;
        std::set<std::size_t> holders;
        for (const std::size_t s : all_) {
            documents.insert(in_.derived.statements[s].document);
            holders.insert(in_.derived.statements[s].stakeholder);
        }
        for (const std::string &d : documents)
            if (const Metadata *m = metadata_of(in_.map, d); m && !m->date.empty()) dates.insert(m->date);
        const std::string range =
            dates.empty() ? "" : *dates.begin() + (dates.size() > 1 ? " – " + *dates.rbegin() : "");
        outlets_ = in_.evidence.outlets(all_).size();
        std::string read = counted(documents.size(), Word::documents, lang_);
        if (outlets_) read = phrase(Phrase::documents_from, lang_, {read, counted(outlets_, Word::outlets, lang_)});
        say(phrase(range.empty() ? Phrase::rests_on_undated : Phrase::rests_on, lang_,
                   {read, range, counted(all_.size(), Word::statements, lang_),
                    counted(holders.size(), Word::voices, lang_)}),
            {});
    }

    std::vector<std::size_t> of_side(Stance side) const {
        std::vector<std::size_t> out;
        for (const std::size_t s : all_)
            if (in_.derived.statements[s].filed->stance == side) out.push_back(s);
        return out;
    }

    void sides() {
        std::vector<std::size_t> some;
        std::vector<std::string> counts;
        for (const Stance side : {Stance::favour, Stance::oppose, Stance::neutral}) {
            const auto statements = of_side(side);
            counts.push_back(std::to_string(statements.size()));
            for (const std::size_t s : in_.evidence.best(statements, 1)) some.push_back(s);
        }
        say(phrase(Phrase::balance, lang_, counts), some);
        paragraph();
        presented(Stance::favour, Phrase::presented_for, Phrase::presented_for_one);
        points(Stance::favour, Phrase::main_for, Phrase::further_for);
        paragraph();
        presented(Stance::oppose, Phrase::presented_against, Phrase::presented_against_one);
        points(Stance::oppose, Phrase::main_against, Phrase::further_against);
        if (counts[0] == "0" && counts[1] == "0") points(Stance::neutral, Phrase::main_point, Phrase::further_points);
        paragraph();
        two_sided();
    }

    void presented(Stance side, Phrase many, Phrase one) {
        std::vector<std::string> names;
        std::vector<std::size_t> best;
        for (const Voice &v : in_.chapter.voices)
            if (v.side.leaning() == side) names.push_back(v.name), best.push_back(v.best);
        if (names.empty()) return;
        say(phrase(names.size() == 1 ? one : many, lang_, {enumerated(names, kNames, lang_), logics(side)}), best);
    }

    std::string logics(Stance side) const {
        std::map<std::string, std::size_t> count;
        for (const std::size_t s : of_side(side))
            for (const std::string &l : in_.derived.statements[s].filed->logics) ++count[l];
        std::vector<std::string> names;
        for (const std::string &l : most_frequent(count, 2)) names.push_back(within(logic_name(in_.books, l, lang_)));
        return names.empty() ? "" : phrase(Phrase::by_logics, lang_, {enumerated(names, 2, lang_)});
    }

    // The main argument of a side, or of all, and what else it brings forward.
    void points(std::optional<Stance> side, Phrase first, Phrase further) {
        std::vector<std::size_t> claims;
        for (const std::size_t c : in_.claims)
            if (!side || in_.derived.claims[c].stance == *side) claims.push_back(c);
        if (claims.empty()) return;
        say(phrase(first, lang_, {in_.evidence.label(claim(claims[0])), told(claims[0])}), claim(claims[0]).statements);
        std::vector<std::string> rest;
        std::vector<std::size_t> some;
        for (std::size_t i = 1; i < std::min(claims.size(), kFurther + 1); ++i) {
            rest.push_back(in_.evidence.label(claim(claims[i])) + bracketed(holders(claims[i])));
            for (const std::size_t s : in_.evidence.best(claim(claims[i]).statements, 1)) some.push_back(s);
        }
        if (!rest.empty()) say(phrase(further, lang_, {enumerated(rest, kFurther, lang_)}), some);
    }

    std::string bracketed(const std::string &text) const {
        return lang_ == "en" ? " (" + text + ")" : "（" + text + "）";
    }

    // "lock-in logic; Jensen Huang and 3 others; 5 outlets"
    std::string told(std::size_t c) const {
        const char *between = lang_ == "en" ? "; " : "；";
        std::string out;
        if (!claim(c).logics.empty()) out = within(logic_name(in_.books, claim(c).logics.front(), lang_)) + between;
        out += holders(c);
        const std::size_t outlets = in_.evidence.outlets(claim(c).statements).size();
        return outlets > 1 ? out + between + counted(outlets, Word::outlets, lang_) : out;
    }

    // The attack between claims that most of their statements make.
    void disputed() {
        const std::set<std::size_t> own(in_.claims.begin(), in_.claims.end());
        const ClaimRelation *most = nullptr;
        for (const ClaimRelation &r : in_.derived.claim_relations)
            if (r.type == RelationType::attack && r.from != r.to && own.contains(r.to) &&
                (!most || weight(r) > weight(*most)))
                most = &r;
        if (!most) return;
        std::vector<std::size_t> both = in_.evidence.best(claim(most->to).statements, 1);
        for (const std::size_t s : in_.evidence.best(claim(most->from).statements, 1)) both.push_back(s);
        say(phrase(Phrase::disputed, lang_,
                   {in_.evidence.label(claim(most->to)), holders(most->from), in_.evidence.label(claim(most->from))}),
            both);
    }

    std::size_t weight(const ClaimRelation &r) const {
        return r.count * (claim(r.from).statements.size() + claim(r.to).statements.size());
    }

    // What one outlet says more than once and none of the others says.
    void exclusive() {
        if (outlets_ < 3) return;
        std::size_t said = 0;
        for (const std::size_t c : in_.claims) {
            const auto outlets = in_.evidence.outlets(claim(c).statements);
            if (said == kExclusive || outlets.size() != 1 || claim(c).statements.size() < 2) continue;
            say(phrase(Phrase::only_outlet, lang_, {outlets[0], in_.evidence.label(claim(c)), holders(c)}),
                claim(c).statements);
            ++said;
        }
    }

    void two_sided() {
        std::vector<std::string> names;
        std::vector<std::size_t> some;
        for (const Voice &v : in_.chapter.voices)
            if (v.side.count[0] > 1 && v.side.count[1] > 1) names.push_back(v.name), some.push_back(v.best);
        if (!names.empty()) say(phrase(Phrase::both_sides, lang_, {enumerated(names, kNames, lang_)}), some);
    }

    const Claim &claim(std::size_t c) const { return in_.derived.claims[c]; }
    std::string holders(std::size_t c) const { return in_.evidence.holders(claim(c).statements, kNames); }

    const SummaryInput &in_;
    const std::string &lang_;
    std::vector<std::size_t> all_; // statements of the issue
    std::size_t outlets_ = 0;
    bool opens_ = false; // the next sentence opens a paragraph
    std::vector<BackedSentence> out_;
};

} // namespace

std::vector<std::string> most_frequent(const std::map<std::string, std::size_t> &counts, std::size_t most) {
    std::vector<std::pair<std::string, std::size_t>> ranked(counts.begin(), counts.end());
    std::stable_sort(ranked.begin(), ranked.end(), [](auto &a, auto &b) { return a.second > b.second; });
    std::vector<std::string> out;
    for (auto &item : ranked)
        if (out.size() < most) out.push_back(std::move(item.first));
    return out;
}

std::vector<BackedSentence> summary_of(const SummaryInput &in) { return Summary(in).make(); }

} // namespace polylogue
