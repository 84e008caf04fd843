#pragma once
// How commands derive: with the name table shipped with the program, and the options that bear on it.
#include "merge/derive.hpp"
#include "merge/name_table.hpp"

#include <CLI/CLI.hpp>

namespace polylogue {

class Deriving {
  public:
    void add_to(CLI::App &command);

    // Reads the name table at the first call (a missing one is logged); the result points into this object.
    DeriveOptions options();

  private:
    NameTable names_;
    bool read_ = false, no_concepts_ = false;
};

} // namespace polylogue
