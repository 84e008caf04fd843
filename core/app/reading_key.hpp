#pragma once
// What a reading depends on, as a key: program, plugins and their data, options, codebook, issue, and the document's
// content. Equal keys have equal readings, as far as plugins are functions of what they are given.
#include "app/readers.hpp"

#include <string>

namespace polylogue {

class ReadingKeys {
  public:
    // Reads the files of program and plugins.
    ReadingKeys(const Configuration &configuration, const std::vector<Loss> &refused);
    std::string of(const Document &document) const; // wherever its file is

  private:
    std::string run_;
};

} // namespace polylogue
