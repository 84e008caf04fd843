#pragma once
// What becomes of each correction while a map is derived: in force, or no longer attached and why; where two disagree,
// which one holds.
#include "merge/derive.hpp"

#include <map>
#include <set>

namespace polylogue {

class CorrectionLog {
  public:
    void attached(const Correction &c) { attached_.insert(&c); }
    void lost(const Correction &c, std::string reason) {
        lost_.emplace(&c, std::move(reason));
    } // the first reason stays
    void effect(std::string id, std::string text) { effects_.insert({std::move(id), std::move(text)}); }
    void warn(std::string line) { warnings_.insert(std::move(line)); }

    // Effects to derived.corrected, the rest to its warnings.
    void report(Derived &derived) const;

  private:
    std::set<const Correction *> attached_; // somewhere: several documents may be one correction's
    std::map<const Correction *, std::string> lost_;
    std::set<CorrectionEffect> effects_;
    std::set<std::string> warnings_;
};

// ": note", or nothing.
std::string note_of(const Correction &c);

// What corrections decide, thing by thing: called in their order, the last holds. Two of different people, or of one
// date, that disagree are a conflict.
template <class Key> class Decisions {
  public:
    explicit Decisions(CorrectionLog &log) : log_(log) {}

    // `value` is what the correction says of `key`, `what` names the thing in the line about a conflict.
    void decide(const Key &key, const Correction &c, const std::string &value, const std::string &what) {
        auto [it, added] = all_.emplace(key, Decided{value, &c});
        if (added) return;
        const Correction &before = *it->second.by;
        if (it->second.value != value && (before.author != c.author || before.date == c.date))
            log_.warn("corrections disagree on " + what + ": '" + it->second.value + "' (" + signature(before) +
                      ") and '" + value + "' (" + signature(c) + "); the latter holds");
        it->second = {value, &c};
    }

    struct Decided {
        std::string value;
        const Correction *by;
    };
    const std::map<Key, Decided> &all() const { return all_; }
    const Correction *by(const Key &key) const {
        const auto it = all_.find(key);
        return it == all_.end() ? nullptr : it->second.by;
    }

  private:
    CorrectionLog &log_;
    std::map<Key, Decided> all_;
};

} // namespace polylogue
