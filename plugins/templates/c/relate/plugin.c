/* Lets a statement that opens with "for example" support the one before it. */
#include <polylogue/abi.h>
#include <string.h>

static int instance; /* this plugin keeps nothing: every instance is the same */

static void *create(const polylogue_host *host) {
    (void)host;
    return &instance;
}

static void destroy(void *self) { (void)self; }

/* Arrays of the contract are walked by the size in their first element, so that newer hosts may have longer ones. */
static const polylogue_found_statement *statement_at(const polylogue_input *input, size_t i) {
    return (const polylogue_found_statement *)((const char *)input->statements + i * input->statements->size);
}

static int opens_with(const polylogue_string *text, polylogue_span span, const char *word) {
    const size_t length = strlen(word);
    return span.end - span.begin >= length && memcmp(text->data + span.begin, word, length) == 0;
}

static int32_t run(void *self, uint32_t phase, const polylogue_input *input, const polylogue_sink *sink) {
    const polylogue_string *text = &input->document->text;
    (void)self, (void)phase;
    for (size_t i = 1; i < input->statement_count; ++i) { /* the id of a statement is its index */
        const polylogue_span span = statement_at(input, i)->span;
        if (opens_with(text, span, "For example") || opens_with(text, span, "例如")) /* from the example to what it supports */
            sink->add_relation(sink->self, (int64_t)i, (int64_t)i - 1, POLYLOGUE_SUPPORT, POLYLOGUE_EXAMPLE, 0.5);
    }
    return POLYLOGUE_OK;
}

static const polylogue_plugin plugin = {
    sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_RELATE, 0, "@ID@", "@ID@", "0.1.0",
    "Examples support what stands before them", "you", "Apache-2.0", "en,zh", 0, 0, create, run, destroy};

POLYLOGUE_EXPORT const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi);
const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi) {
    (void)host_abi;
    return &plugin;
}
