/* Adds a statement, then fails with a reason: the statement must not count. */
#include "faulty.h"

static int32_t fail(void *self, uint32_t phase, const polylogue_input *input, const polylogue_sink *sink) {
    const int64_t who = sink->add_stakeholder(sink->self, text("Half Done"), POLYLOGUE_PERSON, text(""), 0);
    const polylogue_new_statement item = {sizeof item, who, input->document->sentences->span, POLYLOGUE_DIRECT, {0, 0},
                                          {0, 0},      0.9};
    (void)self, (void)phase;
    sink->add_statement(sink->self, &item);
    sink->report(sink->self, POLYLOGUE_ERROR, text("its model could not be read"));
    return POLYLOGUE_FAILED;
}

ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "fails", ABOUT, 0, 0, create, fail, destroy)
