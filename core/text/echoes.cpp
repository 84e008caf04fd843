#include "base/utf8.hpp"
#include "text/chars.hpp"
#include "text/script.hpp"
#include "text/segment.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace polylogue {
namespace {

constexpr std::size_t kShortestEcho = 40; // code points that are letters or digits

struct Print {                                // a sentence without its white space, punctuation, case and script
    std::uint64_t hash = 0xCBF29CE484222325U; // FNV-1a
    std::size_t points = 0;
};

// Letters and digits of ASCII in lower case, 0 for the rest.
constexpr auto kPlain = [] {
    std::array<unsigned char, 0x80> plain{};
    for (unsigned char c = '0'; c <= '9'; ++c) plain[c] = c;
    for (unsigned char c = 'a'; c <= 'z'; ++c) plain[c] = plain[c - 'a' + 'A'] = c;
    return plain;
}();

Print print_of(std::string_view text) {
    Print print;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        char32_t c = 0;
        if (lead < 0x80)
            c = kPlain[lead], ++at;
        else if (c = chars::next(text, at); chars::is_word(c))
            c = simplified(c);
        else
            c = 0;
        if (c == 0) continue;
        print.hash = (print.hash ^ c) * 0x100000001B3U;
        ++print.points;
    }
    return print;
}

class RepeatFinder {
  public:
    RepeatFinder(const Document &document, const std::vector<Sentence> &sentences) : sentences_(sentences) {
        prints_.reserve(sentences.size());
        for (const Sentence &s : sentences) prints_.push_back(print_of(document.at(s.span)));
    }

    void find(std::vector<Echo> &echoes) {
        std::unordered_map<std::uint64_t, std::size_t> first;
        first.reserve(prints_.size());
        for (std::size_t i = 0; i < prints_.size();) {
            const auto [known, is_new] = first.try_emplace(prints_[i].hash, i);
            const std::size_t length = is_new ? 0 : run_length(known->second, i);
            if (length > 0) echoes.push_back({span(i, length), span(known->second, length), Echo::Kind::repeat});
            i += length > 0 ? length : 1;
        }
    }

  private:
    const std::vector<Sentence> &sentences_;
    std::vector<Print> prints_;

    // Sentences from `late` on that repeat those from `early` on; 0 when together they are too short.
    std::size_t run_length(std::size_t early, std::size_t late) const {
        std::size_t n = 0;
        std::size_t points = 0;
        while (late + n < prints_.size() && early + n < late && prints_[early + n].hash == prints_[late + n].hash &&
               prints_[early + n].points == prints_[late + n].points)
            points += prints_[late + n++].points;
        return points >= kShortestEcho ? n : 0;
    }

    Span span(std::size_t from, std::size_t count) const {
        return {sentences_[from].span.begin, sentences_[from + count - 1].span.end};
    }
};

} // namespace

std::vector<Echo> find_echoes(const Document &document, const std::vector<Paragraph> &paragraphs,
                              const std::vector<Sentence> &sentences) {
    std::vector<Echo> echoes;
    RepeatFinder(document, sentences).find(echoes);
    const auto translations = find_translations(document, paragraphs);
    echoes.insert(echoes.end(), translations.begin(), translations.end());
    std::sort(echoes.begin(), echoes.end());
    return echoes;
}

} // namespace polylogue
