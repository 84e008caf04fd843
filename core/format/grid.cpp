#include "format/grid.hpp"

#include <algorithm>

namespace polylogue {
namespace {

constexpr int kPad = 6, kGap = 7, kGutter = 18, kLevel = 8, kRestGap = 3, kRestHeight = 14;
constexpr int kAround = 130; // title, legend and sources
constexpr std::size_t kMostTracks = 3;

class Placing {
  public:
    Placing(const Selection &selection, const Sizes &sizes, const std::vector<std::size_t> &tracks)
        : s_(selection), sizes_(sizes), tracks_(tracks) {}

    Grid run() {
        across();
        int y = 0;
        for (std::size_t c = 0; c < s_.columns.size(); ++c) {
            grid_.heads.push_back(
                {x_[first_[c]], 0, x_[first_[c] + tracks_[c] - 1] + width_[c] - x_[first_[c]], sizes_.heads[c]});
            y = std::max(y, sizes_.heads[c]);
        }
        for (std::size_t b = 0; b < s_.bands.size(); ++b) y = band(b, level(b, y));
        grid_.height = level(s_.bands.size(), y);
        return std::move(grid_);
    }

  private:
    void across() {
        int x = kLogicWidth;
        for (std::size_t c = 0; c < s_.columns.size(); ++c) {
            first_.push_back(x_.size());
            width_.push_back(s_.columns[c].drawn ? kCardWidth : kNarrowWidth);
            for (std::size_t t = 0; t < tracks_[c]; ++t) {
                x = upright(x);
                x_.push_back(x);
                x += width_[c];
            }
        }
        grid_.width = upright(x);
    }

    int upright(int x) {
        const std::size_t i = grid_.upright.size();
        grid_.upright.push_back({x, sizes_.upright.empty() ? kGutter : sizes_.upright[i]});
        return x + grid_.upright.back().size;
    }

    int level(std::size_t i, int y) {
        grid_.level.push_back({y, sizes_.level.empty() ? kLevel : sizes_.level[i]});
        return y + grid_.level.back().size;
    }

    int band(std::size_t b, int y) {
        int bottom = y + kPad + sizes_.logics[b];
        for (std::size_t c = 0; c < s_.columns.size(); ++c) bottom = std::max(bottom, cell(b, c, y + kPad));
        bottom += kPad;
        grid_.bands.push_back({0, y, grid_.width, bottom - y});
        grid_.logics.push_back({8, y + (bottom - y - sizes_.logics[b]) / 2, kLogicWidth - 8, sizes_.logics[b]});
        return bottom;
    }

    // Each card goes to the track that is shortest so far.
    int cell(std::size_t b, std::size_t c, int top) {
        const Cell &cell = s_.bands[b].cells[c];
        std::vector<int> y(tracks_[c], top);
        for (const std::size_t claim : cell.claims) {
            const auto t = static_cast<std::size_t>(std::min_element(y.begin(), y.end()) - y.begin());
            const int height = sizes_.cards.at(claim);
            grid_.cards.push_back({claim, b, first_[c] + t, {x_[first_[c] + t], y[t], width_[c], height}});
            y[t] += height + kGap;
        }
        if (cell.folded) {
            const auto t = static_cast<std::size_t>(std::min_element(y.begin(), y.end()) - y.begin());
            const int at = y[t] == top ? top : y[t] - kGap + kRestGap;
            grid_.rests.push_back({b, c, first_[c] + t, {x_[first_[c] + t], at, width_[c], kRestHeight}});
            y[t] = at + kRestHeight + kGap;
        }
        return std::max(*std::max_element(y.begin(), y.end()) - kGap, top);
    }

    const Selection &s_;
    const Sizes &sizes_;
    const std::vector<std::size_t> &tracks_;
    std::vector<std::size_t> first_; // track of each column
    std::vector<int> width_, x_;     // of a column's tracks; of tracks
    Grid grid_;
};

} // namespace

double page_scale(int width, int height) {
    constexpr double kShort = 538, kLong = 785; // A4 less 1 cm at each edge
    const double w = width, h = height;
    return std::max(std::min(kShort / w, kLong / h), std::min(kLong / w, kShort / h));
}

Grid place(const Selection &selection, const Sizes &sizes, const std::vector<std::size_t> &tracks) {
    return Placing(selection, sizes, tracks).run();
}

std::vector<std::size_t> best_tracks(const Selection &selection, const Sizes &sizes) {
    const std::size_t n = selection.columns.size();
    std::vector<std::size_t> now(n, 1), best = now;
    double best_scale = 0;
    for (;;) { // counts through all choices, the last column fastest
        const Grid grid = place(selection, sizes, now);
        const double scale = std::min(1.0, page_scale(grid.width, grid.height + kAround));
        if (scale > best_scale + 1e-6) best = now, best_scale = scale;
        std::size_t i = n;
        while (i > 0 && now[i - 1] >= std::min(kMostTracks, std::max<std::size_t>(selection.columns[i - 1].drawn, 1)))
            now[--i] = 1;
        if (i == 0) return best;
        ++now[i - 1];
    }
}

} // namespace polylogue
