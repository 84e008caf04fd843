#include "stance/issue.hpp"

#include "common/words.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace polylogue::stance {
namespace {

bool is_common(const std::string &word) {
    static const std::set<std::string> common = {
        "their",  "with",   "from",   "that",    "this",    "rather",  "than",     "into",  "over",
        "under",  "hour",   "place",  "source",  "such",    "option",  "publicly", "again", "order",
        "future", "chines", "china",  "federal", "state",   "company", "compani",  "hong",  "kong",
        "advanc", "public", "govern", "polic",   "industr", "nation",  "american", "work",  "worker"};
    return word.size() < 4 || common.count(word) > 0;
}

bool is_common_pair(std::string_view pair) {
    for (const std::string_view p : {"美国", "中国", "香港", "政府", "公司", "企业", "国家", "台湾", "北京", "日本",
                                     "英国", "加拿", "拿大", "公开", "计划", "方案", "安全", "要求", "市民", "服务"})
        if (pair == p) return true;
    for (const std::string_view p :
         {"的", "以", "及", "在", "和", "并", "把", "将", "让", "对", "与", "为", "从", "向", "而", "或", "下", "其"})
        if (pair.find(p) != std::string_view::npos) return true;
    return false;
}

// Words after which an English object goes on to say where, for whom or how.
bool turns_aside(std::string_view word) {
    static const std::set<std::string_view> aside = {"from", "for",  "in",      "on",    "with", "by",
                                                     "at",   "that", "through", "which", "under"};
    return aside.count(word) > 0;
}

enum class Mark { deed, burden, contrary, aside, again, open, close };

struct Turn { // a place in the wording where the sign of what follows changes
    std::size_t begin = 0, end = 0;
    Mark mark = Mark::aside;
    double sign = 1; // of a deed
    bool bind = false;
};

void add_words(std::string_view view, std::vector<Turn> &turns) {
    for (std::size_t at = 0; at < view.size();) {
        std::size_t end = at;
        while (end < view.size() && ((view[end] | 32) >= 'a' && (view[end] | 32) <= 'z')) ++end;
        const std::string_view word = view.substr(at, end - at);
        if (turns_aside(word)) turns.push_back({at, end, Mark::aside});
        if (word == "and" || word == "to" || word == "or") turns.push_back({at, end, Mark::again});
        at = std::max(end, at + 1);
    }
    for (const std::string_view beside : {"，", "、", "以", "并", "及", "和"})
        for (std::size_t at = view.find(beside); at != std::string_view::npos; at = view.find(beside, at + 1))
            turns.push_back({at, at, Mark::again});
    for (const std::string_view open : {"(", "（"})
        for (std::size_t at = view.find(open); at != std::string_view::npos; at = view.find(open, at + 1))
            turns.push_back({at, at, Mark::open});
    for (const std::string_view close : {")", "）"})
        for (std::size_t at = view.find(close); at != std::string_view::npos; at = view.find(close, at + 1))
            turns.push_back({at, at, Mark::close});
}

// 在…限制下, 在…取消中: a circumstance; not 禁止中學生, 取消下午班.
bool is_circumstance(std::string_view view, const Hit &h) {
    const std::string_view after = view.substr(h.end);
    return (after.starts_with("下") || after.starts_with("中")) &&
           view.substr(0, h.begin).find("在") != std::string_view::npos;
}

// A deed of the measure: not one in a circumstance ("在…限制下"), nor a demand that is not the measure's own first
// word.
bool is_act(std::string_view view, const Hit &h) {
    if (!is_issue_deed(h.kind) || (h.kind == Kind::bind && h.begin > 0)) return false;
    return !view.substr(0, h.begin).ends_with("被") && !is_circumstance(view, h);
}

std::vector<Turn> turns_of(std::string_view view, Cues &cues) {
    std::vector<Hit> hits;
    cues.find(view, hits);
    std::vector<Turn> out;
    for (const Hit &h : hits) {
        if (is_act(view, h))
            out.push_back({h.begin, h.end, Mark::deed, h.weight > 0 ? 1.0 : -1.0, h.kind == Kind::bind});
        if (h.kind == Kind::burden) out.push_back({h.begin, h.begin, Mark::burden});
        if (h.kind == Kind::contrary) out.push_back({h.begin, h.end, Mark::contrary});
    }
    add_words(view, out);
    std::stable_sort(out.begin(), out.end(), [](const Turn &a, const Turn &b) { return a.begin < b.begin; });
    // To require something is to bring it about; to require somebody to do it is laid on them.
    const bool acts = std::count_if(out.begin(), out.end(), [](const Turn &t) { return t.mark == Mark::deed; }) > 1;
    for (Turn &t : out) t.bind = t.bind && acts;
    return out;
}

// The sign of the words that come, while a wording is read.
struct Reading {
    double deed = 1, flip = 1;
    bool aside = false, fresh = true; // fresh: no word since the last deed
    bool anew = false;                // the next deed stands beside those before it
    double now() const { return aside ? 0 : deed * flip; }
    void turn(const Turn &t) {
        switch (t.mark) {
        case Mark::deed:
            if (aside) break;
            deed = t.bind ? -1 : anew ? t.sign : deed * t.sign;
            aside = false, anew = t.bind, fresh = true;
            break;
        case Mark::burden:
            break;
        case Mark::contrary:
            flip = -1, aside = false;
            break;
        case Mark::aside:
            aside = !fresh;
            break;
        case Mark::again:
            aside = false, anew = true;
            break;
        case Mark::open:
            deed = 1, aside = false, fresh = true;
            break;
        case Mark::close:
            flip = 1;
            break;
        }
    }
};

} // namespace

