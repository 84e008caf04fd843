#pragma once
// What is made of the groups of a pair's features, which are told one after the other: their numbers, the sum of their
// weights, their names.
#include "discourse/model.hpp"

#include <bit>

namespace polylogue::discourse::rows {

// Features are numbered by the order of these calls: each is one group. Numbers collects a pair's features, Sums their
// weights from a group on, Names the groups.
class Numbers {
  public:
    explicit Numbers(std::vector<std::uint32_t> &out) : out_(out) {}
    void value(const char *, std::uint32_t v, std::uint32_t size) {
        out_.push_back(at_ + v);
        at_ += size;
    }
    void kinds(const char *, Kinds all, std::uint32_t context, std::uint32_t contexts) {
        for (Kinds rest = all; rest != 0; rest &= rest - 1)
            out_.push_back(at_ + static_cast<std::uint32_t>(std::countr_zero(rest)) * contexts + context);
        at_ += kKinds * contexts;
    }

  private:
    std::vector<std::uint32_t> &out_;
    std::uint32_t at_ = 0;
};

class Sums {
  public:
    Sums(const Weights &weights, std::uint32_t first) : weights_(weights.data()), at_(first) {}
    Scores sums() const { return {sums_[back], sums_[forward], sums_[attack]}; }
    void value(const char *, std::uint32_t v, std::uint32_t size) {
        add(at_ + v);
        at_ += size;
    }
    void kinds(const char *, Kinds all, std::uint32_t context, std::uint32_t contexts) {
        for (Kinds rest = all; rest != 0; rest &= rest - 1)
            add(at_ + static_cast<std::uint32_t>(std::countr_zero(rest)) * contexts + context);
        at_ += kKinds * contexts;
    }

  private:
    void add(std::uint32_t feature) {
        const Weights::value_type &weights = weights_[feature];
        for (std::size_t c = 0; c < weights.size(); ++c) sums_[c] += static_cast<double>(weights[c]);
    }
    const Weights::value_type *weights_;
    std::array<double, std::tuple_size_v<Weights::value_type>> sums_{};
    std::uint32_t at_;
};

class Names {
  public:
    explicit Names(std::vector<Group> &out) : out_(out) {}
    void value(const char *name, std::uint32_t, std::uint32_t size) {
        out_.push_back({name, at_, size});
        at_ += size;
    }
    void kinds(const char *name, Kinds, std::uint32_t, std::uint32_t contexts) { value(name, 0, kKinds * contexts); }

  private:
    std::vector<Group> &out_;
    std::uint32_t at_ = 0;
};

} // namespace polylogue::discourse::rows
