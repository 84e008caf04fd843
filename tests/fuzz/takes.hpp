#pragma once
// Bytes of a fuzzer taken as numbers and texts, from the front; zeros and empty texts once they are used up.
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace polylogue::test {

class Takes {
  public:
    explicit Takes(std::string_view bytes) : rest_(bytes) {}
    bool empty() const { return rest_.empty(); }

    template <class T> T number() {
        T out{};
        const std::string_view from = take(sizeof out);
        std::memcpy(&out, from.data(), from.size());
        return out;
    }
    // A number that is small as a rule, so that ids and offsets often fit; one time in sixteen any number.
    std::int64_t id() {
        const auto byte = number<std::uint8_t>();
        return byte < 0xF0 ? static_cast<std::int64_t>(byte) - 2 : number<std::int64_t>();
    }
    std::string text() { return std::string(take(number<std::uint8_t>())); }

  private:
    std::string_view take(std::size_t size) {
        const std::string_view out = rest_.substr(0, size);
        rest_.remove_prefix(out.size());
        return out;
    }
    std::string_view rest_;
};

} // namespace polylogue::test
