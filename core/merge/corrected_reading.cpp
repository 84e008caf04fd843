#include "merge/corrected_reading.hpp"

#include "merge/anchors.hpp"

#include <algorithm>

namespace polylogue {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
const std::string kBy = "correction"; // among the extractors of what a correction made

enum class Field : std::uint8_t { verdict, stakeholder, mode, logics, stance, concept_id, span };

std::string joined(const std::vector<std::string> &words) {
    std::string out;
    for (const std::string &w : words) out += (out.empty() ? "" : " ") + w;
    return out;
}

// What a correction says of each field of its statement, by name.
std::map<Field, std::string> fields_of(const Correction &c) {
    std::map<Field, std::string> out{{Field::verdict, c.kind == CorrectionKind::reject ? "rejected" : "accepted"}};
    const Change &to = c.change;
    if (to.stakeholder) out[Field::stakeholder] = *to.stakeholder;
    if (to.mode) out[Field::mode] = to_string(*to.mode);
    if (to.logics) out[Field::logics] = joined(*to.logics);
    if (to.stance) out[Field::stance] = to_string(*to.stance);
    if (to.concept_id) out[Field::concept_id] = *to.concept_id;
    if (to.span) out[Field::span] = to.span->exact;
    return out;
}

const char *name_of(Field field) {
    static constexpr const char *kNames[] = {"whether to keep", "the stakeholder of", "the mode of", "the logics of",
                                             "the stance of",   "the concept of",     "the words of"};
    return kNames[static_cast<std::size_t>(field)];
}

class Corrector {
  public:
    Corrector(const Reading &reading, std::string_view text, const std::vector<const Correction *> &corrections,
              const KnownNames &known, CorrectionLog &log)
        : before_(reading), out_(reading), corrections_(corrections), log_(log), index_(text), decisions_(log),
          known_(known) {
        out_.statements.reserve(reading.statements.size() + corrections.size()); // the index points into it
        for (std::size_t i = 0; i < out_.statements.size(); ++i) index_.add(out_.statements[i], i);
        old_ = out_.statements.size();
        targets_.assign(corrections.size(), kNone);
    }

    Reading run() {
        for (std::size_t c = 0; c < corrections_.size(); ++c)
            if (corrections_[c]->kind == CorrectionKind::add) targets_[c] = place_added(*corrections_[c]);
        for (std::size_t c = 0; c < corrections_.size(); ++c)
            if (corrections_[c]->kind != CorrectionKind::add) targets_[c] = find(*corrections_[c]);
        for (std::size_t c = 0; c < corrections_.size(); ++c)
            if (targets_[c] != kNone) decide(*corrections_[c], targets_[c]);
        for (const auto &[key, decided] : decisions_.all()) apply(key.first, key.second, *decided.by);
        refile();
        for (std::size_t c = 0; c < corrections_.size(); ++c)
            if (targets_[c] != kNone) note(*corrections_[c], targets_[c]);
        return std::move(out_);
    }

  private:
    using Key = std::pair<std::uint32_t, Field>;

    std::uint32_t place_added(const Correction &c) {
        const Quote &quote = c.statements.front().quote;
        const auto at = index_.place(quote);
        if (!at) return lose(c, "its words are not in the document");
        if (const auto there = index_.statement(*at)) return static_cast<std::uint32_t>(*there);
        FiledStatement s;
        s.at = *at;
        set_words(s, quote);
        s.mode = Mode::indirect;
        s.extractors = {kBy};
        out_.statements.push_back(std::move(s));
        index_.add(out_.statements.back(), out_.statements.size() - 1);
        return static_cast<std::uint32_t>(out_.statements.size() - 1);
    }

    std::uint32_t find(const Correction &c) {
        const Quote &quote = c.statements.front().quote;
        const auto there = index_.statement(quote);
        if (!there)
            return lose(c, index_.place(quote) ? "no statement has its words" : "its words are not in the document");
        if (c.change.span && !new_place(out_.statements[*there], *c.change.span))
            return lose(c, "its new words are not there");
        return static_cast<std::uint32_t>(*there);
    }

    std::uint32_t lose(const Correction &c, std::string reason) {
        log_.lost(c, std::move(reason));
        return kNone;
    }

    void set_words(FiledStatement &s, const Quote &otherwise) const {
        const Quote words = index_.quote(s.at).value_or(otherwise);
        s.exact = words.exact;
        s.prefix = words.prefix;
        s.suffix = words.suffix;
    }

    // Where the new words of a statement stand: around it, or at least touching it.
    std::optional<Points> new_place(const FiledStatement &s, const Quote &span) const {
        const std::size_t before = std::min(utf8::count(s.prefix), s.at.begin);
        if (const auto near = find_quote(s.prefix + s.exact + s.suffix, span, s.at.begin - before)) return near;
        const auto at = index_.place(span);
        return at && at->begin < s.at.end && s.at.begin < at->end ? at : std::nullopt;
    }

