// The summary: what a reader should know first, sentence by sentence, from the figures.
#include "report/compare_report.hpp"
#include "report/compare_words.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace polylogue {

using namespace comparing;
using namespace reporting;

namespace {

constexpr std::size_t kGroupsNamed = 6, kVoicesNamed = 3, kClaimsNamed = 1, kFewAttacks = 3,
                      kFewBytes = 30; // of a claim: five English words, ten Chinese characters
constexpr double kUnknownWrong = 0.5;

class Brief {
  public:
    explicit Brief(const ReportSource &source) : s_(source), c_(source.comparison) {}

    Section run() {
        sizes();
        tests();
        if (c_.sample.testable().size() < 2) top_logics();
        voices();
        positions();
        claims();
        attacks();
        names();
        Section out{"brief", std::string(phrase(Phrase::brief, s_.lang)), {}};
        out.blocks.emplace_back(Remarks{std::move(sentences_), true});
        return out;
    }

  private:
    void say(Phrase which, const std::vector<std::string> &values, std::vector<Link> evidence = {}) {
        sentences_.push_back({filled(which, s_.lang, values), std::move(evidence)});
    }

    Link link(const std::string &target, Phrase text) const { return {std::string(phrase(text, s_.lang)), target}; }

    std::string number(std::size_t n) const { return std::to_string(n); }

    std::size_t statements() const {
        return std::accumulate(c_.sample.groups.begin(), c_.sample.groups.end(), std::size_t{0},
                               [](std::size_t sum, const Group &g) { return sum + g.statements; });
    }

    void sizes() {
        say(Phrase::size, {number(c_.sample.members.size()), number(c_.sample.groups.size()), number(statements())},
            {link("groups-table", Phrase::groups)});
        if (c_.sample.issue.empty()) say(Phrase::no_issue, {}, {link("trust", Phrase::trust)});
        std::vector<std::string> small;
        for (const Group &g : c_.sample.groups)
            if (g.small()) small.push_back(s_.group(static_cast<std::size_t>(&g - c_.sample.groups.data())));
        if (c_.sample.testable().size() < 2)
            say(Phrase::all_small, {}, {link("trust", Phrase::trust)});
        else if (!small.empty())
            say(Phrase::one_small, {joined(small, s_.lang)}, {link("trust", Phrase::trust)});
        if (!c_.sample.left_out.empty()) say(Phrase::left_out, {joined(c_.sample.left_out, s_.lang)});
        if (c_.sample.without_key) say(Phrase::without_key, {number(c_.sample.without_key)});
        if (c_.sample.echoes) say(Phrase::echoes, {number(c_.sample.echoes)});
    }

    void tests() {
        std::vector<std::string> alike;
        std::vector<Link> charts;
        for (std::size_t q = 0; q < kQuestions; ++q) {
            const Family &f = c_.families[q];
            if (!f.overall) continue;
            const std::string name = category_word(to_string(static_cast<Question>(q)), s_.lang);
            const Link chart{name, std::string(to_string(static_cast<Question>(q))) + "-chart"};
            const std::string distance = decimal(f.overall->statistic, 2), p = decimal(f.overall->q, 3);
            if (f.differs()) {
                say(Phrase::differ, {name, distance, p}, {chart});
                for (std::size_t k = 0; k < f.categories.size(); ++k)
                    if (f.differs(k)) category(static_cast<Question>(q), k);
            } else {
                alike.push_back(name + " (" + distance + ", p = " + p + ")");
                charts.push_back(chart);
            }
        }
        if (!alike.empty()) say(Phrase::no_difference, {joined(alike, s_.lang)}, charts);
    }

    // "Business: A 45 % (35–55), B 20 % (12–29)", and whether the extractor alone could have made it.
    void category(Question q, std::size_t k) {
        const Family &f = c_.family(q);
        std::vector<std::string> shares;
        for (const std::size_t g : c_.sample.testable()) {
            const Share &s = f.shares[k][g];
            shares.push_back(s_.group(g) + " " + percent(s.share, s_.lang) + " (" +
                             std::to_string(static_cast<int>(s.interval.low * 100 + 0.5)) + "–" +
                             std::to_string(static_cast<int>(s.interval.high * 100 + 0.5)) + ")");
        }
        const auto [a, b] = farthest(f.shares[k]);
        const bool within = c_.within_error(q, k, a, b);
        std::vector<std::string> values{s_.category(q, k), joined(shares, s_.lang)};
        if (!within) values.push_back(joined({s_.group(a), s_.group(b)}, s_.lang));
        say(within ? Phrase::within_error : Phrase::measured_apart, values,
            {{s_.category(q, k), category_target(q, f.tally.categories[k])}, link("trust", Phrase::trust)});
    }

