#pragma once
// What corrections say of claims: statements whose claims are one, statements that leave the claim of another.
#include "graph/model.hpp"

#include <string>
#include <vector>

namespace polylogue {

struct Claim;
struct MapStatement;

struct ClaimLine {
    std::size_t a = 0, b = 0; // indices into Derived::statements
    bool same = true;         // false: b leaves the claim of a
    const Correction *by = nullptr;
};

struct ClaimLines {
    std::vector<ClaimLine> lines; // sorted by content
    std::vector<bool> undone;     // by line: a join whose statements another line keeps apart; filled by apply

    // Joins the claims, then takes out what leaves; all that leave one claim by one correction are one new claim. What
    // a line keeps apart stays apart. A claim whose members changed and that no concept names has an empty label then.
    void apply(std::vector<Claim> &claims, const std::vector<MapStatement> &statements);
};

} // namespace polylogue
