#pragma once
// Who says what: the reading that quotation, ascription and author share. One pass over the document finds holders and
// attributes each argument-bearing passage to one of them (or to the author, or to nobody); each plugin passes on the
// kind that is its own.
#include <polylogue/plugin.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace polylogue::attribution {

enum class Kind : std::uint8_t { quotation, ascription, author };

struct Holder {
    std::string name; // canonical: the codebook's English name, a parenthesised original, or the fullest form
    polylogue_type type = POLYLOGUE_PERSON;
    std::string known; // id in the codebook, or empty
    std::vector<std::pair<std::string, std::string>>
        aliases; // surface form in the original script, evidence (mention, parenthesis, codebook, short-form, title)
    bool anonymous = false;
};

struct Attribution {
    std::uint32_t holder = 0; // index into Found::holders
    polylogue_span content{}, cue{}, source{};
    polylogue_mode mode = POLYLOGUE_INDIRECT;
    Kind kind = Kind::quotation;
    double confidence = 0.5;
};

struct Found {
    std::vector<Holder> holders; // the author, when the text argues, has type POLYLOGUE_AUTHOR_TYPE and name "AUTHOR"
    std::vector<Attribution> attributions; // in text order, contents disjoint
};

// One language's engine. Compiled once from its lexicon folder, then used for many documents by one thread at a time.
class Engine {
  public:
    virtual ~Engine() = default;
    virtual void prepare(const sdk::Input &in) = 0; // compiles the codebook's names; does nothing when the codebook is
                                                    // the same as last time
    // Appends what it finds in the sentences first..last (indices, half-open; all of its language) to `found`; holders
    // already there may be reused.
    virtual void read(const sdk::Input &in, std::size_t first, std::size_t last, Found &found) = 0;
};

std::unique_ptr<Engine> make_english(const std::string &lexicon_folder); // english.cpp, lexicon/en/
std::unique_ptr<Engine> make_chinese(const std::string &lexicon_folder); // chinese.cpp, lexicon/zh/

// Both engines: hands each run of sentences of one language to its own. Readers of one folder on one thread share their
// engines and the last reading, because quotation, ascription and author ask for the same one after the other.
class Reader {
  public:
    explicit Reader(
        std::string common_folder); // loads the lexicons; throws std::runtime_error("file:line: …") when one is broken
    const Found &read(const sdk::Input &in); // valid until the next read on this thread

  private:
    std::string folder_;
};

// The folder of the data that the built-in plugins share, beside each plugin's own.
std::string common_folder(const sdk::Host &host);

// Pushes what is of `kind` into the sink.
void push(const Found &found, Kind kind, sdk::Sink &out);

} // namespace polylogue::attribution
