/* A choice without choices. */
#include "faulty.h"
static const polylogue_option options[] = {
    {sizeof(polylogue_option), "kind", POLYLOGUE_OPTION_CHOICE, "a", 0, 0, 0, "the kind"}};
ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "option-choices", ABOUT, options,
      sizeof options / sizeof *options, create, run, destroy)
