#pragma once
// Tells what a run lost, each fault once: the first time with its document, and at the end in how many more.
#include "graph/model.hpp"

#include <map>
#include <string>
#include <vector>

namespace polylogue {

class LossLog {
  public:
    void lose(const std::string &line);                        // logs it
    void lose(const std::string &document, const Loss &loss);  // logs it when it is the first of its kind
    void count_logged(std::size_t losses) { lost_ += losses; } // logged elsewhere
    void tell_repeated() const;                                // at the end of the reading
    std::size_t lost() const { return lost_; }

  private:
    std::map<Loss, std::vector<std::string>> documents_; // by fault
    std::size_t lost_ = 0;
};

} // namespace polylogue
