// The Chinese engine: walks over the clauses and quotations of a document and gives each passage to the one who holds
// it.
#include "common/attribution.hpp"
#include "common/chinese_author.hpp"
#include "common/chinese_cue.hpp"

#include <algorithm>
#include <optional>

namespace polylogue::attribution {
namespace zh {
namespace {

struct Pending { // a cue whose content is still to come
    std::int32_t holder = -1;
    Kind kind = Kind::quotation;
    polylogue_span cue{}, source{};
    double confidence = 0.7;
};

class Reading {
  public:
    Reading(const sdk::Input &in, const Passage &passage, const Lexicon &lexicon, Found &found)
        : passage_(passage), lexicon_(lexicon), found_(found), phrases_(passage, lexicon),
          cast_(in, passage, lexicon, found) {}

    void run() {
        for (std::size_t i = 0; i < passage_.pieces.size(); ++i) {
            const Piece &piece = passage_.pieces[i];
            enter(piece);
            if (piece.quote)
                quote(i);
            else
                clause(i);
        }
        for (const Claim &claim : author_claims(passage_, lexicon_, free_, quoted_)) write_author(claim);
        std::stable_sort(found_.attributions.begin(), found_.attributions.end(),
                         [](const Attribution &a, const Attribution &b) { return a.content.begin < b.content.begin; });
    }

  private:
    void enter(const Piece &piece) {
        if (piece.sentence != sentence_) {
            sentence_ = piece.sentence;
            subject_ = -1;
            open_ = false;
            fresh_ = true;
            if (pending_ && !pending_waits_) pending_.reset();
            pending_waits_ = false;
        }
        if (piece.paragraph != paragraph_) {
            paragraph_ = piece.paragraph;
            earlier_ = speaker_;
            speaker_ = -1;
            run_ = 0;
            pending_.reset();
        }
    }

    polylogue_span span(std::uint32_t first, std::uint32_t last) const {
        return first < last ? passage_.bytes(passage_.tokens[first].begin, passage_.tokens[last - 1].end)
                            : polylogue_span{};
    }

    void start(const Pending &p, std::uint32_t begin, std::uint32_t end, polylogue_mode mode) {
        if (begin >= end || p.holder < 0) return;
        Attribution a;
        a.holder = static_cast<std::uint32_t>(p.holder);
        a.content = passage_.bytes(begin, end);
        a.cue = p.cue;
        a.source = p.source;
        a.kind = p.kind;
        a.mode = p.kind == Kind::ascription ? POLYLOGUE_ATTRIBUTED : mode;
        a.confidence = p.confidence;
        found_.attributions.push_back(a);
        quoted_ += end - begin;
        last_ = p;
    }

    void extend(const Piece &piece) {
        Attribution &a = found_.attributions.back();
        const polylogue_span more = passage_.bytes(piece.begin, piece.end);
        a.content.end = more.end;
        if (piece.quote && a.mode == POLYLOGUE_INDIRECT) a.mode = POLYLOGUE_MIXED;
        quoted_ += piece.end - piece.begin;
    }

    void clause(std::size_t index) {
        const Piece &piece = passage_.pieces[index];
        const Context context{subject_ >= 0, speaker_ >= 0, open_};
        const Cue cue = find_cue(passage_, phrases_, cast_, piece, context);
        if (cue.found) return attribute(piece, cue);
        if (pending_) {
            const Pending p = *pending_;
            pending_.reset();
            start(p, piece.begin, piece.end, mode_of(piece));
            open_ = true;
            return;
        }
        const Subject subject = phrases_.subject(piece.first, piece.last);
        const std::int32_t holder = subject.sure && subject.gap <= 8 ? cast_.resolve(subject, speaker_, false) : -1;
        if (open_) {
            if (piece.heading) return;
            return extend(piece);
        }
        if (subject.sure)
            subject_ = holder >= 0 ? holder : opens(subject) ? cast_.resolve(subject, speaker_, true) : -1;
        free_.push_back(index);
    }

    bool opens(const Subject &subject) const { // may this phrase be the subject of a cue in a later clause?
        return subject.kind == Subject::Kind::name && subject.gap <= 8;
    }

    polylogue_mode mode_of(const Piece &piece) const {
        for (std::uint32_t t = piece.first; t < piece.last; ++t) {
            const char32_t c = passage_.text[passage_.tokens[t].begin];
            if (c == U'「' || c == U'“' || c == U'『') return POLYLOGUE_MIXED;
        }
        return POLYLOGUE_INDIRECT;
    }