bool Issue::take(std::string_view part, double sign_here) {
    std::vector<std::string> all;
    lexicon::words_of(part, all);
    bool any = false;
    for (const std::string &word : all) {
        const bool latin = static_cast<unsigned char>(word[0]) < 0x80;
        any = any || word.size() > 3;
        if (latin ? is_common(word) : is_common_pair(word)) continue;
        words.add(latin ? word + "*" : word);
        signs.push_back(sign_here);
    }
    return any;
}

double Wording::sign_at(std::size_t byte) const {
    double sign = 0;
    for (const auto &[begin, value] : stretches)
        if (begin <= byte) sign = value;
    return sign;
}

void Issue::read(Wording &wording, Cues &cues, bool &acted) {
    const std::string_view view = wording.text;
    const std::vector<Turn> turns = turns_of(view, cues);
    const auto first = std::find_if(turns.begin(), turns.end(), [](const Turn &t) { return t.mark == Mark::deed; });
    Reading r;
    if (first != turns.end() && first->begin > 0) r.deed = first->sign;
    bool deeds = false;
    std::size_t at = 0;
    const auto stretch = [&](std::size_t end) {
        wording.stretches.emplace_back(at, r.now());
        if (take(view.substr(at, end - at), r.now())) r.fresh = false;
    };
    for (const Turn &t : turns) {
        if (t.begin < at) continue;
        stretch(t.begin);
        if (first != turns.end() && &t == &*first && r.deed == t.sign) r.deed = 1, r.fresh = true;
        if (t.mark == Mark::deed) wording.stretches.emplace_back(t.begin, r.now()); // a name may begin with the deed
        r.turn(t);
        at = t.end;
        if (t.mark == Mark::burden && !acted) party = -party;
        if (acted || t.mark != Mark::deed || r.aside) continue;
        party *= t.bind ? -1 : t.sign;
        deeds = true;
    }
    stretch(view.size());
    acted = acted || deeds;
}

// A word of taking away before one of restriction lifts it ("abolish the mandatory …", 取消强制).
void Issue::feel_grip(std::string_view view, Cues &cues) {
    std::vector<Hit> hits;
    cues.find(view, hits);
    std::size_t taken = std::string_view::npos; // where the first word of taking away begins
    for (const Hit &h : hits) {
        if (grip != 0 || h.kind == Kind::contrary) return;
        if (h.kind == Kind::liberate) grip = -1;
        if (h.kind == Kind::restriction && !is_circumstance(view, h)) grip = taken < h.begin ? -1 : 1;
        if ((h.kind == Kind::destroy || h.kind == Kind::issue_destroy) && h.weight < 0)
            taken = std::min(taken, h.begin);
    }
}

Issue::Issue(const sdk::Input &in, Cues &cues) {
    bool acted = false;
    for (const polylogue_wording &w : in.issue()) {
        wordings.push_back({lexicon::simplified(sdk::view(w.text)), {}});
        read(wordings.back(), cues, acted);
        feel_grip(wordings.back().text, cues);
    }
    words.compile();
}

} // namespace polylogue::stance
