#include "report/evidence.hpp"

#include "base/squeezed.hpp"
#include "base/utf8.hpp"
#include "report/briefing.hpp"
#include "report/phrases.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace polylogue {
namespace {

constexpr std::size_t kLabelColumns = 150;

int distance_of(Mode mode) { return mode == Mode::direct || mode == Mode::mixed ? 0 : mode == Mode::indirect ? 1 : 2; }

} // namespace

std::string clipped(std::string_view words, std::size_t most) {
    const std::string line = squeezed(words);
    std::size_t columns = 0, cut = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begin = at;
        utf8::next(line, at);
        const bool wide = at - begin >= 3;
        if ((columns += wide ? 2 : 1) > most) return line.substr(0, cut) + "…";
        if (wide || line[begin] == ' ') cut = wide ? at : begin;
    }
    return line;
}

std::vector<std::size_t> Evidence::best(std::vector<std::size_t> statements, std::size_t most) const {
    const auto rank = [&](std::size_t s) {
        const MapStatement &m = derived_.statements[s];
        const FiledStatement &f = *m.filed;
        return std::tuple(m.echo, f.confidence < kSureEnough, distance_of(f.mode), -f.confidence, s);
    };
    std::sort(statements.begin(), statements.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    std::vector<std::size_t> out, again;
    std::set<std::string> documents;
    for (const std::size_t s : statements)
        (documents.insert(derived_.statements[s].document).second ? out : again).push_back(s);
    out.insert(out.end(), again.begin(), again.end());
    if (out.size() > most) out.resize(most);
    return out;
}

std::string Evidence::holders(const std::vector<std::size_t> &statements, std::size_t most) const {
    Holders who = holders_of(map_, derived_, statements, lang_);
    if (who.authored > 1)
        who.names.push_back(phrase(Phrase::authors_of, lang_, {counted(who.authored, Word::documents, lang_)}));
    else if (who.authored == 1)
        who.names.push_back(who.outlet.empty() ? phrase(Phrase::unnamed_author, lang_)
                                               : phrase(Phrase::author_in, lang_, {who.outlet}));
    return enumerated(who.names, most, lang_);
}

std::vector<std::string> Evidence::outlets(const std::vector<std::size_t> &statements) const {
    std::set<std::string> out;
    for (const std::size_t s : statements)
        if (const Metadata *m = metadata_of(map_, derived_.statements[s].document); m && !m->outlet.empty())
            out.insert(m->outlet);
    return {out.begin(), out.end()};
}

std::string Evidence::label(const Claim &claim) const {
    return quoted(clipped(in_language(claim.label, lang_), kLabelColumns), lang_);
}

} // namespace polylogue
