#include "discourse/facts.hpp"

#include "common/namings.hpp"
#include "common/span_search.hpp"
#include "common/word_table.hpp"
#include "common/words.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

namespace polylogue::discourse {
namespace {

constexpr std::size_t kHead = 30;    // bytes of a statement that count as its opening
constexpr std::size_t kAround = 240; // bytes before or after a statement that count as its surroundings

// The holders' names in the whole document.
class Names {
  public:
    explicit Names(const sdk::Input &in) : all_(lexicon::Namings::of(in)), holders_(all_.size()) {
        std::uint32_t holder = 0;
        for (const polylogue_found_stakeholder &s : in.stakeholders()) add(sdk::view(s.name), holder++);
        for (const polylogue_found_statement &s : in.statements())
            if (s.source.end > s.source.begin) add(in.at(s.source), s.stakeholder);
        for (Holders &own : holders_) sort(own);
    }
    std::vector<std::uint32_t> in(std::size_t begin, std::size_t end) const {
        const std::vector<lexicon::Hit> &hits = all_.hits();
        auto at = std::lower_bound(hits.begin(), hits.end(), begin,
                                   [](const lexicon::Hit &h, std::size_t b) { return h.begin < b; });
        Holders out;
        for (; at != hits.end() && at->begin < end; ++at)
            out.insert(out.end(), holders_[at->entry].begin(), holders_[at->entry].end());
        sort(out);
        return out;
    }

