#include "base/file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace polylogue {
namespace {

Error io_error(const std::string &path, const std::string &what) {
    return {.kind = ErrorKind::io, .message = what + ": " + std::strerror(errno), .path = path};
}

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

} // namespace

Result<std::string> read_file(const std::string &path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return io_error(path, "cannot be opened");
    if (!S_ISREG(info.st_mode)) return Error{.kind = ErrorKind::io, .message = "is not a regular file", .path = path};
    std::FILE *file = std::fopen(path.c_str(), "rb");
    if (!file) return io_error(path, "cannot be opened");
    std::string bytes(static_cast<std::size_t>(info.st_size), '\0');
    const std::size_t n = std::fread(bytes.data(), 1, bytes.size(), file);
    const bool failed = std::ferror(file) != 0;
    std::fclose(file);
    if (failed) return io_error(path, "cannot be read");
    bytes.resize(n);
    return bytes;
}

Status write_file(const std::string &path, std::string_view bytes) {
    namespace fs = std::filesystem;
    std::error_code ignored;
    if (const fs::path parent = fs::path(path).parent_path(); !parent.empty()) fs::create_directories(parent, ignored);
    const std::string temporary = path + ".part-" + std::to_string(::getpid());
    const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (fd < 0) return io_error(path, "cannot be written");
    const bool wrote = write_all(fd, bytes) && ::fsync(fd) == 0;
    const Error why = io_error(path, "cannot be written");
    if (::close(fd) != 0 || !wrote || ::rename(temporary.c_str(), path.c_str()) != 0) {
        const Error last = wrote ? io_error(path, "cannot be written") : why;
        ::unlink(temporary.c_str());
        return last;
    }
    return Done{};
}

} // namespace polylogue
