#include "common/attribution.hpp"

#include <algorithm>

namespace polylogue::attribution {
namespace {

bool is_chinese(const sdk::Input &in, const polylogue_sentence &s) {
    const auto paragraphs = in.paragraphs();
    const std::string_view lang = s.paragraph < paragraphs.size() ? sdk::view(paragraphs[s.paragraph].lang) : sdk::view(in.document().lang);
    return lang.starts_with("zh");
}

} // namespace

Reader::Reader(const std::string &common_folder)
    : english_(make_english(common_folder + "/en")), chinese_(make_chinese(common_folder + "/zh")) {}

Found Reader::read(const sdk::Input &in) {
    Found found;
    const auto sentences = in.sentences();
    for (std::size_t first = 0; first < sentences.size();) {
        const bool chinese = is_chinese(in, sentences[first]);
        std::size_t last = first + 1;
        while (last < sentences.size() && is_chinese(in, sentences[last]) == chinese) ++last;
        Engine &engine = chinese ? *chinese_ : *english_;
        engine.prepare(in);
        engine.read(in, first, last, found);
        first = last;
    }
    return found;
}

std::string common_folder(const sdk::Host &host) {
    const std::string own = host.data_folder();
    return own.substr(0, own.rfind('/')) + "/common";
}

void push(const Found &found, Kind kind, sdk::Sink &out) {
    std::vector<std::int64_t> ids(found.holders.size(), -1);
    for (const Attribution &a : found.attributions) {
        if (a.kind != kind) continue;
        std::int64_t &id = ids[a.holder];
        const Holder &h = found.holders[a.holder];
        if (id < 0) {
            id = out.add_stakeholder(h.name, h.type, h.known, h.anonymous);
            for (const auto &[text, evidence] : h.aliases) out.add_alias(id, text, evidence);
        }
        out.add_statement(id, a.content, a.mode, a.confidence, a.cue, a.source);
    }
}

} // namespace polylogue::attribution