  private:
    using Holders = std::vector<std::uint32_t>;
    static void sort(Holders &holders) { // each once: a document may name one ten thousand times
        std::sort(holders.begin(), holders.end());
        holders.erase(std::unique(holders.begin(), holders.end()), holders.end());
    }
    void add(std::string_view name, std::uint32_t holder) {
        one(name, holder);
        const std::string_view surname = lexicon::Namings::last_word(name);
        if (lexicon::Namings::is_capital(surname)) one(surname, holder);
    }
    void one(std::string_view name, std::uint32_t holder) {
        const std::size_t number = all_.number(name);
        if (number < all_.size()) holders_[number].push_back(holder);
    }
    const lexicon::Namings &all_;
    std::vector<Holders> holders_; // by name
};

using Words = std::vector<std::uint32_t>; // upper halves of hashes, sorted, each once

constexpr std::size_t kTelling = 4; // bytes of a word that tells statements apart

std::uint32_t upper(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

std::vector<Said> said_in(std::string_view view) {
    std::vector<Said> out;
    out.reserve(view.size() / 4);
    lexicon::each_word(view, [&out](std::string_view w) {
        out.push_back({lexicon::hash_of(w), w.size() >= kTelling});
    });
    return out;
}

Words words_of(std::string_view view) {
    Words out;
    for (const Said &w : said_in(view))
        if (w.tells) out.push_back(upper(w.hash));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Words issue_words(const sdk::Input &in) {
    std::string all;
    for (const polylogue_wording &w : in.issue()) all += lexicon::simplified(sdk::view(w.text)) + "\n";
    return words_of(all);
}

// How rare a word is that stands in `n` of the facts; each number's logarithm is taken once.
class Rarity {
  public:
    explicit Rarity(std::size_t facts) : facts_(static_cast<float>(facts)), known_(facts + 1) {}
    float of(std::size_t n) {
        if (known_[n] == 0) known_[n] = std::log(1 + facts_ / static_cast<float>(n));
        return known_[n];
    }

  private:
    float facts_;
    std::vector<float> known_;
};

// The words of the facts, numbered in the order in which they come.
class Vocabulary {
  public:
    struct Word {
        std::uint32_t hash = 0;
        std::uint32_t facts = 0; // how many have it
        std::uint32_t last = 0;  // of them, plus 1
        bool on_issue = false, on_title = false;
    };
    explicit Vocabulary(const std::vector<Fact> &facts) {
        std::size_t most = 0;
        for (const Fact &f : facts) most += f.said.size();
        slots_.assign(std::bit_ceil(most + most / 2 + 1), 0);
    }
    std::uint32_t number(std::uint32_t hash) {
        std::size_t at = hash & (slots_.size() - 1);
        while (slots_[at] != 0 && words_[slots_[at] - 1].hash != hash) at = (at + 1) & (slots_.size() - 1);
        if (slots_[at] == 0) {
            words_.push_back({hash});
            slots_[at] = static_cast<std::uint32_t>(words_.size());
        }
        return slots_[at] - 1;
    }
    std::vector<Word> &words() { return words_; }

  private:
    std::vector<std::uint32_t> slots_; // by hash; a word's number plus 1
    std::vector<Word> words_;
};

void add_words(std::uint32_t fact, Vocabulary &vocabulary, Fact &f) {
    f.words.reserve(f.said.size());
    for (const Said &said : f.said) {
        if (!said.tells) continue;
        const std::uint32_t number = vocabulary.number(upper(said.hash));
        Vocabulary::Word &word = vocabulary.words()[number];
        if (word.last == fact + 1) continue;
        word.last = fact + 1;
        ++word.facts;
        f.words.push_back(number);
    }
}

void finish_weights(Fact &f) {
    float squares = 0;
    for (const float w : f.weights) squares += w * w;
    const float length = std::sqrt(squares);
    for (float &w : f.weights) w /= length;
    f.common = f.words.empty() ? 0 : f.common / static_cast<float>(f.words.size());
    f.central = f.common < 0.3F ? 0 : f.common < 0.8F ? 1 : f.common < 1.6F ? 2 : 3;
    f.on_issue = std::min(3U, f.on_issue);
    f.on_title = std::min(3U, f.on_title);
}

// Numbers the words and weighs them; counts those of the issue and of the title.
void set_words(const Words &issue, const Words &title, std::vector<Fact> &facts) {
    Vocabulary vocabulary(facts);
    for (std::uint32_t i = 0; i < facts.size(); ++i) add_words(i, vocabulary, facts[i]);
    for (Vocabulary::Word &word : vocabulary.words()) {
        word.on_issue = std::binary_search(issue.begin(), issue.end(), word.hash);
        word.on_title = std::binary_search(title.begin(), title.end(), word.hash);
    }
    Rarity rarity(facts.size());
    for (Fact &f : facts) {
        f.weights.reserve(f.words.size());
        for (const std::uint32_t number : f.words) {
            const Vocabulary::Word &word = vocabulary.words()[number];
            f.weights.push_back(rarity.of(word.facts));
            f.common += static_cast<float>(word.facts) - 1;
            f.on_issue += word.on_issue;
            f.on_title += word.on_title;
        }
        finish_weights(f);
    }
}

// How many statements its holder and its paragraph have, and where it stands.
void set_places(std::vector<Fact> &facts) {
    std::unordered_map<std::uint32_t, std::int32_t> holders, paragraphs;
    for (Fact &f : facts) {
        ++holders[f.holder];
        f.at_paragraph = paragraphs[f.paragraph]++;
    }
    for (std::size_t i = 0; i < facts.size(); ++i) {
        facts[i].of_holder = holders[facts[i].holder];
        facts[i].of_paragraph = paragraphs[facts[i].paragraph];
        facts[i].at = facts.size() > 1 ? static_cast<double>(i) / static_cast<double>(facts.size() - 1) : 0;
    }
}

void set_sides(std::vector<Fact> &facts) {
    std::unordered_map<std::uint32_t, std::int32_t> leans;
    const auto side = [](const Fact &f) {
        return f.stance == POLYLOGUE_FAVOUR ? 1 : f.stance == POLYLOGUE_OPPOSE ? -1 : 0;
    };
    for (const Fact &f : facts) leans[f.holder] += side(f);
    std::int32_t last[2] = {-1, -1},
                 before[2] = {-1, -1}; // by side: the last, and the last of a holder other than that
    for (std::size_t i = 0; i < facts.size(); ++i) {
        Fact &f = facts[i];
        f.lean = leans[f.holder];
        if (side(f) == 0) continue;
        const std::size_t own = side(f) > 0, other = 1 - own;
        const auto is_own = [&](std::int32_t k) {
            return k >= 0 && facts[static_cast<std::size_t>(k)].holder == f.holder;
        };
        f.opposed = is_own(last[other]) ? before[other] : last[other];
        if (!is_own(last[own])) before[own] = last[own];
        last[own] = static_cast<std::int32_t>(i);
    }
}

struct Page {
    Page(const sdk::Input &input, const Cues &cues)
        : in(input), hits(cues.find(input)), names(input), issue(issue_words(input)) {
        const polylogue_span span = in.document().title_span;
        title = words_of(in.simplified().substr(span.begin, span.end - span.begin));
        for (const polylogue_quotation &q : in.quotations())
            if (q.depth == 0) quotations.push_back(q.span);
    }
    std::int32_t quotation(polylogue_span span) const { // the outermost one around `span`, -1 for none
        const auto after = std::upper_bound(quotations.begin(), quotations.end(), span.begin,
                                            [](std::size_t b, const polylogue_span &q) { return b < q.begin; });
        if (after == quotations.begin() || (after - 1)->end < span.end) return -1;
        return static_cast<std::int32_t>(after - quotations.begin()) - 1;
    }
    const sdk::Input &in;
    std::vector<Cues::Hit> hits;
    Names names;
    Words issue, title;
    std::vector<polylogue_span> quotations; // outermost, disjoint
};

bool has_number(std::string_view s) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t i = 0; i + 1 < s.size(); ++i)
        if (digit(s[i]) && (digit(s[i + 1]) || s[i + 1] == '.' || s[i + 1] == '%')) return true;
    return false;
}

void place(Fact &f, const Page &page) {
    const sdk::Input &in = page.in;
    const auto sentences = in.sentences();
    const std::size_t s = sdk::index_at(sentences, f.span.begin), p = sdk::index_at(in.paragraphs(), f.span.begin);
    f.sentence = static_cast<std::uint32_t>(s);
    f.paragraph = static_cast<std::uint32_t>(p);
    f.title = f.span.begin < in.document().body.begin;
    f.quotation = page.quotation(f.span);
    for (const char c : in.at(f.span)) f.width += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    f.digits = has_number(in.at(f.span));
    f.chinese = f.span.end - f.span.begin > 2 * f.width;
}

// The text around a statement up to its neighbours, and the statement-free sentence before its own.
void surroundings(Fact &f, const Page &page, std::size_t left, std::size_t right) {
    const auto sentences = page.in.sentences();
    polylogue_span own = f.span;
    if (f.sentence < sentences.size()) own = sentences[f.sentence].span;
    const std::size_t begin = std::max(std::min(own.begin, f.span.begin), left),
                      end = std::max(f.span.end, std::min(own.end, right));
    f.opens_sentence = begin == own.begin;
    const std::size_t from = f.span.begin - std::min(f.span.begin - begin, kAround);
    f.before = kinds_in(page.hits, from, f.span.begin);
    f.head = kinds_in(page.hits, f.span.begin, std::min(f.span.end, f.span.begin + kHead));
    f.inside = kinds_in(page.hits, f.span.begin, f.span.end);
    f.after = kinds_in(page.hits, f.span.end, std::min(end, f.span.end + kAround));
    f.names_before = page.names.in(from, f.span.begin);
    f.names = page.names.in(f.span.begin, f.span.end);
    if (f.sentence == 0 || f.sentence >= sentences.size()) return;
    const polylogue_span lead = sentences[f.sentence - 1].span;
    if (f.opens_sentence && lead.begin >= left) f.lead = kinds_in(page.hits, lead.begin, lead.end);
}

Fact fact_of(const Page &page, const polylogue_found_statement &s) {
    const sdk::Input &in = page.in;
    Fact f;
    f.span = s.span;
    f.holder = s.stakeholder;
    f.mode = s.mode;
    f.stance = s.stance;
    f.type = s.stakeholder < in.stakeholders().size() ? in.stakeholders()[s.stakeholder].type : POLYLOGUE_GROUP;
    f.confidence = s.confidence;
    for (std::size_t l = 0; l < s.logic_count; ++l) f.logics.push_back(sdk::view(s.logics[l]));
    f.concept_id = sdk::view(s.concept_id);
    f.said = said_in(in.simplified().substr(s.span.begin, s.span.end - s.span.begin));
    place(f, page);
    return f;
}

} // namespace

std::vector<Fact> facts_of(const sdk::Input &in, const Cues &cues) {
    std::vector<Fact> out;
    const Page page(in, cues);
    std::unordered_map<std::uint32_t, std::pair<std::int32_t, std::int32_t>> holders; // count, last
    for (const polylogue_found_statement &s : in.statements()) {
        out.push_back(fact_of(page, s));
        auto &[count, last] = holders.try_emplace(s.stakeholder, 0, -1).first->second;
        out.back().own = count++;
        out.back().previous = last;
        last = static_cast<std::int32_t>(out.size()) - 1;
    }
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::size_t left = i > 0 ? std::min(out[i - 1].span.end, out[i].span.begin) : 0,
                          right = i + 1 < out.size() ? out[i + 1].span.begin : in.text().size();
        surroundings(out[i], page, left, right);
        out[i].opens_paragraph = i == 0 || out[i - 1].paragraph != out[i].paragraph;
    }
    set_words(page.issue, page.title, out);
    set_places(out);
    set_sides(out);
    return out;
}

} // namespace polylogue::discourse
