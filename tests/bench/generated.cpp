#include "bench/generated.hpp"

#include "laws/generate.hpp"

#include <cmath>

namespace bench {
namespace {

using namespace polylogue;
using laws::Random;

constexpr std::size_t kInDocument = 14, kConcepts = 300, kLogics = 8, kIssues = 3, kKnown = 200, kWords = 12;
constexpr std::size_t kEnglishWords = 20'000, kHanWords = 20'000;

// Ranks 0..size-1 with frequencies near 1 / (rank + 1), by the inverse of the continuous distribution.
std::size_t zipf(Random &random, std::size_t size) {
    const double u = static_cast<double>(random.below(1U << 30U)) / (1U << 30U);
    return std::min(size - 1, static_cast<std::size_t>(std::pow(static_cast<double>(size + 1), u)) - 1);
}

std::string syllables(std::size_t number) { // a word of its own for each number
    static constexpr std::string_view kConsonants = "bdfgklmnprstvz", kVowels = "aeiou";
    std::string out;
    for (std::size_t i = 0, n = number * 7919 + 70; i < 4 || n; ++i) {
        out += kConsonants[n % kConsonants.size()];
        n /= kConsonants.size();
        out += kVowels[n % kVowels.size()];
        n /= kVowels.size();
    }
    return out;
}

std::string han_word(std::size_t number) {
    std::string out;
    utf8::append(out, static_cast<char32_t>(0x4E00 + number * 31 % 3000));
    utf8::append(out, static_cast<char32_t>(0x5B00 + number * 17 % 3000 + number / 3000));
    return out;
}

std::string capital(std::string word) {
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

class Generator {
  public:
    Generator(std::size_t statements, std::uint64_t seed)
        : random_(seed), holders_(statements / 50 + 50), thoughts_(statements / 6 + 50),
          outlets_(static_cast<std::size_t>(std::sqrt(static_cast<double>(statements))) + 20) {
        const auto parsed = parse_codebook(codebook(), "generated");
        codebook_ = parsed->hash();
        source_ = parsed->source;
    }

    void add_document(Map &map) {
        const std::size_t outlet = zipf(random_, outlets_), number = made_++;
        const bool chinese = random_.chance(50);
        DocumentRecord record;
        record.id = "outlet" + std::to_string(outlet) + "-" + std::to_string(number);
        record.lang = chinese ? "zh-Hant" : "en";
        Metadata meta;
        meta.outlet = "outlet " + std::to_string(outlet);
        meta.date = "2031-0" + std::to_string(1 + random_.below(9)) + "-1" + std::to_string(random_.below(10));
        record.metadata.insert(meta);
        Reading reading;
        reading.document = record.id;
        reading.codebook = codebook_;
        reading.issue = "issue " + std::to_string(zipf(random_, kIssues));
        reading.configuration = "generated";
        for (std::size_t i = 0; i < kInDocument; ++i) add_statement(reading, record, chinese);
        for (std::uint32_t i = 1; i < kInDocument; i += 2)
            reading.relations.push_back({i,
                                         i - 1,
                                         random_.chance(70) ? RelationType::support : RelationType::attack,
                                         Basis::connective,
                                         1,
                                         {"discourse"}});
        record.hash = hash_hex(record.text);
        record.sketch = sketch_of(record.text);
        map.codebooks[codebook_] = source_;
        map.documents.emplace(record.id, std::move(record));
        map.readings.insert(std::move(reading));
    }

  private:
    static std::string codebook() {
        std::string out = "<codebook id=\"generated\" version=\"1\"><title lang=\"en\">Generated</title><logics>";
        for (std::size_t i = 0; i < kLogics; ++i)
            out += "<logic id=\"logic" + std::to_string(i) + "\"><name lang=\"en\">Logic</name></logic>";
        out += "</logics><concepts>";
        for (std::size_t i = 0; i < kConcepts; ++i)
            out += "<concept id=\"concept" + std::to_string(i) + "\" stance=\"favour\"><label lang=\"en\">Point " +
                   std::to_string(i) + "</label></concept>";
        out += "</concepts><stakeholders>";
        for (std::size_t i = 0; i < kKnown; ++i)
            out += "<stakeholder id=\"known" + std::to_string(i) + "\" type=\"organisation\"><name lang=\"en\">" +
                   name(i, 0) + "</name><name lang=\"zh\">" + name(i, 3) + "</name></stakeholder>";
        return out + "</stakeholders></codebook>";
    }

    static std::string name(std::size_t holder, std::size_t variant) {
        const std::string given = capital(syllables(holder % 5000 + 30'000)),
                          family = capital(syllables(holder + 40'000));
        if (variant == 1) return family;
        if (variant == 2) return given.substr(0, 1) + ". " + family;
        if (variant == 3) return han_word(holder * 3) + han_word(holder * 3 + 1);
        return given + " " + family;
    }

    std::uint32_t add_holder(Reading &reading, bool chinese) {
        const std::size_t holder = zipf(random_, holders_);
        Stakeholder who;
        who.name = name(holder, chinese ? 3 : 0);
        who.type = holder < kKnown ? StakeholderType::organisation : StakeholderType::person;
        if (holder < kKnown) who.known = "known" + std::to_string(holder);
        who.aliases = {{who.name, "mention"}};
        if (!chinese && random_.chance(40)) who.aliases.push_back({name(holder, 1 + random_.below(2)), "short-form"});
        std::sort(who.aliases.begin(), who.aliases.end());
        reading.stakeholders.push_back(std::move(who));
        return static_cast<std::uint32_t>(reading.stakeholders.size() - 1);
    }

    std::string words(std::size_t thought, bool chinese) {
        Random own(thought * 977 + 5);
        std::string out;
        for (std::size_t i = 0; i < kWords; ++i) {
            const std::size_t of_thought = zipf(own, chinese ? kHanWords : kEnglishWords);
            const std::size_t word = random_.chance(25) ? zipf(random_, kEnglishWords) : of_thought;
            out += chinese ? han_word(word) : (i ? " " : "") + syllables(word);
        }
        return out;
    }

    void add_statement(Reading &reading, DocumentRecord &record, bool chinese) {
        const std::size_t thought = zipf(random_, thoughts_);
        FiledStatement s;
        s.stakeholder = reading.stakeholders.size() > 4 ? static_cast<std::uint32_t>(random_.below(5))
                                                        : add_holder(reading, chinese);
        s.mode = Mode::indirect;
        s.logics = {"logic" + std::to_string(thought % kLogics)};
        s.stance = static_cast<Stance>(thought % 3);
        if (thought % 5 < 3) s.concept_id = "concept" + std::to_string(thought % kConcepts);
        s.confidence = 0.8;
        s.extractors = {"quotation"};
        s.exact = words(thought, chinese);
        s.prefix = record.text.substr(record.text.size() - std::min<std::size_t>(24, record.text.size()));
        if (chinese) s.prefix.clear();
        s.at = {length_, length_ + utf8::count(s.exact)};
        length_ = s.at.end + 1;
        if (record.text.empty()) s.at = {0, utf8::count(s.exact)}, length_ = s.at.end + 1;
        record.text += s.exact + "\n";
        reading.statements.push_back(std::move(s));
    }

    Random random_;
    std::size_t holders_, thoughts_, outlets_, made_ = 0, length_ = 0;
    std::string codebook_, source_;
};

} // namespace

std::vector<Map> generated(std::size_t statements, std::size_t parts, std::uint64_t seed) {
    Generator generator(statements, seed);
    std::vector<Map> out(parts);
    for (std::size_t d = 0; d * kInDocument < statements; ++d) generator.add_document(out[d % parts]);
    return out;
}

} // namespace bench
