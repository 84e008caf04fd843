#include "ingest/article.hpp"

#include <algorithm>

namespace polylogue {
namespace {

using Weights = std::unordered_map<const GumboNode *, std::size_t>;

std::size_t weight(const Weights &weights, const GumboNode *node) {
    const auto found = weights.find(node);
    return found == weights.end() ? 0 : found->second;
}

// Columns of prose that stand in the element's own paragraphs rather than in boxes inside it.
std::size_t own_prose(const Weights &weights, const GumboNode *node) {
    std::size_t boxed = 0;
    for (unsigned i = 0; i < children_of(node).length; ++i) {
        const GumboTag tag = tag_of(child(node, i));
        const bool box = tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_ARTICLE ||
                         tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_TBODY ||
                         tag == GUMBO_TAG_TR || tag == GUMBO_TAG_TD || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_UL ||
                         tag == GUMBO_TAG_CENTER || tag == GUMBO_TAG_UNKNOWN;
        if (box) boxed += weight(weights, child(node, i));
    }
    return weight(weights, node) - std::min(boxed, weight(weights, node));
}

bool same_name(const GumboNode *a, const GumboNode *b) {
    return tag_of(a) == tag_of(b) && attribute(a, "class") == attribute(b, "class");
}

// The heaviest child, when it holds most of the prose and what it leaves behind is in other boxes: none of its name,
// none that is made of paragraphs itself (another part of the text, its translation).
const GumboNode *heavy_child(const Weights &weights, const GumboNode *node) {
    const GumboNode *best = nullptr;
    for (unsigned i = 0; i < children_of(node).length; ++i)
        if (is_element(child(node, i)) && (!best || weight(weights, child(node, i)) > weight(weights, best)))
            best = child(node, i);
    if (!best || weight(weights, best) * 2 < weight(weights, node) ||
        own_prose(weights, node) * 20 > weight(weights, node))
        return nullptr;
    if (own_prose(weights, best) == weight(weights, best) && tag_of(best) == GUMBO_TAG_P) return nullptr;
    for (unsigned i = 0; i < children_of(node).length; ++i) {
        const GumboNode *other = child(node, i);
        if (other == best || !is_element(other)) continue;
        if (same_name(other, best) && weight(weights, other) * 10 > weight(weights, node)) return nullptr;
        if (weight(weights, other) * 5 > weight(weights, node) &&
            own_prose(weights, other) * 2 > weight(weights, other))
            return nullptr;
    }
    return best;
}

// The first element that says it is the article and has at least half the prose of the heaviest that does, when it
// holds a quarter of the page's prose: behind an article whole others may follow.
const GumboNode *declared(const GumboNode *root, const Weights &weights,
                          const std::function<bool(const GumboNode *)> &says) {
    std::vector<const GumboNode *> found;
    std::size_t most = 0;
    each_element(root, [&](const GumboNode *e) {
        if (says(e)) found.push_back(e), most = std::max(most, weight(weights, e));
        return true;
    });
    const auto first =
        std::find_if(found.begin(), found.end(), [&](const GumboNode *e) { return weight(weights, e) * 2 >= most; });
    return most > 0 && weight(weights, *first) * 4 >= weight(weights, root) ? *first : nullptr;
}

const GumboNode *article_element(const GumboNode *root, const Weights &weights) {
    const auto is_body = [](const GumboNode *e) { return attribute(e, "itemprop") == "articleBody"; };
    const auto is_article = [](const GumboNode *e) { return tag_of(e) == GUMBO_TAG_ARTICLE; };
    const auto is_main = [](const GumboNode *e) {
        return tag_of(e) == GUMBO_TAG_MAIN || attribute(e, "role") == "main";
    };
    if (const GumboNode *found = declared(root, weights, is_body)) return found;
    const GumboNode *from = declared(root, weights, is_article);
    if (!from) from = declared(root, weights, is_main);
    if (!from) from = root;
    while (const GumboNode *next = heavy_child(weights, from)) from = next;
    return from;
}

const GumboNode *list_of(const Block &block) {
    for (const GumboNode *node = block.parent; node; node = node->parent)
        if (tag_of(node) == GUMBO_TAG_UL || tag_of(node) == GUMBO_TAG_OL || tag_of(node) == GUMBO_TAG_DL) return node;
    return nullptr;
}

class Chooser {
  public:
    Chooser(std::vector<Block> blocks, std::string_view title)
        : blocks_(std::move(blocks)), title_(title), kept_(blocks_.size(), false) {
        for (const Block &b : blocks_)
            if (const GumboNode *list = b.kind == Block::Kind::item ? list_of(b) : nullptr)
                lists_[list].first += b.length, lists_[list].second += b.linked;
    }

