#include "format/route.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <tuple>

namespace polylogue {
namespace {

constexpr int kLane = 5, kMargin = 9; // between arrows; between the outermost and the cards, where heads stand
constexpr std::size_t kNoLevel = std::numeric_limits<std::size_t>::max();

struct Leg { // a stretch of a wire inside one gutter
    std::size_t gutter = 0;
    int from = 0, to = 0;
    std::size_t lane = 0;
    int low() const { return std::min(from, to); }
    int high() const { return std::max(from, to); }
};

struct Course {                   // of one wire
    int y_from = 0, y_to = 0;     // where it leaves and enters
    std::size_t out = 0, in = 0;  // gutters beside its cards
    std::size_t level = kNoLevel; // gutter crossed between them, or none
    bool turns_at_in = false;     // without a level gutter: passes straight to the gutter `in` and turns there
    Leg *first = nullptr, *across = nullptr, *last = nullptr;
};

class Router {
  public:
    Router(const Grid &grid, const std::vector<Wire> &wires) : grid_(grid), wires_(wires), courses_(wires.size()) {}

    Routes run() {
        Routes out;
        for (std::size_t i = 0; i < wires_.size(); ++i) sides(i);
        ports();
        for (Course &c : courses_) choose(c);
        legs_.reserve(courses_.size() * 3);
        for (Course &c : courses_) stretches(c);
        out.upright = lanes(upright_, grid_.upright, kMargin, 14);
        out.level = lanes(level_, grid_.level, 4, 10);
        for (std::size_t i = 0; i < wires_.size(); ++i) out.paths.push_back(path(i));
        return out;
    }

  private:
    const Card &card(std::size_t i) const { return grid_.cards[i]; }

    void sides(std::size_t i) {
        const std::size_t a = card(wires_[i].from).track, b = card(wires_[i].to).track;
        courses_[i].out = a <= b ? a + 1 : a;
        courses_[i].in = a < b ? b : b + 1;
    }

    // Arrows at one side of a card are spread over its height in the order of where they come from.
    void ports() {
        std::map<std::tuple<std::size_t, std::size_t>, std::vector<std::tuple<int, std::size_t, bool>>> at;
        auto middle = [&](std::size_t c) { return card(c).box.y + card(c).box.height / 2; };
        for (std::size_t i = 0; i < wires_.size(); ++i) {
            at[{wires_[i].from, courses_[i].out}].emplace_back(middle(wires_[i].to), i, true);
            at[{wires_[i].to, courses_[i].in}].emplace_back(middle(wires_[i].from), i, false);
        }
        for (auto &[where, ends] : at) {
            std::sort(ends.begin(), ends.end());
            const Box &box = card(std::get<0>(where)).box;
            for (std::size_t k = 0; k < ends.size(); ++k) {
                const auto &[other, wire, leaves] = ends[k];
                (leaves ? courses_[wire].y_from : courses_[wire].y_to) =
                    box.y + box.height * static_cast<int>(k + 1) / static_cast<int>(ends.size() + 1);
            }
        }
    }

    // Whether a level line meets no card on the tracks between two gutters.
    bool clear(int y, std::size_t a, std::size_t b) const {
        auto meets = [&](std::size_t track, const Box &box) {
            return track >= std::min(a, b) && track < std::max(a, b) && y > box.y - 4 && y < box.bottom() + 4;
        };
        return std::none_of(grid_.cards.begin(), grid_.cards.end(),
                            [&](const Card &c) { return meets(c.track, c.box); }) &&
               std::none_of(grid_.rests.begin(), grid_.rests.end(),
                            [&](const Rest &r) { return meets(r.track, r.box); });
    }

    void choose(Course &c) {
        if (c.out == c.in) return;
        if (clear(c.y_from, c.out, c.in)) {
            c.turns_at_in = true;
            return;
        }
        if (clear(c.y_to, c.out, c.in)) return;
        int best = std::numeric_limits<int>::max();
        for (std::size_t k = 0; k < grid_.level.size(); ++k) {
            const int y = grid_.level[k].from, way = std::abs(y - c.y_from) + std::abs(y - c.y_to);
            if (way < best) best = way, c.level = k;
        }
    }

    Leg *leg(std::vector<Leg *> &of, std::size_t gutter, int from, int to) {
        legs_.push_back({gutter, from, to, 0});
        of.push_back(&legs_.back());
        return of.back();
    }

    void stretches(Course &c) {
        if (c.level == kNoLevel) {
            if (c.y_from != c.y_to) c.first = leg(upright_, c.turns_at_in ? c.in : c.out, c.y_from, c.y_to);
            return;
        }
        const int y = grid_.level[c.level].from;
        c.first = leg(upright_, c.out, c.y_from, y);
        c.across = leg(level_, c.level, grid_.upright[c.out].from, grid_.upright[c.in].from);
        c.last = leg(upright_, c.in, y, c.y_to);
    }

