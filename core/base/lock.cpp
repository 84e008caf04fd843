#include "base/lock.hpp"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace polylogue {
namespace {

constexpr int kTries = 11;
constexpr auto kBetween = std::chrono::milliseconds(50);

bool is_held_elsewhere(int fd) {
    for (int i = 0; i < kTries; ++i) {
        if (i > 0) std::this_thread::sleep_for(kBetween);
        if (::flock(fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return false;
    }
    return true;
}

} // namespace

Result<FolderLock> FolderLock::take(const std::string &folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return Error{.kind = ErrorKind::io, .message = "cannot be made: " + error.message(), .path = folder};
    FolderLock lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (lock.fd_ >= 0 && is_held_elsewhere(lock.fd_))
        return Error{
            .kind = ErrorKind::conflict, .message = "another polylogue is writing into this folder", .path = folder};
    return lock;
}

FolderLock::FolderLock(FolderLock &&other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

FolderLock::~FolderLock() {
    if (fd_ >= 0) ::close(fd_);
}

} // namespace polylogue
