#include "format/applied.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

namespace polylogue {
namespace {

struct Shown { // a reading the derivation used
    const Reading *reading;
    std::vector<Relation> relations;
    bool used = false, made = false; // made: stands in Derived::joined
};

class Applier {
  public:
    Applier(const Map &map, const Derived &derived) : derived_(derived) {
        for (const Reading &r : map.readings) add(r, false);
        for (const Reading &r : derived.joined) add(r, true);
        std::sort(shown_.begin(), shown_.end(), [](const Shown &a, const Shown &b) {
            return std::less<>()(a.reading->statements.data(), b.reading->statements.data());
        });
    }

    std::set<Reading> readings() {
        for (const MapStatement &s : derived_.statements) shown_[place(s).shown].used = true;
        for (const MapRelation &r : derived_.relations) take(r);
        std::set<Reading> out;
        for (const Shown &s : shown_)
            if (s.used || (!s.made && !replaced(*s.reading))) out.insert(changed(s));
        return out;
    }

  private:
    struct Place {
        std::size_t shown;
        std::uint32_t statement;
    };

    void add(const Reading &r, bool made) {
        if (!r.statements.empty() || !made) shown_.push_back({&r, {}, false, made});
    }

    Place place(const MapStatement &s) const { // the last reading that does not begin behind it
        const auto behind =
            std::upper_bound(shown_.begin(), shown_.end(), s.filed, [](const FiledStatement *f, const Shown &x) {
                return std::less<>()(f, x.reading->statements.data());
            });
        const auto it = std::prev(behind);
        return {static_cast<std::size_t>(it - shown_.begin()),
                static_cast<std::uint32_t>(s.filed - it->reading->statements.data())};
    }

    void take(const MapRelation &r) {
        const Place from = place(derived_.statements[r.from]), to = place(derived_.statements[r.to]);
        if (from.shown != to.shown || from.statement == to.statement) return;
        shown_[from.shown].relations.push_back(
            {from.statement, to.statement, r.type, r.basis, r.confidence, r.extractors});
    }

    bool replaced(const Reading &r) const {
        return std::any_of(shown_.begin(), shown_.end(),
                           [&](const Shown &s) { return s.made && s.reading->document == r.document; });
    }

    static Reading changed(const Shown &s) {
        Reading out = *s.reading;
        out.relations = s.relations;
        std::sort(out.relations.begin(), out.relations.end());
        if (s.made || out.relations != s.reading->relations) out.configuration += "corrected\n";
        return out;
    }

    const Derived &derived_;
    std::vector<Shown> shown_;
};

} // namespace

Map applied(const Map &map, const Derived &derived) {
    if (map.corrections.empty()) return map;
    Map out = map;
    out.corrections.clear();
    out.readings = Applier(map, derived).readings();
    return out;
}

} // namespace polylogue
