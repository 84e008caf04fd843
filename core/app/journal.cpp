#include "app/journal.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"
#include "plugin/packing.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <ostream>
#include <unistd.h>

namespace polylogue {
namespace {

constexpr std::string_view kFirst = "polylogue journal 1\n";
constexpr std::size_t kDigits = 32;                               // of keys and checksums
constexpr std::size_t kHead = kDigits + 1 + 16 + 1 + kDigits + 1; // "KEY SIZE SUM\n", the size in 16 hex digits
constexpr std::uint64_t kLargest = std::uint64_t{1} << 32U;       // bytes of a reading
constexpr auto kBetweenSyncs = std::chrono::seconds(5);           // what a power failure may cost

std::string head(const std::string &key, std::string_view bytes) {
    std::array<char, 17> size{};
    std::snprintf(size.data(), size.size(), "%016llx", static_cast<unsigned long long>(bytes.size()));
    return key + " " + size.data() + " " + hash_hex(bytes, kDigits) + "\n";
}

bool write_at(int fd, std::string_view bytes, std::uint64_t at) {
    while (!bytes.empty()) {
        const ssize_t n = ::pwrite(fd, bytes.data(), bytes.size(), static_cast<off_t>(at));
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
        at += static_cast<std::uint64_t>(n);
    }
    return true;
}

// False when there are not that many bytes.
bool read_at(int fd, std::string &bytes, std::uint64_t at) {
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t n = ::pread(fd, bytes.data() + done, bytes.size() - done, static_cast<off_t>(at + done));
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        done += static_cast<std::size_t>(n);
    }
    return true;
}

} // namespace

Result<std::unique_ptr<Journal>> Journal::open(const std::string &path, bool go_on) {
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    std::unique_ptr<Journal> out(new Journal(path, fd));
    if (fd < 0) return out->failed("cannot be opened");
    if (const Status begun = out->begin(go_on); !begun) return begun.error();
    return out;
}

Journal::~Journal() {
    if (fd_ >= 0) ::close(fd_);
}

Status Journal::begin(bool go_on) {
    std::string first(kFirst.size(), '\0');
    if (go_on && read_at(fd_, first, 0)) {
        if (first == kFirst) return take_stock();
        return Error{.kind = ErrorKind::syntax, .message = "is not a journal of this program", .path = path_};
    }
    if (::ftruncate(fd_, 0) != 0 || !write_at(fd_, kFirst, 0)) return failed("cannot be written");
    end_ = kFirst.size();
    return Done{};
}

// Finds what the file holds, and takes off what is torn.
Status Journal::take_stock() {
    end_ = kFirst.size();
    std::string key, bytes;
    for (auto place = next_place(key); place && holds(*place, bytes); place = next_place(key)) {
        end_ = place->at + place->size;
        places_[key] = std::move(*place);
    }
    if (::ftruncate(fd_, static_cast<off_t>(end_)) != 0) return failed("cannot be written");
    return Done{};
}

// The place that the line at end_ tells of.
std::optional<Journal::Place> Journal::next_place(std::string &key) const {
    std::string line(kHead, '\0');
    if (!read_at(fd_, line, end_) || line.back() != '\n' || line[kDigits] != ' ') return std::nullopt;
    key = line.substr(0, kDigits);
    const std::uint64_t size = std::strtoull(line.c_str() + kDigits + 1, nullptr, 16);
    if (size > kLargest) return std::nullopt;
    return Place{end_ + kHead, size, line.substr(kHead - 1 - kDigits, kDigits)};
}

bool Journal::holds(const Place &place, std::string &bytes) const {
    bytes.resize(place.size);
    return read_at(fd_, bytes, place.at) && hash_hex(bytes, kDigits) == place.sum;
}

std::optional<Read> Journal::find(const std::string &key) {
    Place place;
    {
        const std::lock_guard lock(mutex_);
        const auto found = places_.find(key);
        if (found == places_.end()) return std::nullopt;
        place = found->second;
        used_.insert(key);
    }
    std::string bytes;
    Read out;
    if (!holds(place, bytes) || !packing::unpack(bytes, out.reading, out.losses)) return std::nullopt;
    return out;
}

Status Journal::add(const std::string &key, const Read &read) {
    const std::string bytes = packing::packed(read.reading, read.losses), line = head(key, bytes);
    const std::lock_guard lock(mutex_);
    if (!write_at(fd_, line + bytes, end_)) {
        const Error why = failed("cannot be written");
        if (::ftruncate(fd_, static_cast<off_t>(end_)) != 0) return why; // what is torn is taken off later
        return why;
    }
    places_[key] = {end_ + kHead, bytes.size(), line.substr(kHead - 1 - kDigits, kDigits)};
    used_.insert(key);
    end_ += kHead + bytes.size();
    const auto now = std::chrono::steady_clock::now();
    if (now - synced_ < kBetweenSyncs) return Done{};
    synced_ = now;
    return sync();
}

std::size_t Journal::size() {
    const std::lock_guard lock(mutex_);
    return places_.size();
}

Status Journal::sync() {
    if (::fdatasync(fd_) != 0) return failed("cannot be written");
    return Done{};
}

void Journal::remove() { ::unlink(path_.c_str()); }

Status Journal::tidy() {
    if (places_.size() <= 2 * used_.size()) return Done{};
    return write_file(path_, [&](std::ostream &out) {
        out << kFirst;
        std::string bytes;
        for (const std::string &key : used_)
            if (const Place &place = places_.at(key); holds(place, bytes)) out << head(key, bytes) << bytes;
    });
}

Error Journal::failed(const std::string &what) const {
    return {.kind = ErrorKind::io, .message = what + ": " + std::strerror(errno), .path = path_};
}

} // namespace polylogue
