#include "bench/texts.hpp"

#include "ingest/ingest.hpp"
#include "laws/generate.hpp"

#include <set>
#include <stdexcept>

namespace bench {
namespace {

using namespace polylogue;

std::vector<std::string> paragraphs_of(const std::string &lang) {
    std::vector<std::string> skipped, out;
    const std::string folder = POLYLOGUE_SOURCE "/corpus/chip-export";
    const auto files = list_inputs(folder, skipped);
    if (!files) throw std::runtime_error(files.error().text());
    for (const std::string &file : *files)
        for (const auto &d : read_documents(file)) {
            if (!d || d->meta.lang.substr(0, 2) != lang) continue;
            const std::string body(d->at(d->body));
            for (std::size_t at = 0, end = 0; at < body.size(); at = end + 1) {
                end = std::min(body.find('\n', at), body.size());
                if (end > at) out.push_back(body.substr(at, end - at));
            }
        }
    if (out.empty()) throw std::runtime_error("no document of " + folder + " is in " + lang);
    return out;
}

// The paragraph with a number of its own in each sentence: no sentence repeats one before it.
std::string numbered(const std::string &paragraph, const std::string &lang, std::size_t &number) {
    const std::string stop = lang == "en" ? ". " : "。";
    std::string out;
    for (std::size_t at = 0, end = 0; at < paragraph.size(); at = end) {
        end = std::min(paragraph.find(stop, at), paragraph.size());
        out += paragraph.substr(at, end - at) + (lang == "en" ? " in case " : "第") + std::to_string(++number);
        if (end == paragraph.size()) break;
        out += stop;
        end += stop.size();
    }
    return out;
}

} // namespace

std::vector<Document> articles(const std::string &lang, std::size_t count, std::size_t bytes, std::uint64_t seed) {
    const std::vector<std::string> paragraphs = paragraphs_of(lang);
    laws::Random random(seed);
    std::vector<Document> out(count);
    for (std::size_t i = 0; i < count; ++i) {
        Document &d = out[i];
        std::size_t number = i * 1000;
        d.path = lang + std::to_string(i);
        d.meta.outlet = "outlet " + std::to_string(i % 50);
        while (d.text.size() < bytes) d.text += numbered(random.one_of(paragraphs), lang, number) + "\n\n";
        d.body = {0, d.text.size()};
    }
    return out;
}

} // namespace bench
