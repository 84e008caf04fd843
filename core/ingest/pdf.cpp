#include "base/utf8.hpp"
#include "ingest/encoding.hpp"
#include "ingest/paragraphs.hpp"
#include "ingest/readers.hpp"

#include <memory>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

namespace polylogue {
namespace {

Error refused(const std::string &path, ErrorKind kind, const std::string &message) {
    return {.kind = kind, .message = message, .path = path};
}

void silence() { // poppler writes its complaints to stderr
    static const bool done = [] {
        return poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr), true;
    }();
    static_cast<void>(done);
}

std::string utf8_of(const poppler::ustring &s) {
    const poppler::byte_array bytes = s.to_utf8();
    return std::string(bytes.begin(), bytes.end());
}

// Words that stand beside each other form a line; poppler gives them in reading order, column after column.
void add_lines(const poppler::page &page, std::size_t number, std::vector<PrintedLine> &lines) {
    bool fresh = true;
    bool space = false;
    for (const poppler::text_box &box : page.text_list()) {
        const poppler::rectf r = box.bbox();
        const std::string word = shown(utf8_of(box.text()));
        if (word.empty() || word.find_first_not_of(" \t\r\n") == std::string::npos) continue;
        const bool beside = !fresh && r.left() >= lines.back().right - r.height() && r.top() < lines.back().middle() &&
                            r.bottom() > lines.back().middle() && r.left() - lines.back().right < 3 * r.height();
        if (!beside)
            lines.push_back({"", number, r.left(), r.right(), r.top(), r.bottom()});
        else if (space)
            lines.back().text += ' ';
        lines.back().text += word;
        lines.back().right = r.right();
        space = box.has_space_after();
        fresh = false;
    }
}

} // namespace

Result<Document> read_pdf(const std::string &path, std::string_view bytes, const Limits &limits) {
    silence();
    if (bytes.size() > std::size_t{1} << 30U)
        return refused(path, ErrorKind::limit, "the file has more than a gigabyte");
    const std::unique_ptr<poppler::document> pdf(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!pdf) return refused(path, ErrorKind::syntax, "not a PDF, or damaged beyond reading");
    if (pdf->is_locked()) return refused(path, ErrorKind::io, "the PDF is locked by a password");
    std::vector<PrintedLine> lines;
    std::size_t size = 0;
    for (int i = 0; i < pdf->pages(); ++i) {
        const std::size_t before = lines.size();
        if (const std::unique_ptr<poppler::page> page(pdf->create_page(i)); page)
            add_lines(*page, static_cast<std::size_t>(i), lines);
        for (std::size_t n = before; n < lines.size(); ++n) size += lines[n].text.size();
        if (size > limits.document_bytes)
            return refused(path, ErrorKind::limit,
                           "its text has more than " + std::to_string(limits.document_bytes) + " bytes");
    }
    PrintedText text = join_lines(std::move(lines));
    if (text.body.empty())
        return refused(path, ErrorKind::syntax, "no text layer found in " + std::to_string(pdf->pages()) + " page(s)");
    Document document;
    document.path = path;
    document.meta.title = std::move(text.title);
    replace_forbidden(text.body, document.warnings);
    compose(document, text.body);
    return document;
}

} // namespace polylogue
