#include "app/output.hpp"

#include "base/file.hpp"
#include "base/parallel.hpp"
#include "format/layout.hpp"
#include "format/map_xml.hpp"
#include "format/page.hpp"
#include "merge/anchors.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <ostream>
#include <utility>

namespace polylogue {
namespace {

void keep(std::vector<Error> &errors, const Status &status) {
    if (!status) errors.push_back(status.error());
}

constexpr std::size_t kMapsAtOnce = 32;    // maps of documents written with one wait for the disk
constexpr std::size_t kInEachLanguage = 3; // with so few issues the page has their diagrams in all languages

bool is_overview(const Drawing &drawing, const Derived &derived, const DrawOptions &options) {
    return options.issue.empty() && drawing.name.empty() && derived.issues.size() > 1;
}

PageDiagram diagram_of(const Drawing &drawing, const Derived &derived, const DrawOptions &options, std::string svg) {
    return {drawing.issue, is_overview(drawing, derived, options), options.lang, std::move(svg)};
}

// Where the map has few diagrams, the page gets them in the other languages too.
std::string page_of(std::vector<PageDiagram> diagrams, const Map &map, const Derived &derived,
                    const DrawOptions &options) {
    const bool few = diagrams.size() <= kInEachLanguage;
    DrawOptions other = options;
    for (const char *lang : {"en", "zh-Hant", "zh-Hans"}) {
        other.lang = lang;
        if (!few || lang == options.lang) continue;
        for (const Drawing &d : drawings(map, derived, other))
            if (auto svg = lay_out(d.dot, "svg")) diagrams.push_back(diagram_of(d, derived, other, std::move(*svg)));
    }
    return write_page(map, derived, diagrams, {.lang = options.lang});
}

// The map's diagrams laid out; with a folder, each leaves its .dot and .svg there.
std::vector<PageDiagram> diagrams_of(const Map &map, const Derived &derived, const DrawOptions &options,
                                     const std::string &folder, std::vector<Error> &errors) {
    std::vector<PageDiagram> out;
    for (const Drawing &d : drawings(map, derived, options)) {
        const std::string stem = folder.empty() ? "" : folder + "/map" + (d.name.empty() ? "" : "-" + d.name);
        if (!stem.empty()) keep(errors, write_file(stem + ".dot", d.dot));
        auto svg = lay_out(d.dot, "svg");
        if (!svg) {
            errors.push_back(svg.error());
            errors.back().path = stem.empty() ? "" : stem + ".svg";
            continue;
        }
        if (!stem.empty()) keep(errors, write_file(stem + ".svg", *svg));
        out.push_back(diagram_of(d, derived, options, std::move(*svg)));
    }
    return out;
}

} // namespace

std::vector<Error> write_map_folder(const std::string &folder, const Map &map, const Derived &derived,
                                    const DrawOptions &options) {
    std::vector<Error> errors;
    keep(errors, write_file(folder + "/map.xml", [&](std::ostream &out) { write_map_xml(out, map, derived); }));
    std::vector<PageDiagram> diagrams = diagrams_of(map, derived, options, folder, errors);
    keep(errors, write_file(folder + "/index.html", page_of(std::move(diagrams), map, derived, options)));
    return errors;
}

Status write_page_file(const std::string &path, const Map &map, const Derived &derived, const DrawOptions &options) {
    std::vector<Error> errors;
    std::vector<PageDiagram> diagrams = diagrams_of(map, derived, options, "", errors);
    if (!errors.empty()) return errors.front();
    return write_file(path, page_of(std::move(diagrams), map, derived, options));
}

Map map_of_document(const Map &map, const std::string &document,
                    const std::map<std::string, std::set<Correction>> &corrections) {
    Map out;
    for (const std::string &key : {document, std::string()})
        if (const auto own = corrections.find(key); own != corrections.end())
            out.corrections.insert(own->second.begin(), own->second.end());
    out.documents.insert(*map.documents.find(document));
    Reading first; // readings are in the order of their documents, and this comes before all of its document
    first.document = document;
    for (auto r = map.readings.lower_bound(first); r != map.readings.end() && r->document == document; ++r) {
        out.readings.insert(*r);
        if (const auto book = map.codebooks.find(r->codebook); book != map.codebooks.end()) out.codebooks.insert(*book);
    }
    return out;
}

std::vector<Error> write_document_maps(const std::string &folder, const Map &map, std::size_t jobs,
                                       const DrawOptions &options, const DeriveOptions &deriving) {
    std::vector<std::string> ids;
    for (const auto &item : map.documents) ids.push_back(item.first);
    const auto corrections = corrections_by_document(map);
    std::vector<Error> errors;
    std::mutex mutex;
    std::atomic<bool> failed{false};
    parallel_for((ids.size() + kMapsAtOnce - 1) / kMapsAtOnce, jobs, [&](std::size_t, std::size_t block) {
        if (failed) return; // a full disk, say: the others would only say so again
        std::vector<NamedBytes> files;
        for (std::size_t i = block * kMapsAtOnce; i < std::min((block + 1) * kMapsAtOnce, ids.size()); ++i) {
            const Map own = map_of_document(map, ids[i], corrections);
            const Derived derived = derive(own, deriving);
            const std::string stem = folder + "/documents/" + ids[i];
            files.push_back({stem + ".xml", write_map_xml(own, derived)});
            files.push_back({stem + ".dot", drawings(own, derived, options).front().dot});
        }
        const std::vector<Error> lost = write_files(files);
        if (lost.empty()) return;
        failed = true;
        const std::lock_guard lock(mutex);
        if (errors.empty()) errors.push_back(lost.front());
    });
    return errors;
}

} // namespace polylogue
