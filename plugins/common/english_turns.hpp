#pragma once
// Turns of speech in an interview, a debate or a transcript: the paragraph behind a label is its speaker's, a question
// nobody's.
#include "common/english_cues.hpp"

#include <optional>

namespace polylogue::attribution::english {

class Turns {
  public:
    Turns(const sdk::Input &in, const Text &text, Holders &holders)
        : in_(in), x_(text), holders_(holders), labels_(text.lexicon->labels().find(in)) {}
    // The turn that a paragraph (not empty) is; asked for in text order, behind the holders of what stands before.
    std::optional<Turn> of(Range paragraph);

  private:
    int named(Range label);

    const sdk::Input &in_;
    const Text &x_;
    Holders &holders_;
    const std::vector<Label> &labels_;
    int guest_ = -1; // who is interviewed, once met
};

} // namespace polylogue::attribution::english