    std::pair<std::size_t, std::size_t> farthest(const std::vector<Share> &shares) const {
        const std::vector<std::size_t> groups = c_.sample.testable();
        const auto less = [&](std::size_t x, std::size_t y) { return shares[x].share < shares[y].share; };
        return {*std::max_element(groups.begin(), groups.end(), less),
                *std::min_element(groups.begin(), groups.end(), less)};
    }

    void top_logics() {
        const Family &f = c_.family(Question::logics);
        std::vector<std::string> found;
        for (std::size_t g = 0; g < std::min(c_.sample.groups.size(), kGroupsNamed); ++g) {
            std::size_t best = 0;
            for (std::size_t k = 0; k < f.shares.size(); ++k)
                if (f.shares[k][g].statements > f.shares[best][g].statements) best = k;
            if (f.shares.empty() || f.shares[best][g].statements < 2) continue;
            const Share &s = f.shares[best][g];
            found.push_back(filled(Phrase::top_of, s_.lang,
                                   {s_.group(g), s_.category(Question::logics, best),
                                    filled(Phrase::of, s_.lang, {count(s.statements), count(s.of)})}));
        }
        if (!found.empty()) say(Phrase::top_logic, {joined(found, s_.lang)}, {{link("logics-chart", Phrase::logics)}});
    }

    static std::string count(double statements) {
        const bool is_whole = statements == static_cast<double>(static_cast<std::size_t>(statements));
        return decimal(statements, is_whole ? 0 : 1);
    }

    bool is_named(std::size_t who) const {
        const Identity &it = s_.derived.stakeholders[who];
        return it.type != StakeholderType::author && !it.anonymous;
    }

    void voices() {
        for (std::size_t g = 0; g < std::min(c_.sample.groups.size(), kGroupsNamed); ++g) {
            std::vector<std::pair<std::size_t, std::size_t>> heard; // statements, voice
            for (std::size_t i = 0; i < c_.voices.all.size(); ++i)
                if (is_named(c_.voices.all[i].stakeholder) && c_.voices.all[i].heard[g].total() > 1)
                    heard.emplace_back(c_.voices.all[i].heard[g].total(), i);
            std::stable_sort(heard.begin(), heard.end(), [](auto &a, auto &b) { return a.first > b.first; });
            std::vector<std::string> most, alone;
            for (const auto &[n, i] : heard) {
                const Voice &v = c_.voices.all[i];
                const std::string text = s_.stakeholder(v.stakeholder) + " (" + number(n) + ")";
                if (most.size() < kVoicesNamed) most.push_back(text);
                if (v.groups() == 1 && alone.size() < kVoicesNamed && !has_namesake(v, g)) alone.push_back(text);
            }
            if (!most.empty())
                say(Phrase::heard_most, {s_.group(g), joined(most, s_.lang)}, {link(kVoicesTarget, Phrase::voices)});
            if (!alone.empty())
                say(Phrase::heard_only, {s_.group(g), joined(alone, s_.lang)}, {link(kVoicesTarget, Phrase::voices)});
        }
    }

    void positions() {
        for (const Contrast &x : c_.positions.contrasts)
            if (stands_firm(x))
                say(Phrase::contrast, {s_.stakeholder(x.stakeholder), s_.group(x.favoured_in), s_.group(x.opposed_in)},
                    {{s_.group(x.favoured_in), s_.quote(x.favour).id},
                     {s_.group(x.opposed_in), s_.quote(x.oppose).id}});
    }

    // Said only where all statements of one side can hardly be misread: (1 - precision)^n below the level of tests.
    bool stands_firm(const Contrast &x) const {
        const Measured *stance = s_.measured.find("all", "stance");
        const double wrong = stance && stance->precision ? 1 - *stance->precision : kUnknownWrong;
        for (const Position &p : c_.positions.all)
            if (p.stakeholder == x.stakeholder)
                return sure(p.groups[x.favoured_in].count[0], wrong) && sure(p.groups[x.opposed_in].count[1], wrong);
        return false;
    }

    static bool sure(std::size_t statements, double wrong) {
        return std::pow(wrong, static_cast<double>(statements)) <= kLevel;
    }

