#include "report/chapter.hpp"

#include "report/evidence.hpp"
#include "report/summary.hpp"

#include <algorithm>
#include <tuple>

namespace polylogue {
namespace {

constexpr double kSureRelation = 0.4; // the least that a briefing tells of
constexpr std::size_t kQuotes = 3, kAnswers = 3, kNames = 4, kLogics = 3;

class Maker {
  public:
    Maker(const Map &map, const Derived &derived, const std::string &issue, const BriefOptions &options)
        : map_(map), derived_(derived), options_(options), books_(codebooks_of(map)),
          evidence_(map, derived, options.lang), ranked_(ranked_claims(derived, issue)) {
        for (const MapRelation &m : derived.relations)
            if (derived.statements[m.to].issue == issue && m.confidence >= kSureRelation)
                senders_[{derived.statements[m.from].claim, derived.statements[m.to].claim, m.type}].push_back(m.from);
        chapter_.issue = issue;
        chapter_.title = issue_name(books_, issue, options.lang);
    }

    Chapter make() {
        if (chapter_.issue.empty())
            list({});
        else
            for (const Stance side : {Stance::favour, Stance::oppose, Stance::neutral}) list(side);
        voices();
        chapter_.summary = summary_of({map_, derived_, books_, ranked_, evidence_, options_, chapter_});
        return std::move(chapter_);
    }

  private:
    void list(std::optional<Stance> side) {
        ArgumentList out{.side = side, .shown = {}};
        for (const std::size_t c : ranked_) {
            if (side && derived_.claims[c].stance != *side) continue;
            if (out.shown.size() < options_.arguments)
                out.shown.push_back(argument(c));
            else
                ++out.more;
        }
        if (!out.shown.empty()) chapter_.arguments.push_back(std::move(out));
    }

    Argument argument(std::size_t c) const {
        const Claim &claim = derived_.claims[c];
        Argument out;
        out.label = evidence_.label(claim);
        if (!claim.logics.empty()) out.logic = logic_name(books_, claim.logics.front(), options_.lang);
        out.holders = evidence_.holders(claim.statements, kNames);
        out.count = claim.statements.size();
        out.outlets = evidence_.outlets(claim.statements).size();
        out.quotes = evidence_.best(claim.statements, kQuotes);
        out.answers = answers(c);
        return out;
    }

    std::vector<Answer> answers(std::size_t c) const {
        std::vector<ClaimRelation> found;
        for (const ClaimRelation &r : derived_.claim_relations)
            if (r.to == c && r.from != c && !senders(r).empty()) found.push_back(r);
        std::stable_sort(found.begin(), found.end(), [](const ClaimRelation &a, const ClaimRelation &b) {
            return std::pair(a.type != RelationType::attack, b.count) <
                   std::pair(b.type != RelationType::attack, a.count);
        });
        if (found.size() > kAnswers) found.resize(kAnswers);
        std::vector<Answer> out;
        for (const ClaimRelation &r : found) {
            const Claim &by = derived_.claims[r.from];
            out.push_back(
                {r.type, evidence_.label(by), evidence_.holders(by.statements, kNames), evidence_.best(senders(r), 1)});
        }
        return out;
    }

    // The statements of r.from that have the relation.
    const std::vector<std::size_t> &senders(const ClaimRelation &r) const {
        static const std::vector<std::size_t> none;
        const auto at = senders_.find({r.from, r.to, r.type});
        return at == senders_.end() ? none : at->second;
    }

    void voices() {
        std::map<std::size_t, std::vector<std::size_t>> by;
        for (const std::size_t c : ranked_)
            for (const std::size_t s : derived_.claims[c].statements)
                by[derived_.statements[s].stakeholder].push_back(s);
        for (const auto &[who, statements] : by)
            if (derived_.stakeholders[who].type != StakeholderType::author)
                chapter_.voices.push_back(voice(who, statements));
        std::stable_sort(chapter_.voices.begin(), chapter_.voices.end(),
                         [](const Voice &a, const Voice &b) { return a.side.total() > b.side.total(); });
    }

    Voice voice(std::size_t who, const std::vector<std::size_t> &statements) const {
        Voice out;
        out.name = display_name(derived_.stakeholders[who], options_.lang);
        std::map<std::string, std::size_t> logics;
        for (const std::size_t s : statements) {
            const FiledStatement &f = *derived_.statements[s].filed;
            ++out.side.count[static_cast<std::size_t>(f.stance)];
            if (!f.logics.empty()) ++logics[f.logics.front()];
        }
        for (const std::string &l : most_frequent(logics, kLogics))
            out.logics.push_back(logic_name(books_, l, options_.lang));
        out.best = evidence_.best(statements, 1).front();
        return out;
    }

    const Map &map_;
    const Derived &derived_;
    const BriefOptions &options_;
    const std::vector<Codebook> books_;
    const Evidence evidence_;
    const std::vector<std::size_t> ranked_;
    std::map<std::tuple<std::size_t, std::size_t, RelationType>, std::vector<std::size_t>> senders_;
    Chapter chapter_;
};

} // namespace

Chapter make_chapter(const Map &map, const Derived &derived, const std::string &issue, const BriefOptions &options) {
    return Maker(map, derived, issue, options).make();
}

} // namespace polylogue
