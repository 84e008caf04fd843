#pragma once
// What holds for every map that was read: it can be derived, drawn and written in every format, and map.xml and
// map.json give it back.
#include "format/formats.hpp"

#include <string_view>

namespace polylogue::test {

void check_map(const Map &map); // must() ends the process where it does not hold

// What `bytes` hold in a format, where they can be read: check_map; else an error in words.
void check_reader(Format format, std::string_view bytes);

} // namespace polylogue::test
