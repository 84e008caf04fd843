#pragma once
// The name table shipped with the program (data/README.md): Chinese forms of people's, places' and organisations'
// names with their English forms. Whether two names are joined by it is decided in merge/name_links.
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace polylogue {

class NameTable {
  public:
    NameTable() = default;
    explicit NameTable(std::string lines); // "Han<tab>Latin;Latin" lines sorted by bytes

    // English forms of a Chinese name in simplified characters; empty when the table lacks it. Views into the table.
    std::vector<std::string_view> latin(std::string_view han) const;

    // False when no name begins with the first three characters of `han`; may be true when none does.
    bool may_begin(std::string_view han) const;

  private:
    static constexpr std::size_t kSlots = std::size_t{1} << 18U;
    std::string lines_;
    std::vector<bool> begins_; // by hash of the first three characters
};

Result<NameTable> read_name_table(const std::string &path); // errors: io

} // namespace polylogue
