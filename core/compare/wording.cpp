#include "compare/wording.hpp"

#include "compare/statistics.hpp"
#include "ingest/header.hpp"
#include "merge/terms.hpp"
#include "text/script.hpp"
#include "text/segment.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

namespace polylogue::comparing {
namespace {

std::string lowered(std::string text) {
    for (char &c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool is_latin(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Words of at least four Latin letters that are not common, or of at least two Han characters.
bool tells(std::string_view word) {
    if (!is_latin(word)) return word.size() >= 6;
    const bool letters =
        std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; });
    return letters && word.size() >= 4 && !is_common_word(word);
}

using Words = std::unordered_map<std::string, std::size_t>;

Words words_of(const std::string &text) {
    Document document;
    document.text = text;
    document.body = {0, text.size()};
    Words out;
    for (const Span &s : find_tokens(document)) {
        std::string word(document.at(s));
        if (word.ends_with("'s")) word.resize(word.size() - 2);
        if (tells(word)) ++out[word];
    }
    return out;
}

std::string language_class(const std::string &lang) { return lang.substr(0, lang.find('-')); }

struct Seen { // of one word, by group
    std::map<std::size_t, std::size_t> count, documents;
    std::size_t all = 0;
};

struct Language {
    std::unordered_map<std::string, Seen> words;
    std::map<std::size_t, std::size_t> totals, documents; // by group
    std::size_t all = 0;
};

std::map<std::string, Language> count_words(const Sample &sample, const std::vector<std::string> &texts) {
    std::map<std::string, Language> out;
    for (std::size_t m = 0; m < sample.members.size(); ++m) {
        Language &l = out[language_class(sample.members[m].lang)];
        const std::size_t g = sample.members[m].group;
        ++l.documents[g];
        for (const auto &[word, n] : words_of(texts[m])) {
            Seen &seen = l.words[word];
            seen.count[g] += n, seen.all += n, ++seen.documents[g];
            l.totals[g] += n, l.all += n;
        }
    }
    return out;
}

// A word of one document only may be that document's subject.
bool is_spread(const Seen &seen, const Language &l, std::size_t g) {
    const auto at = seen.documents.find(g);
    return at != seen.documents.end() && at->second >= std::min<std::size_t>(2, l.documents.at(g)) &&
           seen.count.at(g) >= 3;
}

GroupTerms terms_of(const Language &l, std::size_t g, const std::string &lang) {
    GroupTerms out{g, lang, l.totals.at(g), {}};
    const auto n1 = static_cast<double>(out.words), all = static_cast<double>(l.all);
    for (const auto &[word, seen] : l.words) {
        if (!is_spread(seen, l, g)) continue;
        const auto y1 = static_cast<double>(seen.count.at(g)), y = static_cast<double>(seen.all);
        const double z = log_odds_z(y1, n1, y - y1, all - n1, kPriorWords * y / all, kPriorWords);
        if (z >= kNormal95) out.terms.push_back({word, z, seen.count.at(g), seen.all, seen.documents.at(g)});
    }
    std::sort(out.terms.begin(), out.terms.end(),
              [](const Term &a, const Term &b) { return a.z != b.z ? a.z > b.z : a.text < b.text; });
    if (out.terms.size() > kMostTerms) out.terms.resize(kMostTerms);
    return out;
}

std::string neutral(const std::string &text) { return lowered(simplified(text)); }

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(at, begin), text.size());
        if (end > begin) out.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

// Names that hold no other of the names: "Huang" and not "Jensen Huang", which is no other choice.
std::vector<std::string> without_longer(const std::vector<std::string> &names) {
    std::vector<std::string> out;
    for (const std::string &name : names)
        if (std::none_of(names.begin(), names.end(), [&](const std::string &other) {
                return neutral(name) != neutral(other) && neutral(name).find(neutral(other)) != std::string::npos;
            }))
            out.push_back(name);
    return out;
}

bool is_word_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

} // namespace

std::vector<std::string> texts_of(const Sample &sample, const Map &map, const Derived &derived) {
    std::vector<std::string> out;
    for (const Member &m : sample.members) {
        Document document;
        if (const auto at = map.documents.find(m.id); at != map.documents.end()) document.text = at->second.text;
        document.body = {0, document.text.size()};
        if (!read_header(document)) document.body = {0, document.text.size()};
        std::string words(document.at(document.body));
        if (words.empty())
            for (const std::size_t s : m.statements) words += derived.statements[s].filed->exact + "\n";
        out.push_back(neutral(words));
    }
    return out;
}

double log_odds_z(double y1, double n1, double y2, double n2, double a, double a0) {
    const double odds1 = std::log((y1 + a) / (n1 + a0 - y1 - a)), odds2 = std::log((y2 + a) / (n2 + a0 - y2 - a));
    return (odds1 - odds2) / std::sqrt(1 / (y1 + a) + 1 / (y2 + a));
}

std::vector<GroupTerms> characteristic_terms(const Sample &sample, const std::vector<std::string> &texts) {
    std::vector<GroupTerms> out;
    for (const auto &[lang, l] : count_words(sample, texts))
        if (l.totals.size() > 1)
            for (const auto &[g, words] : l.totals) out.push_back(terms_of(l, g, lang));
    std::sort(out.begin(), out.end(), [](const GroupTerms &a, const GroupTerms &b) {
        return std::pair(a.group, a.lang) < std::pair(b.group, b.lang);
    });
    return out;
}

void NameChoices::add_lines(std::string_view lines) {
    for (const std::string &line : split(lines, '\n'))
        if (!line.starts_with('#')) add(split(line, '\t'));
    from_lines_ = things_.size();
}

void NameChoices::add_stakeholders(const Codebook &codebook) {
    for (const KnownStakeholder &s : codebook.stakeholders) {
        std::vector<std::string> latin, han;
        for (const KnownName &n : s.names) (is_latin(n.text) ? latin : han).push_back(n.text);
        add(without_longer(latin));
        add(without_longer(han));
    }
}

void NameChoices::add(const std::vector<std::string> &names) {
    if (names.size() < 2) return;
    things_.emplace_back();
    for (const std::string &name : names) {
        const std::vector<std::string> variants = split(name, '|');
        if (variants.empty()) continue;
        const std::size_t n = things_.back().size();
        bool is_new = false;
        for (const std::string &v : variants) {
            is_new = forms_.emplace(neutral(v), Form{things_.size() - 1, n}).second || is_new;
            longest_ = std::max(longest_, v.size());
        }
        if (is_new) things_.back().push_back(variants.front());
    }
}

struct NameChoices::Tally {
    const NameChoices &names;
    std::map<std::pair<std::size_t, std::size_t>, std::map<std::size_t, std::size_t>> found; // thing, name -> group

