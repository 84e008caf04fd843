#include "graph/annotation.hpp"

#include <algorithm>

namespace polylogue {

bool AnnotatedStakeholder::author() const {
    const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
    std::string big = id;
    std::transform(big.begin(), big.end(), big.begin(), upper);
    return type == to_string(StakeholderType::author) || big == "AUTHOR";
}

} // namespace polylogue
