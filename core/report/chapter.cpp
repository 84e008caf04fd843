#include "report/chapter.hpp"

#include "report/summary.hpp"

#include <algorithm>

namespace polylogue {
namespace {

constexpr double kSureRelation = 0.4; // the least that a briefing tells of
constexpr std::size_t kQuotes = 3, kAnswers = 3, kNames = 4, kLogics = 3;

class Maker {
  public:
    Maker(const ChapterInput &in, const std::string &issue) : in_(in), ranked_(ranked_claims(in.derived, issue)) {
        chapter_.issue = issue;
        chapter_.title = issue_name(in.books, issue, in.options.lang);
    }

    Chapter make() {
        if (chapter_.issue.empty())
            list({});
        else
            for (const Stance side : {Stance::favour, Stance::oppose, Stance::neutral}) list(side);
        voices();
        chapter_.summary = summary_of({in_.map, in_.derived, in_.books, ranked_, in_.evidence, in_.options, chapter_});
        return std::move(chapter_);
    }

  private:
    void list(std::optional<Stance> side) {
        ArgumentList out{.side = side, .shown = {}};
        for (const std::size_t c : ranked_) {
            if (side && in_.derived.claims[c].stance != *side) continue;
            if (out.shown.size() < in_.options.arguments)
                out.shown.push_back(argument(c));
            else
                ++out.more;
        }
        if (!out.shown.empty()) chapter_.arguments.push_back(std::move(out));
    }

    Argument argument(std::size_t c) const {
        const Claim &claim = in_.derived.claims[c];
        Argument out;
        out.label = in_.evidence.label(claim);
        if (!claim.logics.empty()) out.logic = logic_name(in_.books, claim.logics.front(), in_.options.lang);
        out.holders = in_.evidence.holders(claim.statements, kNames);
        out.count = claim.statements.size();
        out.outlets = in_.evidence.outlets(claim.statements).size();
        out.quotes = in_.evidence.best(claim.statements, kQuotes);
        out.answers = answers(c);
        return out;
    }

    std::vector<Answer> answers(std::size_t c) const {
        std::vector<ClaimRelation> found;
        for (const ClaimRelation &r : in_.derived.claim_relations)
            if (r.to == c && r.from != c && !in_.senders(r).empty()) found.push_back(r);
        std::stable_sort(found.begin(), found.end(), [](const ClaimRelation &a, const ClaimRelation &b) {
            return std::pair(a.type != RelationType::attack, b.count) <
                   std::pair(b.type != RelationType::attack, a.count);
        });
        if (found.size() > kAnswers) found.resize(kAnswers);
        std::vector<Answer> out;
        for (const ClaimRelation &r : found) {
            const Claim &by = in_.derived.claims[r.from];
            out.push_back({r.type, in_.evidence.label(by), in_.evidence.holders(by.statements, kNames),
                           in_.evidence.best(in_.senders(r), 1)});
        }
        return out;
    }

    void voices() {
        std::map<std::size_t, std::vector<std::size_t>> by;
        for (const std::size_t c : ranked_)
            for (const std::size_t s : in_.derived.claims[c].statements)
                by[in_.derived.statements[s].stakeholder].push_back(s);
        for (const auto &[who, statements] : by)
            if (in_.derived.stakeholders[who].type != StakeholderType::author)
                chapter_.voices.push_back(voice(who, statements));
        std::stable_sort(chapter_.voices.begin(), chapter_.voices.end(),
                         [](const Voice &a, const Voice &b) { return a.side.total() > b.side.total(); });
    }

    Voice voice(std::size_t who, const std::vector<std::size_t> &statements) const {
        Voice out;
        out.name = display_name(in_.derived.stakeholders[who], in_.options.lang);
        std::map<std::string, std::size_t> logics;
        for (const std::size_t s : statements) {
            const FiledStatement &f = *in_.derived.statements[s].filed;
            ++out.side.count[static_cast<std::size_t>(f.stance)];
            if (!f.logics.empty()) ++logics[f.logics.front()];
        }
        for (const std::string &l : most_frequent(logics, kLogics))
            out.logics.push_back(logic_name(in_.books, l, in_.options.lang));
        out.best = in_.evidence.best(statements, 1).front();
        return out;
    }

    const ChapterInput &in_;
    const std::vector<std::size_t> ranked_;
    Chapter chapter_;
};

} // namespace

ChapterInput::ChapterInput(const Map &map_read, const Derived &derived_from_it, const BriefOptions &chosen)
    : map(map_read), derived(derived_from_it), options(chosen), books(codebooks_of(map)),
      evidence(map, derived, options.lang) {
    for (const MapRelation &m : derived.relations)
        if (m.confidence >= kSureRelation)
            senders_[{derived.statements[m.from].claim, derived.statements[m.to].claim, m.type}].push_back(m.from);
}

const std::vector<std::size_t> &ChapterInput::senders(const ClaimRelation &r) const {
    static const std::vector<std::size_t> none;
    const auto at = senders_.find({r.from, r.to, r.type});
    return at == senders_.end() ? none : at->second;
}

Chapter make_chapter(const ChapterInput &in, const std::string &issue) { return Maker(in, issue).make(); }

} // namespace polylogue
