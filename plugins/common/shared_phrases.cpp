#include "common/shared_phrases.hpp"

#include "common/lexicon_letters.hpp"

#include <mutex>
#include <optional>
#include <stdexcept>

namespace polylogue::lexicon {
namespace {

using List = SharedPhrases::List;

// All lists in one matcher: entry e of list i is entry firsts[i] + e of it.
struct All {
    std::vector<std::shared_ptr<const List>> lists;
    std::vector<std::uint32_t> firsts; // and the end
    std::vector<std::uint32_t> owners; // lists, by entry
    Matcher matcher;

    explicit All(std::vector<std::shared_ptr<const List>> some) : lists(std::move(some)), firsts{0} {
        for (const auto &list : lists) {
            for (const std::string &phrase : *list) matcher.add(phrase);
            owners.resize(matcher.size(), static_cast<std::uint32_t>(firsts.size() - 1));
            firsts.push_back(static_cast<std::uint32_t>(matcher.size()));
        }
        matcher.compile();
    }
    std::size_t place_of(const List *list) const { // the number of lists when it is none of them
        std::size_t i = 0;
        while (i < lists.size() && lists[i].get() != list) ++i;
        return i;
    }
};

// The lists in use anywhere in the process.
class Registry {
  public:
    std::shared_ptr<const List> enter(List &&list) {
        const std::lock_guard lock(mutex_);
        std::erase_if(lists_, [](const auto &known) { return known.expired(); });
        for (const auto &known : lists_)
            if (const auto same = known.lock(); same && *same == list) return same;
        const auto out = std::make_shared<const List>(std::move(list));
        lists_.push_back(out);
        fresh_ = true;
        return out;
    }
    std::shared_ptr<const All> all() {
        const std::lock_guard lock(mutex_);
        if (fresh_) {
            std::vector<std::shared_ptr<const List>> lists;
            for (const auto &known : lists_)
                if (auto list = known.lock()) lists.push_back(std::move(list));
            all_ = std::make_shared<const All>(std::move(lists));
            fresh_ = false;
        }
        return all_;
    }

  private:
    std::mutex mutex_;
    std::vector<std::weak_ptr<const List>> lists_;
    std::shared_ptr<const All> all_;
    bool fresh_ = false; // a list was entered since all_ was made
};

Registry &registry() {
    static Registry one;
    return one;
}

// The document at hand on this thread.
struct Page {
    std::shared_ptr<const All> all;
    std::optional<std::string> document; // its id, made from outlet and text
    std::vector<std::vector<Hit>> hits;  // by list
    std::vector<Hit> found;              // those of all

    [[gnu::noinline]] static Page &of_thread() { // asked for once a call: an address of a thread's own is slow to get
        thread_local Page page;
        return page;
    }
    // The place of the list; brings `all` up to date when the list is new.
    std::size_t place_of(const List *list) {
        if (all && all->place_of(list) < all->lists.size()) return all->place_of(list);
        all = registry().all();
        document.reset();
        return all->place_of(list);
    }
    void read(const sdk::Input &in) {
        if (document && *document == sdk::view(in.document().id)) return;
        all->matcher.find(in.simplified(), found);
        hits.resize(all->lists.size());
        for (std::vector<Hit> &own : hits) own.clear();
        for (const Hit &h : found) {
            const std::uint32_t owner = all->owners[h.entry];
            hits[owner].push_back({h.entry - all->firsts[owner], h.begin, h.end});
        }
        document = sdk::view(in.document().id);
    }
};

// Whether `at` stands inside a word or a character.
bool is_inside(std::string_view view, std::size_t at) {
    const auto goes_on = [&](std::size_t i) { return (static_cast<unsigned char>(view[i]) & 0xC0U) == 0x80U; };
    if (at == 0 || at >= view.size()) return false;
    if (goes_on(at)) return true;
    std::size_t before = at - 1, after = at;
    while (before > 0 && goes_on(before)) --before;
    return is_word(plain(next(view, before))) && is_word(plain(next(view, after)));
}

} // namespace

std::uint32_t SharedPhrases::add(std::string_view phrase) {
    bool blank = true;
    for (std::size_t at = 0; blank && at < phrase.size();) blank = is_space(plain(next(phrase, at)));
    if (blank) throw std::invalid_argument("an empty phrase");
    adding_.emplace_back(phrase);
    return static_cast<std::uint32_t>(adding_.size() - 1);
}

void SharedPhrases::compile() { list_ = registry().enter(std::move(adding_)); }

void SharedPhrases::find(const sdk::Input &in, std::size_t begin, std::size_t end, std::vector<Hit> &hits) const {
    const std::string_view view = in.simplified();
    if (is_inside(view, begin) || is_inside(view, end)) {
        find(view.substr(begin, end - begin), hits);
        for (Hit &h : hits) h.begin += begin, h.end += begin;
        return;
    }
    hits.clear();
    const std::vector<Hit> &all = find(in);
    auto at = std::lower_bound(all.begin(), all.end(), begin, [](const Hit &h, std::size_t b) { return h.begin < b; });
    for (; at != all.end() && at->begin < end; ++at)
        if (at->end <= end) hits.push_back(*at);
}

const std::vector<Hit> &SharedPhrases::find(const sdk::Input &in) const {
    Page &page = Page::of_thread();
    const std::size_t place = page.place_of(list_.get());
    page.read(in);
    return page.hits[place];
}

void SharedPhrases::find(std::string_view view, std::vector<Hit> &hits) const {
    Page &page = Page::of_thread();
    const std::size_t place = page.place_of(list_.get());
    const All &all = *page.all;
    all.matcher.find(view, hits);
    std::erase_if(hits, [&](const Hit &h) { return all.owners[h.entry] != place; });
    for (Hit &h : hits) h.entry -= all.firsts[place];
}

} // namespace polylogue::lexicon
