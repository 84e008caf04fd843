#include "support/extraction.hpp"

#include <cstdlib>
#include <map>
#include <memory>
#include <stdexcept>

namespace polylogue::test {
namespace {

struct Setup {
    Configuration configuration;
    Runner runner;
};

Setup &setup_for(const std::string &topic) {
    static auto &made = *new std::map<std::string, std::unique_ptr<Setup>>; // never destroyed: plugin libraries are
                                                                            // closed first at exit
    std::unique_ptr<Setup> &setup = made[topic];
    if (setup) return *setup;
    setup = std::make_unique<Setup>();
    auto codebook = read_codebook(POLYLOGUE_SOURCE "/corpus/" + topic + "/codebook.xml");
    if (!codebook) throw std::runtime_error(codebook.error().text());
    const char *other = std::getenv("POLYLOGUE_TEST_PLUGINS"); // tests/tools/ablate.py
    auto catalog = Catalog::discover({other ? other : POLYLOGUE_BUILD "/plugins"}, "");
    auto chosen = choose(*catalog, {}, {});
    if (!chosen) throw std::runtime_error(chosen.error().text());
    Configuration &c = setup->configuration;
    c.codebook = std::move(*codebook);
    c.bridge = std::make_unique<CodebookBridge>(c.codebook);
    c.terms = std::make_unique<BridgeTerms>(std::vector{c.codebook}, nullptr);
    c.chosen = std::move(*chosen);
    std::vector<Loss> losses;
    setup->runner = Runner::make(c.chosen, losses);
    for (const Loss &l : losses) throw std::runtime_error(l.plugin + ": " + l.reason);
    return *setup;
}

} // namespace

Reading read_passage(const Passage &passage) {
    const Setup &setup = setup_for(passage.codebook);
    Document document;
    document.path = "passage";
    document.text = passage.text;
    document.body = {0, document.text.size()};
    document.meta.lang = passage.lang;
    document.meta.issue = passage.issue;
    return read_document(document, setup.configuration, setup.runner).reading;
}

} // namespace polylogue::test
