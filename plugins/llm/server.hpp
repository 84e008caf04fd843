#pragma once
// The endpoint: one request is one POST over HTTP, repeated when the server is busy or cannot be reached.
#include <functional>
#include <string>

namespace polylogue::llm {

struct Access {
    std::string url;       // up to and without "/chat/completions"
    std::string key;       // sent as a bearer token; may be empty; never part of a message
    double timeout = 120;  // seconds for one request
    int retries = 4;       // after the first try
    double first_wait = 1; // seconds; doubled with each retry, at most a minute
};

struct Reply {
    long status = 0; // HTTP
    std::string body;
    int tries = 1;
};

// "" or what is wrong with an address: http or https, a host, no user or password in it.
std::string url_fault(const std::string &url);

// Waits and tries again after 408, 429, 500, 502, 503, 504 and after failures of the connection: as long as Retry-After
// says (two minutes at most), else twice as long each time. Returns what the server said last, whatever its status.
// Throws std::runtime_error, without the key, when it could not be reached. Any thread may call.
Reply post(const Access &access, const std::string &json);

// `text` with every place of the key blotted out; servers like to quote it.
std::string without_key(std::string text, const std::string &key);

} // namespace polylogue::llm
