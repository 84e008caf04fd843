#pragma once
// Readings put together from items that name each other by ids, as the files of other tools give them. What cannot be
// placed is counted, never dropped unseen.
#include "graph/model.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace polylogue {

struct Imported {
    Map map;
    std::vector<std::string> notes; // what of the file has no place in a map, one line each
};

struct ReadingHead {
    std::string document, codebook, issue, configuration; // as in Reading
    std::size_t copy = 0;                                 // tells readings with one key and two contents apart
    auto operator<=>(const ReadingHead &) const = default;
};

class Assembly {
  public:
    Map map; // documents, codebooks and corrections; filled by the caller

    std::size_t reading(const ReadingHead &head);                   // its index; one head has one reading
    Reading &at(std::size_t reading) { return readings_[reading]; } // for echoes and losses

    // `id` names the statement in the whole file. False, and nothing is added, when it is taken.
    bool add(std::size_t reading, const std::string &id, const Stakeholder &holder, FiledStatement statement);

    // r.from and r.to are not read. False when an id is unknown, both are one, or they stand in two readings.
    bool relate(const std::string &from, const std::string &to, Relation r);

    bool knows(const std::string &id) const { return places_.contains(id); }
    void note(std::string line) { notes_.push_back(std::move(line)); }

    Imported finish(); // sorts every reading as file_reading does; call once

  private:
    std::uint32_t holder_index(Reading &r, const Stakeholder &holder);

    struct Place {
        std::size_t reading;
        std::uint32_t statement;
    };
    std::vector<Reading> readings_;
    std::map<ReadingHead, std::size_t> heads_;
    std::unordered_map<std::string, Place> places_;
    std::vector<std::string> notes_;
};

} // namespace polylogue