    // Gives each leg a lane of its gutter where it meets no other, short ones first; returns the sizes wanted.
    std::vector<int> lanes(std::vector<Leg *> &legs, const std::vector<Gutter> &gutters, int margin, int least) {
        std::stable_sort(legs.begin(), legs.end(),
                         [](const Leg *a, const Leg *b) { return a->high() - a->low() < b->high() - b->low(); });
        std::vector<std::vector<std::vector<const Leg *>>> taken(gutters.size());
        for (Leg *l : legs) {
            auto &here = taken[l->gutter];
            auto meets = [&](const Leg *o) { return l->low() <= o->high() + 6 && o->low() <= l->high() + 6; };
            auto free = std::find_if(here.begin(), here.end(),
                                     [&](auto &lane) { return std::none_of(lane.begin(), lane.end(), meets); });
            l->lane = static_cast<std::size_t>(free - here.begin());
            if (free == here.end()) here.emplace_back();
            here[l->lane].push_back(l);
        }
        std::vector<int> out;
        for (auto &g : taken)
            count_[&legs].push_back(static_cast<int>(g.size())),
                out.push_back(g.empty() ? least : 2 * margin + kLane * (static_cast<int>(g.size()) - 1));
        for (int &size : out) size = std::max(size, least);
        return out;
    }

    int at(const std::vector<Leg *> &of, const std::vector<Gutter> &gutters, const Leg *l, int margin) const {
        const Gutter &g = gutters[l->gutter];
        const int lanes = count_.at(&of)[l->gutter], room = std::max(g.size - 2 * margin, 0);
        if (lanes == 1) return g.from + g.size / 2;
        return g.from + (g.size - room) / 2 + room * static_cast<int>(l->lane) / (lanes - 1);
    }

    Path path(std::size_t i) const {
        const Course &c = courses_[i];
        auto x = [&](const Leg *l) { return at(upright_, grid_.upright, l, kMargin); };
        const Box &a = card(wires_[i].from).box, &b = card(wires_[i].to).box;
        Path out{{c.out > card(wires_[i].from).track ? a.right() : a.x, c.y_from}};
        if (c.first) out.push_back({x(c.first), c.y_from});
        if (c.across) {
            const int y = at(level_, grid_.level, c.across, 4);
            out.push_back({x(c.first), y});
            out.push_back({x(c.last), y});
            out.push_back({x(c.last), c.y_to});
        } else if (c.first)
            out.push_back({x(c.first), c.y_to});
        out.push_back({c.in > card(wires_[i].to).track ? b.right() : b.x, c.y_to});
        return out;
    }

    const Grid &grid_;
    const std::vector<Wire> &wires_;
    std::vector<Course> courses_;
    std::vector<Leg> legs_; // never grows beyond its reserve: legs are pointed to
    std::vector<Leg *> upright_, level_;
    std::map<const std::vector<Leg *> *, std::vector<int>> count_; // lanes of each gutter
};

int sign(int v) { return (v > 0) - (v < 0); }

Point moved(Point p, Point toward, int by) {
    return {p.x + by * sign(toward.x - p.x), p.y + by * sign(toward.y - p.y)};
}
int length(Point a, Point b) { return std::abs(a.x - b.x) + std::abs(a.y - b.y); }
std::string text(Point p) { return std::to_string(p.x) + "," + std::to_string(-p.y); }

} // namespace

Routes route(const Grid &grid, const std::vector<Wire> &wires) { return Router(grid, wires).run(); }

std::string spline(const Path &path, int head, bool both) {
    std::string out = both ? "s," + text(path.front()) + " " : "";
    out += "e," + text(path.back()) + " ";
    Path p = path;
    if (both) p.front() = moved(p.front(), p[1], head);
    p.back() = moved(p.back(), p[p.size() - 2], head);
    out += text(p.front());
    Point now = p.front();
    auto curve = [&](Point a, Point b, Point end) {
        out += " " + text(a) + " " + text(b) + " " + text(end), now = end;
    };
    for (std::size_t i = 1; i + 1 < p.size(); ++i) {
        const int r = std::min({7, length(p[i - 1], p[i]) / 2, length(p[i], p[i + 1]) / 2});
        const Point before = moved(p[i], p[i - 1], r), after = moved(p[i], p[i + 1], r);
        curve(now, before, before);
        curve(p[i], p[i], after);
    }
    curve(now, p.back(), p.back());
    return out;
}

} // namespace polylogue
