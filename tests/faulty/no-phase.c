/* Declares no phase. */
#include "faulty.h"
ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, 0, 0, "no-phase", ABOUT, 0, 0, create, run, destroy)
