#include "report/compare_tables.hpp"

namespace polylogue {
namespace {

using namespace comparing;

std::string joined(const std::vector<std::string> &items) {
    std::string out;
    for (const std::string &i : items) out += (out.empty() ? "" : " ") + i;
    return out;
}

Cell maybe(const std::optional<double> &value) { return value ? Cell(*value) : Cell(); }

class Tables {
  public:
    Tables(const Comparison &c, const Derived &derived, const MeasuredError &measured)
        : c_(c), derived_(derived), measured_(measured) {}

    std::vector<Table> run() {
        groups();
        questions();
        shares();
        pairs();
        differences();
        voices();
        positions();
        contrasts();
        claims();
        evidence();
        attacks();
        wording();
        network();
        errors();
        return std::move(out_);
    }

  private:
    Table &table(const char *name, const char *row, std::vector<std::string> columns) {
        return out_.emplace_back(Table{name, row, std::move(columns), {}});
    }

    const std::string &group(std::size_t g) const { return c_.sample.groups[g].name; }
    const Identity &who(std::size_t s) const { return derived_.stakeholders[s]; }
    const MapStatement &said(std::size_t s) const { return derived_.statements[s]; }

    void groups() {
        Table &t = table("groups", "group",
                         {"name", "documents", "statements", "small", "voices", "concentration", "favour", "oppose",
                          "neutral", "balance", "closure", "modularity"});
        for (std::size_t g = 0; g < c_.sample.groups.size(); ++g) {
            const Group &it = c_.sample.groups[g];
            const Polarisation &p = c_.polarisations[g];
            t.rows.push_back({it.name, it.members.size(), it.statements, it.small(), c_.voices.named[g],
                              c_.voices.concentration[g], p.favour, p.oppose, p.open, p.balance,
                              p.has_closure ? Cell(p.closure) : Cell(), c_.networks[g].modularity});
        }
    }

    template <class Each> void each_question(Each each) const {
        for (std::size_t q = 0; q < kQuestions; ++q)
            each(static_cast<Question>(q), c_.families[q], std::string(to_string(static_cast<Question>(q))));
    }

    void questions() {
        Table &t = table("questions", "question", {"name", "divergence", "p", "q", "differs"});
        each_question([&](Question, const Family &f, const std::string &name) {
            if (f.overall)
                t.rows.push_back({name, f.overall->statistic, f.overall->p, f.overall->q, f.differs()});
            else
                t.rows.push_back({name, {}, {}, {}, {}});
        });
        Table &categories = table("categories", "category", {"question", "id", "p", "q", "differs"});
        each_question([&](Question, const Family &f, const std::string &name) {
            for (std::size_t k = 0; k < f.categories.size(); ++k)
                categories.rows.push_back(
                    {name, f.tally.categories[k], f.categories[k].p, f.categories[k].q, f.differs(k)});
        });
    }

    void shares() {
        Table &t = table("shares", "share",
                         {"question", "category", "group", "statements", "of", "share", "low", "high", "documents",
                          "of-documents", "document-low", "document-high", "error"});
        each_question([&](Question q, const Family &f, const std::string &name) {
            for (std::size_t k = 0; k < f.shares.size(); ++k)
                for (std::size_t g = 0; g < f.shares[k].size(); ++g) {
                    const Share &s = f.shares[k][g];
                    t.rows.push_back({name, f.tally.categories[k], group(g), s.statements, s.of, s.share,
                                      s.interval.low, s.interval.high, s.documents, s.of_documents,
                                      s.document_interval.low, s.document_interval.high,
                                      maybe(c_.error[static_cast<std::size_t>(q)][g])});
                }
        });
    }

    void pairs() {
        Table &t = table("pairs", "pair", {"question", "a", "b", "divergence", "p", "q", "differs"});
        each_question([&](Question, const Family &f, const std::string &name) {
            for (const PairTest &p : f.pairs)
                t.rows.push_back({name, group(p.a), group(p.b), p.statistic, p.tested ? Cell(p.p) : Cell(),
                                  p.tested ? Cell(p.q) : Cell(), p.tested ? Cell(f.differs(p)) : Cell()});
        });
    }