    void decide(const Correction &c, std::uint32_t target) {
        log_.attached(c);
        const std::string words = '"' + utf8::shortened(out_.statements[target].exact, 40) + "\" in " + out_.document;
        for (const auto &[field, value] : fields_of(c))
            decisions_.decide({target, field}, c, value, name_of(field) + (' ' + words));
    }

    bool rejected(std::uint32_t target) const {
        const Correction *c = decisions_.by({target, Field::verdict});
        return c && c->kind == CorrectionKind::reject;
    }

    void apply(std::uint32_t target, Field field, const Correction &c) {
        FiledStatement &s = out_.statements[target];
        const Change &to = c.change;
        if (field == Field::verdict) {
            s.confidence = 1;
            return;
        }
        if (s.extractors.empty() || s.extractors != std::vector{kBy}) mark_edited(s);
        if (field == Field::stakeholder) s.stakeholder = place_holder(to, out_.stakeholders, known_), s.source.reset();
        if (field == Field::mode) s.mode = *to.mode;
        if (field == Field::logics) s.logics = *to.logics;
        if (field == Field::stance) s.stance = *to.stance;
        if (field == Field::concept_id) s.concept_id = *to.concept_id;
        if (field == Field::span) {
            s.at = new_place(s, *to.span).value_or(s.at);
            set_words(s, *to.span);
        }
    }

    static void mark_edited(FiledStatement &s) {
        const auto at = std::lower_bound(s.extractors.begin(), s.extractors.end(), kBy);
        if (at == s.extractors.end() || *at != kBy) s.extractors.insert(at, kBy);
    }

    // Without the rejected, in the order of their places; relations follow.
    void refile() {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < out_.statements.size(); ++i)
            if (!rejected(i)) order.push_back(i);
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            const FiledStatement &x = out_.statements[a], &y = out_.statements[b];
            return std::tie(x.at, x) < std::tie(y.at, y);
        });
        place_.assign(out_.statements.size(), kNone);
        std::vector<FiledStatement> statements;
        for (const std::uint32_t i : order) {
            place_[i] = static_cast<std::uint32_t>(statements.size());
            statements.push_back(std::move(out_.statements[i]));
        }
        out_.statements = std::move(statements);
        std::erase_if(out_.relations,
                      [&](const Relation &r) { return place_[r.from] == kNone || place_[r.to] == kNone; });
        for (Relation &r : out_.relations) r.from = place_[r.from], r.to = place_[r.to];
        std::sort(out_.relations.begin(), out_.relations.end());
    }

    // Tells, by the statement's id, what the correction did, unless another undid it.
    void note(const Correction &c, std::uint32_t target) {
        const std::string by = " by " + signature(c) + note_of(c);
        if (place_[target] == kNone) {
            if (target < old_ && c.kind == CorrectionKind::reject)
                log_.effect(statement_id(before_, before_.statements[target]),
                            '"' + before_.statements[target].exact + "\" rejected" + by);
            return;
        }
        if (c.kind == CorrectionKind::reject) return;
        const std::string id = statement_id(out_, out_.statements[place_[target]]);
        if (c.kind == CorrectionKind::accept) return log_.effect(id, "accepted" + by);
        std::string changes;
        for (const auto &[field, value] : fields_of(c))
            if (field != Field::verdict && decisions_.by({target, field}) == &c)
                changes += (changes.empty() ? "" : ", ") + std::string(name_of(field)) + " it is '" + value + "'";
        const bool added = c.kind == CorrectionKind::add && target >= old_;
        log_.effect(id, (added ? "added" : "edited") + by + (changes.empty() ? "" : " (" + changes + ")"));
        if (target < old_ && statement_id(before_, before_.statements[target]) != id)
            log_.effect(statement_id(before_, before_.statements[target]), "edited" + by + "; it is now " + id);
    }

    const Reading &before_;
    Reading out_;
    const std::vector<const Correction *> &corrections_;
    CorrectionLog &log_;
    QuoteIndex index_;
    Decisions<Key> decisions_;
    const KnownNames &known_;
    std::size_t old_ = 0;                // statements that were there before
    std::vector<std::uint32_t> targets_; // by correction: its statement, or kNone
    std::vector<std::uint32_t> place_;   // by statement: where it is filed, or kNone
};

} // namespace

bool is_about_statement(CorrectionKind kind) { return kind <= CorrectionKind::reject; }

Reading corrected_reading(const Reading &reading, std::string_view text,
                          const std::vector<const Correction *> &corrections, const KnownNames &known,
                          CorrectionLog &log) {
    return Corrector(reading, text, corrections, known, log).run();
}

} // namespace polylogue
