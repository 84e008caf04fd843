#include "base/file.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <streambuf>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace polylogue {
namespace fs = std::filesystem;
namespace {

constexpr const char *kNotWritten = "cannot be written";

Error io_error(const std::string &path, const std::string &what) {
    return {.kind = ErrorKind::io, .message = what + ": " + std::strerror(errno), .path = path};
}

bool write_bytes(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

constexpr std::string_view kTemporary = ".part-"; // and the id of the process

// The temporary names of files that are being written, for a signal's handler; more than fit are left to
// remove_unfinished().
std::array<std::atomic<const char *>, 1024> g_unfinished{};

void note(const char *name) {
    for (std::atomic<const char *> &place : g_unfinished) {
        const char *none = nullptr;
        if (place.compare_exchange_strong(none, name)) return;
    }
}

void forget(const char *name) {
    for (std::atomic<const char *> &place : g_unfinished) {
        const char *same = name;
        if (place.compare_exchange_strong(same, nullptr)) return;
    }
}

// A file that comes to be under its name when it is complete.
class Unfinished {
  public:
    explicit Unfinished(const std::string &path)
        : path_(path), temporary_(path + std::string(kTemporary) + std::to_string(::getpid())) {
        std::error_code ignored;
        const fs::path parent = fs::path(path).parent_path();
        if (!parent.empty()) fs::create_directories(parent, ignored);
        note(temporary_.c_str());
        fd_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
        if (fd_ < 0) fail();
    }
    ~Unfinished() {
        close();
        if (!finished_) ::unlink(temporary_.c_str());
        forget(temporary_.c_str());
    }
    Unfinished(const Unfinished &) = delete;
    Unfinished &operator=(const Unfinished &) = delete;

    bool write(std::string_view bytes) {
        if (!why_ && !write_bytes(fd_, bytes)) fail();
        return !why_;
    }
    void sync() {
        if (!why_ && ::fsync(fd_) != 0) fail();
    }
    void close() {
        if (fd_ >= 0) ::close(fd_);
        fd_ = -1;
    }
    Status finish() { // what was written should be on the disk
        if (!why_ && ::rename(temporary_.c_str(), path_.c_str()) != 0) fail();
        if (why_) return *why_;
        finished_ = true;
        return Done{};
    }

  private:
    void fail() { why_ = io_error(path_, kNotWritten); }

    const std::string path_, temporary_;
    int fd_ = -1;
    bool finished_ = false;
    std::optional<Error> why_; // the first reason
};

class FileBuffer : public std::streambuf {
  public:
    explicit FileBuffer(Unfinished &file) : file_(file), buffer_(1U << 18U) { clear(); }

  protected:
    int_type overflow(int_type c) override {
        if (sync() != 0) return traits_type::eof();
        if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
        return traits_type::not_eof(c);
    }
    int sync() override {
        const bool wrote = file_.write({pbase(), static_cast<std::size_t>(pptr() - pbase())});
        clear();
        return wrote ? 0 : -1;
    }

  private:
    void clear() { setp(buffer_.data(), buffer_.data() + buffer_.size()); }

    Unfinished &file_;
    std::vector<char> buffer_;
};

// Puts all that was written to a file system onto the disk: one wait for many files.
bool sync_system_of(const std::string &path) {
    const std::string folder = fs::path(path).parent_path().string();
    const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return false;
    const bool done = ::syncfs(fd) == 0;
    ::close(fd);
    return done;
}

// Whether a file's name says that a process that is no more was writing it.
bool is_left_over(const std::string &name) {
    const std::size_t at = name.rfind(kTemporary);
    if (at == std::string::npos) return false;
    const std::string number = name.substr(at + kTemporary.size());
    if (number.empty() || number.size() > 9 || number.find_first_not_of("0123456789") != std::string::npos)
        return false;
    return ::kill(std::stoi(number), 0) != 0 && errno == ESRCH;
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
    Unfinished file(path);
    file.write(bytes);
    file.sync();
    return file.finish();
}

Status write_file(const std::string &path, const std::function<void(std::ostream &)> &write) {
    Unfinished file(path);
    FileBuffer buffer(file);
    std::ostream stream(&buffer);
    write(stream);
    stream.flush();
    file.sync();
    return file.finish();
}

std::vector<Error> write_files(const std::vector<NamedBytes> &files) {
    std::vector<Error> out;
    std::vector<std::unique_ptr<Unfinished>> all;
    for (const NamedBytes &f : files) {
        all.push_back(std::make_unique<Unfinished>(f.path));
        all.back()->write(f.bytes);
        all.back()->close();
    }
    if (!files.empty() && !sync_system_of(files.front().path)) out.push_back(io_error(files.front().path, kNotWritten));
    for (const std::unique_ptr<Unfinished> &file : all)
        if (const Status done = file->finish(); !done) out.push_back(done.error());
    return out;
}

void drop_unfinished() {
    for (std::atomic<const char *> &place : g_unfinished)
        if (const char *name = place) ::unlink(name);
}

void remove_unfinished(const std::string &folder) {
    std::error_code failed;
    std::vector<fs::path> found;
    for (fs::directory_iterator entries(folder, failed); !failed && entries != fs::directory_iterator();
         entries.increment(failed))
        if (is_left_over(entries->path().filename().string())) found.push_back(entries->path());
    for (const fs::path &path : found) fs::remove(path, failed);
}

} // namespace polylogue
