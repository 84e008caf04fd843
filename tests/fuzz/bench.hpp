#pragma once
// A small document with a codebook, laid out as plugins see them, for the targets that play a plugin's part.
#include "plugin/bridge.hpp"

namespace polylogue::test {

struct Bench {
    Codebook codebook;
    Document document;
    Layers layers;
    Fragment found; // two holders with a statement each
    CodebookBridge codebook_bridge{codebook};
    DocumentBridge document_bridge{document, layers};
    FoundBridge found_bridge{found};
    polylogue_input input{};

    Bench();
};

Bench &bench(); // made once

} // namespace polylogue::test