    void differences() {
        Table &t = table("differences", "difference",
                         {"question", "category", "a", "b", "difference", "tolerance", "within-error"});
        each_question([&](Question q, const Family &f, const std::string &name) {
            const auto &error = c_.error[static_cast<std::size_t>(q)];
            for (std::size_t k = 0; k < f.shares.size(); ++k)
                for (const PairTest &p : f.pairs) {
                    const auto most = tolerance(error[p.a], error[p.b]);
                    t.rows.push_back({name, f.tally.categories[k], group(p.a), group(p.b),
                                      f.shares[k][p.a].share - f.shares[k][p.b].share, maybe(most),
                                      most ? Cell(c_.within_error(q, k, p.a, p.b)) : Cell()});
                }
        });
    }

    void voices() {
        Table &t = table("voices", "voice",
                         {"stakeholder", "name", "kind", "group", "direct", "retold", "ascribed", "own", "documents"});
        for (const Voice &v : c_.voices.all)
            for (std::size_t g = 0; g < v.heard.size(); ++g) {
                const Heard &h = v.heard[g];
                if (h.total() > 0)
                    t.rows.push_back({who(v.stakeholder).id, who(v.stakeholder).name,
                                      std::string(to_string(c_.kinds[v.stakeholder])), group(g), h.statements[0],
                                      h.statements[1], h.statements[2], h.statements[3], h.documents});
            }
    }

    void positions() {
        Table &t =
            table("positions", "position", {"stakeholder", "name", "group", "favour", "oppose", "neutral", "leaning"});
        for (const Position &p : c_.positions.all)
            for (std::size_t g = 0; g < p.groups.size(); ++g) {
                const Stances &s = p.groups[g];
                if (s.total() > 0)
                    t.rows.push_back({who(p.stakeholder).id, who(p.stakeholder).name, group(g), s.count[0], s.count[1],
                                      s.count[2], std::string(to_string(s.leaning()))});
            }
    }

    void contrasts() {
        Table &t = table(
            "contrasts", "contrast",
            {"stakeholder", "name", "favoured-in", "favour", "favour-words", "opposed-in", "oppose", "oppose-words"});
        for (const Contrast &x : c_.positions.contrasts)
            t.rows.push_back({who(x.stakeholder).id, who(x.stakeholder).name, group(x.favoured_in), said(x.favour).id,
                              said(x.favour).filed->exact, group(x.opposed_in), said(x.oppose).id,
                              said(x.oppose).filed->exact});
    }

    void claims() {
        Table &t =
            table("claims", "claim", {"id", "label", "concept", "logics", "stance", "groups", "group", "statements"});
        for (const SharedClaim &s : c_.arguments.claims) {
            const Claim &c = derived_.claims[s.claim];
            for (const std::size_t g : s.carriers())
                t.rows.push_back({c.id, std::string(in_language(c.label, "en")), c.concept_id, joined(c.logics),
                                  std::string(to_string(c.stance)), s.carriers().size(), group(g),
                                  s.statements[g].size()});
        }
    }

    void evidence() { // every statement that counts, under its claim
        Table &t = table("evidence", "statement",
                         {"id", "claim", "group", "document", "stakeholder", "mode", "logics", "stance", "confidence",
                          "start", "end", "words"});
        for (const SharedClaim &c : c_.arguments.claims)
            for (std::size_t g = 0; g < c.statements.size(); ++g)
                for (const std::size_t s : c.statements[g]) {
                    const FiledStatement &f = *said(s).filed;
                    t.rows.push_back({said(s).id, derived_.claims[c.claim].id, group(g), said(s).document,
                                      who(said(s).stakeholder).id, std::string(to_string(f.mode)), joined(f.logics),
                                      std::string(to_string(f.stance)), f.confidence, f.at.begin, f.at.end, f.exact});
                }
    }

