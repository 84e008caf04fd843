#pragma once
// Cuts a large XML file into small ones of the same form, so that it can be parsed in bounded memory.
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace polylogue {

// Of <root><part>…</part>…</root> each piece is the root with one part and some of the part's children, in the file's
// order, `size` bytes or one child beyond that. Stops when `take` returns false. False then, and where the file is not
// of that form: it has a document type, its tags do not fit, something stands behind the root. What is inside a child
// is for the pieces' reader to check.
bool in_pieces(std::string_view xml, std::size_t size, const std::function<bool(const std::string &piece)> &take);

} // namespace polylogue
