#pragma once
// Finds again what a correction is anchored to: documents by id, address or outlet and title; words and statements by
// their quote, wherever they have moved to.
#include "base/utf8.hpp"
#include "graph/model.hpp"
#include "merge/loose_text.hpp"

#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace polylogue {

class DocumentIndex {
  public:
    explicit DocumentIndex(const Map &map); // which must outlive this

    // Sorted. All that fit: two versions of one article are corrected alike.
    std::vector<const DocumentRecord *> find(const DocumentRef &ref) const;

  private:
    std::unordered_map<std::string, std::vector<const DocumentRecord *>> keys_;
};

// Ids of the documents of the map that the correction names.
std::set<std::string> documents_of(const Correction &correction, const DocumentIndex &index);

// The corrections that are about a document of the map, by its id; those bound to no document at all under "". Those
// about documents that are not in the map are left out.
std::map<std::string, std::set<Correction>> corrections_by_document(const Map &map);

class QuoteIndex { // the statements of one document (and issue)
  public:
    explicit QuoteIndex(std::string_view text) : text_(text) {} // empty when the map has none; must outlive this

    void add(const FiledStatement &statement, std::size_t index); // must stay where it is

    // The statement with these words, of several the one with the most alike surroundings; else the one that shares
    // most, and at least half of the longer, of the place where the words stand in the text.
    std::optional<std::size_t> statement(const Quote &quote) const;
    std::optional<std::size_t> statement(Points at) const; // sharing at least half of the longer

    // In the text, with other marks, spaces or script where only one place has the words so; in a map without texts in
    // and around the statements.
    std::optional<Points> place(const Quote &quote) const;

    // The quote selector of a place; nothing when the map has no text.
    std::optional<Quote> quote(Points at) const;

  private:
    struct Entry {
        const FiledStatement *filed;
        std::size_t index;
    };
    const utf8::Index &offsets() const;
    std::optional<Points> place_around(const Quote &quote) const;

    std::string_view text_;
    std::vector<Entry> entries_;
    std::unordered_multimap<std::string_view, std::size_t> by_words_; // into entries_
    std::set<std::pair<std::size_t, std::size_t>> by_begin_;          // into entries_
    std::size_t longest_ = 0;                                         // code points
    mutable std::unique_ptr<LooseText> loose_;                        // these two: made when first needed
    mutable std::unique_ptr<utf8::Index> offsets_;                    // made when first needed
};

// Where `quote` stands in `around` (the words behind `begin` code points); of several places the one with the most
// alike surroundings, of those the first.
std::optional<Points> find_quote(std::string_view around, const Quote &quote, std::size_t begin);

} // namespace polylogue
