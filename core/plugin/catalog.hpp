#pragma once
// Which plugins there are: searches folders, loads every library, keeps the refusals beside the good ones.
#include "abi/abi.h"
#include "plugin/settings.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue {

struct CatalogEntry {
    std::string path;
    const polylogue_plugin *plugin = nullptr; // null when refused
    std::string refusal;                      // why; empty when good
    bool shadowed = false;                    // refused only because a folder searched before has a plugin with its id
    bool named = false;                       // its folder is one of the command line's
    bool replaced = false;                    // shadowed as the user wants it: by a named folder, and not in one itself
};

class Catalog {
  public:
    // Folders in order of precedence: those named on the command line, POLYLOGUE_PLUGIN_PATH (colon-separated), the
    // installed folder. A folder of the first kind that does not exist is an error; the others are passed over.
    // `contained`: each library is first loaded in a process of its own, so that one that crashes then is refused, too;
    // this process must have one thread.
    static Result<Catalog> discover(const std::vector<std::string> &named, const std::string &installed,
                                    bool contained = false);
    void add(const std::string &library); // loads one; a second plugin with an id that is taken is refused

    const std::vector<CatalogEntry> &entries() const { return entries_; } // in order of discovery
    const CatalogEntry *find(std::string_view id) const;                  // good ones only

  private:
    void add_folder(const std::string &folder);
    bool contained_ = false;
    bool named_ = false; // what is added now stands on the command line
    std::vector<CatalogEntry> entries_;
};

struct Chosen {     // a plugin chosen for a run, with its checked settings
    std::string id; // the plugin's own or, for one of several with settings of their own, "ID:NAME"
    CatalogEntry entry;
    std::vector<Setting> settings;

    const polylogue_plugin &plugin() const { return *entry.plugin; }
    std::string line() const; // "id version key=value …": what a reading's configuration records
};

// The plugins to run: `ids` or, when empty, all that were found good, save those that must be named. An id may be
// "ID:NAME" with a NAME of the user's choosing: the same plugin once more, with settings of its own. `options` are
// "ID.KEY=VALUE". Sorted by id.
Result<std::vector<Chosen>> choose(const Catalog &catalog, const std::vector<std::string> &ids,
                                   const std::vector<std::string> &options);

} // namespace polylogue
