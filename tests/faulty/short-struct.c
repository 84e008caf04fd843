/* Says that its descriptor is shorter than the contract's first version. */
#include "faulty.h"
ENTRY(24, POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "short-struct", ABOUT, 0, 0, create, run, destroy)
