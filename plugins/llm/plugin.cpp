// The bridge to language models: asks an OpenAI-compatible endpoint for the statements of a document and keeps those
// whose words stand in it.
#include "answer.hpp"
#include "model.hpp"
#include "pieces.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <optional>
#include <thread>

namespace polylogue::llm {
namespace {

constexpr std::size_t kMostHalvings = 2; // of a piece whose answer is cut off
constexpr const char *kUsualKey = "POLYLOGUE_LLM_KEY";

constexpr polylogue_option option(const char *name, polylogue_option_type type, const char *usual, double least,
                                  double most, const char *help) {
    return {sizeof(polylogue_option), name, type, usual, least, most, nullptr, help};
}

constexpr polylogue_option kOptions[]{
    option("url", POLYLOGUE_OPTION_TEXT, "", 0, 0,
           "the endpoint, as http://127.0.0.1:8080/v1; the text goes there and nowhere else"),
    option("model", POLYLOGUE_OPTION_TEXT, kUnnamed, 0, 0, "the model's name at that endpoint"),
    option("key-env", POLYLOGUE_OPTION_TEXT, kUsualKey, 0, 0,
           "the environment variable that holds the key, if one is needed"),
    option("key-file", POLYLOGUE_OPTION_PATH, "", 0, 0, "a file that holds the key; goes before key-env"),
    option("dry-run", POLYLOGUE_OPTION_BOOL, "false", 0, 0, "print the prompt to stderr and ask nobody"),
    option("timeout", POLYLOGUE_OPTION_REAL, "120", 0.1, 86400, "seconds for one request"),
    option("retries", POLYLOGUE_OPTION_INT, "4", 0, 20, "further tries when the server is busy or cannot be reached"),
    option("first-wait", POLYLOGUE_OPTION_REAL, "1", 0.01, 60, "seconds before the first of them, doubled each time"),
    option("parallel", POLYLOGUE_OPTION_INT, "4", 1, 64, "pieces of one document asked about at once"),
    option("piece", POLYLOGUE_OPTION_INT, "12000", 200, 1000000, "bytes of text in one request"),
    option("overlap", POLYLOGUE_OPTION_INT, "1200", 0, 100000, "bytes at most that a piece repeats of the one before"),
    option("max-tokens", POLYLOGUE_OPTION_INT, "0", 0, 1000000, "of one answer; 0 leaves it to the server"),
    option("seed", POLYLOGUE_OPTION_INT, "1", 0, 0, "sent with temperature 0, for servers that heed it"),
    option("cache", POLYLOGUE_OPTION_PATH, "", 0, 0,
           "the folder of answers; empty: in your cache folder; none: keep nothing"),
    option("price-read", POLYLOGUE_OPTION_REAL, "0", 0, 1000000,
           "of a million tokens read, for the cost in the summary"),
    option("price-written", POLYLOGUE_OPTION_REAL, "0", 0, 1000000, "of a million tokens written"),
};

// The first line of the key's file or the variable's value; "" when there is no key.
std::string key_of(const sdk::Host &host) {
    std::string key;
    if (const std::string file = host.text("key-file"); !file.empty()) {
        std::ifstream in(file);
        if (!std::getline(in, key) || key.empty()) throw std::runtime_error("no key can be read from the key-file");
    } else if (const char *value = std::getenv(host.text("key-env").c_str()))
        key = value;
    else if (host.text("key-env") != kUsualKey)
        throw std::runtime_error("the variable that key-env names is not set");
    while (!key.empty() && (key.back() == '\r' || key.back() == '\n' || key.back() == ' ')) key.pop_back();
    for (const char c : key)
        if (static_cast<unsigned char>(c) <= 0x20U) throw std::runtime_error("the key holds white space");
    return key;
}

Store store_of(const sdk::Host &host) {
    const std::string folder = host.text("cache");
    if (folder == "none") return {};
    return Store(folder.empty() ? Store::usual_folder() : folder);
}

struct Part { // a piece with the answer to it, or why there is none
    polylogue_span span;
    std::optional<nlohmann::json> answer;
    std::string failure;
};

class Llm : public sdk::Plugin {
  public:
    static constexpr Descriptor describe() {
        return {.id = "llm",
                .name = "Bridge to language models",
                .version = "1.0.0",
                .phases = POLYLOGUE_EXTRACT,
                .description = "Asks an OpenAI-compatible endpoint; keeps only what stands in the text",
                .maker = "Polylogue",
                .layers = POLYLOGUE_NETWORK,
                .options = kOptions,
                .option_count = std::size(kOptions)};
    }

