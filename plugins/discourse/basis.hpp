#pragma once
// What an arrow rests on, as far as the wording shows it.
#include "discourse/decode.hpp"

namespace polylogue::discourse {

polylogue_basis basis_of(const std::vector<Fact> &facts, const Edge &edge);

} // namespace polylogue::discourse
