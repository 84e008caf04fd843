/* Gives statements that say so in plain words their stance toward the issue. */
#include <polylogue/abi.h>
#include <string.h>

static int instance; /* this plugin keeps nothing: every instance is the same */

static void *create(const polylogue_host *host) {
    (void)host;
    return &instance;
}

static void destroy(void *self) { (void)self; }

static int holds(const char *words, size_t size, const char *word) {
    const size_t length = strlen(word);
    for (size_t at = 0; at + length <= size; ++at)
        if (memcmp(words + at, word, length) == 0) return 1;
    return 0;
}

/* Arrays of the contract are walked by the size in their first element, so that newer hosts may have longer ones. */
static const polylogue_found_statement *statement_at(const polylogue_input *input, size_t i) {
    return (const polylogue_found_statement *)((const char *)input->statements + i * input->statements->size);
}

static int32_t run(void *self, uint32_t phase, const polylogue_input *input, const polylogue_sink *sink) {
    (void)self, (void)phase;
    for (size_t i = 0; i < input->statement_count; ++i) { /* the id of a statement is its index */
        const polylogue_span span = statement_at(input, i)->span;
        const char *words = input->document->text.data + span.begin;
        const size_t size = span.end - span.begin;
        if (holds(words, size, " against ") || holds(words, size, "反對") || holds(words, size, "反对"))
            sink->set_stance(sink->self, (int64_t)i, POLYLOGUE_OPPOSE, 0.5);
        else if (holds(words, size, " in favour of ") || holds(words, size, "贊成") || holds(words, size, "赞成"))
            sink->set_stance(sink->self, (int64_t)i, POLYLOGUE_FAVOUR, 0.5);
    }
    return POLYLOGUE_OK;
}

static const polylogue_plugin plugin = {
    sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_LABEL, 0, "@ID@", "@ID@", "0.1.0",
    "Stance said in plain words", "you", "Apache-2.0", "en,zh", 0, 0, create, run, destroy};

POLYLOGUE_EXPORT const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi);
const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi) {
    (void)host_abi;
    return &plugin;
}
