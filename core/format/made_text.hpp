#pragma once
// A document for statements whose source gives no text: their words, one a paragraph.
#include "base/utf8.hpp"
#include "merge/union.hpp"

#include <map>
#include <string>

namespace polylogue {

class MadeText {
  public:
    Points add(std::string_view words) { // where they stand; the same words stand in one place
        const auto [it, added] = places_.try_emplace(std::string(words));
        if (!added) return it->second;
        if (!text_.empty()) text_ += "\n\n", points_ += 2;
        text_ += words;
        it->second = {points_, points_ + utf8::count(words)};
        points_ = it->second.end;
        return it->second;
    }

    // Puts the record of a document with this text into the map; `id` may be empty.
    std::string file(Map &map, Metadata meta, std::string id) const {
        Document document;
        document.meta = std::move(meta);
        document.text = text_;
        document.body = {0, text_.size()};
        Map one;
        add_document(one, document, true);
        auto node = one.documents.extract(one.documents.begin());
        if (!id.empty()) node.key() = node.mapped().id = std::move(id);
        std::string out = node.key();
        map.documents.insert(std::move(node));
        return out;
    }

  private:
    std::string text_;
    std::size_t points_ = 0;
    std::map<std::string, Points> places_;
};

} // namespace polylogue
