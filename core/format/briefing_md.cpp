#include "format/briefing_md.hpp"

#include "base/escape.hpp"
#include "report/evidence.hpp"
#include "report/phrases.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <set>

namespace polylogue {
namespace {

constexpr std::size_t kQuoteColumns = 420, kVoices = 15;

// A sentence of ours around a document's words: safe in Markdown, with our own marks left as they are.
std::string plain(const std::string &text) { return escape::markdown(text); }

Phrase mode_phrase(Mode mode) {
    switch (mode) {
    case Mode::direct:
        return Phrase::mode_direct;
    case Mode::indirect:
        return Phrase::mode_indirect;
    case Mode::mixed:
        return Phrase::mode_mixed;
    case Mode::attributed:
        return Phrase::mode_attributed;
    case Mode::author:
        break;
    }
    return Phrase::mode_author;
}

std::string capital(std::string text) { // the first letter
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
    return text;
}

class Writer {
  public:
    Writer(const Map &map, const Derived &derived, const Briefing &briefing,
           const std::map<std::string, std::string> &pictures)
        : map_(map), derived_(derived), briefing_(briefing), pictures_(pictures), lang_(briefing.lang) {
        for (std::size_t i = 0; i < briefing.sources.size(); ++i) source_[briefing.sources[i]] = i + 1;
    }

    std::string write() {
        const bool one = briefing_.chapters.size() == 1;
        if (!one) out_ += "# " + std::string(word(Word::issues_overview, lang_)) + "\n\n";
        for (const Chapter &c : briefing_.chapters) chapter(c, one ? "#" : "##");
        const std::string level = "## ";
        further(level);
        sources(level);
        method(level);
        return std::move(out_);
    }

  private:
    std::string say(Phrase which, const std::vector<std::string> &arguments = {}) const {
        return phrase(which, lang_, arguments);
    }

    // " [3] [5]", each a link to its quotation; numbers go by first use.
    std::string references(const std::vector<std::size_t> &statements) {
        std::string out;
        for (const std::size_t s : statements)
            out += " [\\[" + std::to_string(number(s)) + "\\]](#" + derived_.statements[s].id + ")";
        return out;
    }

    std::size_t number(std::size_t statement) {
        const auto at = number_.try_emplace(statement, number_.size() + 1).first;
        if (at->second == number_.size() && !quoted_.contains(statement)) order_.push_back(statement);
        return at->second;
    }

    void chapter(const Chapter &c, const std::string &level) {
        out_ += level + " " + plain(capital(c.title)) + "\n\n";
        out_ += level + "# " + say(Phrase::summary) + "\n\n";
        for (const BackedSentence &s : c.summary)
            out_ += (s.opens ? "\n" : "") + plain(s.text) + references(s.statements) + "\n";
        out_ += "\n";
        diagram(c, level);
        voices(c, level);
        for (const ArgumentList &l : c.arguments) arguments(l, level);
    }

    void diagram(const Chapter &c, const std::string &level) {
        const auto picture = pictures_.find(c.issue);
        if (picture == pictures_.end()) return;
        out_ += level + "# " + say(Phrase::diagram) + "\n\n![" + plain(c.title) + "](" + picture->second + ")\n\n";
    }

    void voices(const Chapter &c, const std::string &level) {
        if (c.voices.empty()) return;
        out_ += level + "# " + say(Phrase::stakeholders) + "\n\n| " + say(Phrase::stakeholder) + " |" +
                (c.issue.empty() ? "" : " " + say(Phrase::side) + " |") + " " + say(Phrase::statements) + " | " +
                say(Phrase::logics) + " | |\n|---|" + (c.issue.empty() ? "" : "---|") + "--:|---|---|\n";
        for (std::size_t i = 0; i < std::min(c.voices.size(), kVoices); ++i) {
            const Voice &v = c.voices[i];
            out_ += "| " + plain(v.name) + " |";
            if (!c.issue.empty()) out_ += " " + leaning(v.side) + " |";
            out_ += " " + std::to_string(v.side.total()) + " | " + plain(joined(v.logics)) + " |" +
                    references({v.best}) + " |\n";
        }
        out_ += "\n";
        if (c.voices.size() > kVoices)
            out_ += say(Phrase::more_in_map, {std::to_string(c.voices.size() - kVoices)}) + "\n\n";
    }

    std::string joined(const std::vector<std::string> &names) const {
        std::string out;
        for (const std::string &n : names) out += (out.empty() ? "" : lang_ == "en" ? ", " : "、") + n;
        return out;
    }

    // "in favour (5 : 2)": the counts where they are not all on one side.
    std::string leaning(const Side &side) const {
        constexpr Word words[] = {Word::favour, Word::oppose, Word::neutral};
        std::string out(word(words[static_cast<std::size_t>(side.leaning())], lang_));
        if (side.count[0] && side.count[1])
            out += " (" + std::to_string(side.count[0]) + " : " + std::to_string(side.count[1]) + ")";
        return out;
    }

