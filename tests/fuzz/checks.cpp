#include "fuzz/checks.hpp"

#include "base/utf8.hpp"
#include "fuzz/target.hpp"
#include "ingest/encoding.hpp"
#include "text/layers.hpp"

#include <algorithm>

namespace polylogue::test {
namespace {

bool is_clean(std::string text) {
    std::vector<std::string> warnings;
    return !utf8::first_invalid(text) && !replace_forbidden(text, warnings);
}

bool lies_in(Span s, const std::string &text) {
    return s.begin <= s.end && s.end <= text.size() && utf8::is_boundary(text, s.begin) &&
           utf8::is_boundary(text, s.end);
}

void check_quotations(const Layers &layers, const std::string &text) {
    for (std::size_t i = 0; i < layers.quotations.size(); ++i) {
        const Quotation &q = layers.quotations[i];
        must(lies_in(q.span, text) && lies_in(q.inner, text) && q.span.contains(q.inner), "a quotation's place");
        must(q.parent < static_cast<std::int32_t>(i), "a quotation stands behind the one around it");
        if (q.parent < 0) continue;
        const Quotation &around = layers.quotations[static_cast<std::size_t>(q.parent)];
        must(around.span.contains(q.span) && around.depth + 1 == q.depth, "a quotation lies in the one around it");
    }
}

} // namespace

void check_document(const Document &d) {
    must(is_clean(d.text), "clean text");
    for (const std::string *field : {&d.meta.title, &d.meta.outlet, &d.meta.author, &d.meta.date, &d.meta.url,
                                     &d.meta.lang, &d.meta.note, &d.meta.issue})
        must(is_clean(*field), "clean metadata");
    must(lies_in(d.body, d.text) && lies_in(d.title, d.text), "body and title in the text");
    std::size_t end = d.body.begin;
    for (const Span s : d.furniture) {
        must(lies_in(s, d.text) && s.begin >= end && s.end <= d.body.end, "furniture sorted and in the body");
        end = s.end;
    }
    for (const std::string &w : d.warnings) must(!w.empty() && !utf8::first_invalid(w), "a warning's words");
}

void check_layers(const Document &d) {
    const Layers layers = make_layers(d, true);
    must(layers.view.size() == d.text.size() && !utf8::first_invalid(layers.view), "a view of the text's size");
    std::size_t end = 0;
    for (const Paragraph &p : layers.paragraphs) {
        must(lies_in(p.span, d.text) && p.span.begin >= end && d.body.contains(p.span), "a paragraph's place");
        end = p.span.end;
    }
    end = 0;
    for (const Sentence &s : layers.sentences) {
        must(lies_in(s.span, d.text) && s.span.begin >= end, "a sentence's place");
        must(s.paragraph == Sentence::kTitle || s.paragraph < layers.paragraphs.size(), "a sentence's paragraph");
        end = s.span.end;
    }
    check_quotations(layers, d.text);
    for (const Echo &e : layers.echoes) must(lies_in(e.span, d.text) && lies_in(e.of, d.text), "an echo's place");
    for (const Span t : layers.tokens) must(lies_in(t, d.text) && !t.empty(), "a token's place");
}

void check_documents(const std::vector<Result<Document>> &documents) {
    for (const Result<Document> &d : documents) {
        if (!d) {
            must(!d.error().message.empty() && !d.error().path.empty(), "an error tells what and where");
            must(!utf8::first_invalid(d.error().text()), "an error's words are UTF-8");
            continue;
        }
        check_document(*d);
        check_layers(*d);
    }
}

} // namespace polylogue::test
