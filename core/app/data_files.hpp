#pragma once
// The data files that belong to the program.
#include "app/options.hpp"
#include "base/file.hpp"

#include <spdlog/spdlog.h>
#include <string>

namespace polylogue {

// A file of share/polylogue/data; one that cannot be read is logged and done without.
inline std::string data_file(const char *name) {
    const auto text = read_file(installed_share(std::string("data/") + name));
    if (!text) spdlog::warn("{}", text.error().text());
    return text ? *text : "";
}

template <class T> T parsed_data(const char *name) {
    auto found = T::parse(data_file(name), name);
    if (found) return std::move(*found);
    spdlog::warn("{}", found.error().text());
    return T();
}

} // namespace polylogue
