#pragma once
// The corrections of a map, taken to the places of the derivation where they have effect: readings, identities,
// relations, claims. What the file looks like and which of two holds: docs/corrections.md. Near linear in statements
// and corrections.
#include "merge/anchors.hpp"
#include "merge/claim_lines.hpp"
#include "merge/correction_log.hpp"
#include "merge/identity.hpp"
#include "merge/meant_holder.hpp"

#include <map>
#include <memory>

namespace polylogue {

class Corrections {
  public:
    Corrections(const Map &map, const std::vector<Codebook> &codebooks); // which must outlive this

    bool change_readings_of(const std::string &document) const { return by_document_.contains(document); }
    Reading applied(const Reading &reading);

    const std::vector<HolderLine> &holder_lines() const { return lines_; }
    void note_lines(const Identities &identities); // what became of them

    // Once statements are in place and sorted, before claims are made.
    void change_relations(Derived &derived);
    ClaimLines claim_lines(const Derived &derived);
    void note_claims(const Derived &derived, const ClaimLines &lines); // once claims are made

    void report(Derived &derived) const { log_.report(derived); }

  private:
    void take(const Correction &c);
    void make_lines(const std::vector<const Correction *> &joins);
    std::optional<HolderSide> side_of(const HolderRef &ref, const Correction &c);

    const Map &map_;
    std::unique_ptr<DocumentIndex> index_; // these two: none where there are no corrections
    std::unique_ptr<KnownNames> known_;
    CorrectionLog log_;
    std::map<std::string, std::vector<const Correction *>> by_document_; // those of statements
    std::vector<HolderLine> lines_;
    std::vector<const Correction *> line_by_; // by line
    std::vector<const Correction *> relations_, claims_;
};

} // namespace polylogue
