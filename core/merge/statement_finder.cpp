#include "merge/statement_finder.hpp"

#include <algorithm>

namespace polylogue {

StatementFinder::StatementFinder(const Derived &derived, const DocumentIndex &index)
    : derived_(derived), index_(index) {
    for (std::size_t i = 0; i < derived.statements.size(); ++i) first_.emplace(derived.statements[i].document, i);
}

const std::map<std::string, std::unique_ptr<QuoteIndex>> &
StatementFinder::statements_of(const DocumentRecord &document) const {
    const auto [it, added] = made_.try_emplace(document.id);
    const auto from = first_.find(document.id);
    if (!added || from == first_.end()) return it->second;
    for (std::size_t i = from->second; i < derived_.statements.size(); ++i) {
        const MapStatement &s = derived_.statements[i];
        if (s.document != document.id) break;
        std::unique_ptr<QuoteIndex> &quotes = it->second[s.issue];
        if (!quotes) quotes = std::make_unique<QuoteIndex>(document.text);
        quotes->add(*s.filed, i);
    }
    return it->second;
}

std::vector<std::size_t> StatementFinder::find(const Anchor &anchor, std::string &reason) const {
    const auto documents = index_.find(anchor.document);
    if (documents.empty()) reason = "its document is not in this map";
    std::vector<std::size_t> out;
    for (const DocumentRecord *d : documents)
        for (const auto &[issue, quotes] : statements_of(*d))
            if (const auto found = quotes->statement(anchor.quote)) out.push_back(*found);
    if (out.empty() && reason.empty())
        reason = "no statement has the words \"" + utf8::shortened(anchor.quote.exact, 40) + '"';
    return out;
}

Result<std::vector<std::pair<std::size_t, std::size_t>>> StatementFinder::pairs(const Correction &c, std::size_t first,
                                                                                std::size_t second) const {
    const auto fail = [](std::string why) { return Error{.kind = ErrorKind::conflict, .message = std::move(why)}; };
    std::string reason;
    const auto from = find(c.statements[first], reason), to = find(c.statements[second], reason);
    if (!reason.empty()) return fail(reason);
    std::vector<std::pair<std::size_t, std::size_t>> out, near;
    bool itself = false;
    for (const std::size_t a : from)
        for (const std::size_t b : to) {
            const MapStatement &x = derived_.statements[a], &y = derived_.statements[b];
            itself = itself || a == b;
            if (a == b || x.issue != y.issue) continue;
            out.emplace_back(a, b);
            if (x.document == y.document) near.emplace_back(a, b);
        }
    if (!near.empty()) return near;
    if (out.empty())
        return fail(itself ? "its words are of one statement" : "its statements are about different issues");
    return out;
}

} // namespace polylogue
