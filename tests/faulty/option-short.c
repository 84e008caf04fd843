/* An option struct that is too short. */
#include "faulty.h"
static const polylogue_option options[] = {{8, "most", POLYLOGUE_OPTION_INT, "5", 1, 9, 0, "the most words"}};
ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "option-short", ABOUT, options,
      sizeof options / sizeof *options, create, run, destroy)
