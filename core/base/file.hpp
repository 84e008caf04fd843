#pragma once
// Whole files in and out. Output goes to a temporary name beside the target, is on the disk before it is renamed, and
// so no half-written file is seen, whenever the program ends.
#include "base/result.hpp"

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace polylogue {

Result<std::string> read_file(const std::string &path);
Status write_file(const std::string &path, std::string_view bytes); // creates missing folders

// As above, the bytes being what `write` puts into the stream: memory does not grow with the file.
Status write_file(const std::string &path, const std::function<void(std::ostream &)> &write);

struct NamedBytes {
    std::string path, bytes;
};
// As above, many files of one file system at once, with one wait for the disk. What could not be written.
std::vector<Error> write_files(const std::vector<NamedBytes> &files);

// Takes away the temporary files of this program: for a signal's handler, before the program ends.
void drop_unfinished();

// Takes away what programs that were killed left in the folder under a temporary name.
void remove_unfinished(const std::string &folder);

} // namespace polylogue
