#pragma once
// The bare costs that `polylogue bench` holds extraction against: each does one thing with the texts and nothing else.
#include "codebook/codebook.hpp"
#include "text/document.hpp"

#include <common/lexicon.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace polylogue {

// Reads the files and checks that they are UTF-8; returns the number of bytes read.
std::size_t read_and_check(const std::vector<std::string> &files);

// Every phrase of the cue files under `folder` (weights and numbers left out) and of the codebook, compiled.
class FullLexicon {
  public:
    FullLexicon(const std::string &folder, const Codebook &codebook);
    std::size_t size() const { return matcher_.size(); }
    std::size_t hits(std::string_view view) const; // of one pass over a simplified view

  private:
    void add(std::string_view field);
    void add_file(const std::string &path);

    lexicon::Matcher matcher_;
    mutable std::vector<lexicon::Hit> hits_;
};

} // namespace polylogue
