// Turns of speech in an interview, a debate or a transcript: the paragraph behind a label is its speaker's, a question
// nobody's.
#include "common/chinese_reading.hpp"

#include <algorithm>

namespace polylogue::attribution::zh {

void Reading::take_turn(const Piece &piece) {
    const Label *label = label_of(labels_, piece.paragraph);
    if (label == nullptr) return;
    asking_ = label->kind == Label::Kind::question;
    if (asking_) return;
    if (label->kind == Label::Kind::answer) {
        turn_ = interviewee();
    } else if (const Subject name = phrases_.subject(piece.first, piece.last); name.sure) {
        turn_ = cast_.resolve(name, near(), true);
    }
    if (turn_ < 0) return;
    label_end_ = label->span.end;
    last_ = {};
    last_.holder = speaker_ = turn_;
    fresh_ = false;
}

bool Reading::outside_turn(const Piece &piece) const {
    return asking_ || (turn_ >= 0 && passage_.bytes(piece.begin, piece.end).end <= label_end_);
}

// 本報專訪台大教授某某: the person behind the word, else the last one who opened a clause before the first turn
std::int32_t Reading::interviewee() {
    if (guest_ >= 0) return guest_;
    const auto person = [&](const Subject &s) { return s.sure && !phrases_.person(s.first, s.last).empty(); };
    Subject guest;
    for (const Piece &piece : passage_.pieces) {
        if (!piece.heading && piece.paragraph >= labels_.front().paragraph) break;
        if (const Subject own = phrases_.subject(piece.first, piece.last); person(own)) guest = own;
        for (std::uint32_t t = piece.first; t + 1 < piece.last; ++t) {
            const std::u32string_view word = passage_.at(passage_.tokens[t].begin, passage_.tokens[t].end);
            if (word != U"专访" && word != U"采访" && word != U"访问" && word != U"对话") continue;
            const Subject behind = phrases_.subject(t + 1, piece.last);
            if (person(behind)) return guest_ = cast_.resolve(behind, near(), true);
        }
    }
    return guest_ = guest.sure ? cast_.resolve(guest, near(), true) : -1;
}

} // namespace polylogue::attribution::zh
