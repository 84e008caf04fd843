#include "ingest/flat_json.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <charconv>
#include <nlohmann/json.hpp>

namespace polylogue {
namespace {

using nlohmann::json;

class Flat {
  public:
    explicit Flat(std::string_view text) : text_(text) {}

    std::optional<json> object() {
        json out = json::object();
        if (!take('{')) return std::nullopt;
        do {
            std::string key, value;
            if (!string(key) || !take(':') || !string(value)) return std::nullopt;
            if (!out.emplace(std::move(key), std::move(value)).second) return std::nullopt;
        } while (take(','));
        if (!take('}')) return std::nullopt;
        skip_blanks();
        return at_ == text_.size() ? std::optional(std::move(out)) : std::nullopt;
    }

  private:
    void skip_blanks() {
        while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
    }
    bool take(char c) {
        skip_blanks();
        if (at_ == text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    bool string(std::string &out) {
        if (!take('"')) return false;
        while (true) {
            const std::size_t end = json_plain_end(text_, at_);
            out += text_.substr(at_, end - at_);
            at_ = end + 1;
            if (end == text_.size()) return false;
            if (text_[end] == '"') return true;
            if (text_[end] != '\\' || !escape(out)) return false;
        }
    }
    bool escape(std::string &out) { // at_ stands behind the backslash
        constexpr std::string_view kFrom = "\"\\/bfnrt", kTo = "\"\\/\b\f\n\r\t";
        if (at_ == text_.size()) return false;
        const char c = text_[at_++];
        if (c == 'u') return unicode(out);
        const std::size_t which = kFrom.find(c);
        if (which != std::string_view::npos) out += kTo[which];
        return which != std::string_view::npos;
    }
    bool unicode(std::string &out) {
        const std::optional<std::uint32_t> first = hex();
        if (!first || (*first >= 0xDC00 && *first < 0xE000)) return false;
        if (*first < 0xD800 || *first >= 0xE000) return utf8::append(out, static_cast<char32_t>(*first)), true;
        if (text_.substr(at_, 2) != "\\u") return false;
        at_ += 2;
        const std::optional<std::uint32_t> second = hex();
        if (!second || *second < 0xDC00 || *second >= 0xE000) return false;
        utf8::append(out, static_cast<char32_t>(0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00)));
        return true;
    }
    std::optional<std::uint32_t> hex() {
        const std::string_view digits = text_.substr(std::min(at_, text_.size()), 4);
        std::uint32_t value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        at_ += 4;
        return error == std::errc{} && end == digits.data() + 4 ? std::optional(value) : std::nullopt;
    }
    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace

std::optional<json> flat_object(std::string_view text) {
    if (utf8::first_invalid(text)) return std::nullopt;
    return Flat(text).object();
}

} // namespace polylogue
