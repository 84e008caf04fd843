#include "common/chinese_reading.hpp"

#include <algorithm>

namespace polylogue::attribution::zh {
namespace {

constexpr double kWeak = 0.6; // confidence of a cue that others may outdo

bool opens_quote(char32_t c) { return c == U'「' || c == U'“' || c == U'『' || c == U'‘'; }
bool closes_quote(char32_t c) { return c == U'」' || c == U'”' || c == U'』' || c == U'’'; }

} // namespace

Reading::Reading(const sdk::Input &in, const Passage &passage, const Lexicon &lexicon, const Voice &voice, Found &found)
    : passage_(passage), voice_(voice), found_(found), phrases_(passage, lexicon), cast_(in, passage, lexicon, found),
      labels_(lexicon.labels().find(in)) {}

void Reading::run() {
    const std::size_t before = found_.attributions.size();
    find_glued_labels();
    first_person_ = glued_.empty() && tells_of_self();
    for (std::size_t i = 0; i < passage_.pieces.size(); ++i) {
        const Piece &piece = passage_.pieces[i];
        if (piece.heading) continue;
        enter(piece);
        if (!take_glued(i) && !outside_turn(piece)) piece.quote ? quote(i) : clause(i);
        previous_ = i;
    }
    drop_scraps(before);
    drop_repeats(before);
    const Measures all = measures();
    cued_.assign(found_.attributions.begin() + static_cast<std::ptrdiff_t>(before), found_.attributions.end());
    for (std::size_t i = 0; i < stretches_.size(); ++i) judge(i, all);
    cut_points(before);
    std::stable_sort(found_.attributions.begin() + static_cast<std::ptrdiff_t>(before), found_.attributions.end(),
                     [](const Attribution &a, const Attribution &b) { return a.content.begin < b.content.begin; });
}

void Reading::enter(const Piece &piece) {
    if (piece.sentence != sentence_) {
        sentence_ = piece.sentence;
        subject_ = -1;
        if (outer_) speaker_ = topic_ = outer_->holder; // whom he quoted has done
        outer_.reset();
        doubter_.reset();
        bare_ = {};
        open_ = report_ = false;
        ++since_;
        if (pending_ && !pending_waits_) pending_.reset();
        pending_waits_ = false;
    }
    if (piece.paragraph == paragraph_) return;
    paragraph_ = piece.paragraph;
    asked_ = asking_ = false;
    turn_ = -1, label_end_ = 0;
    const Token &first = passage_.tokens[piece.first];
    const char32_t mark = passage_.text[piece.begin];
    const bool item =
        first.shape == Shape::digit || mark == U'一' || mark == U'二' || mark == U'三' || mark == U'•' || mark == U'（';
    const char32_t closer = previous_ < passage_.pieces.size() ? passage_.pieces[previous_].closer : 0;
    const bool announced = speaker_ >= 0 && (Piece::is_colon(closer) || closer == U'；');
    if (item && (announced || listed_)) { // a list of what was announced
        if (announced && Piece::is_colon(closer)) listed_ = last_;
        pending_ = listed_ ? *listed_ : last_;
        speaker_ = topic_ = pending_->holder;
        pending_waits_ = true;
        return;
    }
    listed_.reset();
    earlier_ = speaker_;
    speaker_ = topic_ = -1;
    since_ = 0;
    fresh_ = true;
    pending_.reset();
    take_turn(piece);
}

polylogue_span Reading::span(std::uint32_t first, std::uint32_t last) const {
    if (first >= last) return {};
    return passage_.bytes(passage_.tokens[first].begin, passage_.tokens[last - 1].end);
}

void Reading::start(const Pending &p, std::uint32_t begin, std::uint32_t end, polylogue_mode mode) {
    while (begin < end && passage_.text[begin] == U' ') ++begin;
    whole_.reset();
    if (begin >= end || p.holder < 0) return;
    if (begin + 2 < end && opens_quote(passage_.text[begin]) && closes_quote(passage_.text[end - 1]) &&
        std::none_of(passage_.text.begin() + begin, passage_.text.begin() + end - 1, closes_quote)) {
        ++begin, --end;
        mode = POLYLOGUE_DIRECT;
        whole_ = begin - 1;
    }
    Attribution a;
    a.holder = static_cast<std::uint32_t>(p.holder);
    a.content = passage_.bytes(begin, end);
    a.cue = p.cue;
    a.source = p.source;
    a.kind = p.kind;
    a.mode = p.kind == Kind::ascription ? POLYLOGUE_ATTRIBUTED : mode;
    a.confidence = p.confidence;
    if (found_.holders[a.holder].type == POLYLOGUE_AUTHOR_TYPE) a.mode = POLYLOGUE_AUTHOR, a.kind = Kind::author;
    found_.attributions.push_back(a);
    quoted_ += end - begin;
    last_ = p;
    since_ = 0;
}

void Reading::extend(const Piece &piece) {
    Attribution &a = found_.attributions.back();
    a.content.end = passage_.bytes(piece.begin, piece.end).end;
    if (whole_) { // “…”，… goes on behind its mark
        a.content.begin = passage_.byte[*whole_];
        if (a.mode == POLYLOGUE_DIRECT) a.mode = POLYLOGUE_MIXED;
        whole_.reset();
    }
    if (piece.quote && a.mode == POLYLOGUE_INDIRECT) a.mode = POLYLOGUE_MIXED;
    quoted_ += piece.end - piece.begin;
}

void Reading::clause(std::size_t index) {
    const Piece &piece = passage_.pieces[index];
    Context context;
    context.subject = subject_ >= 0 || bare_.sure;
    context.speaker = speaker_ >= 0 || topic_ >= 0;
    context.earlier = fresh_ && earlier_ >= 0;
    context.open = open_ && !passage_.pieces[previous_].semicolon();
    context.since = since_;
    context.pending = pending_.has_value();
    const Cue cue = find_cue(passage_, phrases_, cast_, piece, context);
    if (cue.found && !(of_page(piece) && !cue.subject.sure)) return attribute(piece, cue);
    if (pending_ && pending_->confidence < kWeak && (comes_on(piece) || provokes(piece))) pending_.reset();
    if (pending_) {
        Pending p = *pending_;
        pending_.reset();
        if (const std::int32_t who = p.poll ? asked(piece.first, piece.last) : -1; who >= 0) speaker_ = p.holder = who;
        start(p, piece.begin, piece.end, mode_of(piece));
        open_ = true;
        return;
    }
    if (open_ && returns(piece)) return;
    if (open_ && of_press(piece)) return void(open_ = false);
    if (open_ && comes_on(piece)) open_ = false;
    if (open_ && whole_ && passage_.tokens[piece.first].has(kStop | kLead | kDenied)) open_ = false; // “…”，並未…
    if (open_ && (turns(piece) || (weak_ && comments(piece)))) open_ = false;
    if (open_) return extend(piece);
    Subject subject = phrases_.subject(piece.first, piece.last);
    if (asked_ || report_ || announced(index) || said_behind(index, subject)) return;
    if (!subject.sure) { // 同樣居住劏房的雷女士，
        const Subject whole = phrases_.before(piece.first, piece.last);
        if (whole.sure && whole.last == piece.last &&
            (whole.first == piece.first || passage_.word(whole.first - 1) == U"的") &&
            !phrases_.person(whole.first, whole.last).empty())
            subject = whole;
        else if (const Subject kind = phrases_.which_people(piece.first, piece.last, subject_ < 0); kind.sure)
            subject = kind;
        else if (const Subject described = behind_description(piece); described.sure)
            subject = described;
        else if (const Subject moved = made_to(piece); moved.sure)
            subject = moved;
    }
    leave(index, subject);
}

polylogue_mode Reading::mode_of(const Piece &piece) const {
    for (std::uint32_t t = piece.first; t < piece.last; ++t)
        if (opens_quote(passage_.text[passage_.tokens[t].begin])) return POLYLOGUE_MIXED;
    return POLYLOGUE_INDIRECT;
}

void Reading::attribute(const Piece &piece, const Cue &cue) {
    const bool inside =
        (open_ || pending_) && last_.kind == Kind::quotation && !weak_ && !passage_.pieces[previous_].semicolon();
    open_ = false;
    fresh_ = false;
    if (pending_ && same_again(piece, cue)) { // 他說，他盼望開學
        const Pending p = *pending_;
        pending_.reset();
        start(p, piece.begin, piece.end, mode_of(piece));
        open_ = true;
        return;
    }
    pending_.reset();
    weak_ = cue.found && !cue.strong;
    asked_ = cue.silenced && cue.last > cue.first && passage_.tokens[cue.first].has(kReporter);
    report_ = cue.silenced && cue.own_report;
    if (cue.silenced) {
        if (cue.subject.sure) subject_ = cast_.resolve(cue.subject, near(), true);
        return;
    }
    const bool carried = cue.subject.kind == Subject::Kind::none || cue.subject.last == cue.subject.first;
    std::int32_t holder = carried ? carried_to(cue) : holder_of(cue, inside);
    if (holder < 0) return;
    note_longer_name(piece, cue, holder);
    note_outer(holder, inside);
    Pending p;
    p.holder = holder;
    p.kind = cue.kind;
    p.cue = span(cue.first, cue.last);
    p.source = carried ? polylogue_span{} : span(cue.subject.first, cue.subject.last);
    p.confidence = cue.confidence;
    p.poll = cue.poll;
    if (const std::int32_t who = p.poll ? asked(cue.content, piece.last) : -1; who >= 0) p.holder = holder = who;
    speaker_ = subject_ = topic_ = holder;
    spokesman_ = carried ? spokesman_ : passage_.tokens[cue.subject.last - 1].has(kVoice);
    since_ = 0;
    last_ = p;
    if (cue.content < piece.last && !names_only(cue.content, piece)) {
        const bool own = cue.subject.kind == Subject::Kind::self && !carried; // 我們敦促…: said by the one who speaks
        start(p, passage_.tokens[own ? cue.subject.first : cue.content].begin, piece.end, mode_of(piece));
        open_ = true;
        if (piece.colon() || piece.closer == U'「') pending_ = p;
    } else if (piece.closer != U'。') {
        pending_ = p;
        pending_waits_ = true;
    }
}

// 五成市民反對…, behind a poll: those who were asked; -1 when they are not named.
std::int32_t Reading::asked(std::uint32_t first, std::uint32_t last) {
    bool share = false, opinion = false; // not 三成人每月不足四千元
    for (std::uint32_t t = first; t < last; ++t)
        opinion = opinion || (!passage_.tokens[t].enclosed && passage_.tokens[t].has(kStance | kMind | kWant | kSay));
    if (!opinion) return -1;
    for (std::uint32_t t = first; t < last && passage_.tokens[t].begin - passage_.tokens[first].begin <= 16; ++t) {
        const Token &token = passage_.tokens[t];
        share = share || token.has(kShare);
        if (!share || token.enclosed || !token.has(kCrowd | kGroup)) continue;
        const Subject people = phrases_.before(first, t + 1);
        return people.sure ? cast_.named(people.first, people.last, true) : -1;
    }
    return -1;
}

} // namespace polylogue::attribution::zh
