#pragma once
// Small maps of outlets for the tests of comparisons.
#include "compare/groups.hpp"
#include "merge/sample.hpp"

namespace sample {

// A map of the page with its outlet.
inline Map in_outlet(const Page &page, const std::string &outlet) {
    Map out = page.map();
    for (auto &[id, record] : out.documents) {
        Metadata meta = *record.metadata.begin();
        meta.outlet = outlet;
        record.metadata = {meta};
    }
    return out;
}

inline Said stance(Stance side, std::vector<std::string> logics = {}) {
    return {std::move(logics), side, "", 1, "quotation"};
}

} // namespace sample
