#pragma once
// Whose voice a stretch without a cue is: the writer arguing, the last speaker going on, or nobody's, a plain report.
// A small linear model over counted marks decides; its weights are a data file made by train/english_voice.py.
#include "common/english_cues.hpp"
#include "common/shared_phrases.hpp"

#include <array>

namespace polylogue::attribution::english {

struct Stretch { // tokens of one sentence that no cue gave to anybody
    Range range;
    int speaker = -1;          // whose statement came last in the paragraph
    int turn = -1;             // the labelled turn it lies in, as index
    std::size_t since = 9;     // sentences since then
    std::size_t paragraph = 0; // its number in the document
    bool opens = false, rest = false, heading = false,
         title = false; // first in its paragraph; only part of its sentence is left
};

struct Measures {                       // of the whole document
    double quoted = 0;                  // share of its words given to holders by cues
    double first_person = 0, marks = 0; // of the stretches, each
    std::size_t paragraphs = 1;
};

class Voice {
  public:
    enum class Verdict : std::uint8_t { report, speaker, author };
    explicit Voice(const std::string &folder); // voice.tsv, voice-weights.tsv

    using Features = std::vector<double>;
    const std::vector<std::string> &names() const { return names_; } // of the features, in order
    // The features of each stretch; fills in the document's marks.
    std::vector<Features> features(const sdk::Input &in, const Text &text, const std::vector<Stretch> &stretches,
                                   Measures measures) const;
    bool furniture(const Features &features, const Stretch &stretch) const; // short, with words of page furniture
    Verdict judge(const Features &features, const Stretch &stretch, double &confidence) const;

  private:
    void grammar(const Text &text, const Stretch &stretch, const Measures &measures, Features &out) const;
    void load(const std::string &path);

    std::vector<std::string> names_;
    lexicon::SharedPhrases marks_;
    std::vector<std::size_t> group_of_;                       // of each phrase: its feature
    std::size_t groups_ = 0, i_ = 0, we_ = 0, furniture_ = 0; // features that are groups of voice.tsv
    Features author_, speaker_;
};

} // namespace polylogue::attribution::english
