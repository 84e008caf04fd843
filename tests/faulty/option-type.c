/* An option of a type that the contract does not have. */
#include "faulty.h"
static const polylogue_option options[] = {{sizeof(polylogue_option), "most", 99, "5", 1, 9, 0, "the most words"}};
ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "option-type", ABOUT, options,
      sizeof options / sizeof *options, create, run, destroy)
