/* Made before the first contract. */
#include "faulty.h"
ENTRY(sizeof(polylogue_plugin), 0, POLYLOGUE_EXTRACT, 0, "older-abi", ABOUT, 0, 0, create, run, destroy)
