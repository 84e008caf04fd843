#include "app/corrections_option.hpp"

#include "format/corrections_xml.hpp"

namespace polylogue {

void CorrectionFiles::add_to(CLI::App &command) {
    command.add_option("--corrections", paths_, "an analyst's corrections, which the map then holds (repeat for more)")
        ->type_name("FILE.xml")
        ->expected(1)
        ->take_all();
}

Status CorrectionFiles::read_into(Map &map) const {
    for (const std::string &path : paths_) {
        auto read = read_corrections(path);
        if (!read) return read.error();
        map.corrections.merge(*read);
    }
    return Done{};
}

} // namespace polylogue
