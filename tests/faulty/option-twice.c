/* Two options of one name. */
#include "faulty.h"
static const polylogue_option options[] = {
    {sizeof(polylogue_option), "most", POLYLOGUE_OPTION_INT, "5", 1, 9, 0, "the most words"},
    {sizeof(polylogue_option), "most", POLYLOGUE_OPTION_INT, "6", 1, 9, 0, "the most words again"}};
ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "option-twice", ABOUT, options,
      sizeof options / sizeof *options, create, run, destroy)