    void attribute(const Piece &piece, const Cue &cue) {
        open_ = false;
        pending_.reset();
        if (cue.silenced) {
            if (cue.subject.sure) subject_ = cast_.resolve(cue.subject, speaker_, true);
            return;
        }
        const bool carried = cue.subject.kind == Subject::Kind::none || cue.subject.last == cue.subject.first;
        std::int32_t holder = carried ? (subject_ >= 0 ? subject_ : speaker_) : -1;
        if (cue.subject.kind == Subject::Kind::self && speaker_ < 0)
            holder = cast_.author();
        else if (!carried)
            holder = cast_.resolve(cue.subject, speaker_ >= 0 ? speaker_ : earlier_, true);
        if (holder < 0) return;
        Pending p;
        p.holder = holder;
        p.kind = cue.kind;
        p.cue = span(cue.first, cue.last);
        p.source = carried ? polylogue_span{} : span(cue.subject.first, cue.subject.last);
        p.confidence = cue.confidence;
        speaker_ = subject_ = holder;
        run_ = 0;
        last_ = p;
        if (cue.content < piece.last) {
            start(p, passage_.tokens[cue.content].begin, piece.end, mode_of(piece));
            open_ = true;
            if (piece.closer == U'：' || piece.closer == U':' || piece.closer == U'「') pending_ = p;
        } else if (piece.closer != U'。') {
            pending_ = p;
            pending_waits_ = true;
        }
    }

    void quote(std::size_t index) {
        const Piece &piece = passage_.pieces[index];
        Pending p = last_;
        if (quotation_ == piece.quotation)
            p = quoting_;
        else if (pending_)
            p = *pending_;
        else if (const std::optional<Pending> after = behind(index))
            p = *after;
        else if (speaker_ >= 0)
            p.holder = speaker_;
        else if (earlier_ >= 0 && fresh_)
            p.holder = earlier_;
        else
            return;
        pending_.reset();
        quotation_ = piece.quotation;
        quoting_ = p;
        if (p.holder < 0) return;
        p.kind = Kind::quotation;
        start(p, piece.begin, piece.end, POLYLOGUE_DIRECT);
        speaker_ = p.holder;
        open_ = false;
    }

    // 「…」X說。
    std::optional<Pending> behind(std::size_t index) {
        std::size_t next = index + 1;
        while (next < passage_.pieces.size() && passage_.pieces[next].quote) ++next;
        if (next >= passage_.pieces.size() || passage_.pieces[next].paragraph != passage_.pieces[index].paragraph)
            return {};
        const Piece &piece = passage_.pieces[next];
        const Subject subject = phrases_.subject(piece.first, piece.last);
        if (!subject.sure || subject.stop >= piece.last) return {};
        std::uint32_t t = piece.last - 1;
        if (!passage_.tokens[t].has(kSay | kSay1) || t < subject.stop || piece.end - piece.begin > 30) return {};
        if (piece.closer != U'。' && piece.closer != 0) return {};
        Pending p;
        p.holder = cast_.resolve(subject, speaker_, true);
        p.cue = span(t, t + 1);
        p.source = span(subject.first, subject.last);
        p.confidence = 0.85;
        return p;
    }

    void write_author(const Claim &claim) {
        Attribution a;
        a.holder = static_cast<std::uint32_t>(cast_.author());
        a.content = passage_.bytes(claim.begin, claim.end);
        a.mode = POLYLOGUE_AUTHOR;
        a.kind = Kind::author;
        a.confidence = claim.confidence;
        found_.attributions.push_back(a);
    }

    const Passage &passage_;
    const Lexicon &lexicon_;
    Found &found_;
    Phrases phrases_;
    Cast cast_;
    std::uint32_t sentence_ = UINT32_MAX, paragraph_ = UINT32_MAX - 1;
    std::int32_t subject_ = -1; // of the sentence
    std::int32_t speaker_ = -1; // of the paragraph
    std::int32_t earlier_ = -1; // of the paragraph before
    bool open_ = false, fresh_ = true, pending_waits_ = false;
    int run_ = 0; // sentences a speaker has gone on without a cue
    std::optional<Pending> pending_;
    Pending last_, quoting_;
    std::int32_t quotation_ = -1;
    std::vector<std::size_t> free_; // clauses nobody is quoted for
    std::size_t quoted_ = 0;        // code points given to holders
};

} // namespace
} // namespace zh

namespace {

class Chinese : public Engine {
  public:
    explicit Chinese(const std::string &folder) : lexicon_(folder) {}
    void prepare(const sdk::Input &in) override {
        const std::string_view hash = sdk::view(in.codebook().hash);
        if (ready_ && hash == hash_) return;
        lexicon_.set_names(in.known());
        hash_ = hash;
        ready_ = true;
    }
    void read(const sdk::Input &in, std::size_t first, std::size_t last, Found &found) override {
        const zh::Passage passage = zh::cut(in, first, last, lexicon_);
        zh::Reading(in, passage, lexicon_, found).run();
    }

  private:
    zh::Lexicon lexicon_;
    std::string hash_;
    bool ready_ = false;
};

} // namespace

std::unique_ptr<Engine> make_chinese(const std::string &lexicon_folder) {
    return std::make_unique<Chinese>(lexicon_folder);
}

} // namespace polylogue::attribution
