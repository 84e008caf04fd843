#include "app/terminal.hpp"

#include "base/escape.hpp"

#include <algorithm>
#include <memory>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace polylogue {
namespace {

class VisibleWords : public spdlog::custom_flag_formatter {
  public:
    void format(const spdlog::details::log_msg &message, const std::tm &, spdlog::memory_buf_t &out) override {
        const std::string words = escape::visible({message.payload.data(), message.payload.size()});
        out.append(words.data(), words.data() + words.size());
    }
    std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<VisibleWords>(); }
};

} // namespace

void log_to_terminal() {
    spdlog::set_default_logger(spdlog::stderr_color_mt("polylogue"));
    auto formatter = std::make_unique<spdlog::pattern_formatter>();
    formatter->add_flag<VisibleWords>('*').set_pattern("polylogue: %^%l%$: %*");
    spdlog::set_formatter(std::move(formatter));
}

std::string visible_lines(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\t"), text.size());
        out += escape::visible(text.substr(0, end));
        if (end < text.size()) out += text[end];
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

} // namespace polylogue
