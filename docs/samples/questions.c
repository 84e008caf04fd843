/* A sample for plugin-guide.md: a plugin in plain C11. The author's questions, found without the C++ face. */
#include <polylogue/abi.h>
#include <string.h>

static int instance; /* this plugin keeps nothing between runs, but create() must not return NULL */

static polylogue_string text(const char *words) { return (polylogue_string){words, strlen(words)}; }

static void *create(const polylogue_host *host) {
    (void)host;
    return &instance;
}

static void destroy(void *self) { (void)self; }

static int is_question(const polylogue_document *document, polylogue_span span) {
    return span.end > span.begin && document->text.data[span.end - 1] == '?';
}

static int32_t run(void *self, uint32_t phase, const polylogue_input *input, const polylogue_sink *sink) {
    const polylogue_document *document = input->document;
    const char *at = (const char *)document->sentences;
    int64_t author = -1;
    (void)self, (void)phase;
    for (size_t i = 0; i < document->sentence_count; ++i, at += document->sentences->size) {
        const polylogue_sentence *sentence = (const polylogue_sentence *)(const void *)at;
        if (sentence->echo || !is_question(document, sentence->span)) continue;
        if (author < 0) author = sink->add_stakeholder(sink->self, text("AUTHOR"), POLYLOGUE_AUTHOR_TYPE, text(""), 0);
        sink->add_statement(sink->self, &(polylogue_new_statement){.size = sizeof(polylogue_new_statement),
                                                                   .stakeholder = author,
                                                                   .span = sentence->span,
                                                                   .mode = POLYLOGUE_AUTHOR,
                                                                   .confidence = 0.5});
    }
    return POLYLOGUE_OK;
}

POLYLOGUE_EXPORT const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi);
const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi) {
    static const polylogue_plugin plugin = {.size = sizeof(polylogue_plugin),
                                            .abi = POLYLOGUE_ABI,
                                            .phases = POLYLOGUE_EXTRACT,
                                            .id = "questions",
                                            .name = "Questions",
                                            .version = "1.0.0",
                                            .description = "The author's questions",
                                            .maker = "the samples",
                                            .licence = "Apache-2.0",
                                            .languages = "en",
                                            .create = create,
                                            .run = run,
                                            .destroy = destroy};
    (void)host_abi;
    return &plugin;
}
