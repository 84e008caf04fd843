#pragma once
// Records and readings as JSON, all that map.xml keeps of them; shared by format/map_json, argdown and aif.
#include "format/assembly.hpp"
#include "format/json_items.hpp"

#include <map>
#include <string>

namespace polylogue::json_items {

ordered_json document(const DocumentRecord &record); // all but its text
ordered_json head(const Reading &reading);           // all but its statements and relations
DocumentRecord read_document(const json &object, const std::string &where);
Metadata read_metadata(const json &object, const std::string &where);

struct Head {
    std::size_t reading = 0;                         // in the assembly
    std::map<std::string, Stakeholder> stakeholders; // by id
};

// Defines the reading of a head in `into`.
Head read_head(const json &object, const std::string &where, Assembly &into, std::size_t copy);

void read_echoes_and_losses(const json &object, Reading &into);

FiledStatement read_filed(const json &object, const std::string &where); // all but its holder
Relation read_related(const json &object, const std::string &where);     // all but its ends

} // namespace polylogue::json_items
