#include "plugin/kit.hpp"

#include "base/utf8.hpp"
#include "ingest/ingest.hpp"
#include "plugin/contained.hpp"
#include "plugin/kit_bench.hpp"
#include "plugin/library.hpp"

#include <algorithm>
#include <array>
#include <spdlog/spdlog.h>
#include <sstream>
#include <sys/resource.h>
#include <thread>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>
#endif

namespace polylogue {
namespace {

using Given = std::map<std::string, std::string>;
constexpr std::size_t kMegabyte = std::size_t{1} << 20U;

// ---- the checks: each returns a detail or throws a Fault ----

std::string descriptor_texts(const polylogue_plugin &p) {
    const std::array<std::pair<const char *, const char *>, 6> texts{{{"name", p.name},
                                                                      {"version", p.version},
                                                                      {"description", p.description},
                                                                      {"maker", p.maker},
                                                                      {"licence", p.licence},
                                                                      {"languages", p.languages}}};
    for (const auto &[what, text] : texts)
        if (!*text) throw Fault(std::string("its ") + what + " is empty");
    for (std::size_t i = 0; i < p.option_count; ++i)
        if (!*option_at(p, i).help) throw Fault(std::string("option '") + option_at(p, i).name + "' has an empty help");
    return std::string(p.id) + " " + p.version + ", ABI " + std::to_string(p.abi);
}

std::string number(double value, std::int32_t type) {
    std::ostringstream out;
    out.precision(15);
    if (type == POLYLOGUE_OPTION_INT)
        out << static_cast<std::int64_t>(value);
    else
        out << value;
    return out.str();
}

std::vector<std::string> split(const std::string &choices) {
    std::vector<std::string> out;
    std::istringstream in(choices);
    for (std::string one; std::getline(in, one, '|');) out.push_back(one);
    return out;
}

std::vector<std::string> good_values(const polylogue_option &o) {
    if (o.type == POLYLOGUE_OPTION_BOOL) return {"true", "false"};
    if (o.type == POLYLOGUE_OPTION_CHOICE) return split(o.choices);
    const bool ranged =
        (o.type == POLYLOGUE_OPTION_INT || o.type == POLYLOGUE_OPTION_REAL) && (o.least != 0 || o.most != 0);
    if (ranged) return {number(o.least, o.type), number(o.most, o.type)};
    return {};
}

std::vector<std::string> bad_values(const polylogue_option &o) {
    if (o.type == POLYLOGUE_OPTION_TEXT || o.type == POLYLOGUE_OPTION_PATH) return {};
    std::vector<std::string> out{"", "no such value"};
    if (o.least != 0 || o.most != 0) out.push_back(number(o.most + 1, o.type));
    return out;
}

// Options that were given a value keep it.
std::string options_honoured(const polylogue_plugin &p, const KitOptions &kit) {
    const KitText prose{"prose", kit_prose(2000, "\n\n"), ""};
    std::size_t tried = 0;
    for (std::size_t i = 0; i < p.option_count; ++i) {
        const polylogue_option &option = option_at(p, i);
        if (kit.settings.contains(option.name)) continue;
        for (const std::string &value : good_values(option)) {
            Given given = kit.settings;
            given[option.name] = value;
            const Bench bench(p, kit.library, kit.codebook, given);
            bench.read(bench.runner(), prose);
            ++tried;
        }
    }
    return std::to_string(tried) + " values";
}

std::string bad_values_refused(const polylogue_plugin &p, const KitOptions &kit) {
    std::size_t tried = 0;
    Given given = kit.settings;
    given["no-such-option"] = "1";
    if (settings_for(p, given)) throw Fault("an option that it does not have is taken");
    for (std::size_t i = 0; i < p.option_count; ++i)
        for (const std::string &value : bad_values(option_at(p, i))) {
            given = kit.settings;
            given[option_at(p, i).name] = value;
            if (settings_for(p, given))
                throw Fault(std::string("option '") + option_at(p, i).name + "' takes '" + value + "'");
            ++tried;
        }
    return std::to_string(tried + 1) + " values";
}

std::string same_twice(const Bench &bench, const KitText &prose) {
    const Runner one = bench.runner(), other = bench.runner();
    const std::string first = bench.read(one, prose);
    bench.read(one, {"something else", "Something else.\n", "en"});
    if (bench.read(one, prose) != first) throw Fault("a second run of one instance gives something else");
    if (bench.read(other, prose) != first) throw Fault("another instance gives something else");
    return std::to_string(std::count(first.begin(), first.end(), '\n')) + " items";
}

std::string same_on_threads(const Bench &bench, const std::vector<KitText> &texts) {
    const auto read_all = [&](const Runner &runner, std::string &out) {
        try {
            for (const KitText &t : texts) out += bench.read(runner, t);
        } catch (const Fault &e) {
            out = e.what();
        }
    };
    const Runner one = bench.runner(), other = bench.runner();
    std::string alone, left, right;
    read_all(one, alone);
    std::thread beside([&] { read_all(other, right); });
    read_all(one, left);
    beside.join();
    if (left != alone || right != alone)
        throw Fault("two instances that run at once give something else than one alone");
    return "";
}

std::string door_holds(const KitText &prose) {
    const std::array<std::pair<const char *, std::string>, 3> bad{
        {{"a NUL byte", std::string("Words.\0 More words.\n", 20)},
         {"an unpaired surrogate in UTF-8", "Words \xED\xA0\x80 and more.\n"},
         {"bytes that are not UTF-8", prose.text + "\xFF\xFE\xC0"}}};
    for (const auto &[what, bytes] : bad)
        for (const Result<Document> &d : read_documents("kit.txt", bytes))
            if (d && (d->text.find('\0') != std::string::npos || utf8::first_invalid(d->text)))
                throw Fault(std::string(what) + " passes");
    for (const Result<Document> &d : read_documents("kit.jsonl", R"({"id":"1","text":"Words \ud800 and more."})"
                                                                 "\n"))
        if (d && utf8::first_invalid(d->text)) throw Fault("an unpaired surrogate in JSON passes");
    return "";
}

double megabytes_in_use() {
    rusage use{};
    ::getrusage(RUSAGE_SELF, &use);
    return static_cast<double>(use.ru_maxrss) / 1024; // KiB on Linux
}

// Of this process: the work and memory of a program that runs beside it do not show, only the time that passes.
std::string speed(const Bench &bench) {
    const Runner runner = bench.runner();
    bench.read(runner, {"prose", kit_prose(2000, "\n\n"), ""}); // what is made once is not counted
    const double before = megabytes_in_use();
    Took took;
    bench.read(runner, {"prose", kit_prose(kMegabyte, "\n\n"), ""}, &took);
    std::ostringstream out;
    out.precision(2);
    out << std::fixed << took.computed << " s of work, " << took.passed << " s passed, "
        << static_cast<int>(megabytes_in_use() - before) << " MB with the host's layers";
    return out.str();
}

class Kit {
  public:
    Kit(const KitOptions &options, const std::function<void(const Check &)> &each) : options_(options), each_(each) {}

