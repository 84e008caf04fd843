#pragma once
// A reading with the corrections of its statements applied: accepted, rejected, edited and added ones.
#include "merge/correction_log.hpp"
#include "merge/meant_holder.hpp"

#include <string_view>
#include <vector>

namespace polylogue {

bool is_about_statement(CorrectionKind kind); // add, accept, edit, reject

// `corrections`: those about this reading's document, in their order. Accepted, edited and added statements are
// certain; rejected ones go with their relations. A statement is added only where none stands, else that one is edited.
// `text`: the document's, or empty. What could not be applied, and what was, goes to the log.
Reading corrected_reading(const Reading &reading, std::string_view text,
                          const std::vector<const Correction *> &corrections, const KnownNames &known,
                          CorrectionLog &log);

} // namespace polylogue
