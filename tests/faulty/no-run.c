/* Has no function to run. */
#include "faulty.h"
ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "no-run", ABOUT, 0, 0, create, 0, destroy)
