/* Crashes while it is created. */
#include "faulty.h"
#include <stdlib.h>

static void *crash(const polylogue_host *host) {
    (void)host;
    abort();
}

ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "crashes-at-start", ABOUT, 0, 0, crash, run,
      destroy)
