#include "stance/links.hpp"

#include "common/namings.hpp"
#include "stance/evidence.hpp"

#include <algorithm>

namespace polylogue::stance {
namespace {

constexpr std::size_t kFarthest = 600; // bytes between neighbouring statements that still speak to each other
constexpr double kBeside = 0.25;       // neighbours without a word of contrast are a little more often of one side
constexpr double kNamed = -0.35;       // who names another holder argues against it twice as often as for it
constexpr std::size_t kMostNames = 400;

// Which of the names are taken, and for whom: the canonical name, a person's last word, the text their statements'
// sources point at.
std::vector<std::int64_t> owners_of(const sdk::Input &in, const lexicon::Namings &names) {
    std::vector<std::int64_t> out(names.size(), -1);
    std::size_t taken = 0;
    const auto add = [&](std::string_view name, std::uint32_t who) {
        const std::size_t number = names.number(name);
        if (name.size() < 4 || name == "AUTHOR" || taken >= kMostNames || out[number] >= 0) return;
        out[number] = who;
        ++taken;
    };
    const auto all = in.stakeholders();
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        const std::string_view name = sdk::view(all[i].name);
        add(name, i);
        if (all[i].type == POLYLOGUE_PERSON) add(lexicon::Namings::last_word(name), i);
    }
    for (const polylogue_found_statement &s : in.statements())
        if (s.source.end > s.source.begin && s.source.end - s.source.begin < 60) add(in.at(s.source), s.stakeholder);
    return out;
}

} // namespace

std::vector<Naming> namings_of(const sdk::Input &in) {
    const lexicon::Namings &names = lexicon::Namings::of(in);
    const std::vector<std::int64_t> owners = owners_of(in, names);
    std::vector<Naming> out;
    for (const lexicon::Hit &h : names.hits())
        if (owners[h.entry] >= 0) out.push_back({h.begin, h.end, static_cast<std::uint32_t>(owners[h.entry])});
    return out;
}

Turns::Turns(const std::string &folder) {
    const std::string path = folder + "/turns.txt";
    for (const lexicon::Section &s : lexicon::read_sections(path))
        for (const auto &row : s.rows) {
            phrases_.add(row[0]);
            weights_.push_back(lexicon::number(path, row.at(1)));
        }
    phrases_.compile();
}

double Turns::between(const sdk::Input &in, std::size_t begin, std::size_t end) const {
    std::vector<lexicon::Hit> hits;
    phrases_.find(in, begin, end, hits);
    double sum = 0;
    std::size_t reach = 0;
    for (const lexicon::Hit &h : hits) {
        if (h.end <= reach) continue;
        reach = h.end;
        sum += weights_[h.entry];
    }
    return sum;
}

std::vector<Link> links_of(const sdk::Input &in, const Turns &turns, const std::vector<Naming> &namings) {
    std::vector<Link> out;
    const auto statements = in.statements();
    for (std::size_t i = 1; i < statements.size(); ++i) {
        const auto &a = statements[i - 1], &b = statements[i];
        if (a.stakeholder == b.stakeholder || b.span.begin < a.span.end || b.span.begin - a.span.end > kFarthest)
            continue;
        const double turn = turns.between(in, a.span.end, b.span.begin);
        out.push_back(
            {a.stakeholder, b.stakeholder, turn < -0.25 ? std::max(turn, -1.2) : kBeside + std::min(turn, 0.8) * 0.3});
    }
    for (const polylogue_found_statement &s : statements)
        each_in(namings, s.span.begin, s.span.end, [&](const Naming &n) {
            if (n.end <= s.span.end && n.holder != s.stakeholder) out.push_back({s.stakeholder, n.holder, kNamed});
        });
    return out;
}

} // namespace polylogue::stance
