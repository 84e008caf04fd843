#include "support/program.hpp"

#include "support/folder.hpp"

#include <cstdlib>
#include <sys/wait.h>

namespace polylogue::test {
namespace {

std::string quoted(const std::string &word) {
    std::string out = "'";
    for (const char c : word) out += c == '\'' ? "'\\''" : std::string(1, c);
    return out + "'";
}

// A sanitizer's report must not look like one of the program's own exit codes.
constexpr const char *kSanitizers = " ASAN_OPTIONS=\"${ASAN_OPTIONS:+$ASAN_OPTIONS:}exitcode=99\""
                                    " UBSAN_OPTIONS=\"${UBSAN_OPTIONS:+$UBSAN_OPTIONS:}exitcode=99\"";

std::string command_line(const std::vector<std::string> &arguments, const Surroundings &around, const Folder &scratch) {
    std::string out = around.folder.empty() ? "" : "cd " + quoted(around.folder) + " && ";
    out += "env -u POLYLOGUE_PLUGIN_PATH" + std::string(kSanitizers);
    for (const auto &[name, value] : around.environment) out += " " + name + "=" + quoted(value);
    out += " " + quoted(POLYLOGUE_BUILD "/polylogue");
    for (const std::string &a : arguments) out += " " + quoted(a);
    return out + " <" + scratch.write("in", around.input) + " >" + (scratch / "out") + " 2>" + (scratch / "err");
}

} // namespace

Outcome run_program(const std::vector<std::string> &arguments, const Surroundings &surroundings) {
    const Folder scratch;
    const int status = std::system(command_line(arguments, surroundings, scratch).c_str());
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    // A shell tells a signal as 128 and its number.
    return {code > 128 ? -1 : code, file_bytes(scratch / "out"), file_bytes(scratch / "err")};
}

std::string faulty(const std::string &name) { return POLYLOGUE_BUILD "/tests/faulty/" + name; }

} // namespace polylogue::test
