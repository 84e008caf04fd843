#pragma once
// Whose voice a stretch without a cue is: the last speaker going on, the writer arguing, or nobody's, a plain report.
// A small linear model over counted marks decides; its weights are a data file (voice.txt) made by
// train/chinese_voice.py.
#include "common/chinese_clause.hpp"

#include <array>
#include <string>
#include <vector>

namespace polylogue::attribution::zh {

struct Stretch {                            // neighbouring pieces of one sentence
    std::size_t first = 0, last = 0;        // pieces, half-open
    std::int32_t speaker = -1;              // who spoke last in the paragraph
    std::uint32_t since = 0;                // sentences since then; 0: in this sentence
    bool named = false, person = false;     // opens with a name; with a person's
    bool pronoun = false;                   // opens with he, they or we
    bool of_person = false, direct = false; // the speaker is a person; was quoted word for word last
    bool ascribed = false;                  // a position was ascribed to the speaker last
    bool over = false;                      // the speaker is the one of the paragraph before
    bool opens_paragraph = false;
    bool turn = false; // in a labelled turn of the speaker
};

struct Measures {                        // of the whole document
    double quoted = 0;                   // share of the text given to holders by cues
    double marks = 0;                    // marks of argument, for ten code points outside of them
    bool briefing = false;               // questions and answers: whoever answers goes on
    double facts = 0, own = 0, asks = 0; // marks of report, of the first person, and questions, likewise
    std::vector<double> argues;          // by stretch: its marks of argument less those of report
};

constexpr std::size_t kFeatures = 80;
using Features = std::array<double, kFeatures>;

Features features(const Passage &passage, const std::vector<Stretch> &stretches, std::size_t index,
                  const Measures &measures);
Measures measure(const Passage &passage, const std::vector<Stretch> &stretches, std::size_t quoted);

class Voice {
  public:
    enum class Verdict : std::uint8_t { report, speaker, author };
    explicit Voice(const std::string &path);
    Verdict judge(const Features &features, bool has_speaker, double &confidence) const;

  private:
    Features speaker_{}, author_{};
};

} // namespace polylogue::attribution::zh
