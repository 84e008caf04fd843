#include "app/source.hpp"

#include "app/stop.hpp"
#include "ingest/encoding.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <iterator>
#include <poll.h>
#include <unistd.h>

namespace polylogue {
namespace {

constexpr std::size_t kBytes = std::size_t{1} << 20U; // of lines, after which no more are taken at once

class StdinBuffer : public std::streambuf { // ends, too, when the run is to stop
  protected:
    int_type underflow() override {
        std::array<pollfd, 2> watched{{{STDIN_FILENO, POLLIN, 0}, {Stop::descriptor(), POLLIN, 0}}};
        while (::poll(watched.data(), watched.size(), -1) < 0 && errno == EINTR) {
        }
        if (Stop::asked()) return traits_type::eof();
        ssize_t got = 0;
        do got = ::read(STDIN_FILENO, buffer_.data(), buffer_.size());
        while (got < 0 && errno == EINTR);
        if (got <= 0) return traits_type::eof();
        setg(buffer_.data(), buffer_.data(), buffer_.data() + got);
        return traits_type::to_int_type(*gptr());
    }

  private:
    std::array<char, 65536> buffer_{};
};

} // namespace

struct Source::Stream {
    explicit Stream(const std::string &file) : name(file) {
        if (file == "-") {
            in.rdbuf(&standard);
            return;
        }
        std::error_code unknown;
        size = std::filesystem::file_size(file, unknown);
        named.open(file, std::ios::binary);
        in.rdbuf(named.rdbuf());
    }

    double share() const { // of the file that has been read
        if (size == 0) return 1;
        const double rest = static_cast<double>(size - std::min<std::uintmax_t>(size, taken));
        return 1 - rest / static_cast<double>(size);
    }

    std::string name;
    StdinBuffer standard;
    std::ifstream named;
    std::istream in{nullptr};
    std::uintmax_t size = 0, taken = 0; // bytes
    JsonLines lines{in, shown(name)};
};

Source::Source(const DocumentReader &reader, std::vector<std::string> files, std::size_t most_files,
               std::size_t most_lines)
    : reader_(reader), files_(std::move(files)), most_files_(most_files), most_lines_(most_lines),
      counted_(std::find(files_.begin(), files_.end(), "-") == files_.end()) {}

Source::~Source() = default;

std::vector<Result<Document>> Source::next() {
    std::vector<Result<Document>> out;
    while (out.empty()) {
        Lines lines;
        std::shared_ptr<Stream> of;
        const std::vector<std::string> files = next_files(lines, of);
        if (Stop::asked() || (files.empty() && lines.empty())) return {};
        for (const JsonLines::Line &l : lines) out.push_back(reader_.completed(of->lines.read(l), of->name));
        for (const std::string &file : files) {
            std::vector<Result<Document>> more = reader_.read(file);
            std::move(more.begin(), more.end(), std::back_inserter(out));
        }
    }
    return out;
}

// What one thread reads next: lines of the open stream, or files.
std::vector<std::string> Source::next_files(Lines &lines, std::shared_ptr<Stream> &of) {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> out;
    for (;;) {
        if (stream_) lines = next_lines();
        if (!lines.empty()) return of = stream_, out;
        stream_.reset();
        while (at_ < files_.size() && out.size() < most_files_ && !opened(files_[at_])) out.push_back(files_[at_++]);
        if (!stream_ || !out.empty()) return out;
    }
}

bool Source::opened(const std::string &file) {
    if (file != "-" && !is_json_lines(file)) return false;
    auto stream = std::make_shared<Stream>(file);
    if (file != "-" && !stream->named.is_open()) return false; // who reads it as a whole says why
    stream_ = std::move(stream);
    ++at_;
    return true;
}

Source::Lines Source::next_lines() {
    Lines out;
    std::size_t bytes = 0;
    for (JsonLines::Line line; out.size() < most_lines_ && bytes < kBytes && stream_->lines.next(line);) {
        bytes += line.text.size() + 1;
        out.push_back(std::move(line));
    }
    stream_->taken += bytes;
    return out;
}

std::optional<double> Source::share() {
    if (!counted_ || files_.empty()) return std::nullopt;
    const std::lock_guard lock(mutex_);
    const double done = static_cast<double>(at_) - (stream_ ? 1 - stream_->share() : 0);
    return done / static_cast<double>(files_.size());
}

} // namespace polylogue
