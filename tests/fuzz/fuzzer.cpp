// The program that libFuzzer drives: its name, fuzz_TARGET, says which target.
#include "fuzz/target.hpp"

#include <cstdio>
#include <cstdlib>
#include <spdlog/spdlog.h>

namespace {

const polylogue::test::FuzzTarget *chosen = nullptr;

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***arguments) {
    const std::string path = (*arguments)[0];
    const std::size_t at = path.rfind("fuzz_");
    chosen = polylogue::test::fuzz_target(at == std::string::npos ? "" : path.substr(at + 5));
    if (!chosen) std::fputs("the program's name names no target: fuzz_TARGET expected\n", stderr), std::exit(2);
    spdlog::set_level(spdlog::level::off);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size) {
    chosen->run({reinterpret_cast<const char *>(data), size});
    return 0;
}
