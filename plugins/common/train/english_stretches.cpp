// Prints the stretches of English documents that no cue gives to anybody, with their features, for english_voice.py.
// usage: english_stretches LEXICON TEXT…   a line a stretch: path, begin and end (code points), 1 with a speaker,
// features
//   first line: the features' names. Built by english_voice.py --build.
#include "common/english_author.hpp"
#include "ingest/ingest.hpp"
#include "plugin/bridge.hpp"

#include <cstdio>

namespace {

using namespace polylogue;
using namespace polylogue::attribution::english;

std::size_t code_points(std::string_view text) {
    std::size_t n = 0;
    for (const char c : text) n += (c & 0xC0) != 0x80;
    return n;
}

void print(const Document &document, const Lexicon &lexicon, const AuthorReader &author) {
    const Layers layers = make_layers(document, false);
    const DocumentBridge bridge(document, layers);
    polylogue_input raw{};
    raw.size = sizeof raw, raw.document = &bridge.raw();
    const sdk::Input in(raw);
    const Text text = tokenise(in, lexicon, 0, in.sentences().size());
    const KnownNames known;
    attribution::Found found;
    Holders holders(text, known, found);
    Measures measures;
    const auto all = AuthorReader::stretches(in, text, read_cues(in, text, holders), measures);
    const auto features = author.voice().features(in, text, all, measures);
    for (std::size_t s = 0; s < all.size(); ++s) {
        const std::size_t begin = text.tokens[all[s].range.first].begin, end = text.tokens[all[s].range.last - 1].end;
        std::printf("%s\t%zu\t%zu\t%d\t", document.path.c_str(), code_points(in.text().substr(0, begin)),
                    code_points(in.text().substr(0, end)), all[s].speaker >= 0);
        for (const double f : features[s]) std::printf("%g ", f);
        std::printf("\n");
    }
}

} // namespace

int main(int argc, char **argv) {
    const Lexicon lexicon(argv[1]);
    const AuthorReader author(argv[1]);
    for (const std::string &name : author.voice().names()) std::printf("%s ", name.c_str());
    std::printf("\n");
    for (int i = 2; i < argc; ++i)
        for (const auto &document : read_documents(argv[i]))
            if (document) print(*document, lexicon, author);
}
