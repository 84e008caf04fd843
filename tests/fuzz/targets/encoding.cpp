// Bytes of any encoding; the first byte chooses what the file declares.
#include "ingest/encoding.hpp"

#include "base/utf8.hpp"
#include "fuzz/target.hpp"

#include <array>

namespace {

using namespace polylogue;

constexpr std::array<std::string_view, 8> kDeclared{"",       "utf-8",   "gb2312",       "big5",
                                                    "utf-16", "gb18030", "windows-1252", "no such encoding"};

void run(std::string_view bytes) {
    if (bytes.empty()) return;
    const std::string_view rest = bytes.substr(1);
    const auto decoded = decode("fuzzed", rest, kDeclared[static_cast<unsigned char>(bytes[0]) % kDeclared.size()]);
    (void)decode("fuzzed", rest, declared_encoding(rest));
    test::must(!utf8::first_invalid(shown(bytes)), "a shown name is UTF-8");
    if (!decoded) return;
    std::string again = decoded->text;
    std::vector<std::string> warnings;
    test::must(!utf8::first_invalid(again), "decoded text is UTF-8");
    test::must(!replace_forbidden(again, warnings), "decoded text has no character XML forbids");
}

const test::FuzzEntry entry("encoding", run);

} // namespace
