#include "app/pdf.hpp"

#include "base/escape.hpp"
#include "base/file.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <sys/wait.h>

extern char **environ; // NOLINT(readability-redundant-declaration)

namespace polylogue {
namespace {

namespace fs = std::filesystem;

struct Files { // beside the target; removed when the scope ends
    explicit Files(const std::string &path) : page(path + ".part.html"), pdf(path + ".part"), log(path + ".part.log") {}
    ~Files() {
        std::error_code ignored;
        for (const std::string &f : {page, pdf, log}) fs::remove(f, ignored);
    }
    Files(const Files &) = delete;
    Files &operator=(const Files &) = delete;
    std::string page, pdf, log;
};

// The exit status, or the negative error number of a program that did not start.
int weasyprint(const Files &files) {
    std::string program = "weasyprint", quiet = "--quiet", from = files.page, to = files.pdf;
    std::array<char *, 5> words{program.data(), quiet.data(), from.data(), to.data(), nullptr};
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, 2, files.log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    pid_t child = 0;
    const int failed = ::posix_spawnp(&child, program.c_str(), &actions, nullptr, words.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) return -failed;
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::string last_words(const Files &files) {
    const auto log = read_file(files.log);
    if (!log) return {};
    const std::string all = *log;
    const std::size_t end = all.find_last_not_of('\n');
    if (end == std::string::npos) return {};
    const std::size_t line = all.rfind('\n', end);
    return ": " + escape::visible(all.substr(line == std::string::npos ? 0 : line + 1, end - line));
}

} // namespace

Status write_pdf(const std::string &path, const std::string &html) {
    const Files files(path);
    if (Status written = write_file(files.page, html); !written) return written;
    const int status = weasyprint(files);
    if (status == -ENOENT)
        return Error{.kind = ErrorKind::usage,
                     .message = "a PDF is made by the program weasyprint, which is not installed (Debian: apt install "
                                "weasyprint); write .html instead"};
    if (status != 0)
        return Error{.kind = ErrorKind::io,
                     .message = "weasyprint ended with status " + std::to_string(status) + last_words(files),
                     .path = path};
    std::error_code error;
    fs::rename(files.pdf, path, error);
    if (error) return Error{.kind = ErrorKind::io, .message = "cannot be written: " + error.message(), .path = path};
    return Done{};
}

} // namespace polylogue
