/* What the broken plugins share: a good descriptor and good functions, of which each file breaks one thing. */
#ifndef FAULTY_H
#define FAULTY_H
#include <polylogue/abi.h>

static int instance;

static inline void *create(const polylogue_host *host) {
    (void)host;
    return &instance;
}

static inline int32_t run(void *self, uint32_t phase, const polylogue_input *input, const polylogue_sink *sink) {
    (void)self, (void)phase, (void)input, (void)sink;
    return POLYLOGUE_OK;
}

static inline void destroy(void *self) { (void)self; }

static inline polylogue_string text(const char *words) {
    const polylogue_string out = {words, __builtin_strlen(words)};
    return out;
}

/* Those that end a process do so only in documents that hold their id. */
static inline int holds(const polylogue_input *input, const char *word) {
    const polylogue_string in = input->document->text;
    const size_t size = __builtin_strlen(word);
    for (size_t i = 0; i + size <= in.size; ++i)
        if (__builtin_memcmp(in.data + i, word, size) == 0) return 1;
    return 0;
}

#define ABOUT "Faulty", "1.0", "Broken on purpose", "the tests", "Apache-2.0", "*"

#define ENTRY(...)                                                                                                     \
    POLYLOGUE_EXPORT const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi);                                 \
    const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi) {                                                 \
        static const polylogue_plugin plugin = {__VA_ARGS__};                                                          \
        (void)host_abi;                                                                                                \
        return &plugin;                                                                                                \
    }

#endif
