#include "common/english_turns.hpp"

namespace polylogue::attribution::english {

std::optional<Turn> Turns::of(Range paragraph) {
    const std::uint32_t index = in_.sentences()[x_.tokens[paragraph.first].sentence].paragraph;
    const Label *label = label_of(labels_, index);
    if (label == nullptr) return {};
    Turn turn{paragraph, {paragraph.first, paragraph.first}, paragraph.first, -1};
    while (turn.begin < paragraph.last && x_.tokens[turn.begin].end <= label->span.end) ++turn.begin;
    turn.name.last = turn.begin;
    while (turn.begin < paragraph.last && x_.tokens[turn.begin].kind != Kind::word) ++turn.begin;
    if (label->kind == Label::Kind::question) return turn;
    turn.narrated = label->kind == Label::Kind::narrator;
    if (turn.narrated) return turn;
    if (label->kind == Label::Kind::answer)
        turn.entity = guest_ = guest_ >= 0 ? guest_ : holders_.interviewee(fold(sdk::view(in_.document().author)));
    else
        turn.entity = named(turn.name);
    if (turn.entity < 0 || turn.begin == paragraph.last) return {};
    holders_.speaks(turn.entity);
    return turn;
}

// "Mr Lorne", "The Minister for Fish (Ann Lee)", "Ann Lee (Northport)": the first person named, else the whole.
int Turns::named(Range label) {
    for (std::size_t i = label.first; i < label.last;) {
        const Run run = run_at(x_, i, label.last);
        if (run.type == Run::Type::person && !run.all.empty()) return holders_.resolve(run.all);
        i = run.all.empty() ? i + 1 : run.next;
    }
    const Run office = run_at(x_, label.first, label.last);
    if (office.type == Run::Type::role) return holders_.office(office.all);
    return holders_.resolve(label);
}

} // namespace polylogue::attribution::english
