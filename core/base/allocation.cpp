// Replaces operator new and delete: a thread keeps the small blocks it gives back, by size, and hands them out again.
// Reading a document takes and gives back thousands of them. Every block comes from malloc, so any may go to free.
// Sanitizers, which watch each block, are built without this file.
#include <array>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <utility>

namespace {

// Sizes as malloc makes blocks: 24 bytes, 40, 56 …
constexpr std::size_t kStep = 16, kLeast = 8, kLargest = 2048 + kLeast; // bytes
constexpr std::size_t kMostKept = 2U << 20U;                            // bytes a thread
constexpr std::size_t steps(std::size_t size) {
    return size <= kStep + kLeast ? 1 : (size - kLeast + kStep - 1) / kStep;
}
constexpr std::size_t size_of(std::size_t steps) { return steps * kStep + kLeast; }

struct Kept {
    Kept *next;
};

struct Blocks {
    std::array<Kept *, steps(kLargest) + 1> lists{}; // by size in steps
    std::size_t bytes = 0;
    bool closed = false; // the thread ends
};
constinit thread_local Blocks blocks;

struct Closer {
    void open() const {} // has this one made, and with it destroyed when the thread ends
    ~Closer() {
        blocks.closed = true;
        for (Kept *&list : blocks.lists)
            while (list != nullptr) std::free(std::exchange(list, list->next));
    }
};
thread_local Closer closer;

[[gnu::noinline]] void *fresh(std::size_t size) {
    closer.open();
    for (;;) {
        if (void *block = std::malloc(size)) return block;
        const std::new_handler handler = std::get_new_handler();
        if (handler == nullptr) throw std::bad_alloc();
        handler();
    }
}

} // namespace

void *operator new(std::size_t size) {
    if (size > kLargest) return fresh(size);
    const std::size_t list = steps(size);
    Kept *const block = blocks.lists[list];
    if (block == nullptr) return fresh(size_of(list));
    blocks.lists[list] = block->next;
    blocks.bytes -= size_of(list);
    return block;
}

void operator delete(void *block) noexcept { std::free(block); }

void operator delete(void *block, std::size_t size) noexcept {
    if (block == nullptr) return;
    if (size > kLargest || blocks.bytes > kMostKept || blocks.closed) return std::free(block);
    const std::size_t list = steps(size);
    blocks.lists[list] = new (block) Kept{blocks.lists[list]};
    blocks.bytes += size_of(list);
}
