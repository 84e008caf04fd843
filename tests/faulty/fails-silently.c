/* Returns a status that the contract does not have, without a reason. */
#include "faulty.h"

static int32_t fail(void *self, uint32_t phase, const polylogue_input *input, const polylogue_sink *sink) {
    (void)self, (void)phase, (void)input, (void)sink;
    return 7;
}

ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "fails-silently", ABOUT, 0, 0, create, fail,
      destroy)
