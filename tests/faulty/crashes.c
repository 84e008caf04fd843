/* Ends as a process does that reads where nothing is. */
#include "faulty.h"
#include <signal.h>

static int32_t crash(void *self, uint32_t phase, const polylogue_input *input, const polylogue_sink *sink) {
    (void)self, (void)phase, (void)sink;
    if (holds(input, "crashes")) raise(SIGSEGV);
    return POLYLOGUE_OK;
}

ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "crashes", ABOUT, 0, 0, create, crash, destroy)
