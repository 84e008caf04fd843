/* Works with no host at all. */
#include "faulty.h"
POLYLOGUE_EXPORT const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi);
const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi) {
    (void)host_abi;
    return 0;
}
