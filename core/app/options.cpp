#include "app/options.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <spdlog/spdlog.h>

namespace polylogue {
namespace {

namespace fs = std::filesystem;

fs::path program_folder() {
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error).parent_path();
}

// The first that exists: beside the program (build tree), else under the prefix it was installed to.
std::string first_of(std::initializer_list<fs::path> places) {
    std::error_code error;
    for (const fs::path &p : places)
        if (fs::exists(p, error)) return p.lexically_normal().string();
    return places.begin()->lexically_normal().string();
}

std::string configuration_text(const Configuration &c) {
    std::string out = "polylogue " POLYLOGUE_VERSION "\n";
    for (const Chosen &p : c.chosen) out += p.line() + "\n";
    for (const Loss &l : c.refused) out += "refused " + l.plugin + "\n";
    return out;
}

// Logs the refused libraries; those that a named folder is meant to stand in for, to debuggers only. Those that would
// have been used, had they been good, are returned: not the ones a plugin searched before stands in for, nor any when
// the plugins to use were named.
std::vector<Loss> note_refusals(const Catalog &catalog, bool all_wanted) {
    std::vector<Loss> out;
    for (const CatalogEntry &e : catalog.entries()) {
        if (e.plugin) continue;
        const bool wanted = all_wanted && !e.shadowed;
        const auto level = wanted ? spdlog::level::err : e.replaced ? spdlog::level::debug : spdlog::level::warn;
        spdlog::log(level, "plugin {}: {}", e.path, e.refusal);
        if (wanted) out.push_back({fs::path(e.path).filename().string(), e.refusal});
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

void ReadingOptions::add_to(CLI::App &command) {
    command.add_option("--codebook", codebook, "the codebook that describes the dispute (default: the general one)")
        ->type_name("FILE");
    command.add_option("--issue", issue, "the measure in dispute, for documents that name none")->type_name("TEXT");
    command.add_option("--plugin-dir", plugin_dirs, "a folder of plugins, searched before the installed ones")
        ->type_name("DIR")
        ->expected(1)
        ->take_all();
    command.add_option("--plugin", plugins, "use this plugin (repeat for more; default: all)")
        ->type_name("ID")
        ->expected(1)
        ->take_all();
    command.add_option("--option", options, "an option of a plugin")
        ->type_name("ID.KEY=VALUE")
        ->expected(1)
        ->take_all();
    command
        .add_option("--metadata", metadata,
                    "a CSV with what the files lack: file, title, outlet, date, author, url, lang, issue")
        ->type_name("FILE.csv");
    command.add_option("--min-confidence", min_confidence, "leave out statements and relations less sure than this")
        ->check(CLI::Range(0.0, 1.0));
    command.add_flag("--outlet-from-folder", outlet_from_folder, "a document without an outlet gets its folder's name");
    add_isolation(command);
}

void ReadingOptions::add_isolation(CLI::App &command) {
    CLI::Option *flag =
        command.add_flag("--isolate", isolate,
                         "run plugins in processes of their own: one that crashes or hangs costs only what it found");
    command.add_option("--plugin-timeout", plugin_timeout, "with --isolate: seconds a plugin has for one document")
        ->type_name("S")
        ->check(CLI::Range(0.1, 86400.0))
        ->needs(flag)
        ->capture_default_str();
    command.add_option("--plugin-memory", plugin_memory, "with --isolate: MB that the plugins of one process may take")
        ->type_name("MB")
        ->check(CLI::Range(16, 1 << 20))
        ->needs(flag)
        ->capture_default_str();
}

std::string installed_plugins() {
    const fs::path here = program_folder();
    return first_of({here / "plugins", here / ".." / POLYLOGUE_LIBDIR / "polylogue" / "plugins"});
}

std::string installed_share(const std::string &what) {
    const fs::path here = program_folder();
    const fs::path inside = fs::path("share") / "polylogue" / what;
    return first_of({here / inside, here / ".." / inside});
}

std::string installed_codebook() { return installed_share("corpus/general/codebook.xml"); }

std::string installed_names() {
    const fs::path here = program_folder();
    const fs::path inside = fs::path("share") / "polylogue" / "data" / "names.tsv";
    return first_of({here / inside, here / ".." / inside});
}

Result<std::unique_ptr<Configuration>> configure(const ReadingOptions &options) {
    auto catalog = Catalog::discover(options.plugin_dirs, installed_plugins(), options.isolate);
    if (!catalog) return catalog.error();
    std::vector<Loss> refused = note_refusals(*catalog, options.plugins.empty());
    auto chosen = choose(*catalog, options.plugins, options.options);
    if (!chosen) return chosen.error();
    if (chosen->empty())
        return Error{.kind = ErrorKind::usage, .message = "no plugin was found; looked in " + installed_plugins()};
    auto codebook = read_codebook(options.codebook.empty() ? installed_codebook() : options.codebook);
    if (!codebook) return codebook.error();

    auto out = std::make_unique<Configuration>();
    out->codebook = std::move(*codebook);
    out->bridge = std::make_unique<CodebookBridge>(out->codebook);
    out->terms = std::make_unique<BridgeTerms>(std::vector{out->codebook}, nullptr);
    out->chosen = std::move(*chosen);
    out->refused = std::move(refused);
    out->issue = options.issue;
    out->min_confidence = options.min_confidence;
    if (options.isolate)
        out->isolate = PluginLimits{std::chrono::milliseconds(std::llround(options.plugin_timeout * 1000)),
                                    options.plugin_memory << 20U};
    out->text = configuration_text(*out);
    return out;
}

int report(const Error &error) {
    spdlog::error("{}", error.text());
    return error.kind == ErrorKind::usage ? kWrongUsage : kSomethingLost;
}

} // namespace polylogue
