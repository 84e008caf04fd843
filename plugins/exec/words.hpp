#pragma once
// A command line cut into words as a POSIX shell cuts it, without a shell: spaces, '…', "…" and backslashes; nothing is
// expanded.
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue::exec {

class Words {
  public:
    // Throws std::invalid_argument when a quotation mark is not closed or nothing follows a last backslash.
    static std::vector<std::string> of(std::string_view command) {
        Words words(command);
        while (words.at_ < command.size()) words.step();
        words.end_word();
        return words.out_;
    }

  private:
    explicit Words(std::string_view command) : command_(command) {}

    void step() {
        const char c = command_[at_++];
        if (c == ' ' || c == '\t' || c == '\n') return end_word();
        open_ = true;
        if (c == '\'')
            single_quoted();
        else if (c == '"')
            double_quoted();
        else
            word_ += c == '\\' ? next("a character behind the last backslash") : c;
    }
    void end_word() {
        if (open_) out_.push_back(word_);
        word_.clear();
        open_ = false;
    }
    void single_quoted() {
        for (char c = next("a closing '"); c != '\''; c = next("a closing '")) word_ += c;
    }
    void double_quoted() {
        for (char c = next("a closing \""); c != '"'; c = next("a closing \"")) {
            if (c == '\\' && at_ < command_.size() &&
                std::string_view("\\\"$`").find(command_[at_]) != std::string_view::npos)
                c = command_[at_++];
            word_ += c;
        }
    }
    char next(const char *expected) {
        if (at_ == command_.size()) throw std::invalid_argument(std::string("the command lacks ") + expected);
        return command_[at_++];
    }

    std::string_view command_;
    std::size_t at_ = 0;
    bool open_ = false; // inside a word, be it empty
    std::string word_;
    std::vector<std::string> out_;
};

} // namespace polylogue::exec
