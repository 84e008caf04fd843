#include "common/attribution.hpp"

#include "common/document_key.hpp"
#include "common/points.hpp"
#include "common/scene.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace polylogue::attribution {
namespace {

bool is_chinese(const sdk::Input &in, const polylogue_sentence &s) {
    const auto paragraphs = in.paragraphs();
    const std::string_view lang =
        s.paragraph < paragraphs.size() ? sdk::view(paragraphs[s.paragraph].lang) : sdk::view(in.document().lang);
    return lang.starts_with("zh");
}

struct Shared {
    std::unique_ptr<Engine> english, chinese;
    std::pair<std::string, std::string> last; // document_key
    Found found;

    explicit Shared(const std::string &folder)
        : english(make_english(folder + "/en")), chinese(make_chinese(folder + "/zh")) {}
};

Shared &shared_in_thread(const std::string &folder) {
    thread_local std::map<std::string, Shared> all;
    return all.try_emplace(folder, folder).first->second;
}

Found read_anew(const sdk::Input &in, Shared &shared) {
    scene::cues_of(in); // all phrases are known before the first pass over a document
    Found found;
    const auto sentences = in.sentences();
    for (std::size_t first = 0; first < sentences.size();) {
        const bool chinese = is_chinese(in, sentences[first]);
        std::size_t last = first + 1;
        while (last < sentences.size() && is_chinese(in, sentences[last]) == chinese) ++last;
        Engine &engine = chinese ? *shared.chinese : *shared.english;
        engine.prepare(in);
        engine.read(in, first, last, found);
        first = last;
    }
    return found;
}

void cut_into_points(const sdk::Input &in, Found &found) {
    std::vector<Attribution> out;
    for (const Attribution &a : found.attributions)
        for (const polylogue_span point : points_of(in, a.content)) {
            out.push_back(a);
            out.back().content = point;
        }
    found.attributions = std::move(out);
}

} // namespace

Reader::Reader(std::string common_folder) : folder_(std::move(common_folder)) { shared_in_thread(folder_); }

const Found &Reader::read(const sdk::Input &in) {
    Shared &shared = shared_in_thread(folder_);
    std::pair key = document_key(in);
    if (shared.last != key) {
        shared.last = {};
        shared.found = read_anew(in, shared);
        cut_into_points(in, shared.found);
        shared.last = std::move(key);
    }
    return shared.found;
}

std::string common_folder(const sdk::Host &host) {
    const std::string own = host.data_folder();
    return own.substr(0, own.rfind('/')) + "/common";
}

namespace {

// A name that runs over a line end, or over stray control characters of a scraped page, is no name: the host would
// refuse it.
bool is_clean(const std::string &name) {
    return std::none_of(name.begin(), name.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

} // namespace

void push(const Found &found, Kind kind, sdk::Sink &out) {
    std::vector<std::int64_t> ids(found.holders.size(), -1);
    for (const Attribution &a : found.attributions) {
        if (a.kind != kind) continue;
        std::int64_t &id = ids[a.holder];
        const Holder &h = found.holders[a.holder];
        if (id < 0) {
            if (!is_clean(h.name)) continue;
            id = out.add_stakeholder(h.name, h.type, h.known, h.anonymous);
            for (const auto &[text, evidence] : h.aliases)
                if (is_clean(text)) out.add_alias(id, text, evidence);
        }
        out.add_statement(id, a.content, a.mode, a.confidence, a.cue, a.source);
    }
}

} // namespace polylogue::attribution
