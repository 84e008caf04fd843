#pragma once
// One writer to a folder: a lock on the folder itself, which the system gives back when its holder ends, however it
// ends. Nothing is left in the folder.
#include "base/result.hpp"

#include <string>

namespace polylogue {

class FolderLock {
  public:
    // Makes the folder where it is missing. A conflict when another process holds the lock, and holds it for half a
    // second more (one that was killed may take that long to be gone). On file systems without locks the result holds
    // nothing.
    static Result<FolderLock> take(const std::string &folder);
    ~FolderLock();
    FolderLock(FolderLock &&other) noexcept;
    FolderLock &operator=(FolderLock &&) = delete;

  private:
    explicit FolderLock(int fd) : fd_(fd) {}
    int fd_ = -1;
};

} // namespace polylogue
