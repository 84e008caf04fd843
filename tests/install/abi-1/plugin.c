/* Built with the contract as it was first published (polylogue/abi.h beside this file): every later host must take it.
 * It uses each call of the sink and reads of each struct of the input. */
#include <polylogue/abi.h>
#include <string.h>

typedef struct Memory {
    int64_t most;
} Memory;

static Memory memory;

static const polylogue_option options[] = {
    {sizeof(polylogue_option), "most", POLYLOGUE_OPTION_INT, "3", 1, 9, 0, "the most statements"},
    {sizeof(polylogue_option), "kind", POLYLOGUE_OPTION_CHOICE, "first", 0, 0, "first|last", "which sentences"}};

static polylogue_string text(const char *words) { return (polylogue_string){words, strlen(words)}; }

static void *create(const polylogue_host *host) {
    const polylogue_setting *most = host->settings;
    memory.most = most->integer;
    return host->setting_count == 2 && host->data_folder.size > 0 && host->abi >= 1 ? &memory : 0;
}

static void destroy(void *self) { (void)self; }

#define AT(array, i) ((const void *)((const char *)(array) + (i) * (array)->size))

static void extract(const Memory *self, const polylogue_input *input, const polylogue_sink *sink) {
    const polylogue_document *document = input->document;
    const int64_t who = sink->add_stakeholder(sink->self, text("Frozen Holder"), POLYLOGUE_PERSON, text(""), 0);
    int64_t left = self->most;
    sink->add_alias(sink->self, who, text("Holder"), text("mention"));
    for (size_t i = 0; i < document->sentence_count && left > 0; ++i) {
        const polylogue_sentence *sentence = AT(document->sentences, i);
        polylogue_new_statement item = {sizeof item, who, {0, 0}, POLYLOGUE_INDIRECT, {0, 0}, {0, 0}, 0.9};
        item.span = sentence->span;
        if (sentence->paragraph != UINT32_MAX && sink->add_statement(sink->self, &item) >= 0) --left;
    }
}

static void label(const polylogue_input *input, const polylogue_sink *sink) {
    const polylogue_logic *logic = input->codebook->logics;
    for (size_t i = 0; i < input->statement_count; ++i) {
        sink->add_logic(sink->self, (int64_t)i, logic->id, 9);
        sink->set_stance(sink->self, (int64_t)i, POLYLOGUE_OPPOSE, 1);
        if (input->codebook->concept_count) sink->set_concept(sink->self, (int64_t)i, input->codebook->concepts->id, 1);
    }
}

static void relate(const polylogue_input *input, const polylogue_sink *sink) {
    for (size_t i = 1; i < input->statement_count; ++i)
        sink->add_relation(sink->self, (int64_t)i, (int64_t)i - 1, POLYLOGUE_ATTACK, POLYLOGUE_REBUTTAL, 0.9);
}

static int32_t run(void *self, uint32_t phase, const polylogue_input *input, const polylogue_sink *sink) {
    if (phase == POLYLOGUE_EXTRACT) extract(self, input, sink);
    if (phase == POLYLOGUE_LABEL) label(input, sink);
    if (phase == POLYLOGUE_RELATE) relate(input, sink);
    sink->report(sink->self, POLYLOGUE_NOTE, text("done"));
    return sink->cancelled(sink->self) ? POLYLOGUE_CANCELLED : POLYLOGUE_OK;
}

POLYLOGUE_EXPORT const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi);
const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi) {
    static const polylogue_plugin plugin = {sizeof plugin,
                                            1,
                                            POLYLOGUE_EXTRACT | POLYLOGUE_LABEL | POLYLOGUE_RELATE,
                                            POLYLOGUE_TOKENS,
                                            "abi-1",
                                            "ABI 1",
                                            "1",
                                            "Built with the first contract",
                                            "the tests",
                                            "Apache-2.0",
                                            "*",
                                            options,
                                            2,
                                            create,
                                            run,
                                            destroy};
    return host_abi >= 1 ? &plugin : 0;
}