    std::string run() {
        choose();
        trim();
        drop_loose_headings();
        return joined();
    }

  private:
    std::vector<Block> blocks_;
    std::string_view title_;
    std::vector<bool> kept_;
    std::unordered_map<const GumboNode *, std::pair<std::size_t, std::size_t>> lists_; // columns, and of them linked

    bool is_kept(const Block &b) const {
        if (b.text == title_ || is_stock_phrase(b.text)) return false;
        if (b.kind == Block::Kind::item && list_of(b)) {
            const auto [all, linked] = lists_.at(list_of(b));
            return linked * 2 < all;
        }
        if (b.link_share() > 0.5) return false;
        return b.kind != Block::Kind::plain || b.is_prose();
    }

    // Behind a line such as "Related" short and linked blocks are dropped up to the next paragraph of prose.
    void choose() {
        bool aside = false;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const Block &b = blocks_[i];
            if (ends_article(b.text) && b.kind != Block::Kind::item) break;
            if (is_stock_phrase(b.text))
                aside = b.kind == Block::Kind::heading || b.kind == Block::Kind::plain;
            else if (b.kind == Block::Kind::heading || (b.kind != Block::Kind::item && b.is_prose()))
                aside = false;
            kept_[i] = !aside && is_kept(b);
        }
    }

    bool is_anchor(std::size_t i) const {
        const Block &b = blocks_[i];
        return kept_[i] && (b.is_prose() || (b.kind != Block::Kind::plain && b.kind != Block::Kind::heading &&
                                             b.ends_sentence() && b.length >= 10));
    }

    // What stands before the first and behind the last sentence is bylines, dates, sources.
    void trim() {
        std::size_t first = 0;
        std::size_t last = blocks_.size();
        while (first < blocks_.size() && !is_anchor(first)) ++first;
        while (last > first && !is_anchor(last - 1) &&
               !(kept_[last - 1] && blocks_[last - 1].kind == Block::Kind::item))
            --last;
        for (std::size_t i = 0; i < blocks_.size(); ++i) kept_[i] = kept_[i] && i >= first && i < last;
    }

    void drop_loose_headings() {
        bool followed = false;
        for (std::size_t i = blocks_.size(); i > 0; --i) {
            if (!kept_[i - 1]) continue;
            if (blocks_[i - 1].kind == Block::Kind::heading)
                kept_[i - 1] = followed, followed = false;
            else
                followed = true;
        }
    }

    std::string joined() const {
        std::string out;
        const Block *before = nullptr;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (!kept_[i]) continue;
            const Block &b = blocks_[i];
            const bool same_list = before && b.kind == Block::Kind::item && before->kind == Block::Kind::item &&
                                   list_of(b) == list_of(*before);
            if (before) out += same_list ? "\n" : "\n\n";
            out += b.text;
            before = &b;
        }
        return out;
    }
};

} // namespace

std::string article_text(const GumboNode *root, std::string_view title) {
    std::vector<Block> blocks = cut_blocks(root);
    const GumboNode *element = article_element(root, prose_weights(blocks));
    bool behind_title = false;
    bool begun = false;
    std::erase_if(blocks, [&](const Block &b) { // a lead may stand in the headline's box, before the article's own
        const bool inside = is_inside(b.parent, element);
        begun = begun || inside;
        behind_title = behind_title || (b.kind == Block::Kind::heading && b.text == title);
        const bool lead =
            behind_title && !begun && b.kind == Block::Kind::paragraph && b.is_prose() && b.ends_sentence();
        return !inside && !lead;
    });
    return Chooser(std::move(blocks), title).run();
}

} // namespace polylogue
