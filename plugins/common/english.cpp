// The English attribution engine: words, holders, cues, and the author's own arguments, put together for one run of
// sentences.
#include "common/english_author.hpp"
#include "common/english_cues.hpp"

#include <algorithm>

namespace polylogue::attribution {
namespace {

using namespace english;

class English : public Engine {
  public:
    explicit English(const std::string &folder) : lexicon_(folder), author_(folder) {}

    void prepare(const sdk::Input &in) override {
        const std::string hash(sdk::view(in.codebook().hash));
        if (!hash.empty() && hash == hash_) return;
        hash_ = hash;
        known_.clear();
        for (const polylogue_known &k : in.known()) add_known(k);
    }

    void read(const sdk::Input &in, std::size_t first, std::size_t last, Found &found) override {
        const Text text = tokenise(in, lexicon_, first, last);
        Holders holders(text, known_, found);
        Reading reading = read_cues(in, text, holders);
        author_.read(in, text, holders, reading);
        std::vector<Piece> &pieces = reading.pieces;
        std::stable_sort(pieces.begin(), pieces.end(),
                         [](const Piece &a, const Piece &b) { return a.content.first < b.content.first; });
        for (const Piece &p : pieces) push(text, holders, p, found);
        holders.finish();
    }

  private:
    void add_known(const polylogue_known &k) {
        std::string canonical;
        for (std::size_t i = 0; i < k.name_count; ++i) {
            if (!sdk::view(k.names[i].lang).starts_with("en")) continue;
            if (canonical.empty()) canonical = sdk::view(k.names[i].text);
            known_[fold(sdk::view(k.names[i].text))] = {std::string(sdk::view(k.id)), canonical,
                                                        static_cast<polylogue_type>(k.type)};
        }
    }

    static void push(const Text &text, Holders &holders, Piece p, Found &found) {
        const auto &t = text.tokens;
        while (!p.content.empty() && trailing(t[p.content.last - 1], p.mode) && !closes(t, p.content)) --p.content.last;
        while (!p.content.empty() &&
               (t[p.content.first].kind == english::Kind::comma || t[p.content.first].kind == english::Kind::dash ||
                t[p.content.first].kind == english::Kind::stop))
            ++p.content.first;
        if (p.content.empty()) return;
        if (p.mode == POLYLOGUE_INDIRECT)
            for (std::size_t i = p.content.first; i < p.content.last; ++i)
                if (t[i].quotation >= 0) p.mode = POLYLOGUE_MIXED;
        Attribution a;
        a.holder = holders.holder(p.entity);
        a.content = {t[p.content.first].begin, t[p.content.last - 1].end};
        if (p.mode != POLYLOGUE_AUTHOR) a.cue = {t[p.cue].begin, t[p.cue].end};
        if (!p.source.empty()) a.source = {t[p.source.first].begin, t[p.source.last - 1].end};
        a.mode = p.mode, a.kind = p.kind, a.confidence = p.confidence;
        found.attributions.push_back(a);
    }

    // Whether the last token closes a quotation opened inside the passage.
    static bool closes(const std::vector<Token> &t, Range r) {
        const Token &last = t[r.last - 1];
        return last.kind == english::Kind::quote && last.quotation >= 0 && r.first < r.last - 1 &&
               std::any_of(t.begin() + static_cast<std::ptrdiff_t>(r.first),
                           t.begin() + static_cast<std::ptrdiff_t>(r.last - 1), [&](const Token &o) {
                               return o.kind == english::Kind::quote && o.quotation == last.quotation;
                           });
    }

    static bool trailing(const Token &t, polylogue_mode mode) {
        if (t.kind == english::Kind::comma || t.kind == english::Kind::dash || t.kind == english::Kind::semicolon ||
            t.kind == english::Kind::quote)
            return true;
        return t.kind == english::Kind::stop && mode != POLYLOGUE_DIRECT && mode != POLYLOGUE_AUTHOR;
    }

    Lexicon lexicon_;
    AuthorReader author_;
    KnownNames known_;
    std::string hash_;
};

} // namespace

std::unique_ptr<Engine> make_english(const std::string &folder) { return std::make_unique<English>(folder); }

} // namespace polylogue::attribution
