#include "plugin/bridge.hpp"

#include "base/utf8.hpp"
#include "plugin/told.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace polylogue {
namespace {

polylogue_span c_span(Span s) { return {s.begin, s.end}; }
polylogue_span c_span(const std::optional<Span> &s) { return s ? c_span(*s) : polylogue_span{0, 0}; }
std::int32_t number(auto value) { return static_cast<std::int32_t>(value); }
std::int32_t number(bool has, auto value) { return has ? static_cast<std::int32_t>(value) : -1; }

std::vector<polylogue_cue> c_cues(const std::vector<Cue> &cues) {
    std::vector<polylogue_cue> out;
    for (const Cue &c : cues) out.push_back({sizeof(polylogue_cue), c_string(c.text), c_string(c.lang), c.weight});
    return out;
}

std::vector<polylogue_name> c_names(const std::vector<KnownName> &names) {
    std::vector<polylogue_name> out;
    for (const KnownName &n : names) out.push_back({sizeof(polylogue_name), c_string(n.text), c_string(n.lang)});
    return out;
}

// Whether a span lies within an echo: looked up by where echoes begin, whatever their number.
class Echoed {
  public:
    explicit Echoed(const std::vector<Echo> &echoes) {
        for (const Echo &e : echoes) reach_.push_back(e.span);
        std::sort(reach_.begin(), reach_.end());
        for (std::size_t i = 1; i < reach_.size(); ++i) reach_[i].end = std::max(reach_[i].end, reach_[i - 1].end);
    }
    bool holds(Span s) const {
        const auto after = std::upper_bound(reach_.begin(), reach_.end(), s.begin,
                                            [](std::size_t begin, const Span &r) { return begin < r.begin; });
        return after != reach_.begin() && s.end <= (after - 1)->end;
    }

  private:
    std::vector<Span> reach_; // where each begins, and the farthest end of it and those before
};

} // namespace

polylogue_string c_string(std::string_view text) { return {text.data(), text.size()}; }

std::vector<polylogue_wording> c_wording(const Wording &wording) {
    std::vector<polylogue_wording> out;
    for (const auto &[lang, text] : wording) out.push_back({sizeof(polylogue_wording), c_string(lang), c_string(text)});
    return out;
}

CodebookBridge::CodebookBridge(const Codebook &codebook) : hash_(codebook.hash()) {
    for (const LogicEntry &l : codebook.logics) {
        const auto &cues = cues_.emplace_back(c_cues(l.cues));
        const auto &names = wordings_.emplace_back(c_wording(l.name));
        logics_.push_back({sizeof(polylogue_logic), c_string(l.id), number(l.leaning), cues.data(), cues.size(),
                           c_string(l.description), names.data(), names.size()});
    }
    for (const Opposition &o : codebook.oppositions)
        oppositions_.push_back({sizeof(polylogue_opposition), c_string(o.a), c_string(o.b)});
    for (const ConceptEntry &c : codebook.concepts) {
        const auto &cues = cues_.emplace_back(c_cues(c.cues));
        const auto &labels = wordings_.emplace_back(c_wording(c.label));
        concepts_.push_back({sizeof(polylogue_concept), c_string(c.id), c_string(c.logic),
                             number(c.has_stance, c.stance), cues.data(), cues.size(), labels.data(), labels.size()});
    }
    for (const KnownStakeholder &k : codebook.stakeholders) {
        const auto &names = names_.emplace_back(c_names(k.names));
        known_.push_back({sizeof(polylogue_known), c_string(k.id), number(k.type), number(k.has_stance, k.stance),
                          names.data(), names.size()});
    }
    issue_ = c_wording(codebook.issue);
    raw_ = {sizeof raw_,         c_string(codebook.id), c_string(hash_),  logics_.data(),   logics_.size(),
            oppositions_.data(), oppositions_.size(),   concepts_.data(), concepts_.size(), known_.data(),
            known_.size(),       issue_.data(),         issue_.size()};
}

DocumentBridge::DocumentBridge(const Document &document, const Layers &layers) : id_(document.id()) {
    for (const Paragraph &p : layers.paragraphs)
        paragraphs_.push_back(
            {sizeof(polylogue_paragraph), c_span(p.span), number(p.script), p.heading, c_string(p.lang)});
    const Echoed echoed(layers.echoes);
    for (const Sentence &s : layers.sentences)
        sentences_.push_back({sizeof(polylogue_sentence), c_span(s.span), s.paragraph, echoed.holds(s.span)});
    for (const Quotation &q : layers.quotations)
        quotations_.push_back(
            {sizeof(polylogue_quotation), c_span(q.span), c_span(q.inner), q.parent, q.depth, q.closed, q.continues});
    for (const Span &t : layers.tokens) tokens_.push_back(c_span(t));
    const Metadata &m = document.meta;
    raw_ = {sizeof raw_,        c_string(document.text), c_string(layers.view), c_string(id_),
            c_string(m.title),  c_string(m.outlet),      c_string(m.author),    c_string(m.date),
            c_string(m.url),    c_string(layers.lang),   c_span(document.body), c_span(document.title),
            paragraphs_.data(), paragraphs_.size(),      sentences_.data(),     sentences_.size(),
            quotations_.data(), quotations_.size(),      tokens_.data(),        tokens_.size()};
}

FoundBridge::FoundBridge(const Fragment &found) {
    for (const Stakeholder &s : found.stakeholders)
        stakeholders_.push_back(
            {sizeof(polylogue_found_stakeholder), c_string(s.name), c_string(s.known), number(s.type), s.anonymous});
    for (const Statement &s : found.statements) {
        auto &logics = logics_.emplace_back();
        for (const std::string &l : s.logics) logics.push_back(c_string(l));
        statements_.push_back({sizeof(polylogue_found_statement), c_span(s.span), c_span(s.cue), c_span(s.source),
                               s.stakeholder, number(s.mode), number(s.stance), logics.data(), logics.size(),
                               c_string(s.concept_id), s.confidence});
    }
}

