#include "app/deriving.hpp"

#include "app/options.hpp"

#include <spdlog/spdlog.h>

namespace polylogue {

void Deriving::add_to(CLI::App &command) {
    command.add_flag("--no-concepts", no_concepts_,
                     "make claims by what statements share, not by the codebook's concepts");
}

DeriveOptions Deriving::options() {
    if (!read_) {
        read_ = true;
        auto names = read_name_table(installed_names());
        if (names)
            names_ = std::move(*names);
        else
            spdlog::warn("{}; names in two scripts are joined without the name table", names.error().text());
    }
    return {.names = &names_, .min_confidence = 0, .concepts = !no_concepts_};
}

} // namespace polylogue
