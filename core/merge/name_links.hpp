#pragma once
// Names of one stakeholder in two scripts, or in two Chinese transliterations: which pairs the name table or the sound
// of the characters links, and whether a second sign supports it. The joins are merge/grouping's.
#include "merge/grouping.hpp"
#include "merge/name_table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace polylogue {

struct NameLink {
    std::uint32_t from = 0;          // a mention with a Chinese name
    std::string name;                // the name it is also known by
    std::optional<std::uint32_t> to; // a mention that has that name; none when it is a codebook's
    std::string known;               // else the id of the codebook's stakeholder
    bool everywhere = false;         // or only within the issue of `from`
    std::string evidence;            // "name-table" or "reading"
};

// A person is linked
// - by the table: a given and a family name that are both in it (海倫·柯爾曼, Helen Coleman), or the whole name in one
//   entry, of three characters or more; a family name alone only within an issue and with one office (offices.hpp);
// - by reading: Mandarin names in Pinyin (陳國棟, Chen Guodong) of three characters or more within an issue, or in a
//   codebook; transliterations of one foreign family name (鲁比奥, 盧比歐) within an issue and with one office.
// Names of two characters need one office as well. Others are linked by a table entry of their whole name, of three
// characters or more, within an issue. A name that could be two people's is linked to none. Near linear.
std::vector<NameLink> link_names(const std::vector<Mention> &mentions, const std::vector<Codebook> &codebooks,
                                 const NameTable &table);

} // namespace polylogue
