#pragma once
// Which part of a sentence is only granted before its main point: "although …, …", 虽然…但….
#include <string_view>
#include <utility>
#include <vector>

namespace polylogue::scene {

// The granted parts of `sentence` (simplified script), as begin and end in bytes, by begin.
std::vector<std::pair<std::size_t, std::size_t>> granted_in(std::string_view sentence);

} // namespace polylogue::scene