    // The longest form that begins at a place counts; Latin ones at the borders of words.
    void read(const std::string &text, std::size_t group) {
        for (std::size_t at = 0; at < text.size();) {
            const bool inside = at > 0 && is_word_byte(text[at - 1]) && is_word_byte(text[at]);
            const std::size_t taken = inside || (text[at] & 0xC0) == 0x80 ? 0 : take(text, at, group);
            at += std::max<std::size_t>(taken, 1);
        }
    }

    std::size_t take(const std::string &text, std::size_t at, std::size_t group) {
        for (std::size_t n = std::min(names.longest_, text.size() - at); n > 0; --n) {
            if (at + n < text.size() && is_word_byte(text[at + n]) && is_word_byte(text[at + n - 1])) continue;
            const auto form = names.forms_.find(text.substr(at, n));
            if (form == names.forms_.end()) continue;
            ++found[{form->second.thing, form->second.name}][group];
            return n;
        }
        return 0;
    }
};

std::vector<Thing> NameChoices::of(const Sample &sample, const std::vector<std::string> &texts) const {
    Tally tally{*this, {}};
    for (std::size_t m = 0; m < sample.members.size(); ++m) tally.read(texts[m], sample.members[m].group);
    std::vector<Thing> things(things_.size());
    for (std::size_t i = from_lines_; i < things.size(); ++i) things[i].of_stakeholder = true;
    for (const auto &[key, groups] : tally.found) {
        Name name{things_[key.first][key.second], std::vector<std::size_t>(sample.groups.size())};
        for (const auto &[g, n] : groups) name.groups[g] = n;
        things[key.first].names.push_back(std::move(name));
    }
    const auto total = [](const Name &n) {
        std::size_t out = 0;
        for (const std::size_t g : n.groups) out += g;
        return out;
    };
    std::vector<std::pair<std::size_t, Thing>> counted;
    for (Thing &t : things) {
        if (t.names.size() < 2) continue;
        std::stable_sort(t.names.begin(), t.names.end(), [&](auto &a, auto &b) { return total(a) > total(b); });
        std::size_t all = 0;
        for (const Name &n : t.names) all += total(n);
        counted.emplace_back(all, std::move(t));
    }
    std::stable_sort(counted.begin(), counted.end(), [](auto &a, auto &b) { return a.first > b.first; });
    std::vector<Thing> out;
    for (auto &[all, thing] : counted) out.push_back(std::move(thing));
    return out;
}

} // namespace polylogue::comparing
