#include "plugin/library.hpp"

#include "plugin/exports.hpp"
#include "plugin/settings.hpp"

#include <algorithm>
#include <boost/dll/shared_library.hpp>
#include <exception>
#include <filesystem>
#include <list>
#include <mutex>
#include <string_view>

namespace polylogue {
namespace {

constexpr std::size_t kLongestId = 40;
constexpr std::uint32_t kPhases = POLYLOGUE_EXTRACT | POLYLOGUE_LABEL | POLYLOGUE_RELATE;

Error refusal(const std::string &path, std::string reason) {
    return {.kind = ErrorKind::plugin, .message = std::move(reason), .path = path};
}

// The loader's own text without what Boost.DLL wraps around it, and with the file's name instead of its path: reasons
// are kept in maps, which must not depend on the folder.
std::string loader_text(const std::string &path, std::string text) {
    constexpr std::string_view kOpens = "(dlerror system message: ";
    if (const auto open = text.find(kOpens), close = text.rfind("): ");
        open != std::string::npos && close != std::string::npos)
        text = text.substr(open + kOpens.size(), close - open - kOpens.size());
    const std::string folder = std::filesystem::path(path).parent_path().string() + "/";
    for (std::size_t at = text.find(folder); folder != "/" && at != std::string::npos; at = text.find(folder, at))
        text.erase(at, folder.size());
    return text;
}

std::string too_short(const char *what, std::size_t size, std::size_t needed) {
    return std::string(what) + " is " + std::to_string(size) + " bytes, at least " + std::to_string(needed) +
           " are needed";
}

std::string option_fault(const polylogue_option &o) {
    if (o.size < sizeof(polylogue_option)) return too_short("the struct of an option", o.size, sizeof o);
    if (!o.name || !id_is_good(o.name)) return "an option has a name that is not of the form [a-z0-9-]+";
    if (o.type < POLYLOGUE_OPTION_BOOL || o.type > POLYLOGUE_OPTION_PATH)
        return std::string("option '") + o.name + "' has an unknown type";
    const bool may_be_required = o.type == POLYLOGUE_OPTION_TEXT || o.type == POLYLOGUE_OPTION_PATH;
    if ((!o.default_value && !may_be_required) || !o.help)
        return std::string("option '") + o.name + "' lacks its default or its help";
    if (o.type == POLYLOGUE_OPTION_CHOICE && !o.choices)
        return std::string("option '") + o.name + "' lacks its choices";
    return "";
}

// Two options of one name, or a default that is not of its option's type and range.
std::string defaults_fault(const polylogue_plugin &p) {
    for (std::size_t i = 0; i < p.option_count; ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (std::string_view(option_at(p, i).name) == option_at(p, j).name)
                return std::string("declares option '") + option_at(p, i).name + "' twice";
    std::map<std::string, std::string> required;
    for (std::size_t i = 0; i < p.option_count; ++i)
        if (!option_at(p, i).default_value) required[option_at(p, i).name] = "";
    const auto defaults = settings_for(p, required);
    return defaults ? "" : "has a bad default: " + defaults.error().message;
}

std::string options_fault(const polylogue_plugin &p) {
    if (p.option_count && !p.options) return "counts options but gives none";
    for (std::size_t i = 0; i < p.option_count; ++i)
        if (std::string fault = option_fault(option_at(p, i)); !fault.empty()) return fault;
    return defaults_fault(p);
}

std::string id_fault(const char *id) {
    if (id && id_is_good(id)) return "";
    return std::string("its id '") + (id ? id : "") + "' is not of the form [a-z0-9-]+ with at most 40 characters";
}

// Libraries are kept open for the whole run: code and descriptors of a plugin stay valid.
void keep_open(boost::dll::shared_library library) {
    static std::mutex mutex;
    static auto &open =
        *new std::list<boost::dll::shared_library>; // never destroyed: an instance may outlive the statics
    const std::lock_guard lock(mutex);
    open.push_back(std::move(library));
}

} // namespace

bool id_is_good(std::string_view id) {
    const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !id.empty() && id.size() <= kLongestId && std::all_of(id.begin(), id.end(), good);
}

std::string descriptor_fault(const polylogue_plugin &p) {
    if (p.abi < POLYLOGUE_ABI_OLDEST || p.abi > POLYLOGUE_ABI)
        return "was made for ABI " + std::to_string(p.abi) + ", this program takes " +
               std::to_string(POLYLOGUE_ABI_OLDEST) + " to " + std::to_string(POLYLOGUE_ABI);
    if (p.size < sizeof(polylogue_plugin)) return too_short("its descriptor", p.size, sizeof p);
    if (std::string fault = id_fault(p.id); !fault.empty()) return fault;
    if (!p.name || !p.version || !p.description || !p.maker || !p.licence || !p.languages)
        return "its descriptor lacks a name, version, description, maker, licence or languages";
    if (!p.phases || (p.phases & ~kPhases)) return "declares no phase, or one that this program does not know";
    if (!p.create || !p.run || !p.destroy) return "its descriptor lacks create, run or destroy";
    return options_fault(p);
}

Result<const polylogue_plugin *> load_plugin(const std::string &path) {
    const auto offered = exports(path, POLYLOGUE_ENTRY);
    if (!offered) return refusal(path, "is not a library of this machine (ELF expected)");
    if (!*offered) return refusal(path, "has no symbol " POLYLOGUE_ENTRY);
    try {
        // RTLD_NOW: an unresolved symbol is told now, with the loader's own text.
        boost::dll::shared_library library(path, boost::dll::load_mode::rtld_now | boost::dll::load_mode::rtld_local);
        const auto &entry = library.get<const polylogue_plugin *(std::int32_t)>(POLYLOGUE_ENTRY);
        const polylogue_plugin *plugin = entry(POLYLOGUE_ABI);
        keep_open(std::move(library));
        if (!plugin) return refusal(path, "gives no descriptor for ABI " + std::to_string(POLYLOGUE_ABI));
        if (std::string fault = descriptor_fault(*plugin); !fault.empty()) return refusal(path, fault);
        return plugin;
    } catch (const std::exception &e) {
        return refusal(path, "cannot be loaded: " + loader_text(path, e.what()));
    } catch (...) {
        return refusal(path, "throws an exception when asked for its descriptor");
    }
}

} // namespace polylogue
