#include "app/reading_key.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"
#include "plugin/packing.hpp"

#include <algorithm>
#include <filesystem>
#include <link.h>
#include <set>
#include <sstream>

namespace polylogue {
namespace {

namespace fs = std::filesystem;

// Libraries of ours that are loaded: plugins may share one.
std::set<std::string> own_libraries() {
    std::set<std::string> out;
    const auto note = [](dl_phdr_info *info, std::size_t, void *into) {
        const std::string path = info->dlpi_name ? info->dlpi_name : "";
        if (fs::path(path).filename().string().find("polylogue") != std::string::npos)
            static_cast<std::set<std::string> *>(into)->insert(path);
        return 0;
    };
    ::dl_iterate_phdr(note, &out);
    return out;
}

class Content {
  public:
    void add(std::string_view field) { hasher_.add(field); }

    void add_file(const fs::path &path) {
        const Result<std::string> bytes = read_file(path.string());
        hasher_.add(bytes ? hash_hex(*bytes) : "");
    }

    void add_folder(const fs::path &folder) {
        std::vector<fs::path> files;
        std::error_code failed;
        for (fs::recursive_directory_iterator at(folder, failed); !failed && at != fs::recursive_directory_iterator();
             at.increment(failed))
            if (at->is_regular_file(failed)) files.push_back(at->path());
        std::sort(files.begin(), files.end());
        for (const fs::path &file : files) {
            add(fs::relative(file, folder, failed).string());
            add_file(file);
        }
    }

    void add(const Chosen &plugin) {
        const fs::path library = plugin.entry.path;
        add(plugin.line());
        add_file(library);
        add_folder(library.parent_path() / plugin.plugin().id);
        for (const Setting &s : plugin.settings) add_words(s.text);
    }

    std::string hex() const { return hasher_.hex(); }

  private:
    // A setting may name files: a program and its script, a model.
    void add_words(const std::string &setting) {
        std::istringstream words(setting);
        std::error_code failed;
        for (std::string word; words >> word;)
            if (fs::is_regular_file(word, failed)) add_file(word);
    }

    Hasher hasher_;
};

} // namespace

ReadingKeys::ReadingKeys(const Configuration &configuration, const std::vector<Loss> &refused) {
    Content all;
    all.add_file("/proc/self/exe");
    for (const std::string &library : own_libraries()) all.add_file(library);
    std::set<fs::path> folders;
    for (const Chosen &plugin : configuration.chosen) {
        all.add(plugin);
        folders.insert(fs::path(plugin.entry.path).parent_path() / "common"); // data that plugins share
    }
    for (const fs::path &folder : folders) all.add_folder(folder);
    all.add(configuration.codebook.hash());
    all.add(packing::packed(configuration.text, configuration.issue, configuration.min_confidence,
                            configuration.refused, refused));
    run_ = all.hex();
}

std::string ReadingKeys::of(const Document &d) const {
    return Hasher().add(run_).add(packing::packed(d.meta, d.text, d.body, d.title, d.furniture)).hex();
}

} // namespace polylogue
