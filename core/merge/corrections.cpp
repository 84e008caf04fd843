#include "merge/corrections.hpp"

#include "merge/corrected_reading.hpp"
#include "merge/statement_finder.hpp"

#include <algorithm>

namespace polylogue {
namespace {

const char *reason_of(LineOutcome outcome) {
    switch (outcome) {
    case LineOutcome::first_missing:
        return "nobody goes by the first name";
    case LineOutcome::second_missing:
        return "nobody goes by the second name";
    case LineOutcome::inseparable:
        return "both names are of one stakeholder of one document; edit its statements instead";
    default:
        return "another correction keeps the two apart";
    }
}

std::string quoted(const std::string &text) { return '"' + utf8::shortened(text, 40) + '"'; }

} // namespace

Corrections::Corrections(const Map &map, const std::vector<Codebook> &codebooks) : map_(map) {
    if (map.corrections.empty()) return;
    index_ = std::make_unique<DocumentIndex>(map);
    known_ = std::make_unique<KnownNames>(codebooks);
    std::vector<const Correction *> joins;
    for (const Correction &c : map.corrections) {
        if (is_about_statement(c.kind))
            take(c);
        else if (c.kind == CorrectionKind::join_stakeholders || c.kind == CorrectionKind::split_stakeholders)
            joins.push_back(&c);
        else if (c.kind == CorrectionKind::join_claims || c.kind == CorrectionKind::split_claims)
            claims_.push_back(&c);
        else
            relations_.push_back(&c);
    }
    make_lines(joins);
}

void Corrections::take(const Correction &c) {
    const auto documents = index_->find(c.statements.front().document);
    if (documents.empty()) return log_.lost(c, "its document is not in this map");
    for (const DocumentRecord *d : documents) by_document_[d->id].push_back(&c);
}

Reading Corrections::applied(const Reading &reading) {
    return corrected_reading(reading, map_.documents.at(reading.document).text, by_document_.at(reading.document),
                             *known_, log_);
}

std::optional<HolderSide> Corrections::side_of(const HolderRef &ref, const Correction &c) {
    HolderSide out{ref.name, {}};
    if (ref.document.empty()) return out;
    for (const DocumentRecord *d : index_->find(ref.document)) out.documents.push_back(d->id);
    if (!out.documents.empty()) return out;
    log_.lost(c, "its document is not in this map");
    return std::nullopt;
}

// One line for each pair of the first name and another; of lines about one pair the last holds.
void Corrections::make_lines(const std::vector<const Correction *> &joins) {
    struct Line {
        const HolderRef *a, *b;
        const Correction *by;
    };
    using Pair = std::pair<HolderRef, HolderRef>;
    const auto key_of = [](const HolderRef &a, const HolderRef &b) { return a < b ? Pair(a, b) : Pair(b, a); };
    Decisions<Pair> decisions(log_);
    std::vector<Line> lines;
    for (const Correction *c : joins)
        for (std::size_t i = 1; i < c->stakeholders.size(); ++i) {
            const HolderRef &a = c->stakeholders.front(), &b = c->stakeholders[i];
            const bool same = c->kind == CorrectionKind::join_stakeholders;
            decisions.decide(key_of(a, b), *c, same ? "one" : "apart",
                             "whether " + quoted(a.name) + " and " + quoted(b.name) + " are one");
            lines.push_back({&a, &b, c});
        }
    for (const Line &l : lines) {
        if (decisions.by(key_of(*l.a, *l.b)) != l.by) {
            log_.attached(*l.by); // overruled, or said again
            continue;
        }
        const auto a = side_of(*l.a, *l.by), b = side_of(*l.b, *l.by);
        if (!a || !b) continue;
        lines_.push_back({*a, *b, l.by->kind == CorrectionKind::join_stakeholders});
        line_by_.push_back(l.by);
    }
}

void Corrections::note_lines(const Identities &identities) {
    for (std::size_t l = 0; l < lines_.size(); ++l) {
        const Correction &c = *line_by_[l];
        if (identities.outcomes[l] != LineOutcome::holds) {
            log_.lost(c, reason_of(identities.outcomes[l]));
            continue;
        }
        log_.attached(c);
        const std::string what = lines_[l].same ? " joined by " : " kept apart by ";
        for (const std::size_t who : identities.corrected[l])
            log_.effect(identities.all[who].id, quoted(lines_[l].a.name) + " and " + quoted(lines_[l].b.name) + what +
                                                    signature(c) + note_of(c));
    }
}

void Corrections::change_relations(Derived &derived) {
    if (relations_.empty()) return;
    const StatementFinder finder(derived, *index_);
    using Ends = std::pair<std::size_t, std::size_t>;
    Decisions<Ends> decisions(log_);
    for (const Correction *c : relations_) {
        const auto pairs = finder.pairs(*c, 0, 1);
        if (!pairs) {
            log_.lost(*c, pairs.error().message);
            continue;
        }
        log_.attached(*c);
        const std::string value =
            c->kind == CorrectionKind::drop_relation ? "none" : std::string(to_string(c->relation));
        for (const auto &[from, to] : *pairs)
            decisions.decide({from, to}, *c, value,
                             "the relation of " + quoted(c->statements[0].quote.exact) + " to " +
                                 quoted(c->statements[1].quote.exact));
    }
    std::erase_if(derived.relations, [&](const MapRelation &r) { return decisions.by({r.from, r.to}) != nullptr; });
    for (const auto &[ends, decided] : decisions.all()) {
        const Correction &c = *decided.by;
        if (decided.value != "none")
            derived.relations.push_back({ends.first, ends.second, c.relation, c.basis, 1, {"correction"}});
        const std::string what = decided.value == "none" ? "its relation to " : "its " + decided.value + " of ";
        log_.effect(derived.statements[ends.first].id, what + derived.statements[ends.second].id +
                                                           (decided.value == "none" ? " dropped by " : " added by ") +
                                                           signature(c) + note_of(c));
    }
    std::sort(derived.relations.begin(), derived.relations.end());
}

ClaimLines Corrections::claim_lines(const Derived &derived) {
    ClaimLines out;
    if (claims_.empty()) return out;
    const StatementFinder finder(derived, *index_);
    using Pair = std::pair<std::size_t, std::size_t>;
    Decisions<Pair> decisions(log_);
    std::vector<ClaimLine> all;
    for (const Correction *c : claims_)
        for (std::size_t i = 1; i < c->statements.size(); ++i) {
            const auto pairs = finder.pairs(*c, 0, i);
            if (!pairs) {
                log_.lost(*c, pairs.error().message);
                continue;
            }
            log_.attached(*c);
            const bool same = c->kind == CorrectionKind::join_claims;
            for (const auto &[a, b] : *pairs) {
                decisions.decide(std::minmax(a, b), *c, same ? "one" : "apart",
                                 "whether " + quoted(derived.statements[a].filed->exact) + " and " +
                                     quoted(derived.statements[b].filed->exact) + " say the same");
                all.push_back({a, b, same, c});
            }
        }
    for (const ClaimLine &l : all)
        if (decisions.by(std::minmax(l.a, l.b)) == l.by) out.lines.push_back(l);
    return out;
}

void Corrections::note_claims(const Derived &derived, const ClaimLines &lines) {
    for (std::size_t l = 0; l < lines.lines.size(); ++l) {
        const ClaimLine &line = lines.lines[l];
        const MapStatement &a = derived.statements[line.a], &b = derived.statements[line.b];
        const std::string what =
            a.id + " and " + b.id + (line.same ? " made one claim by " : " kept in two claims by ");
        if (lines.undone[l])
            log_.warn("corrections disagree on whether " + quoted(a.filed->exact) + " and " + quoted(b.filed->exact) +
                      " say the same: one claim by " + signature(*line.by) +
                      ", but others keep what comes with them apart; the latter hold");
        else
            for (const std::size_t c : {a.claim, b.claim})
                log_.effect(derived.claims[c].id, what + signature(*line.by) + note_of(*line.by));
    }
}

} // namespace polylogue
