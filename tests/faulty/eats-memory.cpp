// Takes memory without end, as a list that is never emptied would.
#include "faulty.h"

#include <memory>
#include <vector>

namespace {

int32_t eat(void *, uint32_t, const polylogue_input *input, const polylogue_sink *) {
    constexpr std::size_t kPiece = std::size_t{16} << 20U;
    std::vector<std::unique_ptr<char[]>> kept;
    while (holds(input, "eats-memory")) kept.push_back(std::make_unique<char[]>(kPiece));
    return POLYLOGUE_OK;
}

} // namespace

extern "C" {
ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "eats-memory", ABOUT, nullptr, 0, create, eat,
      destroy)
}
