#include "app/readers.hpp"
#include "plugin/packing.hpp"

#include <algorithm>

namespace polylogue {
namespace packing {
// The layers stay where they were made.
template <class A> void fields(A &a, Read &r) { a(r.reading, r.losses, r.counts); }
} // namespace packing

namespace {

using packing::packed;
using packing::unpack;

constexpr char kPrepare = 'p', kRead = 'r'; // the first byte of a question

struct Task { // one document of a question
    Document document;
    std::set<std::string> without;
};
template <class A> void fields(A &a, Task &t) { a(t.document, t.without); }

using Without = std::map<std::string, std::string>; // plugin -> why it was left out

std::string read_question(const Batch &batch, std::size_t from, const std::vector<Without> &without,
                          const Fragment *given) {
    std::vector<Task> tasks;
    for (std::size_t i = from; i < batch.size(); ++i) {
        Task &t = tasks.emplace_back(Task{*batch[i], {}});
        for (const auto &[plugin, why] : without[i]) t.without.insert(plugin);
    }
    return kRead + packed(given ? std::optional(*given) : std::nullopt, tasks);
}

void add_losses(Read &read, const Without &without) {
    for (const auto &[plugin, why] : without)
        for (std::vector<Loss> *losses : {&read.losses, &read.reading.losses})
            losses->insert(std::upper_bound(losses->begin(), losses->end(), Loss{plugin, why}), {plugin, why});
}

Result<Read> as_read(std::string_view answer, const Without &without, const Document &document) {
    Read out;
    if (!unpack(answer, out))
        return Error{.kind = ErrorKind::plugin, .message = "its reading came in pieces", .path = document.path};
    add_losses(out, without);
    return out;
}

Error lost(const std::string &reason, const std::string &path = {}) {
    return {.kind = ErrorKind::plugin, .message = "the process that read it " + reason, .path = path};
}

// What a worker does with its questions.
class Reader {
  public:
    Reader(const Configuration &configuration, RunNote &note) : configuration_(configuration), note_(note) {}

    void operator()(std::string_view question, const Isolation::Give &give) {
        if (question.front() == kPrepare)
            prepare(question.substr(1), give);
        else
            read(question.substr(1), give);
    }

  private:
    void prepare(std::string_view bytes, const Isolation::Give &give) {
        Without given_up;
        std::vector<Loss> refused;
        if (unpack(bytes, given_up)) runner_ = Runner::make(configuration_.chosen, refused, given_up, &note_);
        give(packed(refused));
    }
    void read(std::string_view bytes, const Isolation::Give &give) {
        std::optional<Fragment> given;
        std::vector<Task> tasks;
        if (!unpack(bytes, given, tasks)) return;
        for (const Task &t : tasks)
            give(packed(read_document(t.document, configuration_, *runner_, given ? &*given : nullptr, t.without)));
    }

    const Configuration &configuration_;
    RunNote &note_;
    std::optional<Runner> runner_;
};

} // namespace

Result<std::unique_ptr<Readers>> IsolatedReaders::make(const Configuration &configuration, std::size_t workers) {
    std::unique_ptr<IsolatedReaders> out(new IsolatedReaders(configuration));
    auto isolation = Isolation::start(workers, *configuration.isolate,
                                      [raw = out.get()](RunNote &note) { return raw->handler(note); });
    if (!isolation) return isolation.error();
    out->isolation_ = std::move(*isolation);
    if (const Status ready = out->prepare(0); !ready) return ready.error();
    return std::unique_ptr<Readers>(std::move(out));
}

Isolation::Handler IsolatedReaders::handler(RunNote &note) const {
    return [reader = std::make_shared<Reader>(configuration_, note)](
               std::string_view question, const Isolation::Give &give) { (*reader)(question, give); };
}

// Starts the worker's process when it has none, with the plugins that can be created in it.
Status IsolatedReaders::prepare(std::size_t worker) {
    while (!isolation_->running(worker)) {
        std::string question(1, kPrepare);
        {
            const std::lock_guard lock(mutex_);
            question += packed(given_up_);
        }
        std::vector<Loss> refused;
        const auto death =
            isolation_->ask(worker, question, 1, [&](std::string_view answer) { unpack(answer, refused); });
        if (!death) {
            const std::lock_guard lock(mutex_);
            if (refused_.empty()) refused_ = std::move(refused);
        } else if (const Status noted = give_up(*death); !noted)
            return noted;
    }
    return Done{};
}

Status IsolatedReaders::give_up(const Isolation::Death &death) {
    if (!death.plugin || *death.plugin >= configuration_.chosen.size()) return lost(death.reason);
    const std::lock_guard lock(mutex_);
    given_up_.emplace(configuration_.chosen[*death.plugin].id, death.reason);
    return Done{};
}

std::vector<Result<Read>> IsolatedReaders::read(std::size_t worker, const Batch &batch, const Fragment *given) {
    std::vector<Result<Read>> out;
    std::vector<Without> without(batch.size());
    while (out.size() < batch.size()) {
        const std::size_t from = out.size();
        if (const Status ready = prepare(worker); !ready) {
            out.insert(out.end(), batch.size() - from, ready.error());
            break;
        }
        const auto death = isolation_->ask(worker, read_question(batch, from, without, given), batch.size() - from,
                                           [&](std::string_view answer) {
                                               const std::size_t i = out.size();
                                               out.push_back(as_read(answer, without[i], *batch[i]));
                                           });
        if (!death) continue;
        const std::size_t culprit = out.size(); // the first without an answer
        const bool known = death->plugin && *death->plugin < configuration_.chosen.size();
        if (!known || !without[culprit].emplace(configuration_.chosen[*death->plugin].id, death->reason).second)
            out.push_back(lost(death->reason, batch[culprit]->path));
    }
    return out;
}

} // namespace polylogue
