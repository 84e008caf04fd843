#include "text/document.hpp"

#include "base/hash.hpp"

namespace polylogue {
namespace {

constexpr std::size_t kIdDigits = 12;

std::string slug(std::string_view name) {
    std::string out;
    for (const char c : name) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out.empty() ? "doc" : out;
}

} // namespace

std::string Document::id() const {
    return slug(meta.outlet) + "-" + Hasher().add(meta.outlet).add(text).hex(kIdDigits);
}

} // namespace polylogue