    // A person may stand under two forms of the name that were not joined: not said to be heard in one group only when
    // somebody of that family name is heard elsewhere.
    bool has_namesake(const Voice &voice, std::size_t group) const {
        if (s_.derived.stakeholders[voice.stakeholder].type != StakeholderType::person) return false;
        const std::string name = family_name(s_.derived.stakeholders[voice.stakeholder].name);
        return std::any_of(c_.voices.all.begin(), c_.voices.all.end(), [&](const Voice &v) {
            return v.stakeholder != voice.stakeholder && v.total() > v.heard[group].total() &&
                   family_name(s_.derived.stakeholders[v.stakeholder].name) == name;
        });
    }

    static std::string family_name(const std::string &name) { return name.substr(name.find_last_of(' ') + 1); }

    void claims() {
        std::size_t all = 0, some = 0, alone = 0, single = 0;
        for (const SharedClaim &c : c_.arguments.claims) {
            const std::size_t n = c.carriers().size();
            ++(n == c_.sample.groups.size() ? all : n > 1 ? some : alone);
            single += c.total() == 1;
        }
        if (c_.arguments.claims.empty()) return;
        const Link table = link(kClaimsTarget, Phrase::arguments);
        say(Phrase::claims_count, {number(c_.arguments.claims.size()), number(all), number(some), number(alone)},
            {table});
        if (single > 0) say(Phrase::claims_apart, {number(single)}, {link("trust", Phrase::trust)});
        for (const SharedClaim &c : c_.arguments.claims)
            if (c.carriers().size() > 1 && says_enough(c)) {
                shared(c);
                break;
            }
        std::vector<std::size_t> named(c_.sample.groups.size());
        for (const SharedClaim &c : c_.arguments.claims)
            if (c.carriers().size() == 1 && c.total() > 1 && says_enough(c) && named[c.carriers()[0]]++ < kClaimsNamed)
                say(Phrase::only_claim, {s_.group(c.carriers()[0]), s_.claim(c.claim), number(c.total())},
                    {link(s_.quote(c.statements[c.carriers()[0]].front()).id, Phrase::examples)});
    }

    bool says_enough(const SharedClaim &c) const { return s_.claim(c.claim).size() >= kFewBytes; }

    void shared(const SharedClaim &claim) {
        std::vector<std::string> where;
        for (const std::size_t g : claim.carriers())
            where.push_back(s_.group(g) + " " + number(claim.statements[g].size()));
        say(Phrase::shared_claim, {s_.claim(claim.claim), joined(where, s_.lang)},
            {link("claim-" + s_.derived.claims[claim.claim].id, Phrase::claim)});
    }

    void attacks() {
        for (std::size_t g = 0; g < std::min(c_.arguments.attacks.size(), kGroupsNamed); ++g)
            for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
                const Attacks &a = c_.arguments.attacks[g][side];
                if (a.all >= kFewAttacks && !a.standing.empty())
                    say(Phrase::standing,
                        {s_.group(g), number(a.standing.size()), number(a.all),
                         category_word(to_string(static_cast<Stance>(side)), s_.lang)},
                        {link(kAttacksTarget, Phrase::attacks_caption)});
            }
    }

    // Where two groups' commonest names for one thing differ; one line at most for each thing, the first three.
    void names() {
        std::size_t said = 0;
        for (const Thing &t : c_.names) {
            if (t.of_stakeholder) continue; // a name may be another's too: Washington, a state
            std::vector<std::string> choices;
            std::vector<std::size_t> chosen;
            for (std::size_t g = 0; g < c_.sample.groups.size(); ++g) {
                std::size_t best = 0;
                for (std::size_t n = 0; n < t.names.size(); ++n)
                    if (t.names[n].groups[g] > t.names[best].groups[g]) best = n;
                if (t.names[best].groups[g] < 2) continue;
                chosen.push_back(best);
                choices.push_back(
                    filled(Phrase::says, s_.lang, {s_.group(g), t.names[best].text, number(t.names[best].groups[g])}));
            }
            if (chosen.empty() || std::count(chosen.begin(), chosen.end(), chosen[0]) == std::ssize(chosen)) continue;
            if (said++ == 3) return;
            say(Phrase::chosen_names, {joined(choices, s_.lang)}, {link(kNamesTarget, Phrase::wording)});
        }
    }

    const ReportSource &s_;
    const Comparison &c_;
    std::vector<Remark> sentences_;
};

} // namespace

Section brief_of(const ReportSource &source) { return Brief(source).run(); }

} // namespace polylogue
