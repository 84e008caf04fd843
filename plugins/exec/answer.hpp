#pragma once
// What a program answers: lines of JSON turned into items for the sink. The host checks the items, this the shape.
#include "common/excerpt.hpp"
#include "points.hpp"

#include <cstdint>
#include <polylogue/plugin.hpp>
#include <stdexcept>
#include <string>
#include <string_view>

namespace polylogue::exec {

struct BrokenAnswer : std::runtime_error { // not a line of the protocol: the program cannot be talked to any more
    using runtime_error::runtime_error;
};

// The phases the program's hello names, as bits. Throws BrokenAnswer.
std::uint32_t phases_of_hello(std::string_view line);

// Checks the answer to request `id` and passes on what it holds. Throws BrokenAnswer, and std::runtime_error with the
// program's own words when it says "error", or with what is wrong when a value has the wrong type. Items whose place is
// not in the text, or that name an id which nothing has, are reported as errors and left out.
void take_answer(std::string_view line, std::uint64_t id, std::uint32_t phase, const sdk::Input &input,
                 const Points &points, sdk::Sink &sink);

using sdk::first_bytes;

} // namespace polylogue::exec
