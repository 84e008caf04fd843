#include "codebook/codebook.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"

#include <algorithm>
#include <vector>

namespace polylogue {
namespace {

template <class T> const T *find_id(const std::vector<T> &entries, std::string_view id) {
    const auto it = std::find_if(entries.begin(), entries.end(), [id](const T &e) { return e.id == id; });
    return it == entries.end() ? nullptr : &*it;
}

// The tags to try for a language, best first.
std::vector<std::string> tags_for(std::string_view lang) {
    std::vector<std::string> tags{std::string(lang), std::string(lang.substr(0, lang.find('-')))};
    if (tags.back() == "zh") {
        const bool simplified = lang == "zh-Hans" || lang == "zh-CN" || lang == "zh-SG" || lang.starts_with("zh-Hans-");
        tags.pop_back();
        tags.insert(tags.end(), {simplified ? "zh-Hans" : "zh-Hant", "zh", simplified ? "zh-Hant" : "zh-Hans"});
    }
    tags.emplace_back("en");
    return tags;
}

} // namespace

std::string_view in_language(const Wording &wording, std::string_view lang) {
    for (const std::string &tag : tags_for(lang))
        if (const auto it = wording.find(tag); it != wording.end()) return it->second;
    return wording.empty() ? std::string_view() : wording.begin()->second;
}

const LogicEntry *Codebook::logic(std::string_view wanted) const { return find_id(logics, wanted); }
const ConceptEntry *Codebook::find_concept(std::string_view wanted) const { return find_id(concepts, wanted); }
const KnownStakeholder *Codebook::stakeholder(std::string_view wanted) const { return find_id(stakeholders, wanted); }
std::string Codebook::hash() const { return hash_hex(source); }

Result<Codebook> read_codebook(const std::string &path) {
    auto bytes = read_file(path);
    if (!bytes) return bytes.error();
    return parse_codebook(std::move(*bytes), path);
}

} // namespace polylogue
