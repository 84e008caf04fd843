#pragma once
// Encodings other than UTF-8, through ICU, and the guess between the Chinese ones.
#include <optional>
#include <string>
#include <string_view>

namespace polylogue {

struct Conversion {
    std::string text;                      // UTF-8
    std::optional<std::size_t> invalid_at; // byte offset of the first sequence the encoding does not have
};

Conversion convert(std::string_view bytes, const char *encoding);

// The ICU converter for an encoding as named in a file, each Chinese one replaced by its superset (gb2312 and gbk by
// GB18030, big5 by Big5-HKSCS, latin1 by windows-1252 as the WHATWG Encoding Standard has it); null when unknown or
// UTF-8.
const char *known_encoding(std::string_view name);

// GB18030 or Big5-HKSCS, whichever gives text with a natural share of frequent characters; null when neither does.
const char *guess_chinese(std::string_view bytes);

} // namespace polylogue
