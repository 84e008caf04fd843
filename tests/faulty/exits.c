/* Ends the program that called it. */
#include "faulty.h"
#include <stdlib.h>

static int32_t leave(void *self, uint32_t phase, const polylogue_input *input, const polylogue_sink *sink) {
    (void)self, (void)phase, (void)sink;
    if (holds(input, "exits")) exit(3);
    return POLYLOGUE_OK;
}

ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "exits", ABOUT, 0, 0, create, leave, destroy)
