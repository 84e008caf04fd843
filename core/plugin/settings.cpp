#include "plugin/settings.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace polylogue {
namespace {

Error fault(const std::string &id, std::string_view option, const std::string &what) {
    return {.kind = ErrorKind::usage, .message = "plugin " + id + ", option '" + std::string(option) + "': " + what};
}

bool in_range(const polylogue_option &o, double v) {
    return (o.least == 0 && o.most == 0) || (v >= o.least && v <= o.most);
}

std::string range_fault(const polylogue_option &o, const Setting &s) {
    if (in_range(o, s.real)) return "";
    std::ostringstream out;
    out << o.least << " to " << o.most << " expected, found " << s.text;
    return out.str();
}

template <class N> bool parse_number(const std::string &text, N &value) {
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    return code == std::errc{} && end == text.data() + text.size();
}

bool is_choice(std::string_view choices, std::string_view text) {
    const std::string all = "|" + std::string(choices) + "|";
    return text.find('|') == std::string_view::npos && all.find("|" + std::string(text) + "|") != std::string::npos;
}

// "" or what is wrong; fills the numbers.
std::string read_value(const polylogue_option &o, Setting &s) {
    switch (o.type) {
    case POLYLOGUE_OPTION_BOOL:
        if (s.text != "true" && s.text != "false") return "true or false expected, found '" + s.text + "'";
        s.integer = s.text == "true";
        return "";
    case POLYLOGUE_OPTION_INT:
        if (!parse_number(s.text, s.integer)) return "a whole number expected, found '" + s.text + "'";
        s.real = static_cast<double>(s.integer);
        return range_fault(o, s);
    case POLYLOGUE_OPTION_REAL:
        if (!parse_number(s.text, s.real)) return "a number expected, found '" + s.text + "'";
        return range_fault(o, s);
    case POLYLOGUE_OPTION_CHOICE:
        return is_choice(o.choices, s.text) ? ""
                                            : std::string("one of ") + o.choices + " expected, found '" + s.text + "'";
    default:
        return "";
    }
}

} // namespace

const polylogue_option &option_at(const polylogue_plugin &p, std::size_t i) {
    return *reinterpret_cast<const polylogue_option *>(reinterpret_cast<const char *>(p.options) + i * p.options->size);
}

bool only_when_named(const polylogue_plugin &plugin) {
    if (plugin.layers & POLYLOGUE_NETWORK) return true;
    for (std::size_t i = 0; i < plugin.option_count; ++i)
        if (!option_at(plugin, i).default_value) return true;
    return false;
}

Result<std::vector<Setting>> settings_for(const polylogue_plugin &plugin,
                                          const std::map<std::string, std::string> &given, const std::string &id) {
    const std::string name = id.empty() ? plugin.id : id;
    std::vector<Setting> out;
    for (std::size_t i = 0; i < plugin.option_count; ++i) {
        const polylogue_option &o = option_at(plugin, i);
        const auto it = given.find(o.name);
        if (it == given.end() && !o.default_value) return fault(name, o.name, "must be given");
        Setting s;
        s.name = o.name;
        s.text = it == given.end() ? o.default_value : it->second;
        if (const std::string wrong = read_value(o, s); !wrong.empty()) return fault(name, o.name, wrong);
        out.push_back(std::move(s));
    }
    for (const auto &item : given)
        if (std::none_of(out.begin(), out.end(), [&](const Setting &s) { return s.name == item.first; }))
            return fault(name, item.first, "the plugin has no such option");
    return out;
}

} // namespace polylogue
