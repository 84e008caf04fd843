#pragma once
// A plugin's words on their way into a message.
#include "abi/abi.h"
#include "base/utf8.hpp"

#include <string>
#include <string_view>

namespace polylogue {

// Valid UTF-8, at most 300 code points; empty when there are no words (null).
inline std::string told(polylogue_string text) {
    const std::string_view words = text.data ? std::string_view(text.data, text.size) : "";
    return utf8::first_invalid(words) ? "(text that is not UTF-8)" : utf8::shortened(words, 300);
}

} // namespace polylogue
