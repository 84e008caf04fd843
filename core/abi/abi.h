/* The plugin contract of Polylogue: plain C11, includes nothing of ours, stable across versions of the program.
 *
 * The life of a plugin:
 *  1. The host reads the library's symbol table and looks for polylogue_plugin_entry.
 *  2. It loads the library and calls polylogue_plugin_entry(POLYLOGUE_ABI of the host). The plugin returns a static
 * descriptor, or NULL when it cannot work with that host.
 *  3. The host checks the descriptor: its size, that its abi lies between POLYLOGUE_ABI_OLDEST and POLYLOGUE_ABI, its
 * id, its options.
 *  4. For each worker thread it calls create() with the checked settings. NULL is a refusal; the reason goes to
 * host->report before.
 *  5. For each document and each phase the plugin declared it calls run() on an instance. One instance is used by one
 * thread at a time; several instances may run at once. run() reads the input and pushes what it finds into the sink.
 * Nothing it read may be kept.
 *  6. What was pushed counts only when run() returns POLYLOGUE_OK. Within a phase plugins do not see each other.
 *  7. destroy() ends an instance. The library stays loaded until the program exits.
 *
 * Rules: strings are UTF-8 with a length, not terminated, and live as long as the call that gave them. Offsets are
 * bytes into input->document->text, half-open, on code-point boundaries. Every struct that may grow starts with its
 * size in bytes; new fields go at the end, and an array of such structs is walked by the size in its first element. No
 * C++ type, exception or ownership crosses. */
#ifndef POLYLOGUE_ABI_H
#define POLYLOGUE_ABI_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define POLYLOGUE_ABI 1        /* the newest the host takes */
#define POLYLOGUE_ABI_OLDEST 1 /* the oldest the host takes */

typedef struct polylogue_string {
    const char *data;
    size_t size; /* bytes */
} polylogue_string;

typedef struct polylogue_span {
    size_t begin, end; /* bytes, half-open; begin == end == 0 stands for "none" where a span is optional */
} polylogue_span;

enum polylogue_status { POLYLOGUE_OK = 0, POLYLOGUE_FAILED = 1, POLYLOGUE_CANCELLED = 2 };
enum polylogue_phase { POLYLOGUE_EXTRACT = 1, POLYLOGUE_LABEL = 2, POLYLOGUE_RELATE = 4 }; /* bits */
/* Bits of what a plugin needs; every layer but the tokens is always there. NETWORK is no layer: a plugin that talks to
 * other machines runs only when it is named. */
enum polylogue_layer { POLYLOGUE_TOKENS = 1, POLYLOGUE_NETWORK = 2 };
enum polylogue_script {
    POLYLOGUE_SCRIPT_NONE,
    POLYLOGUE_SCRIPT_LATIN,
    POLYLOGUE_SCRIPT_HANS,
    POLYLOGUE_SCRIPT_HANT,
    POLYLOGUE_SCRIPT_OTHER
};
enum polylogue_mode { POLYLOGUE_DIRECT, POLYLOGUE_INDIRECT, POLYLOGUE_MIXED, POLYLOGUE_ATTRIBUTED, POLYLOGUE_AUTHOR };
enum polylogue_stance { POLYLOGUE_FAVOUR, POLYLOGUE_OPPOSE, POLYLOGUE_NEUTRAL };
enum polylogue_type {
    POLYLOGUE_PERSON,
    POLYLOGUE_ORGANISATION,
    POLYLOGUE_STATE,
    POLYLOGUE_GROUP,
    POLYLOGUE_AUTHOR_TYPE
};
enum polylogue_relation { POLYLOGUE_SUPPORT, POLYLOGUE_ATTACK };
enum polylogue_basis {
    POLYLOGUE_CONNECTIVE,
    POLYLOGUE_OPPOSITION,
    POLYLOGUE_EVIDENCE,
    POLYLOGUE_REASON,
    POLYLOGUE_EXAMPLE,
    POLYLOGUE_CONSEQUENCE,
    POLYLOGUE_CONCESSION,
    POLYLOGUE_REBUTTAL,
    POLYLOGUE_ANSWER,
    POLYLOGUE_STRUCTURE
};
enum polylogue_option_type {
    POLYLOGUE_OPTION_BOOL,
    POLYLOGUE_OPTION_INT,
    POLYLOGUE_OPTION_REAL,
    POLYLOGUE_OPTION_TEXT,
    POLYLOGUE_OPTION_CHOICE,
    POLYLOGUE_OPTION_PATH
};
/* COUNT: "what 12.5"; the host adds up what has one name over the documents and shows the sums. Hosts of before take it
 * for a note. */
