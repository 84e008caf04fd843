#pragma once
// Bytes of any supported encoding to valid UTF-8 without characters XML 1.0 forbids. What had to be assumed or replaced
// is told in warnings; what cannot be read is an Error of kind encoding with the byte offset in the file.
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace polylogue {

struct Decoded {
    std::string text; // without byte order mark
    std::vector<std::string> warnings;
};

// `declared` is the name an HTML or XML declaration gives, or empty. UTF-8 and byte order marks win over it; without it
// UTF-16 is known by its byte order mark or its NULs, GB18030 and Big5-HKSCS by the share of frequent characters.
Result<Decoded> decode(const std::string &path, std::string_view bytes, std::string_view declared = {});

// The encoding named by an XML declaration or an HTML meta element in the first bytes; empty when there is none.
std::string declared_encoding(std::string_view head);

// Replaces each character XML 1.0 forbids by U+FFFD (valid UTF-8 in and out); true when there was one, with a warning
// added.
bool replace_forbidden(std::string &text, std::vector<std::string> &warnings);

// `bytes` with each invalid byte as U+FFFD: for file names in messages.
std::string shown(std::string_view bytes);

} // namespace polylogue
