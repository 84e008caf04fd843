#pragma once
// What a model answers, taken item by item: only what stands in the text and in the codebook is passed on.
#include "ground.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace polylogue::llm {

struct BrokenAnswer : std::runtime_error { // no JSON object of statements: cut off, or something else
    using runtime_error::runtime_error;
};

// The object in a model's words, which may stand between other words or in a fence. Throws BrokenAnswer.
nlohmann::json object_in(const std::string &content);

// Takes the answers to the pieces of one document, in their order. What is refused is counted by reason.
class Taker {
  public:
    Taker(const sdk::Input &in, Ground &ground, sdk::Sink &sink) : in_(in), ground_(ground), sink_(sink) {}

    // Throws BrokenAnswer when statements or relations are no lists. A statement that an overlapping piece gave is not
    // taken again.
    void take(const nlohmann::json &root, polylogue_span piece);

    void report() const; // what was refused: an error a reason, with its number and the first that was met

  private:
    using Ids = std::map<std::string, std::int64_t>; // of one answer
    struct Taken {
        std::int64_t holder, id;
        polylogue_span span;
    };
    struct Refused {
        std::size_t count = 0;
        std::string first;
    };
    void statement(const nlohmann::json &o, polylogue_span piece, Ids &ids);
    void relation(const nlohmann::json &o, const Ids &ids);
    std::int64_t holder_of(const nlohmann::json &o); // -1 when there is none in the text
    std::int64_t add_holder(const nlohmann::json &o, const std::string &name);
    const Taken *taken_before(std::int64_t holder, polylogue_span span) const;
    void label(const nlohmann::json &o, std::int64_t id);
    void refuse(const std::string &reason, const std::string &what);

    const sdk::Input &in_;
    Ground &ground_;
    sdk::Sink &sink_;
    Ids holders_; // by the name the model uses
    Ids names_;   // by the name the document's reading uses
    std::vector<Taken> taken_;
    std::map<std::string, Refused> refused_;
};

} // namespace polylogue::llm