enum polylogue_level { POLYLOGUE_NOTE, POLYLOGUE_WARNING, POLYLOGUE_ERROR, POLYLOGUE_COUNT };

/* ---- what a run may read ---- */

typedef struct polylogue_paragraph {
    size_t size;
    polylogue_span span;
    int32_t script;        /* enum polylogue_script */
    int32_t heading;       /* 0 or 1 */
    polylogue_string lang; /* BCP 47 */
} polylogue_paragraph;

typedef struct polylogue_sentence {
    size_t size;
    polylogue_span span;
    uint32_t paragraph; /* index; UINT32_MAX for the title */
    uint32_t echo;      /* 1 when the sentence repeats or translates another passage: not to be read again */
} polylogue_sentence;

typedef struct polylogue_quotation {
    size_t size;
    polylogue_span span, inner; /* with and without its marks */
    int32_t parent;             /* index of the enclosing quotation, -1 for none */
    int32_t depth;              /* 0 outermost */
    int32_t closed;             /* 0 when its closing mark is missing */
    int32_t continues;          /* 1 when it goes on from the quotation before it */
} polylogue_quotation;

typedef struct polylogue_wording {
    size_t size;
    polylogue_string lang, text;
} polylogue_wording;

typedef struct polylogue_document {
    size_t size;
    polylogue_string text; /* the whole stored text, front matter included */
    polylogue_string view; /* same size: traditional characters simplified, furniture blanked */
    polylogue_string id, title, outlet, author, date, url, lang;
    polylogue_span body, title_span;
    const polylogue_paragraph *paragraphs;
    size_t paragraph_count;
    const polylogue_sentence *sentences;
    size_t sentence_count;
    const polylogue_quotation *quotations;
    size_t quotation_count;
    const polylogue_span *tokens; /* when asked for */
    size_t token_count;
} polylogue_document;

typedef struct polylogue_cue {
    size_t size;
    polylogue_string text, lang;
    double weight;
} polylogue_cue;

typedef struct polylogue_logic {
    size_t size;
    polylogue_string id;
    int32_t leaning; /* enum polylogue_stance */
    const polylogue_cue *cues;
    size_t cue_count;
    polylogue_string description; /* what counts as this logic; may be empty */
    const polylogue_wording *names;
    size_t name_count;
} polylogue_logic;

typedef struct polylogue_opposition {
    size_t size;
    polylogue_string a, b;
} polylogue_opposition;

typedef struct polylogue_concept {
    size_t size;
    polylogue_string id, logic; /* logic may be empty */
    int32_t stance;             /* enum polylogue_stance, -1 when it has none */
    const polylogue_cue *cues;
    size_t cue_count;
    const polylogue_wording *labels;
    size_t label_count;
} polylogue_concept;

typedef struct polylogue_name {
    size_t size;
    polylogue_string text, lang;
} polylogue_name;

typedef struct polylogue_known {
    size_t size;
    polylogue_string id;
    int32_t type;                /* enum polylogue_type */
    int32_t stance;              /* enum polylogue_stance, -1 when it has none */
    const polylogue_name *names; /* the first English one is canonical */
    size_t name_count;
} polylogue_known;

typedef struct polylogue_codebook {
    size_t size;
    polylogue_string id, hash; /* an instance may keep what it compiled from a codebook with this hash */
    const polylogue_logic *logics;
    size_t logic_count;
    const polylogue_opposition *oppositions;
    size_t opposition_count;
    const polylogue_concept *concepts;
    size_t concept_count;
    const polylogue_known *stakeholders;
    size_t stakeholder_count;
    const polylogue_wording *issue; /* the codebook's own wording of its issue */
    size_t issue_count;
} polylogue_codebook;

typedef struct polylogue_found_stakeholder {
    size_t size;
    polylogue_string name, known; /* known: id in the codebook, or empty */
    int32_t type;                 /* enum polylogue_type */
    int32_t anonymous;
} polylogue_found_stakeholder;

typedef struct polylogue_found_statement {
    size_t size;
    polylogue_span span, cue, source;
    uint32_t stakeholder;           /* index into found_stakeholders */
    int32_t mode;                   /* enum polylogue_mode */
    int32_t stance;                 /* enum polylogue_stance; neutral before the label phase */
    const polylogue_string *logics; /* main one first; none before the label phase */
    size_t logic_count;
    polylogue_string concept_id; /* or empty */
    double confidence;
} polylogue_found_statement;

