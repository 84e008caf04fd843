#include "plugin/kit_bench.hpp"

#include <array>
#include <chrono>
#include <ctime>
#include <sstream>

namespace polylogue {
namespace {

constexpr std::array kPhases{POLYLOGUE_EXTRACT, POLYLOGUE_LABEL, POLYLOGUE_RELATE};
const std::vector<polylogue_wording> kIssue{{sizeof(polylogue_wording), c_string("en"), c_string("build the station")}};

Document document_of(const KitText &text) {
    Document out;
    out.path = text.name;
    out.text = text.text;
    out.body = {0, text.text.size()};
    out.meta.lang = text.lang;
    return out;
}

// Statements for plugins that label or relate: every sentence, held by two stakeholders in turn.
Fragment made_statements(const Layers &layers, const Codebook &codebook) {
    Fragment out;
    out.stakeholders.resize(2);
    out.stakeholders[0].name = "Holder A";
    out.stakeholders[1].name = "Holder B";
    for (const Sentence &s : layers.sentences) {
        Statement made;
        made.stakeholder = static_cast<std::uint32_t>(out.statements.size() % 2);
        made.mode = Mode::indirect;
        made.span = s.span;
        if (!codebook.logics.empty())
            made.logics = {codebook.logics[out.statements.size() % codebook.logics.size()].id};
        out.statements.push_back(std::move(made));
    }
    return out;
}

void write(std::ostream &out, const FragmentBuilder &b) {
    for (const Stakeholder &s : b.fragment().stakeholders) {
        out << "stakeholder " << s.name << '|' << to_string(s.type) << '|' << s.known << '|' << s.anonymous;
        for (const Alias &a : s.aliases) out << '|' << a.text << '|' << a.evidence;
        out << '\n';
    }
    for (const Statement &s : b.fragment().statements)
        out << "statement " << s.stakeholder << ' ' << s.span.begin << '-' << s.span.end << ' ' << to_string(s.mode)
            << ' ' << s.confidence << '\n';
    for (const auto &l : b.logics()) out << "logic " << l.statement << ' ' << l.logic << ' ' << l.weight << '\n';
    for (const auto &l : b.stances())
        out << "stance " << l.statement << ' ' << to_string(l.stance) << ' ' << l.confidence << '\n';
    for (const auto &l : b.concepts())
        out << "concept " << l.statement << ' ' << l.concept_id << ' ' << l.confidence << '\n';
    for (const Relation &r : b.fragment().relations)
        out << "relation " << r.from << ' ' << r.to << ' ' << to_string(r.type) << ' ' << to_string(r.basis) << ' '
            << r.confidence << '\n';
}

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }
double work_so_far() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

} // namespace

Bench::Bench(const polylogue_plugin &plugin, const std::string &library, const Codebook &codebook,
             const std::map<std::string, std::string> &given)
    : codebook_(codebook), bridge_(codebook_) {
    auto settings = settings_for(plugin, given);
    if (!settings) throw Fault(settings.error().message);
    CatalogEntry entry;
    entry.path = library;
    entry.plugin = &plugin;
    chosen_.push_back({plugin.id, std::move(entry), std::move(*settings)});
}

Runner Bench::runner() const {
    std::vector<Loss> refused;
    Runner out = Runner::make(chosen_, refused);
    for (const Loss &l : refused) throw Fault(l.reason);
    return out;
}

std::string Bench::read(const Runner &runner, const KitText &text, Took *took) const {
    const Document document = document_of(text);
    const Layers layers = make_layers(document, runner.needs_tokens());
    const DocumentBridge bridge(document, layers);
    const Fragment made = made_statements(layers, codebook_);
    Runner::Work work{&bridge.raw(), &bridge_.raw(), &codebook_, &kIssue, nullptr};
    std::vector<Loss> losses;
    std::vector<FragmentBuilder> found;
    const double passed = now(), computed = work_so_far();
    for (const polylogue_phase phase : kPhases) {
        work.so_far = phase == POLYLOGUE_EXTRACT ? nullptr : &made;
        for (FragmentBuilder &b : runner.run(phase, work, losses)) found.push_back(std::move(b));
    }
    if (took) *took = {now() - passed, work_so_far() - computed};
    for (const Loss &l : losses) throw Fault(l.reason);
    std::ostringstream out;
    for (const FragmentBuilder &b : found) write(out, b);
    return out.str();
}

} // namespace polylogue
