/* Cannot be created, and says why. */
#include "faulty.h"

static void *refuse(const polylogue_host *host) {
    host->report(host->self, POLYLOGUE_ERROR, text("its dictionary is missing"));
    return 0;
}

ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "refuses", ABOUT, 0, 0, refuse, run, destroy)
