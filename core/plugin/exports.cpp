#include "plugin/exports.hpp"

#include "base/file.hpp"

#include <cstring>
#include <elf.h>
#include <link.h>

namespace polylogue {
namespace {

using Header = ElfW(Ehdr);
using Section = ElfW(Shdr);
using Symbol = ElfW(Sym);

// The `n`-th T from `offset`; nothing when the file ends before its end.
template <class T> std::optional<T> item(std::string_view bytes, std::size_t offset, std::size_t n) {
    if (offset > bytes.size() || n >= (bytes.size() - offset) / sizeof(T)) return std::nullopt;
    T out;
    std::memcpy(&out, bytes.data() + offset + n * sizeof(T), sizeof(T));
    return out;
}

bool named(std::string_view bytes, std::size_t names, const Symbol &s, std::string_view name) {
    if (names > bytes.size() || s.st_name > bytes.size() - names) return false;
    const std::string_view rest = bytes.substr(names + s.st_name);
    return rest.starts_with(name) && rest.size() > name.size() && rest[name.size()] == '\0';
}

bool lists(std::string_view bytes, const Section &symbols, const Section &names, std::string_view name) {
    for (std::size_t i = 0; i < symbols.sh_size / sizeof(Symbol); ++i) {
        const auto s = item<Symbol>(bytes, symbols.sh_offset, i);
        if (s && s->st_shndx != SHN_UNDEF && named(bytes, names.sh_offset, *s, name)) return true;
    }
    return false;
}

} // namespace

std::optional<bool> exports(const std::string &path, std::string_view symbol) {
    const auto bytes = read_file(path);
    if (!bytes || !bytes->starts_with(ELFMAG)) return std::nullopt;
    const auto header = item<Header>(*bytes, 0, 0);
    if (!header || header->e_shnum == 0 || !item<Section>(*bytes, header->e_shoff, header->e_shnum - 1U))
        return std::nullopt; // section headers stand at the end: it is cut short
    for (std::size_t i = 0; i < header->e_shnum; ++i) {
        const auto symbols = item<Section>(*bytes, header->e_shoff, i);
        if (symbols->sh_type != SHT_DYNSYM) continue;
        const auto names = item<Section>(*bytes, header->e_shoff, symbols->sh_link);
        if (names && lists(*bytes, *symbols, *names, symbol)) return true;
    }
    return false;
}

} // namespace polylogue
