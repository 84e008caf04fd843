#include "app/floors.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <filesystem>

namespace polylogue {
namespace {

namespace fs = std::filesystem;

bool is_number(std::string_view field) { return field.find_first_not_of("+-.0123456789") == std::string_view::npos; }

// Cue files end in .txt or .tsv; those named after weights hold no phrases.
bool is_cue_file(const fs::path &path) {
    const std::string ending = path.extension().string();
    return (ending == ".txt" || ending == ".tsv") && path.string().find("weights") == std::string::npos;
}

std::vector<std::string> cue_files(const std::string &folder) {
    std::vector<std::string> out;
    for (const auto &item : fs::recursive_directory_iterator(folder, fs::directory_options::follow_directory_symlink))
        if (item.is_regular_file() && is_cue_file(item.path())) out.push_back(item.path().string());
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

std::size_t read_and_check(const std::vector<std::string> &files) {
    std::size_t bytes = 0;
    for (const std::string &file : files)
        if (const auto text = read_file(file); text && !utf8::first_invalid(*text)) bytes += text->size();
    return bytes;
}

FullLexicon::FullLexicon(const std::string &folder, const Codebook &codebook) {
    for (const std::string &file : cue_files(folder)) add_file(file);
    for (const LogicEntry &l : codebook.logics)
        for (const Cue &c : l.cues) add(c.text);
    for (const ConceptEntry &c : codebook.concepts)
        for (const Cue &cue : c.cues) add(cue.text);
    for (const KnownStakeholder &k : codebook.stakeholders)
        for (const KnownName &n : k.names) add(n.text);
    matcher_.compile();
}

// A field may list forms ("say/said/said") or leave a gap ("force … to"): each part is a phrase.
void FullLexicon::add(std::string_view field) {
    for (const std::string_view between : {std::string_view("/"), std::string_view(" … ")})
        if (const std::size_t at = field.find(between); at != std::string_view::npos) {
            add(field.substr(0, at));
            return add(field.substr(at + between.size()));
        }
    if (!field.empty() && !is_number(field)) matcher_.add(field);
}

void FullLexicon::add_file(const std::string &path) {
    for (const lexicon::Section &s : lexicon::read_sections(path))
        for (const auto &row : s.rows)
            for (const std::string &field : row) add(field);
}

std::size_t FullLexicon::hits(std::string_view view) const {
    matcher_.find(view, hits_);
    return hits_.size();
}

} // namespace polylogue
