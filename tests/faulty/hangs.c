/* Never returns. */
#include "faulty.h"

static int32_t hang(void *self, uint32_t phase, const polylogue_input *input, const polylogue_sink *sink) {
    (void)self, (void)phase, (void)sink;
    for (volatile int again = holds(input, "hangs"); again;) {
    }
    return POLYLOGUE_OK;
}

ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "hangs", ABOUT, 0, 0, create, hang, destroy)
