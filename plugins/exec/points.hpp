#pragma once
// Byte offsets of a text and code-point offsets, which the protocol counts in. One anchor every 64 bytes.
#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace polylogue::exec {

class Points {
  public:
    explicit Points(std::string_view text) : text_(text) { // valid UTF-8; must outlive this
        std::size_t points = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (i % kStep == 0) anchors_.push_back(points);
            points += starts(i);
        }
        count_ = points;
    }

    std::size_t count() const { return count_; }

    std::size_t of(std::size_t byte) const { // the code points before that byte
        if (byte >= text_.size()) return count_;
        std::size_t points = anchors_[byte / kStep];
        for (std::size_t i = byte - byte % kStep; i < byte; ++i) points += starts(i);
        return points;
    }

    std::size_t
    byte(std::size_t point) const { // past the end: the text's size and what is too much, so that it is refused
        if (point >= count_) return text_.size() + (point - count_);
        const auto anchor = std::prev(std::upper_bound(anchors_.begin(), anchors_.end(), point));
        std::size_t points = *anchor;
        auto at = static_cast<std::size_t>(anchor - anchors_.begin()) * kStep;
        for (;; ++at)
            if (starts(at) && points++ == point) return at;
    }

  private:
    static constexpr std::size_t kStep = 64;
    bool starts(std::size_t i) const { return (static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80U; }

    std::string_view text_;
    std::vector<std::size_t> anchors_; // code points before byte 64·i
    std::size_t count_ = 0;
};

} // namespace polylogue::exec
