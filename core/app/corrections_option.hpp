#pragma once
// The option --corrections of the commands that make or read a map.
#include "base/result.hpp"
#include "graph/model.hpp"

#include <CLI/CLI.hpp>

namespace polylogue {

class CorrectionFiles {
  public:
    void add_to(CLI::App &command);
    bool given() const { return !paths_.empty(); }

    Status read_into(Map &map) const; // adds all; the first file that cannot be read ends it

  private:
    std::vector<std::string> paths_;
};

} // namespace polylogue