    void arguments(const ArgumentList &list, const std::string &level) {
        constexpr Phrase heads[] = {Phrase::arguments_for, Phrase::arguments_against, Phrase::arguments_open};
        out_ +=
            level + "# " + say(list.side ? heads[static_cast<std::size_t>(*list.side)] : Phrase::arguments) + "\n\n";
        std::size_t n = 0;
        for (const Argument &a : list.shown) argument(a, ++n);
        if (list.more) out_ += say(Phrase::more_in_map, {std::to_string(list.more)}) + "\n\n";
    }

    void argument(const Argument &a, std::size_t n) {
        out_ += std::to_string(n) + ". **" + plain(a.label) + "**  \n   " + plain(told(a)) + "\n\n";
        for (const std::size_t s : a.quotes) quotation(s, "   ");
        for (const Answer &answer : a.answers)
            out_ += "   " +
                    plain(say(answer.type == RelationType::attack ? Phrase::countered_by : Phrase::backed_by,
                              {answer.label, answer.holders})) +
                    references(answer.statements) + "\n\n";
    }

    std::string told(const Argument &a) const {
        std::string out = a.holders;
        if (!a.logic.empty()) out = a.logic + " · " + out;
        if (a.count > 1) out += " · " + counted(a.count, Word::statements, lang_);
        if (a.outlets > 1) out += " · " + counted(a.outlets, Word::outlets, lang_);
        return out;
    }

    // The words, once with their anchor; where they stand already, only the way there.
    void quotation(std::size_t s, const std::string &indent) {
        const MapStatement &m = derived_.statements[s];
        const bool again = !quoted_.insert(s).second;
        const std::string words = quoted(clipped(m.filed->exact, kQuoteColumns), lang_);
        const Identity &who = derived_.stakeholders[m.stakeholder];
        std::string tail = say(mode_phrase(m.filed->mode));
        if (who.type != StakeholderType::author) tail = display_name(who, lang_) + (lang_ == "en" ? ", " : "，") + tail;
        out_ += indent + "> " + (again ? "" : "<a id=\"" + m.id + "\"></a>") + "\\[" + std::to_string(number(s)) +
                "\\] " + plain(words) + " — " + plain(tail) + " ([" + source(m.document) + "](#source-" +
                std::to_string(source_.at(m.document)) + "), `" + m.id + "`)\n\n";
    }

    std::string source(const std::string &document) const {
        const Metadata *m = metadata_of(map_, document);
        std::string out = m && !m->outlet.empty() ? plain(m->outlet)
                                                  : say(Phrase::source_number, {std::to_string(source_.at(document))});
        if (m && !m->date.empty()) out += (lang_ == "en" ? ", " : "，") + plain(m->date);
        return out;
    }

    // What sentences referred to and no argument quoted.
    void further(const std::string &level) {
        std::erase_if(order_, [&](std::size_t s) { return quoted_.contains(s); });
        if (order_.empty()) return;
        out_ += level + say(Phrase::further_quotations) + "\n\n";
        const std::vector<std::size_t> left = order_;
        for (const std::size_t s : left) quotation(s, "");
    }

    void sources(const std::string &level) {
        out_ += level + say(Phrase::sources) + "\n\n";
        std::size_t n = 0;
        for (const std::string &document : briefing_.sources) {
            const Metadata *m = metadata_of(map_, document);
            ++n;
            out_ += std::to_string(n) + ". <a id=\"source-" + std::to_string(n) + "\"></a>" + described(m) + " (`" +
                    document + "`)\n";
        }
        out_ += "\n";
    }

    std::string described(const Metadata *m) const {
        if (!m) return {};
        std::string out;
        for (const std::string &part :
             {m->outlet, m->title.empty() ? m->title : quoted(m->title, lang_), m->author, m->date})
            if (!part.empty()) out += (out.empty() ? "" : lang_ == "en" ? ", " : "，") + plain(part);
        return m->url.empty() ? out : out + " " + plain(m->url);
    }

    void method(const std::string &level) {
        out_ += level + say(Phrase::method) + "\n\n";
        for (const std::string &s : briefing_.method) out_ += plain(s) + "\n";
    }

    const Map &map_;
    const Derived &derived_;
    const Briefing &briefing_;
    const std::map<std::string, std::string> &pictures_;
    const std::string &lang_;
    std::map<std::string, std::size_t> source_; // numbers by document
    std::map<std::size_t, std::size_t> number_; // by statement
    std::vector<std::size_t> order_;            // statements referred to, by number
    std::set<std::size_t> quoted_;              // statements whose words stand there
    std::string out_;
};

} // namespace

std::string briefing_md(const Map &map, const Derived &derived, const Briefing &briefing,
                        const std::map<std::string, std::string> &pictures) {
    return Writer(map, derived, briefing, pictures).write();
}

} // namespace polylogue
