// The sections on logics, voices, positions and on how far to trust it all.
#include "report/compare_report.hpp"
#include "report/compare_words.hpp"

#include <algorithm>

namespace polylogue {

using namespace comparing;
using namespace reporting;

namespace {

constexpr std::size_t kMostRows = 30;

std::string text(const ReportSource &s, Phrase p) { return std::string(phrase(p, s.lang)); }

std::string counted(double statements) {
    const bool is_whole = statements == static_cast<double>(static_cast<std::size_t>(statements));
    return decimal(statements, is_whole ? 0 : 1);
}

std::vector<std::string> head(const ReportSource &s, Phrase first) {
    std::vector<std::string> out{text(s, first)};
    for (std::string &g : s.groups()) out.push_back(std::move(g));
    return out;
}

Remarks note(const ReportSource &s, Phrase p) { return {{{text(s, p), {}}}, false}; }

Grid groups_table(const ReportSource &s) {
    Grid out{"groups-table",
             text(s, Phrase::groups),
             {text(s, Phrase::group), text(s, Phrase::documents), text(s, Phrase::statements), text(s, Phrase::small)},
             {}};
    const std::vector<std::string> names = s.groups();
    for (const Group &g : s.comparison.sample.groups)
        out.rows.push_back({"",
                            {{names[out.rows.size()]},
                             {std::to_string(g.members.size())},
                             {std::to_string(g.statements)},
                             {g.small() ? text(s, Phrase::yes) : ""}}});
    return out;
}

// "45 % (35–55), 12 of 27"; for small groups counts only.
Bar bar(const ReportSource &s, const Share &share, bool small) {
    const std::string of = filled(Phrase::of, s.lang, {counted(share.statements), counted(share.of)});
    if (small || share.of <= 0) return {0, 0, 0, false, of};
    const auto points = [](double v) { return std::to_string(static_cast<int>(v * 100 + 0.5)); };
    return {share.share, share.interval.low, share.interval.high, true,
            percent(share.share, s.lang) + " (" + points(share.interval.low) + "–" + points(share.interval.high) +
                "), " + of};
}

Bars bars(const ReportSource &s, Question q, Phrase caption) {
    const Family &f = s.comparison.family(q);
    Bars out{std::string(to_string(q)) + "-chart", text(s, caption), "", {}, {}};
    out.groups = s.groups();
    for (std::size_t k = 0; k < f.shares.size(); ++k) {
        BarPanel panel{category_target(q, f.tally.categories[k]), s.category(q, k), {}, f.differs(k)};
        for (std::size_t g = 0; g < f.shares[k].size(); ++g)
            panel.bars.push_back(bar(s, f.shares[k][g], s.comparison.sample.groups[g].small()));
        out.description += panel.label + ": ";
        for (std::size_t g = 0; g < panel.bars.size(); ++g)
            out.description += out.groups[g] + " " + panel.bars[g].text + (g + 1 < panel.bars.size() ? "; " : ". ");
        out.panels.push_back(std::move(panel));
    }
    if (std::any_of(out.panels.begin(), out.panels.end(), [](const BarPanel &p) { return p.differs; }))
        out.caption += ". " + text(s, Phrase::bars_note);
    return out;
}

// Counts, where no group is large enough for a chart.
Grid counts(const ReportSource &s, Question q, Phrase caption) {
    const Family &f = s.comparison.family(q);
    Grid out{std::string(to_string(q)) + "-chart", text(s, caption), head(s, Phrase::kind), {}};
    out.head[0] = category_word(to_string(q), s.lang);
    for (std::size_t k = 0; k < f.shares.size(); ++k) {
        Row row{category_target(q, f.tally.categories[k]), {{s.category(q, k)}}};
        for (const Share &share : f.shares[k])
            row.fields.push_back(
                {counted(share.statements), Tone::number, share.of > 0 ? share.statements / share.of : 0});
        out.rows.push_back(std::move(row));
    }
    return out;
}

Block chart(const ReportSource &s, Question q, Phrase caption, Phrase counts_caption) {
    if (s.comparison.sample.testable().empty()) return counts(s, q, counts_caption);
    return bars(s, q, caption);
}

std::string stances_text(const Stances &n) {
    return std::to_string(n.count[0]) + " / " + std::to_string(n.count[1]) + " / " + std::to_string(n.count[2]);
}

Field stances_field(const Stances &n) {
    if (n.total() == 0) return {"", Tone::none, 0};
    const bool both = n.count[0] == n.count[1] && n.count[0] > 0;
    const Stance side = n.leaning();
    return {stances_text(n),
            both                     ? Tone::mixed
            : side == Stance::favour ? Tone::favour
            : side == Stance::oppose ? Tone::oppose
                                     : Tone::faint,
            0};
}

Row stances_row(const std::string &name, const std::vector<Stances> &groups) {
    Row out{"", {{name}}};
    for (const Stances &n : groups) out.fields.push_back(stances_field(n));
    return out;
}

// The surest statement of each group with a logic that differs, or with the group's first logic.
Citations logic_examples(const ReportSource &s) {
    const Family &f = s.comparison.family(Question::logics);
    Citations out{"logic-examples", text(s, Phrase::examples), {}, false};
    for (std::size_t k = 0; k < f.categories.size(); ++k) {
        if (!f.differs(k)) continue;
        for (const Group &g : s.comparison.sample.groups) {
            const MapStatement *best = nullptr;
            for (const std::size_t m : g.members)
                for (const std::size_t i : s.comparison.sample.members[m].statements) {
                    const MapStatement &st = s.derived.statements[i];
                    if (!st.filed->logics.empty() && st.filed->logics[0] == f.tally.categories[k] &&
                        (!best || st.filed->confidence > best->filed->confidence))
                        best = &st;
                }
            if (!best) continue;
            out.quotes.push_back(s.quote(static_cast<std::size_t>(best - s.derived.statements.data())));
            out.quotes.back().place = s.category(Question::logics, k) + " · " + out.quotes.back().place;
        }
    }
    return out;
}

} // namespace

Section logics_of(const ReportSource &s) {
    Section out{"logics", text(s, Phrase::logics), {}};
    if (s.comparison.family(Question::logics).shares.empty()) return out;
    out.blocks.emplace_back(chart(s, Question::logics, Phrase::logics_caption, Phrase::logics_counts));
    if (Citations examples = logic_examples(s); !examples.quotes.empty()) out.blocks.emplace_back(std::move(examples));
    return out;
}

Section voices_section(const ReportSource &s) {
    Section out{"voices", text(s, Phrase::voices), {}};
    out.blocks.emplace_back(chart(s, Question::kinds, Phrase::kinds_caption, Phrase::kinds_caption));
    out.blocks.emplace_back(chart(s, Question::manners, Phrase::manners_caption, Phrase::manners_caption));
    Grid heard{kVoicesTarget, text(s, Phrase::voices_caption), head(s, Phrase::stakeholder), {}};
    heard.head.insert(heard.head.begin() + 1, text(s, Phrase::kind));
    std::size_t most = 1, more = 0;
    for (const Voice &v : s.comparison.voices.all) {
        const Identity &who = s.derived.stakeholders[v.stakeholder];
        if (who.type == StakeholderType::author || who.anonymous) continue;
        most = std::max(most, v.total());
        more += heard.rows.size() >= kMostRows;
        if (heard.rows.size() >= kMostRows) continue;
        Row row{"",
                {{s.stakeholder(v.stakeholder)},
                 {category_word(to_string(s.comparison.kinds[v.stakeholder]), s.lang), Tone::faint, 0}}};
        for (const Heard &h : v.heard)
            row.fields.push_back({h.total() ? std::to_string(h.total()) : "", Tone::number,
                                  static_cast<double>(h.total()) / static_cast<double>(most)});
        heard.rows.push_back(std::move(row));
    }
    out.blocks.emplace_back(std::move(heard));
    if (more > 0) out.blocks.emplace_back(Remarks{{{filled(Phrase::more, s.lang, {std::to_string(more)}), {}}}, false});
    return out;
}

Section positions_section(const ReportSource &s) {
    Section out{"positions", text(s, Phrase::positions), {}};
    const Positions &p = s.comparison.positions;
    if (p.everyone.empty()) return out;
    Grid table{kPositionsTarget, text(s, Phrase::positions_caption), head(s, Phrase::stakeholder), {}};
    table.rows.push_back(stances_row(text(s, Phrase::all_of_it), p.everyone));
    table.rows.push_back(stances_row(text(s, Phrase::authors), p.authors));
    for (const Position &it : p.all)
        if (table.rows.size() < kMostRows) table.rows.push_back(stances_row(s.stakeholder(it.stakeholder), it.groups));
    out.blocks.emplace_back(note(s, Phrase::positions_note));
    out.blocks.emplace_back(chart(s, Question::stances, Phrase::stances_caption, Phrase::stances_caption));
    out.blocks.emplace_back(std::move(table));
    for (const Contrast &x : p.contrasts) {
        const std::string name = s.stakeholder(x.stakeholder);
        out.blocks.emplace_back(Citations{
            "", text(s, Phrase::both_quotations) + " · " + name, {s.quote(x.favour), s.quote(x.oppose)}, true});
        auto &pair = std::get<Citations>(out.blocks.back()).quotes;
        pair[0].manner = text(s, Phrase::favour), pair[1].manner = text(s, Phrase::oppose);
    }
    return out;
}

Section trust_section(const ReportSource &s) {
    Section out{"trust", text(s, Phrase::trust), {}};
    out.blocks.emplace_back(note(s, Phrase::trust_note));
    out.blocks.emplace_back(groups_table(s));
    Grid table{"error-table",
               text(s, Phrase::error_caption),
               {text(s, Phrase::language), text(s, Phrase::documents), text(s, Phrase::found), text(s, Phrase::who),
                text(s, Phrase::logic), text(s, Phrase::stance)},
               {}};
    for (const Phrase p : {Phrase::logic, Phrase::manners, Phrase::stance})
        table.head.push_back(text(s, p) + ": " + text(s, Phrase::share_error));
    const auto f1 = [](const Measured *m) { return m && m->f1 ? decimal(*m->f1, 2) : std::string("–"); };
    const auto off = [](const Measured *m) {
        return m && m->bias && m->spread ? decimal(*m->bias * 100, 0) + " ± " + decimal(*m->spread * 100, 0)
                                         : std::string("–");
    };
    for (const std::string &lang : s.measured.languages()) {
        const auto find = [&](const char *figure) { return s.measured.find(lang, figure); };
        const Measured *found = find("found");
        table.rows.push_back({"",
                              {{lang},
                               {found ? std::to_string(found->documents) : ""},
                               {f1(found)},
                               {f1(find("who"))},
                               {f1(find("logic"))},
                               {f1(find("stance"))},
                               {off(find("logic"))},
                               {off(find("mode"))},
                               {off(find("stance"))}}});
    }
    if (!table.rows.empty()) out.blocks.emplace_back(std::move(table));
    return out;
}

} // namespace polylogue
