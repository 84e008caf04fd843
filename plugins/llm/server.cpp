#include "server.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <curl/curl.h>
#include <memory>
#include <stdexcept>
#include <thread>

namespace polylogue::llm {
namespace {

constexpr std::size_t kLongestAnswer = std::size_t{16} << 20U;
constexpr double kLongestWait = 60, kLongestRetryAfter = 120; // seconds
constexpr long kConnectSeconds = 15;

struct Library { // once a process; libcurl's own start is safe with threads
    Library() { curl_global_init(CURL_GLOBAL_DEFAULT); }
};

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Headers = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

std::size_t take(char *data, std::size_t size, std::size_t count, void *to) {
    auto &body = *static_cast<std::string *>(to);
    if (body.size() + size * count > kLongestAnswer) return 0;
    body.append(data, size * count);
    return size * count;
}

Headers headers(const std::string &key) {
    curl_slist *list = curl_slist_append(nullptr, "Content-Type: application/json");
    list = curl_slist_append(list, "Expect:");
    if (!key.empty()) list = curl_slist_append(list, ("Authorization: Bearer " + key).c_str());
    return {list, curl_slist_free_all};
}

std::string host_of(const std::string &url) {
    const std::size_t begin = url.find("://") + 3;
    const std::string authority = url.substr(begin, url.find_first_of("/?#", begin) - begin);
    if (authority.starts_with('[')) return authority.substr(1, authority.find(']') - 1);
    return authority.substr(0, authority.find(':'));
}

bool is_own_machine(const std::string &host) {
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

void prepare(CURL *curl, const Access &access, const std::string &url, const std::string &json, std::string &body) {
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L); // the text goes to the named address and no other
    if (is_own_machine(host_of(url))) curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, json.data());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(json.size()));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(access.timeout * 1000));
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
}

struct Try {
    Reply reply;
    std::string failure; // of the connection; empty when there was an answer
    double wait = 0;     // seconds, as the server asked
};

Try try_once(const Access &access, const std::string &url, const std::string &json) {
    Try out;
    const Handle curl(curl_easy_init(), curl_easy_cleanup);
    if (!curl) throw std::runtime_error("libcurl cannot be used");
    const Headers list = headers(access.key);
    prepare(curl.get(), access, url, json, out.reply.body);
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, list.get());
    const CURLcode code = curl_easy_perform(curl.get());
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &out.reply.status);
    curl_off_t seconds = 0;
    if (curl_easy_getinfo(curl.get(), CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK)
        out.wait = static_cast<double>(seconds);
    if (code == CURLE_WRITE_ERROR) throw std::runtime_error("the server's answer is longer than 16 MB");
    if (code != CURLE_OK) out.failure = curl_easy_strerror(code);
    return out;
}

bool worth_another(const Try &t) {
    static constexpr std::array<long, 6> kPassing{408, 429, 500, 502, 503, 504};
    return !t.failure.empty() || std::find(kPassing.begin(), kPassing.end(), t.reply.status) != kPassing.end();
}

} // namespace

std::string url_fault(const std::string &url) {
    if (!url.starts_with("http://") && !url.starts_with("https://"))
        return "an address that begins with http:// or https:// expected, found '" + url + "'";
    if (host_of(url).empty()) return "it names no host";
    const std::size_t begin = url.find("://") + 3;
    if (url.substr(begin, url.find('/', begin) - begin).find('@') != std::string::npos)
        return "it holds a user or a password; give a key by key-env or key-file";
    return "";
}

Reply post(const Access &access, const std::string &json) {
    static const Library library;
    constexpr std::string_view kEnd = "/chat/completions";
    std::string url = access.url;
    while (url.ends_with('/')) url.pop_back();
    if (!url.ends_with(kEnd)) url += kEnd;
    double wait = access.first_wait;
    for (int tries = 1;; ++tries, wait = std::min(wait * 2, kLongestWait)) {
        Try t = try_once(access, url, json);
        t.reply.tries = tries;
        if (!worth_another(t)) return t.reply;
        if (tries > access.retries) {
            if (t.failure.empty()) return t.reply;
            throw std::runtime_error("the server cannot be reached after " + std::to_string(tries) +
                                     " tries: " + t.failure);
        }
        std::this_thread::sleep_for(
            std::chrono::duration<double>(t.wait > 0 ? std::min(t.wait, kLongestRetryAfter) : wait));
    }
}

std::string without_key(std::string text, const std::string &key) {
    for (std::size_t at = text.find(key); !key.empty() && at != std::string::npos; at = text.find(key, at))
        text.replace(at, key.size(), "[key]");
    return text;
}

} // namespace polylogue::llm
