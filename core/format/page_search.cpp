#include "format/page_search.hpp"

#include "base/utf8.hpp"
#include "text/script.hpp"

#include <set>

namespace polylogue {

std::array<std::string, 2> script_pairs() {
    std::array<std::string, 2> out;
    for (char32_t c = 0x3400; c < 0xFB00; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        const char32_t to = simplified(c);
        if (to == c) continue;
        utf8::append(out[0], c);
        utf8::append(out[1], to);
    }
    return out;
}

std::vector<std::vector<std::string>> name_groups(const std::vector<const Identity *> &stakeholders,
                                                  const std::vector<Codebook> &books) {
    std::set<std::set<std::string>> groups;
    for (const Codebook &book : books)
        for (const KnownStakeholder &known : book.stakeholders) {
            std::set<std::string> names;
            for (const KnownName &n : known.names) names.insert(n.text);
            groups.insert(std::move(names));
        }
    for (const Identity *who : stakeholders) {
        if (who->anonymous || who->type == StakeholderType::author) continue;
        std::set<std::string> names;
        for (const auto &n : who->names) names.insert(n.second);
        groups.insert(std::move(names));
    }
    std::vector<std::vector<std::string>> out;
    for (const auto &g : groups)
        if (g.size() > 1) out.emplace_back(g.begin(), g.end());
    return out;
}

} // namespace polylogue
