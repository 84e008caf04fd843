/* Built twice into one folder under two file names. */
#include "faulty.h"
ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "same-id", ABOUT, 0, 0, create, run, destroy)
