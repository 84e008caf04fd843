/* A good plugin with an option of each type, for the tests of wrong values. */
#include "faulty.h"
static const polylogue_option options[] = {
    {sizeof(polylogue_option), "loud", POLYLOGUE_OPTION_BOOL, "false", 0, 0, 0, "on or off"},
    {sizeof(polylogue_option), "most", POLYLOGUE_OPTION_INT, "5", 1, 9, 0, "a whole number"},
    {sizeof(polylogue_option), "share", POLYLOGUE_OPTION_REAL, "0.5", 0, 1, 0, "a share"},
    {sizeof(polylogue_option), "word", POLYLOGUE_OPTION_TEXT, "", 0, 0, 0, "any word"},
    {sizeof(polylogue_option), "kind", POLYLOGUE_OPTION_CHOICE, "a", 0, 0, "a|b|c", "one of three"},
    {sizeof(polylogue_option), "table", POLYLOGUE_OPTION_PATH, "", 0, 0, 0, "a file"}};
ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "options", ABOUT, options, 6, create, run, destroy)
