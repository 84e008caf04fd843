// Prints the stretches of Chinese documents that no cue gives to anybody, with their features, for chinese_voice.py.
// usage: chinese_stretches LEXICON CODEBOOK.xml TEXT… > STRETCHES   a line a stretch: text, begin, end (code points),
// the speaker's names, features. Linked with polylogue_core and polylogue_plugin_common.
#include "codebook/codebook.hpp"
#include "common/chinese_reading.hpp"
#include "ingest/ingest.hpp"
#include "plugin/bridge.hpp"

#include <cstdio>

namespace {

using namespace polylogue;
using namespace polylogue::attribution::zh;

std::size_t code_points(std::string_view text) {
    std::size_t n = 0;
    for (const char c : text) n += (c & 0xC0) != 0x80;
    return n;
}

std::string names(const attribution::Found &found, std::int32_t speaker) {
    if (speaker < 0) return {};
    const attribution::Holder &holder = found.holders[static_cast<std::size_t>(speaker)];
    std::string out = holder.name;
    for (const auto &[text, evidence] : holder.aliases) out += "|" + text;
    return out;
}

void print(const std::string &path, const Document &document, Lexicon &lexicon, const Voice &voice,
           const CodebookBridge &codebook) {
    const Layers layers = make_layers(document, false);
    const DocumentBridge bridge(document, layers);
    polylogue_input raw{};
    raw.size = sizeof raw, raw.document = &bridge.raw(), raw.codebook = &codebook.raw();
    const sdk::Input in(raw);
    lexicon.set_names(in.known());
    const Passage passage = cut(in, 0, in.sentences().size(), lexicon);
    attribution::Found found;
    attribution::zh::Reading reading(in, passage, lexicon, voice, found);
    reading.run();
    for (std::size_t i = 0; i < reading.stretches().size(); ++i) {
        const Stretch &s = reading.stretches()[i];
        const polylogue_span span = passage.bytes(passage.pieces[s.first].begin, passage.pieces[s.last - 1].end);
        std::printf("%s\t%zu\t%zu\t%s", path.c_str(), code_points(in.text().substr(0, span.begin)),
                    code_points(in.text().substr(0, span.end)), names(found, s.speaker).c_str());
        for (const double f : features(passage, reading.stretches(), i, reading.measures())) std::printf("\t%g", f);
        std::printf("\n");
    }
}

} // namespace

int main(int argc, char **argv) {
    if (argc < 4) return 2;
    const std::string folder = argv[1];
    Lexicon lexicon(folder);
    const Voice voice(folder + "/voice.txt");
    const auto codebook = read_codebook(argv[2]);
    if (!codebook) return 1;
    const CodebookBridge bridge(*codebook);
    for (int i = 3; i < argc; ++i)
        for (const auto &document : read_documents(argv[i]))
            if (document) print(argv[i], *document, lexicon, voice, bridge);
}
