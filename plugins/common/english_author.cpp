#include "common/english_author.hpp"

namespace polylogue::attribution::english {

AuthorReader::AuthorReader(const std::string &) {}

void AuthorReader::read(const sdk::Input &, const Text &, Holders &, std::vector<Piece> &) const {}

} // namespace polylogue::attribution::english
