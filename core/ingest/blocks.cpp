#include "ingest/blocks.hpp"

#include "base/utf8.hpp"
#include "ingest/furniture.hpp"

#include <algorithm>

namespace polylogue {
namespace {

constexpr std::size_t kLong = 90;   // columns of a paragraph that needs no sentence end to count
constexpr std::size_t kShort = 160; // columns up to which an element named like a label is one

bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

// Columns of text in a subtree, and whether it holds the page's headline or says it is the article.
struct Extent {
    std::size_t text = 0;
    std::size_t prose = 0; // outside links
    bool holds_article = false;
};

class Cutter {
  public:
    explicit Cutter(const GumboNode *root) {
        measure(root, false);
        total_ = extents_[root].prose;
        walk(root);
        flush();
    }

    std::vector<Block> take() { return std::move(blocks_); }

  private:
    std::unordered_map<const GumboNode *, Extent> extents_;
    std::size_t total_ = 0;
    std::vector<Block> blocks_;
    std::vector<const GumboNode *> parents_; // open block elements
    std::string text_;                       // of the block being read
    std::string links_;
    std::size_t in_link_ = 0;

    Extent measure(const GumboNode *node, bool in_link) {
        Extent sum;
        if (is_text(node)) sum.text = columns(collapsed(node->v.text.text));
        if (!in_link) sum.prose = sum.text;
        if (!is_element(node) || is_never_text(node)) return sum;
        in_link = in_link || tag_of(node) == GUMBO_TAG_A;
        sum.holds_article = tag_of(node) == GUMBO_TAG_H1 || attribute(node, "itemprop") == "articleBody";
        for (unsigned i = 0; i < children_of(node).length; ++i) {
            const Extent e = measure(child(node, i), in_link);
            sum = {sum.text + e.text, sum.prose + e.prose, sum.holds_article || e.holds_article};
        }
        return extents_[node] = sum;
    }

    bool is_left_out(const GumboNode *element) {
        if (is_never_text(element)) return true;
        const Extent &e = extents_[element];
        if (is_named_comments(element) && !e.holds_article) return true;
        if (is_named_furniture(element) && !e.holds_article && e.prose * 2 <= total_) return true;
        if (is_named_label(element) && !e.holds_article && e.text <= kShort && !is_text_paragraph(element)) return true;
        return tag_of(element) == GUMBO_TAG_TABLE && is_data_table(element);
    }

    static bool
    is_text_paragraph(const GumboNode *element) { // a sentence in a <span class="date"> stays in its paragraph
        return element->parent && (tag_of(element->parent) == GUMBO_TAG_P || tag_of(element->parent) == GUMBO_TAG_LI);
    }

    // A table that lays out the page has a cell of prose; one of data has header cells or short ones only.
    bool is_data_table(const GumboNode *table) {
        std::size_t longest = 0;
        bool nested = false;
        each_element(table, [&](const GumboNode *e) {
            if (tag_of(e) == GUMBO_TAG_TD) longest = std::max(longest, extents_[e].text);
            nested = nested || (e != table && tag_of(e) == GUMBO_TAG_TABLE);
            return true;
        });
        return longest < 400 && !(nested && longest >= kLong);
    }

    void walk(const GumboNode *node) {
        if (is_text(node)) return add(node->v.text.text);
        if (!is_element(node)) return;
        if (tag_of(node) == GUMBO_TAG_BR) return add("\v"); // stands for the line break until the block ends
        if (is_left_out(node)) return is_block_element(tag_of(node)) ? flush() : void();
        const bool block = is_block_element(tag_of(node));
        const bool link = tag_of(node) == GUMBO_TAG_A;
        if (block) flush(), parents_.push_back(node);
        in_link_ += link;
        for (unsigned i = 0; i < children_of(node).length; ++i) walk(child(node, i));
        in_link_ -= link;
        if (block) flush(), parents_.pop_back();
    }

    void add(std::string_view text) {
        text_ += text;
        if (in_link_) links_ += text;
    }

    Block::Kind kind() const {
        for (auto p = parents_.rbegin(); p != parents_.rend(); ++p) {
            if (is_heading(tag_of(*p))) return Block::Kind::heading;
            if (tag_of(*p) == GUMBO_TAG_LI || tag_of(*p) == GUMBO_TAG_DD) return Block::Kind::item;
            if (tag_of(*p) == GUMBO_TAG_BLOCKQUOTE) return Block::Kind::quote;
            if (tag_of(*p) == GUMBO_TAG_P)
                return p + 1 != parents_.rend() && tag_of(p[1]) == GUMBO_TAG_LI ? Block::Kind::item
                                                                                : Block::Kind::paragraph;
            if (tag_of(*p) != GUMBO_TAG_DIV) break;
        }
        return Block::Kind::plain;
    }

    // An empty line between two line breaks ends a paragraph as an element's border does.
    void flush() {
        const std::string text = std::move(text_);
        const std::size_t all = columns(collapsed(text));
        const std::size_t linked = columns(collapsed(links_));
        text_.clear();
        links_.clear();
        std::string paragraph;
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('\v', at), text.size());
            const std::string line = collapsed(std::string_view(text).substr(at, end - at));
            if (line.empty())
                push(std::move(paragraph), all, linked), paragraph.clear();
            else
                paragraph += (paragraph.empty() ? "" : "\n") + line;
            at = end + 1;
        }
        push(std::move(paragraph), all, linked);
    }

    void push(std::string text, std::size_t all, std::size_t linked) {
        if (text.empty() || parents_.empty()) return;
        const std::size_t length = columns(text);
        blocks_.push_back({std::move(text), length, all ? linked * length / all : 0, kind(), parents_.back()});
    }
};

} // namespace

bool ends_with_sentence(std::string_view s) {
    static constexpr std::array<std::string_view, 9> closers{"\"", "'", ")", "”", "’", "」", "』", "）", "]"};
    static constexpr std::array<std::string_view, 9> ends{".", "!", "?", "。", "！", "？", "…", "；", ";"};
    const auto strip = [&s](std::string_view end) {
        const bool has = s.size() > end.size() && s.substr(s.size() - end.size()) == end;
        if (has) s.remove_suffix(end.size());
        return has;
    };
    while (std::any_of(closers.begin(), closers.end(), strip)) {
    }
    return std::any_of(ends.begin(), ends.end(), strip);
}

bool Block::ends_sentence() const { return ends_with_sentence(text); }

bool Block::is_prose() const {
    if (kind == Kind::heading || link_share() > 0.4) return false;
    return length >= kLong || (length >= 24 && ends_sentence());
}

std::size_t columns(std::string_view text) {
    std::size_t n = 0;
    for (std::size_t at = 0; at < text.size();) n += utf8::next(text, at) >= 0x2E80 ? 2 : 1;
    return n;
}

std::vector<Block> cut_blocks(const GumboNode *root) { return Cutter(root).take(); }

std::unordered_map<const GumboNode *, std::size_t> prose_weights(const std::vector<Block> &blocks) {
    std::unordered_map<const GumboNode *, std::size_t> out;
    for (const Block &b : blocks)
        if (b.is_prose())
            for (const GumboNode *node = b.parent; node; node = node->parent) out[node] += b.length;
    return out;
}

bool is_inside(const GumboNode *node, const GumboNode *ancestor) {
    while (node && node != ancestor) node = node->parent;
    return node != nullptr;
}

} // namespace polylogue
