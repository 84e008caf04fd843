#pragma once
// From a document to its reading, in one straight function; and what every command that reads documents needs for it.
#include "codebook/codebook.hpp"
#include "graph/model.hpp"
#include "merge/bridge_terms.hpp"
#include "plugin/limits.hpp"
#include "plugin/runner.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace polylogue {

struct Configuration { // what a run is made with; shared by all workers, never changed once made
    Codebook codebook;
    std::unique_ptr<CodebookBridge> bridge; // of `codebook`
    std::unique_ptr<BridgeTerms> terms;     // of `codebook`: for issues worded in another language than the document
    std::vector<Chosen> chosen;
    std::vector<Loss> refused; // libraries, by file name, that would have been used had they been good
    std::string issue;         // from --issue; a document's own goes before it
    std::string text;          // Reading::configuration
    double min_confidence = 0;
    std::optional<PluginLimits> isolate; // plugins run in processes of their own, with these limits

    Configuration() = default;
    Configuration(const Configuration &) = delete;
    Configuration &operator=(const Configuration &) = delete;
};

// The issue in dispute: the document's, else --issue, else the codebook's. `wording` has every language known for it.
struct IssueChoice {
    std::string text; // canonical: the codebook's first wording where the issue is the codebook's
    Wording wording;
};
IssueChoice choose_issue(const Document &document, const Configuration &configuration);

struct Read {                 // a document's reading with what came up on the way
    Reading reading;          // its losses are these and the plugins that were refused for the whole run
    std::vector<Loss> losses; // of this document alone
    Counts counts;            // what plugins counted: requests, tokens
    Layers layers;
};

// `given`: statements to start from instead of running the extract plugins (annotated by hand, say). `without`: ids of
// plugins not to be run.
Read read_document(const Document &document, const Configuration &configuration, const Runner &runner,
                   const Fragment *given = nullptr, const std::set<std::string> &without = {});

} // namespace polylogue
