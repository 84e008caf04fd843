#pragma once
// Whose turn a paragraph of an interview, a debate or a transcript is: "Ann Lee: …", 問：… Other documents have no
// turns.
#include <polylogue/plugin.hpp>

#include <string>
#include <unordered_map>
#include <vector>

namespace polylogue::attribution {

struct Label {
    // A name, who asks, whoever is interviewed, who tells the story ("ANN LEE, BYLINE:").
    enum class Kind : std::uint8_t { speaker, question, answer, narrator };
    std::uint32_t paragraph = 0;
    polylogue_span span{}; // bytes, without the colon; empty where a paragraph is a turn without a label
    Kind kind = Kind::speaker;
};

class Labels {
  public:
    // A data file: [question] and [answer] are labels without a name, [small] words inside a name, [narrator] words
    // behind a name and a comma, [interview] wording that announces an interview, [party] ends of
    // labels of those who take sides though they ask. Throws std::runtime_error.
    explicit Labels(const std::string &path);
    // By paragraph. A document is in turns when a third of its paragraphs, three at least, have labels and one comes
    // again. Who asks in three of five turns only asks. An English interview without labels is in turns from its first
    // paragraph that is a question, when four are and those between them speak of themselves. Looked for once a
    // document; valid until another one comes.
    const std::vector<Label> &find(const sdk::Input &in) const;

  private:
    enum class Word : std::uint8_t { question, answer, small, narrator };
    bool takes_part(std::string_view label) const;
    bool is(std::string_view word, Word kind) const;
    std::vector<Label> find_anew(const sdk::Input &in) const;
    std::vector<Label> questions(const sdk::Input &in) const; // of an interview without labels; empty for another text
    bool narrates(std::string_view label) const;
    polylogue_span label_of(const sdk::Input &in, polylogue_span paragraph) const; // empty for none
    bool latin_name(std::string_view label) const;

    std::unordered_map<std::string, Word> words_;
    std::vector<std::string> interview_, party_;
    mutable std::string document_; // of the last find, as last_
    mutable std::vector<Label> last_;
};

// The label of a paragraph, nullptr for none.
const Label *label_of(const std::vector<Label> &labels, std::uint32_t paragraph);

} // namespace polylogue::attribution
