/* Returns OK after one good statement and one bad item, which its option "item" chooses. */
#include "faulty.h"
#include <math.h>
#include <string.h>

static char chosen[40]; /* a copy: what create() gets does not outlive the call */

static const polylogue_option options[] = {{sizeof(polylogue_option), "item", POLYLOGUE_OPTION_CHOICE, "none", 0, 0,
                                            "none|span-outside|span-cut|span-empty|stakeholder|logic|concept|name|mode|"
                                            "confidence|stance|relation-type|basis|relation-end|known|struct",
                                            "the bad item"}};

static void *keep_choice(const polylogue_host *host) {
    const polylogue_string value = host->settings[0].text;
    memcpy(chosen, value.data, value.size);
    chosen[value.size] = 0;
    return &instance;
}

static int is(const char *item) { return strcmp(item, chosen) == 0; }

static int64_t add(const polylogue_sink *sink, int64_t who, polylogue_span span, int32_t mode, double confidence) {
    polylogue_new_statement item = {sizeof item, who, span, mode, {0, 0}, {0, 0}, confidence};
    if (is("struct")) item.size = 8;
    return sink->add_statement(sink->self, &item);
}

static void add_bad_statement(const polylogue_sink *sink, int64_t who, const polylogue_document *document) {
    const polylogue_span good = document->sentences->span;
    const polylogue_span outside = {good.begin, document->text.size + 10}, cut = {good.begin + 1, good.end},
                         none = {good.begin, good.begin};
    if (is("span-outside")) add(sink, who, outside, POLYLOGUE_DIRECT, 0.9);
    if (is("span-cut")) add(sink, who, cut, POLYLOGUE_DIRECT, 0.9);
    if (is("span-empty")) add(sink, who, none, POLYLOGUE_DIRECT, 0.9);
    if (is("stakeholder")) add(sink, who + 5, good, POLYLOGUE_DIRECT, 0.9);
    if (is("mode")) add(sink, who, good, 77, 0.9);
    if (is("confidence")) add(sink, who, good, POLYLOGUE_DIRECT, (double)NAN);
    if (is("struct")) add(sink, who, good, POLYLOGUE_DIRECT, 0.9);
}

static void add_bad_label(const polylogue_sink *sink, int64_t statement) {
    if (is("logic")) sink->add_logic(sink->self, statement, text("astrology"), 1);
    if (is("concept")) sink->set_concept(sink->self, statement, text("no-such-concept"), 1);
    if (is("stance")) sink->set_stance(sink->self, statement, -3, 1);
    if (is("relation-type")) sink->add_relation(sink->self, statement, statement, 9, POLYLOGUE_REASON, 1);
    if (is("basis")) sink->add_relation(sink->self, statement, statement, POLYLOGUE_SUPPORT, 99, 1);
    if (is("relation-end"))
        sink->add_relation(sink->self, statement, statement + 100, POLYLOGUE_SUPPORT, POLYLOGUE_REASON, 1);
}

static int32_t run_bad(void *self, uint32_t phase, const polylogue_input *input, const polylogue_sink *sink) {
    const int64_t who = sink->add_stakeholder(sink->self, text("Good Holder"), POLYLOGUE_PERSON, text(""), 0);
    int64_t statement;
    (void)self, (void)phase;
    if (is("name")) sink->add_stakeholder(sink->self, text("\xC3("), POLYLOGUE_PERSON, text(""), 0);
    if (is("known")) sink->add_stakeholder(sink->self, text("Somebody"), POLYLOGUE_PERSON, text("nobody-known"), 0);
    add_bad_statement(sink, who, input->document);
    if (is("struct")) return POLYLOGUE_OK;
    statement = add(sink, who, input->document->sentences->span, POLYLOGUE_DIRECT, 0.9);
    add_bad_label(sink, statement);
    return POLYLOGUE_OK;
}

ENTRY(sizeof(polylogue_plugin), POLYLOGUE_ABI, POLYLOGUE_EXTRACT, 0, "bad-items", ABOUT, options, 1, keep_choice,
      run_bad, destroy)
