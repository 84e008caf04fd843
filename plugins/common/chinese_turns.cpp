// Turns of speech in an interview, a debate or a transcript: the paragraph behind a label is its speaker's, a question
// nobody's.
#include "common/chinese_reading.hpp"

#include <algorithm>
#include <map>

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

namespace {

bool asks_only(std::u32string_view label) {
    return label == U"主持人" || label == U"主持" || label == U"记者" || label == U"提问" || label == U"问";
}

} // namespace

// 主持人：…？某某：…。 in one paragraph: a name and a colon that open a sentence
bool Reading::may_label(std::size_t index) const {
    constexpr std::uint32_t kLongest = 12; // code points
    const auto &pieces = passage_.pieces;
    const Piece &piece = pieces[index];
    const bool opens = index == 0 || pieces[index - 1].sentence != piece.sentence;
    if (!opens || !piece.colon() || piece.quote || piece.heading || piece.end - piece.begin > kLongest) return false;
    if (index + 1 >= pieces.size() || pieces[index + 1].quote || pieces[index + 1].paragraph != piece.paragraph)
        return false;
    const Subject who = phrases_.subject(piece.first, piece.last);
    return asks_only(passage_.at(piece.begin, piece.end)) || (who.sure && who.last == piece.last);
}

void Reading::find_glued_labels() {
    constexpr std::size_t kFewest = 4;
    if (!labels_.empty()) return;
    std::vector<std::size_t> at;
    std::map<std::u32string_view, std::size_t> times;
    for (std::size_t i = 0; i < passage_.pieces.size(); ++i)
        if (may_label(i)) at.push_back(i), ++times[passage_.at(passage_.pieces[i].begin, passage_.pieces[i].end)];
    const bool again = std::any_of(times.begin(), times.end(), [](const auto &t) { return t.second > 1; });
    if (at.size() >= kFewest && times.size() > 1 && again) glued_ = std::move(at);
}

bool Reading::take_glued(std::size_t index) {
    if (!std::binary_search(glued_.begin(), glued_.end(), index)) return false;
    const Piece &piece = passage_.pieces[index];
    pending_.reset();
    open_ = asked_ = false;
    asking_ = asks_only(passage_.at(piece.begin, piece.end));
    turn_ = asking_ ? -1 : cast_.resolve(phrases_.subject(piece.first, piece.last), near(), true);
    last_ = {};
    last_.holder = speaker_ = topic_ = turn_;
    return true;
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
