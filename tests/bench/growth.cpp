// How extraction grows: one article of growing length, and a growing number of small articles. Prints a line a size:
// seconds of processor time, MB a second, peak memory, and the growth exponent from the size before.
#include "bench/measured.hpp"
#include "bench/reading.hpp"
#include "bench/texts.hpp"
#include "format/json.hpp"

#include <cstdio>
#include <iostream>

using namespace polylogue;

namespace {

constexpr std::size_t kSmall = 600, kAtOnce = 1000; // bytes of a small article; articles held in memory

struct Size {
    std::size_t count, bytes;
};

void read_all(const std::vector<Document> &documents, Readers &readers) {
    for (const Document &d : documents) {
        const Result<Read> read = std::move(readers.read(0, {&d}).front());
        if (read) reading_json(d, read->reading, -1);
    }
}

double read_measured(const std::string &lang, Size size, Readers &readers, std::size_t &peak) {
    double seconds = 0;
    for (std::size_t done = 0; done < size.count; done += kAtOnce) {
        const std::size_t count = std::min(kAtOnce, size.count - done);
        const std::vector<Document> documents = bench::articles(lang, count, size.bytes, 1 + done);
        const bench::Figure figure = bench::measured([&] { read_all(documents, readers); });
        seconds += figure.seconds;
        peak = std::max(peak, figure.peak);
    }
    return seconds;
}

void grow(const std::string &lang, const std::vector<Size> &sizes, Readers &readers) {
    double last = 0, before = 0;
    for (const Size &s : sizes) {
        std::size_t peak = 0;
        const double seconds = read_measured(lang, s, readers, peak), bytes = static_cast<double>(s.count * s.bytes);
        std::printf("%s %8zu x %9zu bytes %8.2f s %6.2f MB/s %6zu MB", lang.c_str(), s.count, s.bytes, seconds,
                    bytes / seconds / 1e6, peak / 1024);
        if (last > 0) std::printf("   exponent %.2f", bench::exponent(seconds, bytes, last, before));
        std::printf("\n");
        std::fflush(stdout);
        last = seconds;
        before = bytes;
    }
}

} // namespace

// growth [largest article in bytes [most articles]]
int main(int count, char **arguments) {
    const std::size_t largest = count > 1 ? std::stoul(arguments[1]) : 50'000'000,
                      most = count > 2 ? std::stoul(arguments[2]) : 200'000;
    const auto configuration = bench::configuration();
    const auto readers = Readers::make(*configuration, 1);
    if (!readers) return std::cerr << readers.error().text() << "\n", 1;
    for (const char *lang : {"en", "zh"}) {
        grow(lang, {{1, largest / 100}, {1, largest / 10}, {1, largest}}, **readers);
        grow(lang, {{most / 100, kSmall}, {most / 10, kSmall}, {most, kSmall}}, **readers);
    }
}
