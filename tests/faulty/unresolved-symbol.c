/* Calls a function that nobody defines. */
#include "faulty.h"
int32_t nowhere_defined(void);

static int32_t call_it(void *self, uint32_t phase, const polylogue_input *input, const polylogue_sink *sink) {
    (void)self, (void)phase, (void)input, (void)sink;
    return nowhere_defined();
}

ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "unresolved-symbol", ABOUT, 0, 0, create, call_it,
      destroy)
