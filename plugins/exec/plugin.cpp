// The bridge to any language: runs a program and speaks JSON Lines with it, as docs/exec-protocol.md says.
#include "answer.hpp"
#include "child.hpp"
#include "request.hpp"
#include "words.hpp"

#include <memory>

namespace polylogue::exec {
namespace {

constexpr int kMostRestarts = 3; // without a good answer in between
constexpr const char *kBroke = "the program broke the protocol: ";

constexpr polylogue_option kOptions[]{
    {sizeof(polylogue_option), "command", POLYLOGUE_OPTION_TEXT, nullptr, 0, 0, nullptr,
     "the program and its arguments, as in a shell"},
    {sizeof(polylogue_option), "timeout", POLYLOGUE_OPTION_REAL, "60", 0.1, 86400, nullptr,
     "seconds that the program has for one document"},
};

class Exec : public sdk::Plugin {
  public:
    static constexpr Descriptor describe() {
        return {.id = "exec",
                .name = "Bridge to any language",
                .version = kVersion,
                .phases = POLYLOGUE_EXTRACT | POLYLOGUE_LABEL | POLYLOGUE_RELATE,
                .description = "Runs a program that reads and writes lines of JSON; use it as exec:NAME",
                .maker = "Polylogue",
                .options = kOptions,
                .option_count = std::size(kOptions)};
    }

    void start(const Host &host) override {
        words_ = Words::of(host.text("command"));
        if (words_.empty()) throw std::runtime_error("the option command names no program");
        timeout_ = std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(host.real("timeout")));
        greet([] { return false; });
    }
    void extract(const Input &in, Sink &out) override { read(POLYLOGUE_EXTRACT, in, out); }
    void label(const Input &in, Sink &out) override { read(POLYLOGUE_LABEL, in, out); }
    void relate(const Input &in, Sink &out) override { read(POLYLOGUE_RELATE, in, out); }

  private:
    void greet(const std::function<bool()> &cancelled) {
        child_ = std::make_unique<Child>(words_);
        try {
            phases_ = phases_of_hello(child_->exchange(hello(), Clock::now() + timeout_, cancelled));
        } catch (const BrokenAnswer &e) {
            give_up(kBroke, e);
        } catch (const std::exception &e) {
            give_up("the program ", e);
        }
    }

    // Ends the program and throws what went wrong, with the last line it wrote to stderr, which often tells why.
    [[noreturn]] void give_up(const char *what, const std::exception &e) {
        const auto errors = child_->take_errors();
        child_.reset();
        throw std::runtime_error(what + std::string(e.what()) +
                                 (errors.empty() ? "" : " (" + first_bytes(errors.back()) + ")"));
    }

    void read(std::uint32_t phase, const Input &in, Sink &out) {
        try {
            ask(phase, in, out);
        } catch (const std::runtime_error &e) {
            throw sdk::Failure(e.what());
        }
    }

    void ask(std::uint32_t phase, const Input &in, Sink &out) {
        const auto cancelled = [&out] { return out.cancelled(); };
        if (!child_) restart(cancelled);
        if (!(phases_ & phase)) return;
        const Points points(in.text());
        const std::uint64_t id = ++last_id_;
        try {
            const std::string line =
                child_->exchange(request(id, phase, in, points, codebook(in)), Clock::now() + timeout_, cancelled);
            for (const std::string &e : child_->take_errors()) out.note(e);
            take_answer(line, id, phase, in, points, out);
            restarts_ = 0;
        } catch (const ChildFault &e) {
            give_up("the program ", e);
        } catch (const BrokenAnswer &e) {
            give_up(kBroke, e);
        }
    }

    void restart(const std::function<bool()> &cancelled) {
        if (restarts_ == kMostRestarts)
            throw std::runtime_error("the program failed too often and is not started again");
        ++restarts_;
        greet(cancelled);
    }

    const std::string &codebook(const Input &in) {
        const std::string_view hash = sdk::view(in.codebook().hash);
        if (codebook_.empty() || hash != codebook_hash_) {
            codebook_ = codebook_json(in);
            codebook_hash_ = hash;
        }
        return codebook_;
    }

    std::vector<std::string> words_;
    Clock::duration timeout_{};
    std::unique_ptr<Child> child_; // none after a fault, until the next document
    std::uint32_t phases_ = 0;     // that the program does
    int restarts_ = 0;
    std::uint64_t last_id_ = 0;
    std::string codebook_, codebook_hash_;
};

} // namespace
} // namespace polylogue::exec

POLYLOGUE_PLUGIN(polylogue::exec::Exec)
