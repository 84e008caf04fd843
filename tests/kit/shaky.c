/* A plugin that breaks one rule of good conduct, as its option says: what the conformance kit has to notice. */
#include <polylogue/abi.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char how[16];
    int runs;
} shaky;

static int runs_of_all; /* shared by all instances, as it should not be */

static void *create(const polylogue_host *host) {
    shaky *self = calloc(1, sizeof *self);
    const polylogue_string how = host->settings->text;
    if (self) memcpy(self->how, how.data, how.size < sizeof self->how ? how.size : sizeof self->how - 1);
    return self;
}

static void destroy(void *self) { free(self); }

static int breaks(const shaky *self, const char *rule) { return strcmp(self->how, rule) == 0; }

static void hang(void) {
    for (volatile int i = 1; i; i = 1) {
    }
}

static int32_t run(void *instance, uint32_t phase, const polylogue_input *input, const polylogue_sink *sink) {
    shaky *self = instance;
    const polylogue_string name = {"AUTHOR", 6}, none = {"", 0};
    const size_t size = input->document->text.size;
    (void)phase;
    ++self->runs;
    if (breaks(self, "crash") && size == 0) abort();
    if (breaks(self, "hang") && size == 3) hang();
    const int64_t author = sink->add_stakeholder(sink->self, name, POLYLOGUE_AUTHOR_TYPE, none, 0);
    polylogue_new_statement found = {sizeof found, author, {0, size}, POLYLOGUE_AUTHOR, {0, 0}, {0, 0}, 0.5};
    if (breaks(self, "counts")) found.confidence = 1.0 / self->runs;
    if (breaks(self, "shares")) found.confidence = 1.0 / ++runs_of_all;
    if (breaks(self, "behind")) found.span.end += 1;
    if (input->document->sentence_count) {
        const polylogue_span first = input->document->sentences->span;
        found.span.begin = first.begin, found.span.end = breaks(self, "behind") ? size + 1 : first.end;
        if (breaks(self, "cuts")) found.span.begin += 1;
        sink->add_statement(sink->self, &found);
    }
    return POLYLOGUE_OK;
}

static const polylogue_option options[] = {
    {sizeof(polylogue_option), "how", POLYLOGUE_OPTION_TEXT, "well", 0, 0, 0, "the rule it breaks"}};
static const polylogue_plugin plugin = {sizeof(polylogue_plugin),
                                        POLYLOGUE_ABI,
                                        POLYLOGUE_EXTRACT,
                                        0,
                                        "shaky",
                                        "Shaky",
                                        "1.0",
                                        "Breaks a rule",
                                        "the tests",
                                        "Apache-2.0",
                                        "*",
                                        options,
                                        1,
                                        create,
                                        run,
                                        destroy};

POLYLOGUE_EXPORT const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi);
const polylogue_plugin *polylogue_plugin_entry(int32_t host_abi) {
    (void)host_abi;
    return &plugin;
}
