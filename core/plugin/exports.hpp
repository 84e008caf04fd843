#pragma once
// Which symbols a library offers, read from its file: nothing of it runs.
#include <optional>
#include <string>
#include <string_view>

namespace polylogue {

// Whether the ELF file exports `symbol`; nothing when it is no whole ELF file of this machine's word size. Reads the
// dynamic symbols, which stay in a stripped library. Source of the format: elf(5).
std::optional<bool> exports(const std::string &path, std::string_view symbol);

} // namespace polylogue
