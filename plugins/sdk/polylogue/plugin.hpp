#pragma once
// The C++ face of the plugin contract (abi.h): derive from polylogue::sdk::Plugin, override the phases you declare,
// register with one line.
//
//   class Shouts : public polylogue::sdk::Plugin {
//     public:
//       static constexpr Descriptor describe() { return {.id = "shouts", .name = "Shouts", .version = "1.0", .phases =
//       POLYLOGUE_EXTRACT}; } void extract(const Input &in, Sink &out) override { … }
//   };
//   POLYLOGUE_PLUGIN(Shouts)
//
// Exceptions that leave a phase are caught here and end that run with their text as the reason; a Failure is an
// expected one.
#include <polylogue/abi.h>

#include <cstdint>
#include <exception>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace polylogue::sdk {

inline std::string_view view(polylogue_string s) { return {s.data ? s.data : "", s.size}; }
inline polylogue_string c_string(std::string_view s) { return {s.data(), s.size()}; }

// An array of the contract: elements are walked by the size the host wrote, so a newer host may have longer ones.
template <class T> class Array {
  public:
    Array(const T *first, std::size_t count) : first_(first), count_(count) {}
    std::size_t size() const { return count_; }
    bool empty() const { return count_ == 0; }
    const T &operator[](std::size_t i) const {
        return *reinterpret_cast<const T *>(reinterpret_cast<const char *>(first_) + i * first_->size);
    }
    class Iterator {
      public:
        Iterator(const Array &array, std::size_t at) : array_(&array), at_(at) {}
        const T &operator*() const { return (*array_)[at_]; }
        Iterator &operator++() { return ++at_, *this; }
        bool operator!=(const Iterator &o) const { return at_ != o.at_; }

      private:
        const Array *array_;
        std::size_t at_;
    };
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, count_}; }

  private:
    const T *first_;
    std::size_t count_;
};

// What a run may read. Everything lives until the run returns; nothing may be kept.
class Input {
  public:
    explicit Input(const polylogue_input &raw) : raw_(raw) {}
    const polylogue_input &raw() const { return raw_; }
    const polylogue_document &document() const { return *raw_.document; }
    const polylogue_codebook &codebook() const { return *raw_.codebook; }
    std::string_view text() const { return view(document().text); }
    std::string_view simplified() const { return view(document().view); }
    std::string_view at(polylogue_span s) const { return text().substr(s.begin, s.end - s.begin); }
    Array<polylogue_paragraph> paragraphs() const { return {document().paragraphs, document().paragraph_count}; }
    Array<polylogue_sentence> sentences() const { return {document().sentences, document().sentence_count}; }
    Array<polylogue_quotation> quotations() const { return {document().quotations, document().quotation_count}; }
    Array<polylogue_logic> logics() const { return {codebook().logics, codebook().logic_count}; }
    Array<polylogue_opposition> oppositions() const { return {codebook().oppositions, codebook().opposition_count}; }
    Array<polylogue_concept> concepts() const { return {codebook().concepts, codebook().concept_count}; }
    Array<polylogue_known> known() const { return {codebook().stakeholders, codebook().stakeholder_count}; }
    Array<polylogue_wording> issue() const { return {raw_.issue, raw_.issue_count}; }
    Array<polylogue_found_stakeholder> stakeholders() const { return {raw_.stakeholders, raw_.stakeholder_count}; }
    Array<polylogue_found_statement> statements() const { return {raw_.statements, raw_.statement_count}; }

  private:
    const polylogue_input &raw_;
};

// What a run may do. Calls return the new local id, or -1 when the host refused the item (it names the reason in its
// report).
class Sink {
  public:
    explicit Sink(const polylogue_sink &raw) : raw_(raw) {}
    std::int64_t add_stakeholder(std::string_view name, polylogue_type type, std::string_view known = {},
                                 bool anonymous = false) {
        return raw_.add_stakeholder(raw_.self, c_string(name), type, c_string(known), anonymous);
    }
    std::int64_t add_alias(std::int64_t stakeholder, std::string_view text, std::string_view evidence = "mention") {
        return raw_.add_alias(raw_.self, stakeholder, c_string(text), c_string(evidence));
    }
    std::int64_t add_statement(std::int64_t stakeholder, polylogue_span span, polylogue_mode mode, double confidence,
                               polylogue_span cue = {}, polylogue_span source = {}) {
        const polylogue_new_statement item{sizeof item, stakeholder, span, mode, cue, source, confidence};
        return raw_.add_statement(raw_.self, &item);
    }
    std::int64_t add_logic(std::int64_t statement, std::string_view logic, double weight) {
        return raw_.add_logic(raw_.self, statement, c_string(logic), weight);
    }
    std::int64_t set_stance(std::int64_t statement, polylogue_stance stance, double confidence) {
        return raw_.set_stance(raw_.self, statement, stance, confidence);
    }
    std::int64_t set_concept(std::int64_t statement, std::string_view concept_id, double confidence) {
        return raw_.set_concept(raw_.self, statement, c_string(concept_id), confidence);
    }
    std::int64_t add_relation(std::int64_t from, std::int64_t to, polylogue_relation type, polylogue_basis basis,
                              double confidence) {
        return raw_.add_relation(raw_.self, from, to, type, basis, confidence);
    }
    void note(std::string_view text) { raw_.report(raw_.self, POLYLOGUE_NOTE, c_string(text)); }
    void warn(std::string_view text) { raw_.report(raw_.self, POLYLOGUE_WARNING, c_string(text)); }
    void error(std::string_view text) { raw_.report(raw_.self, POLYLOGUE_ERROR, c_string(text)); }
    // Added up over all documents and shown at the end: what = "requests", "tokens read" …
    void count(std::string_view what, double number) {
        const std::string line = std::string(what) + " " + std::to_string(number);
        raw_.report(raw_.self, POLYLOGUE_COUNT, c_string(line));
    }
    bool cancelled() const { return raw_.cancelled(raw_.self) != 0; }

