#pragma once
// Reads a file of any known format into documents. One reader a format; this header is the only door.
#include "base/result.hpp"
#include "text/document.hpp"

#include <functional>
#include <string>
#include <vector>

namespace polylogue {

struct Limits {
    std::size_t document_bytes = std::size_t{256} << 20U; // larger files are refused
};

// The readers, by what a file's ending or first bytes say.
enum class Format { text, markdown, html, jsonl, newsml, nitf, pdf };

// The format of a file, from its name and first bytes; a syntax error when none fits.
Result<Format> detect_format(const std::string &path, std::string_view head);

// Reads one file's bytes. A JSON Lines file gives many documents, one line each; a bad line becomes an Error in its
// place.
std::vector<Result<Document>> read_documents(const std::string &path, std::string bytes, const Limits &limits = {});

// As above, the bytes read from the file.
std::vector<Result<Document>> read_documents(const std::string &path, const Limits &limits = {});

// JSON Lines from a stream (stdin, a large file): lines are taken one by one, and may be read by several threads.
class JsonLines {
  public:
    JsonLines(std::istream &in, std::string name, const Limits &limits = {})
        : in_(&in), name_(std::move(name)), limits_(limits) {}

    struct Line {
        std::size_t number = 0; // from 1
        std::string text;       // one of more bytes than the limit is cut behind it
    };
    bool next(Line &line); // the next that is not empty; false at the end
    Result<Document> read(const Line &line) const;

  private:
    std::istream *in_;
    std::string name_;
    Limits limits_;
    std::size_t number_ = 0;
};

// Whether a file is JSON Lines, by its name or first bytes, in UTF-8: one that JsonLines can read piece by piece.
bool is_json_lines(const std::string &path);

// JSON Lines from a stream, one document at a time; stops early when `each` returns false.
void read_json_lines(std::istream &in, const std::string &name, const std::function<bool(Result<Document>)> &each,
                     const Limits &limits = {});

// Regular files under `path` (or itself), sorted by byte order of their paths; hidden files, *.gold.json,
// README.md, LICENSE*, XML codebooks and maps, and formats not known are left out. Links that lead out of the folder,
// FIFOs and devices are not followed; each is named in `skipped`.
Result<std::vector<std::string>> list_inputs(const std::string &path, std::vector<std::string> &skipped);

// Metadata from a CSV (RFC 4180; header names among file, title, outlet, author, date, url, lang, issue, note; others
// are ignored): fills only what a document lacks. Rows match by file name, with or without folders; the longest path
// that fits wins.
class MetadataTable {
  public:
    static Result<MetadataTable> read(const std::string &path);
    void complete(Document &document) const;

  private:
    std::vector<std::pair<std::string, Metadata>> rows_; // sorted by file name
};

} // namespace polylogue
