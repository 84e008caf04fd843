#pragma once
// Phrases that a plugin looks for in every document. The lists of all plugins are one matcher, and one pass over a
// document finds the hits of them all; each list is given its own.
#include "common/lexicon.hpp"

#include <polylogue/plugin.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::lexicon {

class SharedPhrases {
  public:
    std::uint32_t add(std::string_view phrase); // as Matcher::add
    void compile();                             // after the last add, before the first find

    // The hits in the bytes [begin, end) of the document's view, as Matcher::find finds them in that part alone, but
    // told from the view's start. The thread keeps the last document's.
    void find(const sdk::Input &in, std::size_t begin, std::size_t end, std::vector<Hit> &hits) const;
    // Those of the whole view, valid until the thread's next document or list.
    const std::vector<Hit> &find(const sdk::Input &in) const;
    // As Matcher::find, in any text.
    void find(std::string_view view, std::vector<Hit> &hits) const;

    using List = std::vector<std::string>;

  private:
    List adding_;
    std::shared_ptr<const List> list_; // equal lists, as of two threads, are one
};

} // namespace polylogue::lexicon
