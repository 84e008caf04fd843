/* Crashes while it is loaded. */
#include "faulty.h"
#include <stdlib.h>

__attribute__((constructor)) static void crash(void) { abort(); }

ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "crashes-at-load", ABOUT, 0, 0, create, run,
      destroy)
