#pragma once
// The built program's configuration for the benchmarks that read documents.
#include "app/options.hpp"
#include "app/readers.hpp"

#include <stdexcept>

namespace bench {

inline std::unique_ptr<polylogue::Configuration> configuration(const std::vector<std::string> &plugins = {}) {
    polylogue::ReadingOptions options;
    options.plugin_dirs = {POLYLOGUE_BUILD "/plugins"};
    options.codebook = POLYLOGUE_SOURCE "/corpus/chip-export/codebook.xml";
    options.plugins = plugins;
    auto made = polylogue::configure(options);
    if (!made) throw std::runtime_error(made.error().text());
    return std::move(*made);
}

} // namespace bench
