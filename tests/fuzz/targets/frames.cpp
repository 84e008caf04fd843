// What comes over the socket of a worker process: frames cut anywhere, and packed readings in them.
#include "plugin/frames.hpp"

#include "fuzz/target.hpp"
#include "plugin/packing.hpp"

namespace {

using namespace polylogue;

void run(std::string_view bytes) {
    std::string buffer, message;
    const std::size_t half = bytes.size() / 2;
    for (const std::string_view part : {bytes.substr(0, half), bytes.substr(half)}) {
        buffer += part;
        while (frames::take(buffer, message)) {
            Reading reading;
            std::vector<Loss> losses;
            (void)packing::unpack(message, reading, losses);
        }
    }
    Reading reading;
    if (packing::unpack(bytes, reading))
        test::must(packing::packed(reading).size() == bytes.size(), "a reading's size");
}

const test::FuzzEntry entry("frames", run);

} // namespace
