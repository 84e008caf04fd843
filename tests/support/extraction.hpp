#pragma once
// Runs the six built-in plugins over a passage, as the program would; plugins and codebooks are loaded once.
#include "app/pipeline.hpp"

#include <string>

namespace polylogue::test {

struct Passage {
    std::string text, lang, issue;
    std::string codebook = "general"; // a folder of corpus/
};

// The reading of the passage as a document of its own.
Reading read_passage(const Passage &passage);

} // namespace polylogue::test