void FoundBridge::fill(polylogue_input &input) const {
    input.stakeholders = stakeholders_.data();
    input.stakeholder_count = stakeholders_.size();
    input.statements = statements_.data();
    input.statement_count = statements_.size();
}

// What a plugin calls. Text is checked here, values in the builder, so that nothing broken gets further.
struct SinkCalls {
    static SinkBridge &self(void *p) { return *static_cast<SinkBridge *>(p); }
    static FragmentBuilder &builder(void *p) { return self(p).builder_; }

    // The text, or nothing when it is missing or not UTF-8 (the refusal is recorded).
    static std::optional<std::string_view> text(void *p, polylogue_string s, const char *what) {
        const std::string_view view(s.data ? s.data : "", s.data ? s.size : 0);
        if (!utf8::first_invalid(view)) return view;
        builder(p).refuse(std::string(what) + " is not valid UTF-8");
        return std::nullopt;
    }
    template <class E> static std::optional<E> choice(void *p, std::int32_t value, E last, const char *what) {
        if (value >= 0 && value <= static_cast<std::int32_t>(last)) return static_cast<E>(value);
        builder(p).refuse(std::string("unknown ") + what + " " + std::to_string(value));
        return std::nullopt;
    }
    static std::optional<Span> optional_span(polylogue_span s) {
        if (s.begin == 0 && s.end == 0) return std::nullopt;
        return Span{s.begin, s.end};
    }

    static std::int64_t add_stakeholder(void *p, polylogue_string name, std::int32_t type, polylogue_string known,
                                        std::int32_t anonymous) {
        const auto n = text(p, name, "the stakeholder's name");
        const auto k = text(p, known, "the stakeholder's known id");
        const auto t = choice(p, type, StakeholderType::author, "stakeholder type");
        return n && k && t ? builder(p).add_stakeholder(*n, *t, *k, anonymous != 0) : -1;
    }
    static std::int64_t add_alias(void *p, std::int64_t stakeholder, polylogue_string alias,
                                  polylogue_string evidence) {
        const auto a = text(p, alias, "the alias");
        const auto e = text(p, evidence, "the alias's evidence");
        return a && e ? builder(p).add_alias(stakeholder, *a, *e) : -1;
    }
    static std::int64_t add_statement(void *p, const polylogue_new_statement *item) {
        if (!item || item->size < sizeof(polylogue_new_statement))
            return builder(p).refuse("the struct of a statement is too short");
        const auto mode = choice(p, item->mode, Mode::author, "mode");
        if (!mode) return -1;
        NewStatement s;
        s.stakeholder = item->stakeholder;
        s.span = {item->span.begin, item->span.end};
        s.mode = *mode;
        s.confidence = item->confidence;
        s.cue = optional_span(item->cue);
        s.source = optional_span(item->source);
        return builder(p).add_statement(s);
    }
    static std::int64_t add_logic(void *p, std::int64_t statement, polylogue_string logic, double weight) {
        const auto l = text(p, logic, "the logic");
        return l ? builder(p).add_logic(statement, *l, weight) : -1;
    }
    static std::int64_t set_stance(void *p, std::int64_t statement, std::int32_t stance, double confidence) {
        const auto s = choice(p, stance, Stance::neutral, "stance");
        return s ? builder(p).set_stance(statement, *s, confidence) : -1;
    }
    static std::int64_t set_concept(void *p, std::int64_t statement, polylogue_string concept_id, double confidence) {
        const auto c = text(p, concept_id, "the concept");
        return c ? builder(p).set_concept(statement, *c, confidence) : -1;
    }
    static std::int64_t add_relation(void *p, std::int64_t from, std::int64_t to, std::int32_t type, std::int32_t basis,
                                     double confidence) {
        const auto t = choice(p, type, RelationType::attack, "relation type");
        const auto b = choice(p, basis, Basis::structure, "basis");
        return t && b ? builder(p).add_relation(from, to, *t, *b, confidence) : -1;
    }
    static void report(void *p, std::int32_t level, polylogue_string what) {
        std::string line = told(what);
        if (level == POLYLOGUE_COUNT)
            self(p).count(line);
        else if (level == POLYLOGUE_ERROR)
            self(p).errors_.push_back(std::move(line));
        else
            (level == POLYLOGUE_WARNING ? self(p).warnings_ : self(p).notes_).push_back(std::move(line));
    }
    static std::int32_t cancelled(void *p) { return self(p).cancelled_ && self(p).cancelled_() ? 1 : 0; }
};

void SinkBridge::count(const std::string &line) {
    const std::size_t space = line.rfind(' ');
    double value = 0;
    const char *const end = line.data() + line.size();
    if (space == std::string::npos || std::from_chars(line.data() + space + 1, end, value).ptr != end ||
        !std::isfinite(value))
        notes_.push_back(line);
    else
        counts_[line.substr(0, space)] += value;
}

SinkBridge::SinkBridge(FragmentBuilder &builder, std::function<bool()> cancelled)
    : builder_(builder), cancelled_(std::move(cancelled)) {
    raw_ = {sizeof raw_,
            this,
            SinkCalls::add_stakeholder,
            SinkCalls::add_alias,
            SinkCalls::add_statement,
            SinkCalls::add_logic,
            SinkCalls::set_stance,
            SinkCalls::set_concept,
            SinkCalls::add_relation,
            SinkCalls::report,
            SinkCalls::cancelled};
}

} // namespace polylogue
