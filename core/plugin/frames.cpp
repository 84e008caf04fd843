#include "plugin/frames.hpp"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <sys/socket.h>

namespace polylogue::frames {
namespace {

using Size = std::uint64_t;

bool send_all(int socket, const char *data, std::size_t size) {
    while (size > 0) {
        const ssize_t sent = ::send(socket, data, size, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        data += sent;
        size -= static_cast<std::size_t>(sent);
    }
    return true;
}

bool receive_all(int socket, char *data, std::size_t size) {
    while (size > 0) {
        const ssize_t got = ::recv(socket, data, size, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        data += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

} // namespace

bool send(int socket, std::string_view bytes) {
    const Size size = bytes.size();
    std::array<char, sizeof size> head{};
    std::memcpy(head.data(), &size, sizeof size);
    return send_all(socket, head.data(), head.size()) && send_all(socket, bytes.data(), bytes.size());
}

bool receive(int socket, std::string &into) {
    Size size = 0;
    if (!receive_all(socket, reinterpret_cast<char *>(&size), sizeof size)) return false;
    into.resize(size);
    return receive_all(socket, into.data(), into.size());
}

bool read_some(int socket, std::string &buffer) {
    std::array<char, 65536> bytes;
    for (;;) {
        const ssize_t got = ::recv(socket, bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (got > 0)
            buffer.append(bytes.data(), static_cast<std::size_t>(got));
        else if (got == 0 || (errno != EINTR && errno != EAGAIN))
            return false;
        else if (errno == EAGAIN)
            return true;
    }
}

bool take(std::string &buffer, std::string &into) {
    Size size = 0;
    if (buffer.size() < sizeof size) return false;
    std::memcpy(&size, buffer.data(), sizeof size);
    if (buffer.size() - sizeof size < size) return false;
    into.assign(buffer, sizeof size, size);
    buffer.erase(0, sizeof size + size);
    return true;
}

} // namespace polylogue::frames
