#include "plugin/isolation.hpp"

#include "plugin/contained.hpp"
#include "plugin/frames.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <new>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define POLYLOGUE_NO_MEMORY_LIMIT 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define POLYLOGUE_NO_MEMORY_LIMIT 1
#endif
#endif

namespace polylogue {
namespace {

using namespace std::chrono_literals;
constexpr std::size_t kMegabyte = std::size_t{1} << 20U;

RunNote *own_note = nullptr; // of a worker process

[[noreturn]] void out_of_memory() {
    own_note->out_of_memory = 1;
    throw std::bad_alloc();
}

#ifndef POLYLOGUE_NO_MEMORY_LIMIT
std::size_t data_in_use() { // bytes; statm counts pages: size resident shared text lib data
    std::ifstream statm("/proc/self/statm");
    std::size_t pages = 0;
    for (int field = 0; field < 6; ++field) statm >> pages;
    return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

void limit_memory(std::size_t more) {
    const rlimit limit{data_in_use() + more, data_in_use() + more};
    ::setrlimit(RLIMIT_DATA, &limit);
}
#else
void limit_memory(std::size_t) {}
#endif

RunNote *shared_notes(std::size_t count) {
    void *memory = ::mmap(nullptr, count * sizeof(RunNote), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) return nullptr;
    auto *notes = static_cast<RunNote *>(memory);
    for (std::size_t i = 0; i < count; ++i) new (notes + i) RunNote;
    return notes;
}

std::chrono::nanoseconds busy_for(const RunNote &note) { // with one call of a plugin
    const std::uint32_t plugin = note.plugin;
    const std::int64_t since = note.since;
    if (plugin == 0 || plugin != note.plugin) return 0ns;
    return std::chrono::steady_clock::now().time_since_epoch() - std::chrono::nanoseconds(since);
}

std::string end_text(const Spawner::End &end, const PluginLimits &limits) {
    const std::string out = how_it_ended(end.status);
    if (!WIFSIGNALED(end.status) || end.memory < limits.memory) return out;
    return out + " at its memory limit of " + std::to_string(limits.memory / kMegabyte) + " MB";
}

} // namespace

Result<std::unique_ptr<Isolation>> Isolation::start(std::size_t workers, PluginLimits limits, MakeHandler make) {
    std::unique_ptr<Isolation> out(new Isolation(limits, std::move(make), workers));
    if (!out->notes_) return Error{.message = std::string("no memory could be shared: ") + std::strerror(errno)};
    auto spawner = Spawner::start([raw = out.get()](int socket) { raw->work(socket); });
    if (!spawner) return spawner.error();
    out->spawner_ = std::make_unique<Spawner>(std::move(*spawner));
    return out;
}

Isolation::Isolation(PluginLimits limits, MakeHandler make, std::size_t workers)
    : limits_(limits), make_(std::move(make)), slots_(workers), notes_(shared_notes(workers)) {}

Isolation::~Isolation() {
    for (const Slot &s : slots_)
        if (s.process.pid > 0) ::close(s.process.socket); // all begin to end their plugins
    for (const Slot &s : slots_)
        if (s.process.pid > 0) spawner_->end_worker(s.process.pid, false);
    if (notes_) ::munmap(notes_, slots_.size() * sizeof(RunNote));
}

// The first message is the number of the worker's note.
void Isolation::work(int socket) const {
    std::string question;
    if (!frames::receive(socket, question)) return;
    own_note = notes_ + std::stoul(question);
    std::set_new_handler(out_of_memory);
    limit_memory(limits_.memory);
    const Handler handler = make_(*own_note);
    while (frames::receive(socket, question))
        handler(question, [socket](std::string_view answer) { frames::send(socket, answer); });
}

std::optional<Isolation::Death> Isolation::start_worker(std::size_t worker) {
    Slot &slot = slots_[worker];
    if (slot.process.pid > 0) return std::nullopt;
    const auto started = spawner_->start_worker();
    if (!started) return Death{started.error().text(), std::nullopt};
    slot.process = *started;
    slot.read.clear();
    notes_[worker].plugin = 0;
    notes_[worker].out_of_memory = 0;
    if (!frames::send(slot.process.socket, std::to_string(worker))) return bury(worker, false);
    return std::nullopt;
}

std::optional<Isolation::Death> Isolation::ask(std::size_t worker, std::string_view question, std::size_t answers,
                                               const Give &give) {
    if (auto failed = start_worker(worker)) return failed;
    bool late = false;
    if (!frames::send(slots_[worker].process.socket, question)) return bury(worker, false);
    std::string answer;
    for (std::size_t i = 0; i < answers; ++i) {
        if (!wait_for(worker, answer, late)) return bury(worker, late);
        give(answer);
    }
    return std::nullopt;
}

// False when the worker is at its end or `late`.
bool Isolation::wait_for(std::size_t worker, std::string &answer, bool &late) {
    Slot &slot = slots_[worker];
    const auto tick = std::clamp(limits_.time / 10, 1ms, 100ms);
    for (bool open = true;;) {
        if (frames::take(slot.read, answer)) return true;
        if (!open) return false;
        pollfd end{slot.process.socket, POLLIN, 0};
        if (::poll(&end, 1, static_cast<int>(tick.count())) > 0)
            open = frames::read_some(slot.process.socket, slot.read);
        else if (late = busy_for(notes_[worker]) > limits_.time; late)
            return false;
    }
}

Isolation::Death Isolation::bury(std::size_t worker, bool late) {
    Slot &slot = slots_[worker];
    const RunNote &note = notes_[worker];
    ::close(slot.process.socket);
    const Spawner::End end = spawner_->end_worker(slot.process.pid, late);
    slot = {};
    Death out;
    if (const std::uint32_t plugin = note.plugin) out.plugin = plugin - 1;
    if (late)
        out.reason = "stopped after " + seconds_text(limits_.time) + " s";
    else if (note.out_of_memory)
        out.reason = "took more than " + std::to_string(limits_.memory / kMegabyte) + " MB of memory";
    else
        out.reason = end_text(end, limits_);
    return out;
}

} // namespace polylogue
