#pragma once
// Answers kept on disk, so that a question asked again costs nothing and gets the same answer. A file an answer, named
// by a hash of the question.
#include <optional>
#include <string>
#include <string_view>

namespace polylogue::llm {

std::string hash_hex(std::string_view bytes); // XXH3, 128 bits; not for security

class Store {
  public:
    Store() = default; // keeps nothing
    explicit Store(std::string folder) : folder_(std::move(folder)) {}
    // The user's own cache folder: $XDG_CACHE_HOME/polylogue/llm or ~/.cache/polylogue/llm; empty when neither is
    // known.
    static std::string usual_folder();

    std::optional<std::string> find(const std::string &hash) const;
    // Another process may keep the same at the same time. What cannot be written is not kept.
    void keep(const std::string &hash, std::string_view answer) const;

  private:
    std::string file(const std::string &hash) const { return folder_ + "/" + hash.substr(0, 2) + "/" + hash + ".json"; }
    std::string folder_;
};

} // namespace polylogue::llm
