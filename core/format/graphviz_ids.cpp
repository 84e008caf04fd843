#include "format/graphviz_ids.hpp"

#include <map>
#include <string>
#include <vector>

namespace polylogue::graphviz {
namespace {

// As in cgraph's own scheme names have even numbers, and nameless things (edges without a key) odd ones.
struct Names {
    std::map<std::string, IDTYPE> numbers;
    std::vector<char *> names; // number / 2 - 1 -> name; strings of cgraph, which reads a mark before their first byte
    IDTYPE nameless = 1;
};

Names &names(void *state) { return *static_cast<Names *>(state); }

void *open(Agraph_t *, Agdisc_t *) { return new Names; }
void close(void *state) {
    for (char *name : names(state).names) agstrfree(nullptr, name);
    delete static_cast<Names *>(state);
}

long map_name(void *state, int, char *name, IDTYPE *id, int create) {
    Names &all = names(state);
    if (!name) {
        if (create) *id = all.nameless, all.nameless += 2;
        return create ? 1 : 0;
    }
    const auto known = all.numbers.find(name);
    if (known == all.numbers.end() && !create) return 0;
    if (known != all.numbers.end()) return *id = known->second, 1;
    *id = 2 * (all.names.size() + 1);
    all.names.push_back(agstrdup(nullptr, name));
    all.numbers.emplace(name, *id);
    return 1;
}

long allocate(void *, int, IDTYPE) { return 0; } // ids are never chosen by the caller
void release(void *, int, IDTYPE) {}
void registered(void *, int, void *) {}

char *print(void *state, int, IDTYPE id) { return id % 2 == 0 ? names(state).names[id / 2 - 1] : nullptr; }

} // namespace

Agdisc_t *counted_ids() {
    static Agiddisc_t ids{open, map_name, allocate, release, print, close, registered};
    static Agdisc_t all{&AgMemDisc, &ids, &AgIoDisc};
    return &all;
}

} // namespace polylogue::graphviz