  private:
    const polylogue_sink &raw_;
};

class Host { // at creation: settings and the data folder
  public:
    explicit Host(const polylogue_host &raw) : raw_(raw) {}
    std::string data_folder() const { return std::string(view(raw_.data_folder)); }
    const polylogue_setting *setting(std::string_view name) const {
        const Array<polylogue_setting> all(raw_.settings, raw_.setting_count);
        for (const polylogue_setting &s : all)
            if (view(s.name) == name) return &s;
        return nullptr;
    }
    bool flag(std::string_view name) const { return setting(name)->integer != 0; } // the option must be declared
    std::int64_t integer(std::string_view name) const { return setting(name)->integer; }
    double real(std::string_view name) const { return setting(name)->real; }
    std::string text(std::string_view name) const { return std::string(view(setting(name)->text)); }
    void report(polylogue_level level, std::string_view text) const { raw_.report(raw_.self, level, c_string(text)); }

  private:
    const polylogue_host &raw_;
};

struct Descriptor { // see polylogue_plugin in abi.h
    const char *id = "";
    const char *name = "";
    const char *version = "";
    std::uint32_t phases = 0;
    const char *description = "";
    const char *maker = "";
    const char *licence = "Apache-2.0";
    const char *languages = "*";
    std::uint32_t layers = 0;
    const polylogue_option *options = nullptr;
    std::size_t option_count = 0;
};

struct Failure : std::runtime_error { // thrown in a phase: this document cannot be read, for the reason given
    using runtime_error::runtime_error;
};

class Plugin {
  public:
    using Descriptor = sdk::Descriptor;
    using Host = sdk::Host;
    using Input = sdk::Input;
    using Sink = sdk::Sink;
    Plugin() = default;
    Plugin(const Plugin &) = delete;
    Plugin &operator=(const Plugin &) = delete;
    virtual ~Plugin() = default;
    virtual void start(const Host &) {}
    virtual void extract(const Input &, Sink &) {}
    virtual void label(const Input &, Sink &) {}
    virtual void relate(const Input &, Sink &) {}
};

template <class P> struct Entry {
    static void *create(const polylogue_host *raw) {
        const Host host(*raw);
        try {
            auto *plugin = new P;
            try {
                plugin->start(host);
            } catch (...) {
                delete plugin;
                throw;
            }
            return plugin;
        } catch (const std::exception &e) {
            host.report(POLYLOGUE_ERROR, e.what());
        } catch (...) {
            host.report(POLYLOGUE_ERROR, "an exception of unknown type");
        }
        return nullptr;
    }
    static void dispatch(P &plugin, std::uint32_t phase, const Input &input, Sink &sink) {
        if (phase == POLYLOGUE_EXTRACT) plugin.extract(input, sink);
        if (phase == POLYLOGUE_LABEL) plugin.label(input, sink);
        if (phase == POLYLOGUE_RELATE) plugin.relate(input, sink);
    }
    static std::int32_t run(void *instance, std::uint32_t phase, const polylogue_input *raw_input,
                            const polylogue_sink *raw_sink) {
        Sink sink(*raw_sink);
        try {
            dispatch(*static_cast<P *>(instance), phase, Input(*raw_input), sink);
            return sink.cancelled() ? POLYLOGUE_CANCELLED : POLYLOGUE_OK;
        } catch (const Failure &e) {
            sink.error(e.what());
        } catch (const std::exception &e) {
            sink.error(std::string("exception: ") + e.what());
        } catch (...) {
            sink.error("an exception of unknown type");
        }
        return POLYLOGUE_FAILED;
    }
    static void destroy(void *instance) { delete static_cast<P *>(instance); }
    static const polylogue_plugin *entry(std::int32_t) {
        static constexpr Descriptor d = P::describe();
        static const polylogue_plugin plugin{sizeof plugin,  POLYLOGUE_ABI, d.phases, d.layers,  d.id,        d.name,
                                             d.version,      d.description, d.maker,  d.licence, d.languages, d.options,
                                             d.option_count, create,        run,      destroy};
        return &plugin;
    }
};

} // namespace polylogue::sdk

#define POLYLOGUE_PLUGIN(type)                                                                                         \
    extern "C" POLYLOGUE_EXPORT const polylogue_plugin *polylogue_plugin_entry(std::int32_t host_abi);                 \
    extern "C" const polylogue_plugin *polylogue_plugin_entry(std::int32_t host_abi) {                                 \
        return polylogue::sdk::Entry<type>::entry(host_abi);                                                           \
    }
