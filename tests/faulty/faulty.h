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

#define ABOUT "Faulty", "1.0", "Broken on purpose", "the tests", "Apache-2.0", "*"

#define ENTRY(...)                                                                                                     \
    POLYLOGUE_EXPORT const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi);                                 \
    const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi) {                                                 \
        static const polylogue_plugin plugin = {__VA_ARGS__};                                                          \
        (void)host_abi;                                                                                                \
        return &plugin;                                                                                                \
    }

#endif
