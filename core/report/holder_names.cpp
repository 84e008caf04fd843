#include "report/holder_names.hpp"

#include <algorithm>
#include <cassert>
#include <set>
#include <string_view>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace polylogue {
namespace {

void erase_all(std::string &s, std::string_view what) {
    for (std::size_t at = s.find(what); at != std::string::npos; at = s.find(what, at)) s.erase(at, what.size());
}

bool is_blank(const std::string &s) {
    const auto u = icu::UnicodeString::fromUTF8(s);
    for (int32_t i = 0; i < u.length(); i = u.moveIndex32(i, 1))
        if (!u_isUWhiteSpace(u.char32At(i))) return false;
    return true;
}

std::set<std::string> names_of(const AnnotatedStakeholder &s) {
    std::set<std::string> out{comparable_name(s.id)};
    if (!is_blank(s.name)) out.insert(comparable_name(s.name));
    for (const std::string &a : s.aliases)
        if (!is_blank(a)) out.insert(comparable_name(a));
    return out;
}

std::size_t shared(const std::set<std::string> &a, const std::set<std::string> &b) {
    return static_cast<std::size_t>(
        std::count_if(a.begin(), a.end(), [&b](const std::string &n) { return b.count(n) > 0; }));
}

std::string author_of(const Annotation &gold) {
    const auto it =
        std::find_if(gold.stakeholders.begin(), gold.stakeholders.end(), [](const auto &s) { return s.author(); });
    return it == gold.stakeholders.end() ? "?AUTHOR" : it->id;
}

} // namespace

std::string comparable_name(const std::string &name) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfkc = icu::Normalizer2::getNFKCInstance(status);
    assert(U_SUCCESS(status));
    icu::UnicodeString folded = nfkc->normalize(icu::UnicodeString::fromUTF8(name), status);
    folded.foldCase();
    std::string out;
    folded.toUTF8String(out);
    for (const char *what : {" ", "·", "'s"}) erase_all(out, what);
    return out;
}

std::map<std::string, std::string> align_holders(const Annotation &gold, const Annotation &found) {
    std::vector<std::set<std::string>> gold_names;
    for (const AnnotatedStakeholder &s : gold.stakeholders) gold_names.push_back(names_of(s));
    std::map<std::string, std::string> out;
    for (const AnnotatedStakeholder &s : found.stakeholders) {
        std::string id = s.author() ? author_of(gold) : "?" + s.id;
        const auto names = names_of(s);
        for (std::size_t i = 0, most = 0; i < gold_names.size() && !s.author(); ++i) {
            const std::size_t n = shared(gold_names[i], names);
            if (n > most) most = n, id = gold.stakeholders[i].id;
        }
        out[s.id] = id;
    }
    return out;
}

} // namespace polylogue