    void run() {
        if (!check("it can be loaded", [&] { return load(), std::string(); })) return;
        const polylogue_plugin &p = load(); // in this process, too, now that it is known to bear it
        check("its descriptor is complete", [&] { return descriptor_texts(p); });
        check("an instance can be made and ended", [&] { return bench(p).runner(), std::string(); });
        check("good values of its options work", [&] { return options_honoured(p, options_); });
        check("bad values of its options are refused", [&] { return bad_values_refused(p, options_); });
        read_texts(p);
    }

  private:
    void read_texts(const polylogue_plugin &p) {
        std::vector<KitText> texts = kit_texts();
        for (const KitText &t : texts)
            check("it reads " + t.name, [&] {
                const Bench b = bench(p);
                const std::string items = b.read(b.runner(), t);
                return std::to_string(std::count(items.begin(), items.end(), '\n')) + " items";
            });
        std::erase_if(texts, [](const KitText &t) { return t.text.size() >= kMegabyte; });
        const KitText prose{"prose", kit_prose(6000, "\n\n"), ""};
        check("NUL bytes and unpaired surrogates stop at the door", [&] { return door_holds(prose); });
        check("the same text gives the same twice", [&] { return same_twice(bench(p), prose); });
        check("two threads give the same as one", [&] { return same_on_threads(bench(p), texts); });
        leaks(p, prose);
        check("a megabyte of prose", [&] { return speed(bench(p)); });
    }

    void leaks(const polylogue_plugin &p, const KitText &prose) {
#if defined(__SANITIZE_ADDRESS__)
        check("no memory is left behind", [&] {
            {
                const Bench b = bench(p);
                b.read(b.runner(), prose);
            }
            if (__lsan_do_recoverable_leak_check())
                throw Fault("memory is left behind; the sanitizer's report names the place");
            return std::string();
        });
#else
        (void)p, (void)prose;
        each_({Check::Outcome::skipped, "no memory is left behind", "needs a build with sanitizers"});
#endif
    }

    const polylogue_plugin &load() const {
        auto loaded = load_plugin(options_.library);
        if (!loaded) throw Fault(loaded.error().message);
        return **loaded;
    }
    Bench bench(const polylogue_plugin &p) const { return {p, options_.library, options_.codebook, options_.settings}; }

    // `work` returns a detail or throws; a detail goes on behind '+', a fault behind '-'.
    bool check(const std::string &name, const std::function<std::string()> &work) {
        const Contained done = run_contained(
            [&] {
                spdlog::set_level(spdlog::level::off);
                try {
                    return "+" + work();
                } catch (const Fault &e) {
                    return std::string("-") + e.what();
                }
            },
            options_.limit);
        const bool passed = done.ended && done.text.starts_with('+');
        each_({passed ? Check::Outcome::passed : Check::Outcome::failed, name,
               done.ended && !done.text.empty() ? done.text.substr(1) : done.text});
        return passed;
    }

    const KitOptions &options_;
    const std::function<void(const Check &)> &each_;
};

} // namespace

void check_plugin(const KitOptions &options, const std::function<void(const Check &)> &each) {
    Kit(options, each).run();
}

} // namespace polylogue
