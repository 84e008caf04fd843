#pragma once
// What the host tells a program: the lines of docs/exec-protocol.md, without their ends.
#include "points.hpp"

#include <cstdint>
#include <polylogue/plugin.hpp>
#include <string>

namespace polylogue::exec {

constexpr int kProtocol = 1;
constexpr const char *kVersion = "1.0.0"; // of this plugin

std::string phase_name(std::uint32_t phase);
std::string hello();
std::string codebook_json(const sdk::Input &input);

// `codebook` is what codebook_json gave for this input's codebook.
std::string request(std::uint64_t id, std::uint32_t phase, const sdk::Input &input, const Points &points,
                    const std::string &codebook);

} // namespace polylogue::exec
