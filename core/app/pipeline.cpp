#include "app/pipeline.hpp"

#include "merge/fuse.hpp"
#include "text/script.hpp"

#include <algorithm>

namespace polylogue {
namespace {

bool is_wording(const Wording &wording, const std::string &text) {
    return std::any_of(wording.begin(), wording.end(), [&](const auto &w) { return w.second == text; });
}

void drop_unsure(Fragment &found, double least) {
    std::vector<std::uint32_t> kept_as(found.statements.size(), UINT32_MAX);
    std::vector<Statement> kept;
    for (std::size_t i = 0; i < found.statements.size(); ++i) {
        if (found.statements[i].confidence < least) continue;
        kept_as[i] = static_cast<std::uint32_t>(kept.size());
        kept.push_back(std::move(found.statements[i]));
    }
    found.statements = std::move(kept);
    std::erase_if(found.relations, [&](const Relation &r) {
        return r.confidence < least || kept_as[r.from] == UINT32_MAX || kept_as[r.to] == UINT32_MAX;
    });
    for (Relation &r : found.relations) r.from = kept_as[r.from], r.to = kept_as[r.to];
}

std::vector<Loss> all_losses(std::vector<Loss> out, const std::vector<Loss> &refused,
                             const std::vector<Loss> &not_created) {
    out.insert(out.end(), refused.begin(), refused.end());
    out.insert(out.end(), not_created.begin(), not_created.end());
    std::sort(out.begin(), out.end());
    return out;
}

// An issue worded in no language of the document is looked up term by term; what was found is noted in the reading's
// configuration.
std::string look_up_issue(IssueChoice &issue, const std::string &lang, const Configuration &configuration) {
    const std::string family = lang.substr(0, 2);
    const auto fits = [&](const auto &w) { return w.first.substr(0, 2) == family; };
    if (issue.text.empty() || (family != "en" && family != "zh")) return "";
    if (std::any_of(issue.wording.begin(), issue.wording.end(), fits)) return "";
    const std::string terms = terms_in_other_language(issue.text, configuration.codebook, *configuration.terms);
    if (!terms.empty()) issue.wording.emplace(family == "zh" ? "zh-Hans" : "en", terms);
    return "issue looked up in " + family + ": " + (terms.empty() ? "nothing found" : terms) + "\n";
}

} // namespace

IssueChoice choose_issue(const Document &document, const Configuration &configuration) {
    const std::string &own = document.meta.issue.empty() ? configuration.issue : document.meta.issue;
    const Wording &known = configuration.codebook.issue;
    if (own.empty() || is_wording(known, own)) return {std::string(in_language(known, "en")), known};
    return {own, {{language_of(script_of(own)), own}}};
}

Read read_document(const Document &document, const Configuration &configuration, const Runner &runner,
                   const Fragment *given, const std::set<std::string> &without) {
    Read out;
    out.layers = make_layers(document, runner.needs_tokens());
    IssueChoice issue = choose_issue(document, configuration);
    const std::string looked_up = look_up_issue(issue, out.layers.lang, configuration);
    const DocumentBridge bridge(document, out.layers);
    const std::vector<polylogue_wording> wording = c_wording(issue.wording);
    std::vector<Loss> losses;
    Runner::Work work{&bridge.raw(), &configuration.bridge->raw(), &configuration.codebook, &wording, nullptr, &without,
                      &out.counts};

    Fragment found = given ? *given : fuse(runner.run(POLYLOGUE_EXTRACT, work, losses));
    work.so_far = &found;
    apply_labels(found, runner.run(POLYLOGUE_LABEL, work, losses));
    apply_relations(found, runner.run(POLYLOGUE_RELATE, work, losses));
    drop_unsure(found, configuration.min_confidence);

    out.reading = file_reading(document, out.layers.echoes, found);
    const polylogue_string hash = configuration.bridge->raw().hash; // made once
    out.reading.codebook = std::string(hash.data, hash.size);
    out.reading.issue = issue.text;
    out.reading.configuration = looked_up + configuration.text;
    std::sort(losses.begin(), losses.end());
    out.reading.losses = all_losses(losses, configuration.refused, runner.refused());
    out.losses = std::move(losses);
    return out;
}

} // namespace polylogue
