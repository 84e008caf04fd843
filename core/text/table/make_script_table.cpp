// Writes the simplified-script table: pairs of code points {traditional, simplified} of equal UTF-8 length, sorted,
// taken from OpenCC's character dictionary one character at a time. A character that is the simplified form of another
// and also the usual traditional form of itself is paired with itself.
#include <cstdio>
#include <fstream>
#include <opencc/opencc.h>
#include <set>
#include <string>

namespace {

std::string utf8(char32_t c) {
    std::string s;
    if (c < 0x10000)
        return s += static_cast<char>(0xE0U | (c >> 12U)), s += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU)),
               s += static_cast<char>(0x80U | (c & 0x3FU));
    return s += static_cast<char>(0xF0U | (c >> 18U)), s += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU)),
           s += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU)), s += static_cast<char>(0x80U | (c & 0x3FU));
}

char32_t decode3(const std::string &s) {
    return ((static_cast<unsigned char>(s[0]) & 0x0FU) << 12U) | ((static_cast<unsigned char>(s[1]) & 0x3FU) << 6U) |
           (static_cast<unsigned char>(s[2]) & 0x3FU);
}

} // namespace

int main(int argc, char **argv) {
    if (argc != 2) return 2;
    const opencc::SimpleConverter simplify("t2s.json");
    const opencc::SimpleConverter restore("s2t.json");
    std::ofstream out(argv[1]);
    std::set<std::string> images;
    for (char32_t c = 0x3400; c < 0xA000; ++c)
        if (const std::string to = simplify.Convert(utf8(c)); to != utf8(c)) images.insert(to);
    for (char32_t c = 0x3400; c < 0xA000; ++c) {
        const std::string from = utf8(c);
        const std::string to = simplify.Convert(from);
        const bool both = to == from && images.count(from) > 0 && restore.Convert(from) == from;
        if (to.size() == 3 && (to != from || both))
            out << "{0x" << std::hex << static_cast<unsigned>(c) << ", 0x" << static_cast<unsigned>(decode3(to))
                << "},\n";
    }
    return out ? 0 : 1;
}
