#include "store.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>
#include <xxhash.h>

namespace polylogue::llm {

namespace fs = std::filesystem;

std::string hash_hex(std::string_view bytes) {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
    std::string out;
    for (const unsigned char byte : canonical.digest) {
        out += "0123456789abcdef"[byte >> 4U];
        out += "0123456789abcdef"[byte & 0xFU];
    }
    return out;
}

std::string Store::usual_folder() {
    if (const char *cache = std::getenv("XDG_CACHE_HOME"); cache && *cache == '/')
        return std::string(cache) + "/polylogue/llm";
    if (const char *home = std::getenv("HOME"); home && *home == '/')
        return std::string(home) + "/.cache/polylogue/llm";
    return "";
}

std::optional<std::string> Store::find(const std::string &hash) const {
    if (folder_.empty()) return std::nullopt;
    std::ifstream in(file(hash), std::ios::binary);
    if (!in) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(in), {}};
}

void Store::keep(const std::string &hash, std::string_view answer) const {
    if (folder_.empty()) return;
    const fs::path target = file(hash);
    std::error_code error;
    fs::create_directories(target.parent_path(), error);
    std::string name = target.string() + ".XXXXXX";
    const int fd = ::mkstemp(name.data()); // readable by its owner only
    if (fd < 0) return;
    ::close(fd);
    std::ofstream out(name, std::ios::binary);
    out << answer;
    out.close();
    if (out) fs::rename(name, target, error);
    if (!out || error) fs::remove(name, error);
}

} // namespace polylogue::llm
