/* Cannot be created, and does not say why. */
#include "faulty.h"

static void *refuse(const polylogue_host *host) {
    (void)host;
    return 0;
}

ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "refuses-silently", ABOUT, 0, 0, refuse, run,
      destroy)
