/* Made for a host of the future. */
#include "faulty.h"
ENTRY(sizeof(polylogue_plugin) + 64, 1000, POLYLOGUE_EXTRACT, 0, "newer-abi", ABOUT, 0, 0, create, run, destroy)
