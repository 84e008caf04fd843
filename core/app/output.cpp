#include "app/output.hpp"

#include "base/file.hpp"
#include "base/parallel.hpp"
#include "format/layout.hpp"
#include "format/map_xml.hpp"

#include <mutex>

namespace polylogue {
namespace {

void keep(std::vector<Error> &errors, const Status &status) {
    if (!status) errors.push_back(status.error());
}

Status write_svg(const std::string &path, const std::string &dot) {
    auto svg = lay_out(dot, "svg");
    if (svg) return write_file(path, *svg);
    Error e = svg.error();
    e.path = path;
    return e;
}

} // namespace

std::vector<Error> write_map_folder(const std::string &folder, const Map &map, const Derived &derived,
                                    const DrawOptions &options) {
    std::vector<Error> errors;
    keep(errors, write_file(folder + "/map.xml", write_map_xml(map, derived)));
    for (const Drawing &d : drawings(map, derived, options)) {
        const std::string stem = folder + "/map" + (d.name.empty() ? "" : "-" + d.name);
        keep(errors, write_file(stem + ".dot", d.dot));
        keep(errors, write_svg(stem + ".svg", d.dot));
    }
    return errors;
}

Map map_of_document(const Map &map, const std::string &document) {
    Map out;
    out.documents.insert(*map.documents.find(document));
    for (const Reading &r : map.readings)
        if (r.document == document) {
            out.readings.insert(r);
            if (const auto book = map.codebooks.find(r.codebook); book != map.codebooks.end())
                out.codebooks.insert(*book);
        }
    return out;
}

std::vector<Error> write_document_maps(const std::string &folder, const Map &map, std::size_t jobs,
                                       const DrawOptions &options, const DeriveOptions &deriving) {
    std::vector<std::string> ids;
    for (const auto &item : map.documents) ids.push_back(item.first);
    std::vector<Error> errors;
    std::mutex mutex;
    parallel_for(ids.size(), jobs, [&](std::size_t, std::size_t i) {
        const Map own = map_of_document(map, ids[i]);
        const Derived derived = derive(own, deriving);
        const std::string stem = folder + "/documents/" + ids[i];
        const Status xml = write_file(stem + ".xml", write_map_xml(own, derived));
        const Status dot = write_file(stem + ".dot", drawings(own, derived, options).front().dot);
        const std::lock_guard lock(mutex);
        keep(errors, xml);
        keep(errors, dot);
    });
    return errors;
}

} // namespace polylogue
