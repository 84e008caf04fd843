#include "merge/correction_log.hpp"

namespace polylogue {

std::string note_of(const Correction &c) { return c.note.empty() ? "" : ": " + c.note; }

void CorrectionLog::report(Derived &derived) const {
    derived.corrected.assign(effects_.begin(), effects_.end());
    derived.warnings.insert(derived.warnings.end(), warnings_.begin(), warnings_.end());
    std::set<std::string> lines;
    for (const auto &[c, reason] : lost_)
        if (!attached_.contains(c)) lines.insert("no longer attached: " + describe(*c) + ": " + reason);
    derived.warnings.insert(derived.warnings.end(), lines.begin(), lines.end());
}

} // namespace polylogue
