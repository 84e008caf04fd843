#include "report/table.hpp"

#include "base/number.hpp"

#include <cmath>

namespace polylogue {
namespace {

struct Text {
    std::string operator()(std::monostate) const { return ""; }
    std::string operator()(const std::string &s) const { return s; }
    std::string operator()(double d) const { return number_text(std::round(d * 1e9) / 1e9 + 0.0); }
    std::string operator()(std::size_t n) const { return std::to_string(n); }
    std::string operator()(bool b) const { return b ? "true" : "false"; }
};

} // namespace

std::string cell_text(const Cell &cell) { return std::visit(Text{}, cell); }

} // namespace polylogue
