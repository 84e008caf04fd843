#pragma once
// What a thread keeps about the document at hand is kept under this key.
#include <polylogue/plugin.hpp>

#include <string>
#include <utility>

namespace polylogue {

// Document id (made from outlet and text) and codebook hash.
inline std::pair<std::string, std::string> document_key(const sdk::Input &in) {
    return {std::string(sdk::view(in.document().id)), std::string(sdk::view(in.codebook().hash))};
}

} // namespace polylogue
