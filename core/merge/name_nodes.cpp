#include "merge/name_nodes.hpp"

#include "base/utf8.hpp"
#include "merge/names.hpp"
#include "text/script.hpp"

#include <algorithm>
#include <unordered_map>

namespace polylogue {
namespace {

bool is_part_mark(char32_t c) { return c == 0xB7 || c == 0x2027 || c == 0x30FB || c == 0x2022 || c == 0xFF0E; }

std::vector<std::string> parts_of(std::string_view name, bool han) {
    const std::string view = han ? simplified(name) : std::string(name);
    std::vector<std::string> out(1);
    for (std::size_t at = 0; at < view.size();) {
        const char32_t c = utf8::next(view, at);
        if (is_part_mark(c) || (!han && c == ' '))
            out.emplace_back();
        else
            utf8::append(out.back(), c);
    }
    for (std::string &part : out) part = name_key(part, StakeholderType::person);
    std::erase(out, "");
    return out;
}

class Collector {
  public:
    explicit Collector(const std::vector<Mention> &mentions) : mentions_(mentions) {}

    void add(std::uint32_t m) {
        const Stakeholder &who = *mentions_[m].who;
        if (who.anonymous || who.type == StakeholderType::author) return;
        const Reach reach = reach_of(who.name, who.type);
        if (reach == Reach::document) return;
        NameNode made = node(who.name, who.type, reach);
        made.issue = mentions_[m].issue;
        made.mention = m;
        made.known = who.known;
        const std::string slot = std::to_string(static_cast<int>(who.type)) + made.issue + '\n' + made.key;
        const auto [it, added] = places_.emplace(slot, out.size());
        if (added) out.push_back(std::move(made));
        add_offices(out[it->second], who);
    }

    void add(const KnownStakeholder &known) {
        for (const KnownName &n : known.names) {
            out.push_back(node(n.text, known.type, reach_of(n.text, known.type)));
            out.back().known = known.id;
        }
    }

    std::vector<NameNode> out;

  private:
    static NameNode node(const std::string &name, StakeholderType type, Reach reach) {
        NameNode n;
        n.name = name;
        n.key = name_key(name, type);
        n.type = type;
        n.han = has_han(name);
        n.parts = parts_of(name, n.han);
        n.everywhere = reach == Reach::anywhere;
        return n;
    }

    static void add_offices(NameNode &node, const Stakeholder &who) {
        if (who.type != StakeholderType::person) return;
        const auto take = [&](const std::string &title) {
            for (Office &o : offices_in(title)) node.offices.push_back(std::move(o));
        };
        take(who.name);
        for (const Alias &a : who.aliases) take(a.text);
    }

    const std::vector<Mention> &mentions_;
    std::unordered_map<std::string, std::size_t> places_;
};

} // namespace

std::vector<NameNode> name_nodes(const std::vector<Mention> &mentions, const std::vector<Codebook> &codebooks) {
    Collector collector(mentions);
    for (std::uint32_t m = 0; m < mentions.size(); ++m) collector.add(m);
    for (const Codebook &c : codebooks)
        for (const KnownStakeholder &k : c.stakeholders) collector.add(k);
    return std::move(collector.out);
}

bool share_office(const NameNode &a, const NameNode &b) {
    return std::any_of(a.offices.begin(), a.offices.end(), [&](const Office &x) {
        return std::any_of(b.offices.begin(), b.offices.end(), [&](const Office &y) { return agree(x, y); });
    });
}

} // namespace polylogue
