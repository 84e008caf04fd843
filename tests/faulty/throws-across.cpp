// Lets an exception cross the boundary, which the contract forbids.
#include "faulty.h"

namespace {

int32_t throw_it(void *, uint32_t, const polylogue_input *, const polylogue_sink *) { throw 42; }

} // namespace

extern "C" {
ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "throws-across", ABOUT, nullptr, 0, create,
      throw_it, destroy)
}
