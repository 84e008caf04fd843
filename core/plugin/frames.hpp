#pragma once
// Messages over a stream socket: each a size of eight bytes (this machine's order) and as many bytes.
#include <string>
#include <string_view>

namespace polylogue::frames {

bool send(int socket, std::string_view bytes); // false when the other side is gone

// Waits for the next message. False at the end of the stream.
bool receive(int socket, std::string &into);

// What has come so far is added to `buffer`, without waiting. False at the end of the stream.
bool read_some(int socket, std::string &buffer);

// Takes the first whole message out of `buffer`. False when there is none yet.
bool take(std::string &buffer, std::string &into);

} // namespace polylogue::frames
