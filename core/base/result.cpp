#include "base/result.hpp"

namespace polylogue {

std::string Error::text() const {
    std::string out = path;
    auto part = [&out](const std::string &s) { out += (out.empty() ? "" : ":") + s; };
    if (line) part(std::to_string(line));
    if (line && column) part(std::to_string(column));
    if (!line && offset) out += (out.empty() ? "byte " : ": byte ") + std::to_string(*offset);
    return out.empty() ? message : out + ": " + message;
}

} // namespace polylogue