    void start(const Host &host) override {
        dry_ = host.flag("dry-run");
        piece_ = static_cast<std::size_t>(host.integer("piece"));
        overlap_ = static_cast<std::size_t>(host.integer("overlap"));
        parallel_ = static_cast<std::size_t>(host.integer("parallel"));
        price_read_ = host.real("price-read"), price_written_ = host.real("price-written");
        const std::string url = host.text("url");
        if (dry_) return;
        if (url.empty()) throw std::runtime_error("the option url must be given (or dry-run=true)");
        if (const std::string fault = url_fault(url); !fault.empty()) throw std::runtime_error("option url: " + fault);
        const Access access{url, key_of(host), host.real("timeout"), static_cast<int>(host.integer("retries")),
                            host.real("first-wait")};
        oracle_.emplace(access, Model{host.text("model"), host.integer("seed"), host.integer("max-tokens")},
                        store_of(host));
    }

    void extract(const Input &in, Sink &out) override {
        Ground ground(in);
        const std::vector<polylogue_span> spans = pieces(in, piece_, overlap_);
        if (dry_) return print(in, ground, spans);
        std::vector<Part> parts = ask_all(in, ground, spans, out);
        Taker taker(in, ground, out);
        std::size_t failed = 0;
        for (Part &p : parts) {
            if (p.failure.empty()) take(taker, p);
            failed += !p.failure.empty();
        }
        taker.report();
        if (failed && failed == parts.size()) throw sdk::Failure(parts.front().failure);
        for (const Part &p : parts)
            if (!p.failure.empty())
                out.error(std::to_string(failed) + " of " + std::to_string(parts.size()) +
                          " pieces lost: " + p.failure),
                    failed = 0;
    }

  private:
    static void take(Taker &taker, Part &part) {
        try {
            taker.take(*part.answer, part.span);
        } catch (const BrokenAnswer &e) {
            part.failure = e.what();
        }
    }

    static void print(const Input &in, const Ground &ground, const std::vector<polylogue_span> &spans) {
        std::string text = "---- system ----\n" + instructions(in);
        const std::string head = about(in, ground);
        for (std::size_t i = 0; i < spans.size(); ++i)
            text += "---- user, piece " + std::to_string(i + 1) + " of " + std::to_string(spans.size()) + " ----\n" +
                    question(head, in.at(spans[i]));
        std::fputs((text + "---- end ----\n").c_str(), stderr);
    }

    std::vector<Part> ask_all(const Input &in, const Ground &ground, const std::vector<polylogue_span> &spans,
                              Sink &out) const {
        const std::string rules = instructions(in), head = about(in, ground);
        const auto schema = answer_schema(in);
        std::vector<std::vector<Part>> found(spans.size());
        std::vector<Usage> usage(spans.size());
        std::atomic<std::size_t> next{0};
        const auto work = [&] {
            for (std::size_t i = next++; i < spans.size(); i = next++)
                ask(in, {rules, head, schema, usage[i]}, spans[i], kMostHalvings, found[i]);
        };
        std::vector<std::thread> threads;
        for (std::size_t t = 1; t < std::min(parallel_, spans.size()); ++t) threads.emplace_back(work);
        work();
        for (std::thread &t : threads) t.join();
        std::vector<Part> parts;
        for (auto &f : found) std::move(f.begin(), f.end(), std::back_inserter(parts));
        Usage all;
        for (const Usage &u : usage) all += u;
        tell(all, out);
        return parts;
    }

    struct Asking {
        const std::string &rules, &about;
        const nlohmann::ordered_json &schema;
        Usage &usage;
    };

    // A piece whose answer is broken, cut off mostly, is asked about again in two halves.
    void ask(const Input &in, const Asking &asking, polylogue_span span, std::size_t halvings,
             std::vector<Part> &into) const {
        try {
            into.push_back(
                {span, oracle_->ask(asking.rules, question(asking.about, in.at(span)), asking.schema, asking.usage),
                 ""});
        } catch (const BrokenAnswer &e) {
            const auto parts = halvings ? halves(in, span) : std::vector<polylogue_span>{};
            for (const polylogue_span half : parts) ask(in, asking, half, halvings - 1, into);
            if (parts.empty()) into.push_back({span, std::nullopt, e.what()});
        } catch (const std::exception &e) {
            into.push_back({span, std::nullopt, e.what()});
        }
    }

    void tell(const Usage &u, Sink &out) const {
        out.count("requests", u.requests);
        out.count("answers from the cache", u.kept);
        out.count("tokens read", u.tokens_read);
        out.count("tokens written", u.tokens_written);
        const double cost = (u.tokens_read * price_read_ + u.tokens_written * price_written_) / 1e6;
        if (price_read_ > 0 || price_written_ > 0) out.count("cost", cost);
    }

    bool dry_ = false;
    std::size_t piece_ = 0, overlap_ = 0, parallel_ = 1;
    double price_read_ = 0, price_written_ = 0; // of a million tokens
    std::optional<Oracle> oracle_;
};

} // namespace
} // namespace polylogue::llm

POLYLOGUE_PLUGIN(polylogue::llm::Llm)
