#include "plugin/runner.hpp"

#include <filesystem>

namespace polylogue {
namespace {

void collect_error(void *self, std::int32_t level, polylogue_string text) {
    if (level == POLYLOGUE_ERROR) static_cast<std::string *>(self)->assign(text.data, text.size);
}

std::vector<polylogue_setting> c_settings(const std::vector<Setting> &settings) {
    std::vector<polylogue_setting> out;
    for (const Setting &s : settings) out.push_back({sizeof(polylogue_setting), c_string(s.name), c_string(s.text), s.integer, s.real});
    return out;
}

void *create(const Chosen &chosen, std::string &reason) {
    const std::string folder = (std::filesystem::path(chosen.entry.path).parent_path() / chosen.plugin().id).string();
    const auto settings = c_settings(chosen.settings);
    const polylogue_host host{sizeof host, POLYLOGUE_ABI, c_string(folder), settings.data(), settings.size(), &reason, collect_error};
    return chosen.plugin().create(&host);
}

std::string status_text(std::int32_t status, const SinkBridge &sink) {
    if (!sink.errors().empty()) return sink.errors().back();
    return status == POLYLOGUE_CANCELLED ? "was cancelled" : "returned status " + std::to_string(status) + " without a reason";
}

void note_refusals(const FragmentBuilder &builder, std::vector<Loss> &losses) {
    const auto &refused = builder.refusals();
    if (refused.empty()) return;
    const std::string more = refused.size() > 1 ? " (and " + std::to_string(refused.size() - 1) + " more)" : "";
    losses.push_back({builder.plugin(), "item refused: " + refused.front() + more});
}

} // namespace

Runner Runner::make(const std::vector<Chosen> &chosen, std::vector<Loss> &losses) {
    Runner runner;
    for (const Chosen &c : chosen) {
        std::string reason;
        void *state = create(c, reason);
        if (state) runner.instances_.push_back({&c, {state, c.plugin().destroy}});
        else losses.push_back({c.plugin().id, "could not be created: " + (reason.empty() ? "no reason given" : reason)});
    }
    return runner;
}

std::vector<FragmentBuilder> Runner::run(polylogue_phase phase, const Work &work, std::vector<Loss> &losses) const {
    static const Fragment kNothing;
    const Fragment &so_far = work.so_far ? *work.so_far : kNothing;
    const FoundBridge found(so_far);
    polylogue_input input{sizeof input, work.document, work.codebook, work.issue->data(), work.issue->size(), nullptr, 0, nullptr, 0};
    found.fill(input);
    std::vector<FragmentBuilder> out;
    for (const Instance &i : instances_) {
        const polylogue_plugin &plugin = i.chosen->plugin();
        if (!(plugin.phases & phase)) continue;
        FragmentBuilder builder(plugin.id, {work.document->text.data, work.document->text.size}, *work.checks, so_far.statements.size());
        const SinkBridge sink(builder, nullptr);
        const std::int32_t status = plugin.run(i.state.get(), phase, &input, &sink.raw());
        note_refusals(builder, losses);
        if (status == POLYLOGUE_OK) out.push_back(std::move(builder));
        else losses.push_back({plugin.id, status_text(status, sink)});
    }
    return out;
}

bool Runner::needs_tokens() const {
    for (const Instance &i : instances_)
        if (i.chosen->plugin().layers & POLYLOGUE_TOKENS) return true;
    return false;
}

} // namespace polylogue
