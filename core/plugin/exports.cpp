#include "plugin/exports.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <elf.h>
#include <filesystem>
#include <fstream>
#include <link.h>
#include <system_error>
#include <vector>

namespace polylogue {
namespace {

using Header = ElfW(Ehdr);
using Section = ElfW(Shdr);
using Symbol = ElfW(Sym);

// A library's file, of which only the parts asked for are read.
class Parts {
  public:
    explicit Parts(const std::string &path) : in_(path, std::ios::binary | std::ios::ate) {
        if (in_) size_ = static_cast<std::uint64_t>(in_.tellg());
    }
    // The bytes of [offset, offset + size); nothing when the file ends before their end.
    std::optional<std::string> bytes(std::uint64_t offset, std::uint64_t size) {
        if (offset > size_ || size > size_ - offset) return std::nullopt;
        std::string out(size, '\0');
        in_.seekg(static_cast<std::streamoff>(offset));
        return in_.read(out.data(), static_cast<std::streamsize>(size)) ? std::optional(std::move(out)) : std::nullopt;
    }
    template <class T> std::optional<std::vector<T>> items(std::uint64_t offset, std::uint64_t count) {
        if (count > size_ / sizeof(T)) return std::nullopt;
        const auto read = bytes(offset, count * sizeof(T));
        if (!read) return std::nullopt;
        std::vector<T> out(count);
        std::memcpy(out.data(), read->data(), read->size());
        return out;
    }

  private:
    std::ifstream in_;
    std::uint64_t size_ = 0;
};

bool named(std::string_view names, const Symbol &s, std::string_view name) {
    if (s.st_name > names.size()) return false;
    const std::string_view rest = names.substr(s.st_name);
    return rest.starts_with(name) && rest.size() > name.size() && rest[name.size()] == '\0';
}

bool lists(Parts &file, const Section &symbols, const Section &names, std::string_view name) {
    const auto all = file.items<Symbol>(symbols.sh_offset, symbols.sh_size / sizeof(Symbol));
    const auto text = file.bytes(names.sh_offset, names.sh_size);
    return all && text && std::any_of(all->begin(), all->end(), [&](const Symbol &s) {
               return s.st_shndx != SHN_UNDEF && named(*text, s, name);
           });
}

} // namespace

std::optional<bool> exports(const std::string &path, std::string_view symbol) {
    std::error_code unseen;
    if (!std::filesystem::is_regular_file(path, unseen)) return std::nullopt; // a pipe would wait
    Parts file(path);
    const auto headers = file.items<Header>(0, 1);
    if (!headers || std::memcmp(headers->front().e_ident, ELFMAG, SELFMAG) != 0) return std::nullopt;
    const Header &header = headers->front();
    const auto sections =
        file.items<Section>(header.e_shoff, header.e_shnum); // at the end: a file cut short lacks them
    if (!sections || sections->empty()) return std::nullopt;
    for (const Section &s : *sections)
        if (s.sh_type == SHT_DYNSYM && s.sh_link < sections->size() && lists(file, s, (*sections)[s.sh_link], symbol))
            return true;
    return false;
}

} // namespace polylogue
