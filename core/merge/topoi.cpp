#include "merge/topoi.hpp"

#include <algorithm>
#include <cassert>

namespace polylogue {
namespace {

struct Entry {
    const char *name, *saying, *ways;
};

constexpr Entry kTopoi[] = {
#include "merge/topoi.inc"
};

constexpr std::string_view kNot = "not";

// The parts of `text` between marks, without empty ones and spaces around them.
std::vector<std::string_view> parts_of(std::string_view text, char mark) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const std::size_t n = std::min(text.find(mark), text.size());
        std::string_view part = text.substr(0, n);
        while (part.starts_with(' ')) part.remove_prefix(1);
        if (!part.empty()) out.push_back(part);
        text.remove_prefix(std::min(n + 1, text.size()));
    }
    return out;
}

bool is_list(const Entry &e) { return e.name[0] >= 'A' && e.name[0] <= 'Z'; }

} // namespace

const Topoi &Topoi::all() {
    static const Topoi topoi;
    return topoi;
}

Topoi::Topoi() {
    Lists lists;
    for (const Entry &e : kTopoi)
        if (is_list(e))
            lists.emplace(e.name, e.ways);
        else
            names_.emplace_back(e.name, e.saying);
    std::sort(names_.begin(), names_.end());
    for (const Entry &e : kTopoi) {
        if (is_list(e)) continue;
        const auto at = std::lower_bound(names_.begin(), names_.end(),
                                         std::pair<std::string_view, std::string_view>{e.name, std::string_view{}});
        learn(static_cast<std::size_t>(at - names_.begin()), e.ways, lists);
    }
    std::stable_sort(ways_.begin(), ways_.end(), [](const Way &a, const Way &b) { return a.topos < b.topos; });
}

void Topoi::learn(std::size_t topos, std::string_view ways, const Lists &lists) {
    for (const std::string_view way : parts_of(ways, ';')) {
        Way &known = ways_.emplace_back();
        known.topos = topos;
        for (const std::string_view group : parts_of(way, ' ')) known.groups.push_back(read_group(group, lists));
    }
}

Topoi::Meanings Topoi::read_group(std::string_view group, const Lists &lists) {
    Meanings out;
    for (const std::string_view word : parts_of(group, '|')) {
        if (const auto list = lists.find(word); list != lists.end()) {
            out |= read_group(list->second, lists);
            continue;
        }
        const std::string term = word == kNot ? std::string(word) : "=" + std::string(word);
        const std::size_t number = numbers_.emplace(term, numbers_.size()).first->second;
        assert(number < kMost);
        out.set(number);
    }
    return out;
}

std::vector<std::string> Topoi::of(const std::vector<std::string> &terms, bool denies) const {
    Meanings text;
    const auto note = [&](const std::string &term) {
        if (const auto it = numbers_.find(term); it != numbers_.end()) text.set(it->second);
    };
    for (const std::string &t : terms)
        if (t.starts_with('=')) note(t);
    if (denies) note(std::string(kNot));
    std::vector<std::string> out;
    std::size_t last = names_.size();
    for (const Way &w : ways_) {
        if (w.topos == last || !meets(text, w.groups, 0)) continue;
        last = w.topos;
        out.emplace_back(names_[last].first);
    }
    return out;
}

bool Topoi::meets(const Meanings &text, const std::vector<Meanings> &groups, std::size_t from) {
    if (from == groups.size()) return true;
    const Meanings found = text & groups[from];
    if (found.none()) return false;
    for (std::size_t m = found._Find_first(); m < kMost; m = found._Find_next(m)) {
        Meanings rest = text;
        if (meets(rest.reset(m), groups, from + 1)) return true;
    }
    return false;
}

std::string_view Topoi::saying(std::string_view name) const {
    const auto at = std::lower_bound(names_.begin(), names_.end(), std::pair{name, std::string_view{}});
    return at != names_.end() && at->first == name ? at->second : std::string_view{};
}

std::vector<std::string> Topoi::meanings() const {
    std::vector<std::string> out;
    for (const auto &[term, number] : numbers_)
        if (term.starts_with('=')) out.push_back(term.substr(1));
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace polylogue
