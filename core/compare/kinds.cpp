#include "compare/kinds.hpp"

#include "base/utf8.hpp"
#include "text/script.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace polylogue::comparing {
namespace {

constexpr std::array<std::string_view, kKinds> kNames{"author", "anonymous", "official", "company", "expert", "other"};

std::optional<Kind> parse_kind(std::string_view text) {
    const auto at = std::find(kNames.begin(), kNames.end(), text);
    if (at == kNames.end()) return std::nullopt;
    return static_cast<Kind>(at - kNames.begin());
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Lower case in simplified characters, words parted by one space, a space at both ends.
std::string flat(std::string_view name) {
    std::string out = " ";
    for (const char c : simplified(name)) {
        const auto u = static_cast<unsigned char>(c);
        const bool part = u >= 0x80 || std::isalnum(u) || c == '&';
        if (part)
            out += static_cast<char>(std::tolower(u));
        else if (out.back() != ' ' && c != '.' && c != '\'')
            out += ' ';
    }
    return out.back() == ' ' ? out : out + ' ';
}

std::vector<std::string_view> fields(std::string_view line) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find('\t', at), line.size());
        if (end > at) out.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

} // namespace

std::string_view to_string(Kind kind) { return kNames[static_cast<std::size_t>(kind)]; }

Result<KindWords> KindWords::parse(std::string_view lines, const std::string &name) {
    KindWords out;
    std::size_t number = 0;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        const auto parts = fields(lines.substr(at, end - at));
        at = end + 1;
        ++number;
        if (parts.empty() || parts.front().starts_with('#')) continue;
        const auto kind = parse_kind(parts.front());
        if (!kind)
            return Error{.kind = ErrorKind::syntax,
                         .message = "a kind of voice expected, found '" + std::string(parts.front()) + "'",
                         .path = name,
                         .line = number};
        for (std::size_t i = 1; i < parts.size(); ++i)
            if (is_ascii(parts[i]))
                out.latin_[flat(parts[i])] = *kind;
            else
                out.han_[simplified(parts[i])] = *kind;
    }
    return out;
}

Kind KindWords::of_names(const std::vector<std::string> &names) const {
    Kind best = Kind::other;
    std::size_t longest = 0;
    for (const std::string &name : names) {
        const std::string text = flat(name);
        for (const auto *words : {&latin_, &han_})
            for (const auto &[word, kind] : *words)
                if (word.size() > longest && text.find(word) != std::string::npos) longest = word.size(), best = kind;
    }
    return best;
}

std::vector<Kind> kinds_of(const Derived &derived, const KindWords &words) {
    std::vector<Kind> out(derived.stakeholders.size(), Kind::other);
    std::map<std::string_view, std::size_t> by_id;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const Identity &who = derived.stakeholders[i];
        by_id[who.id] = i;
        std::vector<std::string> names{who.name};
        for (const Alias &a : who.aliases) names.push_back(a.text);
        out[i] = who.type == StakeholderType::author  ? Kind::author
                 : who.anonymous                      ? Kind::anonymous
                 : who.type == StakeholderType::state ? Kind::official
                                                      : words.of_names(names);
    }
    for (std::size_t i = 0; i < out.size(); ++i) // a person or office is what it is part of
        for (const std::string &whole : derived.stakeholders[i].part_of)
            if (const auto at = by_id.find(whole); out[i] == Kind::other && at != by_id.end()) out[i] = out[at->second];
    return out;
}

} // namespace polylogue::comparing
