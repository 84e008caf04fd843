#pragma once
// Joins the stakeholders several plugins found in one document: the same codebook id, or a shared name of a compatible
// type. Joining over documents is merge/identity.
#include "graph/model.hpp"
#include "merge/disjoint.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace polylogue {

class HolderJoin {
  public:
    void add(const std::vector<Stakeholder> &found); // of one plugin; the order of calls settles ties

    // One for each group, in order of first mention. index() refers to it.
    std::vector<Stakeholder> joined();
    std::uint32_t index(std::size_t call, std::uint32_t local) const { return group_[first_[call] + local]; }

  private:
    void link(std::uint32_t a, std::uint32_t b);
    void link_key(const std::string &key, std::uint32_t node);
    void link_all();
    // By node: its name, then its aliases, as they are compared.
    std::vector<std::vector<std::string>> all_keys() const;
    // Those that one plugin gives to two stakeholders: as an alias they join nothing.
    std::set<std::string> ambiguous(const std::vector<std::vector<std::string>> &keys) const;

    std::vector<Stakeholder> nodes_;
    std::vector<std::uint32_t> first_;          // of each call
    Disjoint sets_{0};                          // of nodes
    std::vector<std::string> known_;            // of each root: the codebook id of its set
    std::vector<std::uint32_t> group_;          // of each node: its place in joined()
    std::map<std::string, std::uint32_t> keys_; // name or id -> first node that has it
};

} // namespace polylogue