typedef struct polylogue_input {
    size_t size;
    const polylogue_document *document;
    const polylogue_codebook *codebook;
    const polylogue_wording *issue; /* the issue in dispute of this document; none when it has none */
    size_t issue_count;
    const polylogue_found_stakeholder *stakeholders; /* label and relate: the stakeholders so far */
    size_t stakeholder_count;
    const polylogue_found_statement *statements; /* label and relate: the statements so far, in text order */
    size_t statement_count;
} polylogue_input;

/* ---- what a run may do ---- */

typedef struct polylogue_new_statement {
    size_t size;
    int64_t stakeholder; /* a local id from add_stakeholder */
    polylogue_span span;
    int32_t mode;
    polylogue_span cue, source; /* optional */
    double confidence;          /* 0..1 */
} polylogue_new_statement;

/* Each call returns the new local id (0 for items without one), or -1 when the item was refused: the host names the
 * reason in its report and the run goes on. Statement ids are those this run added; in label and relate, indices into
 * input->statements. */
typedef struct polylogue_sink {
    size_t size;
    void *self; /* to be passed as the first argument */
    int64_t (*add_stakeholder)(void *self, polylogue_string name, int32_t type, polylogue_string known,
                               int32_t anonymous);
    int64_t (*add_alias)(void *self, int64_t stakeholder, polylogue_string text, polylogue_string evidence);
    int64_t (*add_statement)(void *self, const polylogue_new_statement *item);
    int64_t (*add_logic)(void *self, int64_t statement, polylogue_string logic, double weight);
    int64_t (*set_stance)(void *self, int64_t statement, int32_t stance, double confidence);
    int64_t (*set_concept)(void *self, int64_t statement, polylogue_string concept_id, double confidence);
    int64_t (*add_relation)(void *self, int64_t from, int64_t to, int32_t type, int32_t basis, double confidence);
    void (*report)(void *self, int32_t level,
                   polylogue_string text); /* an error's last text is the reason of POLYLOGUE_FAILED */
    int32_t (*cancelled)(void *self);      /* not 0: return POLYLOGUE_CANCELLED soon */
} polylogue_sink;

/* ---- what a plugin is ---- */

typedef struct polylogue_option {
    size_t size;
    const char *name;          /* [a-z0-9-]+ */
    int32_t type;              /* enum polylogue_option_type */
    const char *default_value; /* as it would be written on the command line; NULL (text and path only): must be given,
                                  so the plugin runs only when named */
    double least, most;        /* int and real: the range; both 0 for none */
    const char *choices;       /* choice: "a|b|c" */
    const char *help;
} polylogue_option;

typedef struct polylogue_setting { /* one for each option, in the descriptor's order, checked against its type and range
                                    */
    size_t size;
    polylogue_string name, text;
    int64_t integer; /* bool (0, 1) and int */
    double real;     /* int and real */
} polylogue_setting;

typedef struct polylogue_host {
    size_t size;
    int32_t abi;
    polylogue_string
        data_folder; /* where the plugin's own data files lie: the library's folder plus "/" plus the plugin's id */
    const polylogue_setting *settings;
    size_t setting_count;
    void *self;
    void (*report)(void *self, int32_t level, polylogue_string text);
} polylogue_host;

typedef struct polylogue_plugin {
    size_t size;
    int32_t abi;     /* the POLYLOGUE_ABI it was built with */
    uint32_t phases; /* bits of enum polylogue_phase */
    uint32_t layers; /* bits of enum polylogue_layer it needs */
    const char *id;  /* [a-z0-9-]+, at most 40 characters, never changes */
    const char *name, *version, *description, *maker, *licence;
    const char *languages; /* BCP 47, separated by commas, or "*" */
    const polylogue_option *options;
    size_t option_count;
    void *(*create)(const polylogue_host *host);
    int32_t (*run)(void *instance, uint32_t phase, const polylogue_input *input, const polylogue_sink *sink);
    void (*destroy)(void *instance);
} polylogue_plugin;

typedef const polylogue_plugin *(*polylogue_plugin_entry_function)(int32_t host_abi);
#define POLYLOGUE_ENTRY "polylogue_plugin_entry"

#if defined(__GNUC__)
#define POLYLOGUE_EXPORT __attribute__((visibility("default")))
#else
#define POLYLOGUE_EXPORT
#endif

#ifdef __cplusplus
}
#endif

#endif
