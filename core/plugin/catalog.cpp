#include "plugin/catalog.hpp"

#include "plugin/contained.hpp"
#include "plugin/library.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace polylogue {
namespace {

namespace fs = std::filesystem;
constexpr std::chrono::seconds kLongestLoad(10);
using Options = std::map<std::string, std::map<std::string, std::string>>; // plugin id -> option -> value

std::vector<std::string> libraries_in(const std::string &folder) {
    std::vector<std::string> out;
    std::error_code error;
    for (const auto &item : fs::directory_iterator(folder, error))
        if (item.path().extension() == ".so") out.push_back(item.path().string());
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<std::string> split(const std::string &text, char by) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(by, at), text.size());
        if (end > at) out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

Error usage(std::string message) { return {.kind = ErrorKind::usage, .message = std::move(message)}; }

Result<Options> parse_options(const std::vector<std::string> &options) {
    Options out;
    for (const std::string &o : options) {
        const std::size_t equals = o.find('=');
        const std::size_t dot = o.find('.');
        if (equals == std::string::npos || dot == std::string::npos || dot > equals || dot == 0)
            return usage("--option: ID.KEY=VALUE expected, found '" + o + "'");
        out[o.substr(0, dot)][o.substr(dot + 1, equals - dot - 1)] = o.substr(equals + 1);
    }
    return out;
}

std::string known_ids(const Catalog &catalog) {
    std::string out;
    for (const CatalogEntry &e : catalog.entries())
        if (e.plugin) out += (out.empty() ? "" : ", ") + std::string(e.plugin->id);
    return out.empty() ? "none" : out;
}

using Picked = std::map<std::string, CatalogEntry>; // by the id it runs under

Result<Picked> pick(const Catalog &catalog, const std::vector<std::string> &ids) {
    Picked out;
    for (const CatalogEntry &e : catalog.entries())
        if (ids.empty() && e.plugin && !only_when_named(*e.plugin)) out.emplace(e.plugin->id, e);
    for (const std::string &id : ids) {
        const std::size_t colon = id.find(':');
        const CatalogEntry *e = catalog.find(id.substr(0, colon));
        if (!e) return usage("no plugin has the id '" + id.substr(0, colon) + "' (found: " + known_ids(catalog) + ")");
        if (colon != std::string::npos && !id_is_good(id.substr(colon + 1)))
            return usage("--plugin: ID:NAME expected with a NAME of the form [a-z0-9-]+, found '" + id + "'");
        out.emplace(id, *e);
    }
    return out;
}

bool anyone_may_write(const std::string &path) {
    std::error_code unknown;
    return (fs::status(path, unknown).permissions() & fs::perms::others_write) != fs::perms::none;
}

// Why a library in a folder that no command line names is not loaded; "" when it may be.
std::string place_fault(const std::string &folder, const std::string &library) {
    constexpr const char *kNameIt = "; name the folder with --plugin-dir to use it all the same";
    if (fs::path(folder).is_relative()) return std::string("its folder is relative to the current one") + kNameIt;
    if (anyone_may_write(folder)) return std::string("anyone may write to its folder") + kNameIt;
    return anyone_may_write(library) ? std::string("anyone may write to it") + kNameIt : "";
}

bool same_folder(const std::string &a, const std::string &b) {
    return fs::path(a).parent_path() == fs::path(b).parent_path();
}

std::string taken_id(const std::string &first, const std::string &second, const std::string &id) {
    return "its id '" + id + "' is taken by " +
           (same_folder(first, second) ? fs::path(first).filename().string() : first);
}

Result<const polylogue_plugin *> load_after_trial(const std::string &library) {
    const Contained trial = run_contained([&] { return (void)load_plugin(library), std::string(); }, kLongestLoad);
    if (trial.ended) return load_plugin(library);
    return Error{.kind = ErrorKind::plugin, .message = "cannot be loaded: " + trial.text, .path = library};
}

} // namespace

void Catalog::add(const std::string &library) {
    CatalogEntry entry;
    entry.path = library;
    entry.named = named_;
    auto loaded = contained_ ? load_after_trial(library) : load_plugin(library);
    const CatalogEntry *taken = loaded ? find((*loaded)->id) : nullptr;
    std::error_code ignored;
    if (taken && fs::equivalent(taken->path, library, ignored)) return; // one folder named twice
    if (!loaded)
        entry.refusal = loaded.error().message;
    else if (taken) {
        entry.refusal = taken_id(taken->path, library, (*loaded)->id);
        entry.shadowed = !same_folder(taken->path, library);
        entry.replaced = taken->named && !entry.named;
    } else
        entry.plugin = *loaded;
    entries_.push_back(std::move(entry));
}

void Catalog::add_folder(const std::string &folder) {
    for (const std::string &path : libraries_in(folder)) add(path);
}

Result<Catalog> Catalog::discover(const std::vector<std::string> &named, const std::string &installed, bool contained) {
    Catalog catalog;
    catalog.contained_ = contained;
    for (const std::string &folder : named) {
        if (!fs::is_directory(folder)) return usage("--plugin-dir: '" + folder + "' is not a folder");
        catalog.named_ = true;
        catalog.add_folder(folder);
    }
    catalog.named_ = false;
    const auto add_unnamed = [&catalog](const std::string &folder) {
        for (const std::string &path : libraries_in(folder)) {
            std::string fault = place_fault(folder, path);
            if (fault.empty()) {
                catalog.add(path);
                continue;
            }
            CatalogEntry entry;
            entry.path = path;
            entry.refusal = std::move(fault);
            catalog.entries_.push_back(std::move(entry));
        }
    };
    if (const char *path = std::getenv("POLYLOGUE_PLUGIN_PATH"))
        for (const std::string &folder : split(path, ':')) add_unnamed(folder);
    add_unnamed(installed);
    return catalog;
}

const CatalogEntry *Catalog::find(std::string_view id) const {
    const auto it = std::find_if(entries_.begin(), entries_.end(),
                                 [&](const CatalogEntry &e) { return e.plugin && id == e.plugin->id; });
    return it == entries_.end() ? nullptr : &*it;
}

std::string Chosen::line() const {
    std::string out = id + " " + plugin().version;
    for (const Setting &s : settings) out += " " + s.name + "=" + s.text;
    return out;
}

Result<std::vector<Chosen>> choose(const Catalog &catalog, const std::vector<std::string> &ids,
                                   const std::vector<std::string> &options) {
    auto given = parse_options(options);
    if (!given) return given.error();
    auto picked = pick(catalog, ids);
    if (!picked) return picked.error();
    std::vector<Chosen> out;
    for (const auto &[id, entry] : *picked) {
        auto settings = settings_for(*entry.plugin, (*given)[id], id);
        if (!settings) return settings.error();
        given->erase(id);
        out.push_back({id, entry, std::move(*settings)});
    }
    if (!given->empty()) return usage("--option: plugin '" + given->begin()->first + "' is not among those to run");
    return out;
}

} // namespace polylogue
