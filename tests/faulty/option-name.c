/* An option with an underscore in its name. */
#include "faulty.h"
static const polylogue_option options[] = {
    {sizeof(polylogue_option), "most_words", POLYLOGUE_OPTION_INT, "5", 1, 9, 0, "the most words"}};
ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "option-name", ABOUT, options,
      sizeof options / sizeof *options, create, run, destroy)
