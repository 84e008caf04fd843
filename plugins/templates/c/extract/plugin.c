/* Finds sentences that say what must be done, as the author's own voice. */
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

static int demands(const char *words, size_t size) {
    static const char *const any[] = {" must ", " should ", "必須", "必须", "應該", "应该"};
    for (size_t i = 0; i < sizeof any / sizeof *any; ++i)
        if (holds(words, size, any[i])) return 1;
    return 0;
}

/* Arrays of the contract are walked by the size in their first element, so that newer hosts may have longer ones. */
static const polylogue_sentence *sentence_at(const polylogue_document *document, size_t i) {
    return (const polylogue_sentence *)((const char *)document->sentences + i * document->sentences->size);
}

static int32_t run(void *self, uint32_t phase, const polylogue_input *input, const polylogue_sink *sink) {
    const polylogue_document *document = input->document;
    const polylogue_string name = {"AUTHOR", 6}, none = {"", 0};
    int64_t author = -1;
    (void)self, (void)phase;
    for (size_t i = 0; i < document->sentence_count; ++i) {
        const polylogue_sentence *sentence = sentence_at(document, i);
        const polylogue_span span = sentence->span;
        if (sentence->echo || !demands(document->text.data + span.begin, span.end - span.begin)) continue;
        if (author < 0) author = sink->add_stakeholder(sink->self, name, POLYLOGUE_AUTHOR_TYPE, none, 0);
        const polylogue_new_statement found = {sizeof found, author, span, POLYLOGUE_AUTHOR, {0, 0}, {0, 0}, 0.5};
        sink->add_statement(sink->self, &found);
    }
    return POLYLOGUE_OK;
}

static const polylogue_plugin plugin = {
    sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "@ID@", "@ID@", "0.1.0",
    "Sentences that say what must be done", "you", "Apache-2.0", "en,zh", 0, 0, create, run, destroy};

POLYLOGUE_EXPORT const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi);
const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi) {
    (void)host_abi;
    return &plugin;
}
