/* A default outside its own range. */
#include "faulty.h"
static const polylogue_option options[] = {
    {sizeof(polylogue_option), "most", POLYLOGUE_OPTION_INT, "50", 1, 9, 0, "the most words"}};
ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "option-default", ABOUT, options,
      sizeof options / sizeof *options, create, run, destroy)
