/* Aborts while it labels, after good runs of both its phases. */
#include "faulty.h"
#include <stdlib.h>

static int32_t label(void *self, uint32_t phase, const polylogue_input *input, const polylogue_sink *sink) {
    (void)self, (void)sink;
    if (phase == POLYLOGUE_LABEL && holds(input, "aborts")) abort();
    return POLYLOGUE_OK;
}

ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT | POLYLOGUE_LABEL, 0, "aborts", ABOUT, 0, 0, create,
      label, destroy)
