#include "merge/name_table.hpp"

#include "base/file.hpp"

#include <algorithm>

namespace polylogue {
namespace {

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const std::size_t n = std::min(text.find(';'), text.size());
        if (n) out.push_back(text.substr(0, n));
        text.remove_prefix(std::min(n + 1, text.size()));
    }
    return out;
}

std::size_t line_start(std::string_view text, std::size_t at) {
    const std::size_t end = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    return end == std::string_view::npos ? 0 : end + 1;
}

std::size_t beginning(std::string_view han) { // three Chinese characters of the Basic Multilingual Plane
    return std::hash<std::string_view>{}(han.substr(0, 9));
}

} // namespace

NameTable::NameTable(std::string lines) : lines_(std::move(lines)), begins_(kSlots) {
    const std::string_view all = lines_;
    for (std::size_t at = 0; at < all.size(); at = std::min(all.find('\n', at), all.size() - 1) + 1) {
        const std::string_view key = all.substr(at, all.find('\t', at) - at);
        if (key.size() >= 9) begins_[beginning(key) % kSlots] = true;
    }
}

bool NameTable::may_begin(std::string_view han) const {
    return han.size() >= 9 && !begins_.empty() && begins_[beginning(han) % kSlots];
}

std::vector<std::string_view> NameTable::latin(std::string_view han) const {
    const std::string_view all = lines_;
    std::size_t low = 0, high = all.size(); // starts of lines
    while (low < high) {
        const std::size_t from = line_start(all, low + (high - low) / 2);
        const std::size_t to = std::min(all.find('\n', from), all.size());
        const std::string_view line = all.substr(from, to - from);
        const std::string_view key = line.substr(0, line.find('\t'));
        if (key == han) return split(line.substr(std::min(key.size() + 1, line.size())));
        if (key < han)
            low = std::min(to + 1, all.size());
        else
            high = from;
    }
    return {};
}

Result<NameTable> read_name_table(const std::string &path) {
    Result<std::string> lines = read_file(path);
    if (!lines) return lines.error();
    return NameTable(std::move(*lines));
}

} // namespace polylogue
