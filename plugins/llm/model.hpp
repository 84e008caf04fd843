#pragma once
// Asks the model: from the store when it was asked before, else over HTTP, with as much of response_format as the
// server takes.
#include "prompt.hpp"
#include "server.hpp"
#include "store.hpp"

#include <atomic>

namespace polylogue::llm {

struct Usage { // of one answer
    double requests = 0, kept = 0, tokens_read = 0, tokens_written = 0;
    Usage &operator+=(const Usage &o);
};

class Oracle {
  public:
    Oracle(Access access, Model model, Store store)
        : access_(std::move(access)), model_(std::move(model)), store_(std::move(store)) {}

    // The object that the model answers with; `usage` grows also when it fails. Throws BrokenAnswer when there is none,
    // std::runtime_error when the server refuses or cannot be reached. Any thread may ask.
    nlohmann::json ask(const std::string &instructions, const std::string &question,
                       const nlohmann::ordered_json &schema, Usage &usage) const;

  private:
    nlohmann::json request_answer(nlohmann::ordered_json body, const nlohmann::ordered_json &schema,
                                  Usage &usage) const;

    Access access_;
    Model model_;
    Store store_;
    mutable std::atomic<Form> form_{Form::schema};
};

} // namespace polylogue::llm
