#include "common/english_author.hpp"

namespace polylogue::attribution::english {
namespace {

constexpr std::size_t kFewest = 4; // words of a stretch worth reading
constexpr int kNobody = -2;        // owner of a question or a label

// Where the cue and the speaker of a piece stand, so that "X said" is not read as the writer's.
Range with_source(const Text &x, const Piece &p) {
    Range r = p.content;
    const auto take = [&](Range part) {
        if (part.empty() || x.tokens[part.first].sentence != x.tokens[r.first].sentence) return;
        r = {std::min(r.first, part.first), std::max(r.last, part.last)};
    };
    take(p.source);
    take({p.cue, p.cue + 1});
    return r;
}

// "I", "my", "we" in a turn of speech, else its label.
Range first_person(const Text &x, Range r, Range label) {
    for (std::size_t i = r.first; i < r.last; ++i) {
        if (!x.tokens[i].is(kPronoun | kPossessive)) continue;
        const std::string word = fold(x.at(i));
        if (word == "i" || word == "we" || word == "my" || word == "our" || word == "me") return {i, i + 1};
    }
    return label;
}

} // namespace

std::vector<Stretch> AuthorReader::stretches(const sdk::Input &in, const Text &text, const Reading &reading,
                                             Measures &measures) {
    const std::vector<Piece> &pieces = reading.pieces;
    std::vector<Stretch> out;
    const auto sentences = in.sentences();
    const auto &tokens = text.tokens;
    std::vector<int> owner(tokens.size(), -1), turn(tokens.size(), -1); // piece that covers a token; its turn
    for (std::size_t p = 0; p < pieces.size(); ++p) {
        const Range r = with_source(text, pieces[p]);
        for (std::size_t i = r.first; i < r.last; ++i) owner[i] = static_cast<int>(p);
    }
    for (const Turn &t : reading.turns) {
        const std::size_t nobody = t.entity < 0 && !t.narrated ? t.all.last : t.begin;
        for (std::size_t i = t.all.first; i < nobody; ++i) owner[i] = kNobody;
        if (t.narrated) continue;
        for (std::size_t i = nobody; i < t.all.last; ++i) turn[i] = static_cast<int>(&t - reading.turns.data());
    }
    std::size_t covered = 0, number = 0, since = 9;
    int speaker = -1;
    std::uint32_t paragraph = 0;
    for (std::size_t i = 0; i < tokens.size();) {
        std::size_t end = i;
        while (end < tokens.size() && tokens[end].sentence == tokens[i].sentence) ++end;
        const std::uint32_t own = sentences[tokens[i].sentence].paragraph;
        const bool fresh = i == 0 || own != paragraph;
        if (fresh) ++number, speaker = -1, since = 9;
        paragraph = own;
        bool any = false;
        for (std::size_t j = i; j < end;) {
            std::size_t k = j;
            while (k < end && (owner[k] >= 0) == (owner[j] >= 0) && (owner[k] == kNobody) == (owner[j] == kNobody)) ++k;
            if (owner[j] >= 0) {
                covered += k - j, any = true, speaker = pieces[static_cast<std::size_t>(owner[k - 1])].entity,
                                  since = 0;
            } else if (owner[j] != kNobody && words(text, {j, k}) >= kFewest) {
                Stretch s;
                s.range = {j, k}, s.speaker = speaker, s.since = since, s.paragraph = number, s.turn = turn[j];
                s.opens = fresh && j == i, s.rest = j > i || k < end;
                s.title = own == UINT32_MAX;
                s.heading = tokens[end - 1].kind != Kind::stop && tokens[end - 1].quotation < 0 &&
                            tokens[end - 1].kind != Kind::colon;
                out.push_back(s);
            }
            j = k;
        }
        since = any ? 1 : since + 1;
        i = end;
    }
    measures.quoted = static_cast<double>(covered) / static_cast<double>(std::max<std::size_t>(1, tokens.size()));
    measures.paragraphs = std::max<std::size_t>(1, number);
    return out;
}

void AuthorReader::read(const sdk::Input &in, const Text &text, Holders &holders, Reading &reading) const {
    Measures measures;
    const std::vector<Stretch> all = stretches(in, text, reading, measures);
    const std::vector<Voice::Features> features = voice_.features(in, text, all, measures);
    for (std::size_t s = 0; s < all.size(); ++s) {
        Piece p;
        const Turn *turn = all[s].turn < 0 ? nullptr : &reading.turns[static_cast<std::size_t>(all[s].turn)];
        const Voice::Verdict verdict = turn ? Voice::Verdict::speaker : voice_.judge(features[s], all[s], p.confidence);
        if (turn) p.confidence = 0.75;
        if (verdict == Voice::Verdict::report || voice_.furniture(features[s], all[s])) continue;
        const bool author = verdict == Voice::Verdict::author;
        p.entity = author ? holders.author() : turn ? turn->entity : all[s].speaker;
        p.content = all[s].range;
        p.cue = turn ? turn->name.last : p.content.first;
        if (turn) p.source = first_person(text, p.content, turn->name);
        p.mode = author ? POLYLOGUE_AUTHOR : POLYLOGUE_INDIRECT;
        p.kind = author ? attribution::Kind::author : attribution::Kind::quotation;
        reading.pieces.push_back(p);
    }
}

} // namespace polylogue::attribution::english
