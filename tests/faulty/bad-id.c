/* An id with a capital and a blank. */
#include "faulty.h"
ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "Bad Id", ABOUT, 0, 0, create, run, destroy)
