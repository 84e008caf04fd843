#pragma once
// Numbers for the names in a cgraph graph, counted as they come. cgraph's own are memory addresses, and it writes
// subgraphs in the order of these numbers, so that its files would differ from run to run.
#include <graphviz/cgraph.h>

namespace polylogue::graphviz {

Agdisc_t *counted_ids(); // for agopen; lives until the program ends

} // namespace polylogue::graphviz
