// Writes the simplified-script table: pairs of code points {traditional, simplified} of equal UTF-8 length, sorted, taken from OpenCC's
// character dictionary one character at a time.
#include <cstdio>
#include <fstream>
#include <opencc/opencc.h>
#include <string>

namespace {

std::string utf8(char32_t c) {
    std::string s;
    if (c < 0x10000) return s += static_cast<char>(0xE0U | (c >> 12U)), s += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU)), s += static_cast<char>(0x80U | (c & 0x3FU));
    return s += static_cast<char>(0xF0U | (c >> 18U)), s += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU)),
           s += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU)), s += static_cast<char>(0x80U | (c & 0x3FU));
}

char32_t decode3(const std::string &s) {
    return ((static_cast<unsigned char>(s[0]) & 0x0FU) << 12U) | ((static_cast<unsigned char>(s[1]) & 0x3FU) << 6U) | (static_cast<unsigned char>(s[2]) & 0x3FU);
}

} // namespace

int main(int argc, char **argv) {
    if (argc != 2) return 2;
    const opencc::SimpleConverter converter("t2s.json");
    std::ofstream out(argv[1]);
    for (char32_t c = 0x3400; c < 0xA000; ++c) {
        const std::string from = utf8(c);
        const std::string to = converter.Convert(from);
        if (to.size() == 3 && to != from) out << "{0x" << std::hex << static_cast<unsigned>(c) << ", 0x" << static_cast<unsigned>(decode3(to)) << "},\n";
    }
    return out ? 0 : 1;
}