    void attacks() {
        Table &t = table("attacks", "attack", {"group", "side", "all", "answered", "standing"});
        for (std::size_t g = 0; g < c_.arguments.attacks.size(); ++g)
            for (std::size_t side = 0; side < 3; ++side) {
                const Attacks &a = c_.arguments.attacks[g][side];
                if (a.all > 0)
                    t.rows.push_back({group(g), std::string(to_string(static_cast<Stance>(side))), a.all, a.answered,
                                      a.standing.size()});
            }
        Table &s = table("standing", "unanswered", {"group", "side", "from", "to"});
        for (std::size_t g = 0; g < c_.arguments.attacks.size(); ++g)
            for (std::size_t side = 0; side < 3; ++side)
                for (const std::size_t r : c_.arguments.attacks[g][side].standing)
                    s.rows.push_back({group(g), std::string(to_string(static_cast<Stance>(side))),
                                      said(derived_.relations[r].from).id, said(derived_.relations[r].to).id});
    }

    void wording() {
        Table &t = table("terms", "term", {"group", "lang", "text", "z", "here", "all", "documents"});
        for (const GroupTerms &g : c_.terms)
            for (const Term &w : g.terms)
                t.rows.push_back({group(g.group), g.lang, w.text, w.z, w.here, w.all, w.documents});
        Table &n = table("names", "name", {"thing", "text", "group", "count"});
        for (std::size_t i = 0; i < c_.names.size(); ++i)
            for (const Name &name : c_.names[i].names)
                for (std::size_t g = 0; g < name.groups.size(); ++g)
                    if (name.groups[g] > 0) n.rows.push_back({i + 1, name.text, group(g), name.groups[g]});
    }

    std::string concept_id(std::size_t i) const {
        return c_.network.concepts[i] == kIssue ? "issue" : derived_.claims[c_.network.concepts[i]].id;
    }

    void network() {
        const comparing::Network &n = c_.network;
        Table &actors = table("actors", "actor", {"stakeholder", "name", "coalition"});
        for (std::size_t i = 0; i < n.actors.size(); ++i)
            actors.rows.push_back({who(n.actors[i]).id, who(n.actors[i]).name, n.coalition[i] + 1});
        Table &bonds = table("bonds", "bond", {"stakeholder", "concept", "agree", "disagree"});
        for (const Bond &b : n.bonds)
            bonds.rows.push_back({who(n.actors[b.actor]).id, concept_id(b.concept_at), b.agree, b.disagree});
        Table &ties =
            table("ties", "tie", {"a", "b", "congruence", "conflict", "subtract", "average", "jaccard", "cosine"});
        for (const Tie &t : n.ties)
            ties.rows.push_back({who(n.actors[t.a]).id, who(n.actors[t.b]).id, t.congruence, t.conflict, t.subtract(),
                                 t.average, t.jaccard, t.cosine});
    }

    void errors() {
        Table &t =
            table("errors", "error", {"lang", "figure", "documents", "precision", "recall", "f1", "bias", "spread"});
        for (const std::string &lang : measured_.languages())
            for (const char *figure : {"found", "who", "logic", "stance", "mode"})
                if (const Measured *m = measured_.find(lang, figure))
                    t.rows.push_back({lang, std::string(figure), m->documents, maybe(m->precision), maybe(m->recall),
                                      maybe(m->f1), maybe(m->bias), maybe(m->spread)});
    }

    const Comparison &c_;
    const Derived &derived_;
    const MeasuredError &measured_;
    std::vector<Table> out_;
};

} // namespace

std::vector<Table> comparison_tables(const Comparison &comparison, const Derived &derived,
                                     const MeasuredError &measured) {
    return Tables(comparison, derived, measured).run();
}

} // namespace polylogue
