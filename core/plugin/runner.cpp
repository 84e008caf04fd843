#include "plugin/runner.hpp"

#include "plugin/told.hpp"

#include <filesystem>
#include <spdlog/spdlog.h>

namespace polylogue {
namespace {

constexpr const char *kThrown = "an exception left the plugin";

void collect_error(void *self, std::int32_t level, polylogue_string text) {
    if (level == POLYLOGUE_ERROR) *static_cast<std::string *>(self) = told(text);
}

std::vector<polylogue_setting> c_settings(const std::vector<Setting> &settings) {
    std::vector<polylogue_setting> out;
    for (const Setting &s : settings)
        out.push_back({sizeof(polylogue_setting), c_string(s.name), c_string(s.text), s.integer, s.real});
    return out;
}

void *create(const Chosen &chosen, std::string &reason) {
    const std::string folder = (std::filesystem::path(chosen.entry.path).parent_path() / chosen.plugin().id).string();
    const auto settings = c_settings(chosen.settings);
    const polylogue_host host{sizeof host,     POLYLOGUE_ABI, c_string(folder), settings.data(),
                              settings.size(), &reason,       collect_error};
    try { // an exception must not cross the boundary; one that does is contained all the same
        return chosen.plugin().create(&host);
    } catch (...) {
        reason = kThrown;
        return nullptr;
    }
}

std::int32_t run_one(const polylogue_plugin &plugin, void *state, polylogue_phase phase, const polylogue_input &input,
                     const polylogue_sink &sink) {
    try {
        return plugin.run(state, phase, &input, &sink);
    } catch (...) {
        sink.report(sink.self, POLYLOGUE_ERROR, c_string(kThrown));
        return POLYLOGUE_FAILED;
    }
}

std::string status_text(std::int32_t status, const SinkBridge &sink) {
    if (!sink.errors().empty()) return sink.errors().back();
    return status == POLYLOGUE_CANCELLED ? "was cancelled"
                                         : "returned status " + std::to_string(status) + " without a reason";
}

void note_refusals(const FragmentBuilder &builder, std::vector<Loss> &losses) {
    const auto &refused = builder.refusals();
    if (refused.empty()) return;
    const std::string more = refused.size() > 1 ? " (and " + std::to_string(refused.size() - 1) + " more)" : "";
    losses.push_back({builder.plugin(), "item refused: " + refused.front() + more});
}

void log_lines(std::string_view document, const std::string &plugin, const SinkBridge &sink) {
    for (const std::string &w : sink.warnings()) spdlog::warn("document {}: plugin {}: {}", document, plugin, w);
    for (const std::string &n : sink.notes()) spdlog::info("document {}: plugin {}: {}", document, plugin, n);
}

} // namespace

Runner Runner::make(const std::vector<Chosen> &chosen, std::vector<Loss> &losses,
                    const std::map<std::string, std::string> &given_up, RunNote *note) {
    Runner runner;
    runner.note_ = note;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const Chosen &c = chosen[i];
        const auto hopeless = given_up.find(c.id);
        std::string reason = hopeless == given_up.end() ? "" : hopeless->second;
        Noted noted(note, i);
        void *state = reason.empty() ? create(c, reason) : nullptr;
        noted.done(!state);
        if (state)
            runner.instances_.push_back({&c, i, {state, c.plugin().destroy}});
        else
            runner.refused_.push_back({c.id, "could not be created: " + (reason.empty() ? "no reason given" : reason)});
    }
    losses.insert(losses.end(), runner.refused_.begin(), runner.refused_.end());
    return runner;
}

std::vector<FragmentBuilder> Runner::run(polylogue_phase phase, const Work &work, std::vector<Loss> &losses) const {
    static const Fragment kNothing;
    const Fragment &so_far = work.so_far ? *work.so_far : kNothing;
    const FoundBridge found(so_far);
    polylogue_input input{
        sizeof input, work.document, work.codebook, work.issue->data(), work.issue->size(), nullptr, 0, nullptr, 0};
    found.fill(input);
    std::vector<FragmentBuilder> out;
    for (const Instance &i : instances_) {
        const polylogue_plugin &plugin = i.chosen->plugin();
        if (!(plugin.phases & phase) || (work.without && work.without->contains(i.chosen->id))) continue;
        FragmentBuilder builder(i.chosen->id, {work.document->text.data, work.document->text.size}, *work.checks,
                                so_far.statements.size());
        const SinkBridge sink(builder, nullptr);
        Noted noted(note_, i.index);
        const std::int32_t status = run_one(plugin, i.state.get(), phase, input, sink.raw());
        noted.done(status != POLYLOGUE_OK);
        note_refusals(builder, losses);
        if (work.counts)
            for (const auto &[what, number] : sink.counts()) (*work.counts)[i.chosen->id][what] += number;
        log_lines({work.document->id.data, work.document->id.size}, i.chosen->id, sink);
        if (status == POLYLOGUE_OK) {
            for (const std::string &e : sink.errors()) losses.push_back({i.chosen->id, e});
            out.push_back(std::move(builder));
        } else
            losses.push_back({i.chosen->id, status_text(status, sink)});
    }
    return out;
}

bool Runner::needs_tokens() const {
    for (const Instance &i : instances_)
        if (i.chosen->plugin().layers & POLYLOGUE_TOKENS) return true;
    return false;
}

} // namespace polylogue
