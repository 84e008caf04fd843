#pragma once
// What no cue gave to anybody: sentences that the writer argues, or that go on with the last speaker's words.
#include "common/english_voice.hpp"

namespace polylogue::attribution::english {

class AuthorReader {
  public:
    explicit AuthorReader(const std::string &folder) : voice_(folder) {}
    // Adds to the pieces found (sorted, disjoint) those of the author and of speakers who go on.
    void read(const sdk::Input &in, const Text &text, Holders &holders, Reading &reading) const;

    // The stretches between the pieces, and what the document measures; for the trainer as well.
    static std::vector<Stretch> stretches(const sdk::Input &in, const Text &text, const Reading &reading,
                                          Measures &measures);
    const Voice &voice() const { return voice_; }

  private:
    Voice voice_;
};

} // namespace polylogue::attribution::english
