// The parts of an extraction, each alone, over generated articles in English and Chinese: Google Benchmark gives time
// and bytes a second.
#include "bench/reading.hpp"
#include "bench/texts.hpp"
#include "format/json.hpp"
#include "merge/fuse.hpp"
#include "plugin/bridge.hpp"
#include "text/script.hpp"

#include <benchmark/benchmark.h>
#include <common/lexicon.hpp>

using namespace polylogue;

namespace {

constexpr std::size_t kArticles = 50, kBytes = 5'000;

const Configuration &whole() {
    static const auto made = bench::configuration();
    return *made;
}

const Runner &runner() {
    static std::vector<Loss> losses;
    static const Runner made = Runner::make(whole().chosen, losses);
    return made;
}

struct Articles {
    std::vector<Document> documents;
    std::vector<Layers> layers;
    std::vector<Read> read;
    std::size_t bytes = 0;

    explicit Articles(const std::string &lang) : documents(bench::articles(lang, kArticles, kBytes)) {
        for (const Document &d : documents) {
            layers.push_back(make_layers(d, false));
            read.push_back(read_document(d, whole(), runner()));
            bytes += d.text.size();
        }
    }
};

const Articles &articles(const std::string &lang) {
    static const Articles en("en"), zh("zh");
    return lang == "en" ? en : zh;
}

template <class Work> void over_articles(benchmark::State &state, const std::string &lang, Work work) {
    const Articles &all = articles(lang);
    for (auto turn : state) {
        (void)turn;
        for (std::size_t i = 0; i < all.documents.size(); ++i) work(all, i);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(all.bytes));
}

std::vector<FragmentBuilder> extracted(const Runner &with, const Articles &all, std::size_t i) {
    const DocumentBridge bridge(all.documents[i], all.layers[i]);
    const IssueChoice issue = choose_issue(all.documents[i], whole());
    const std::vector<polylogue_wording> wording = c_wording(issue.wording);
    std::vector<Loss> losses;
    const Runner::Work work{&bridge.raw(), &whole().bridge->raw(), &whole().codebook, &wording};
    return with.run(POLYLOGUE_EXTRACT, work, losses);
}

void segment(benchmark::State &state, const std::string &lang) {
    over_articles(state, lang, [](const Articles &all, std::size_t i) {
        benchmark::DoNotOptimize(make_layers(all.documents[i], false));
    });
}

void match(benchmark::State &state, const std::string &lang) {
    lexicon::Matcher matcher;
    for (const LogicEntry &l : whole().codebook.logics)
        for (const Cue &c : l.cues)
            if (c.text.find(" … ") == std::string::npos) matcher.add(c.text);
    matcher.compile();
    std::vector<lexicon::Hit> hits;
    over_articles(state, lang, [&](const Articles &all, std::size_t i) { matcher.find(all.layers[i].view, hits); });
}

void attribution(benchmark::State &state, const std::string &lang) {
    const auto alone = bench::configuration({"quotation"});
    std::vector<Loss> losses;
    const Runner quotation = Runner::make(alone->chosen, losses);
    over_articles(state, lang,
                  [&](const Articles &all, std::size_t i) { benchmark::DoNotOptimize(extracted(quotation, all, i)); });
}

void fuse_all(benchmark::State &state, const std::string &lang) {
    std::vector<std::vector<FragmentBuilder>> found;
    for (std::size_t i = 0; i < articles(lang).documents.size(); ++i)
        found.push_back(extracted(runner(), articles(lang), i));
    over_articles(state, lang, [&](const Articles &, std::size_t i) { benchmark::DoNotOptimize(fuse(found[i])); });
}

void json_out(benchmark::State &state, const std::string &lang) {
    over_articles(state, lang, [](const Articles &all, std::size_t i) {
        benchmark::DoNotOptimize(reading_json(all.documents[i], all.read[i].reading, -1));
    });
}

void everything(benchmark::State &state, const std::string &lang) {
    over_articles(state, lang, [](const Articles &all, std::size_t i) {
        benchmark::DoNotOptimize(read_document(all.documents[i], whole(), runner()));
    });
}

} // namespace

int main(int count, char **arguments) {
    using Part = void (*)(benchmark::State &, const std::string &);
    const std::pair<const char *, Part> parts[] = {{"segment", segment},         {"match", match},
                                                   {"attribution", attribution}, {"fuse", fuse_all},
                                                   {"json", json_out},           {"reading", everything}};
    for (const auto &[name, part] : parts)
        for (const char *lang : {"en", "zh"})
            benchmark::RegisterBenchmark((std::string(name) + "/" + lang).c_str(), part, std::string(lang));
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
}
