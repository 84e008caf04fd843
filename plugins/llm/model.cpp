#include "model.hpp"

#include "answer.hpp"
#include "common/excerpt.hpp"
#include "common/shallow_json.hpp"

namespace polylogue::llm {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

// Servers that do not know response_format, or not this kind, say so with one of these.
bool may_be_form(long status) { return status == 400 || status == 415 || status == 422 || status == 501; }

std::string refusal(const Reply &reply, const std::string &key) {
    const json body = sdk::shallow_json(reply.body);
    std::string why = reply.body;
    if (body.is_object() && body.contains("error")) {
        const json &e = body["error"];
        why = e.is_object() && e.contains("message") ? e["message"].dump() : e.dump();
    }
    const std::string tries = reply.tries > 1 ? " after " + std::to_string(reply.tries) + " tries" : "";
    return "the server answered " + std::to_string(reply.status) + tries + ": " +
           sdk::first_bytes(without_key(why, key), 120);
}

double number(const json &o, const char *key) {
    return o.is_object() && o.contains(key) && o[key].is_number() ? o[key].get<double>() : 0;
}

// The model's words in the server's envelope.
std::string content_of(const Reply &reply, Usage &usage) {
    const json body = sdk::shallow_json(reply.body);
    if (!body.is_object() || !body.contains("choices") || !body["choices"].is_array() || body["choices"].empty())
        throw BrokenAnswer("a chat completion expected, found '" + sdk::first_bytes(reply.body) + "'");
    if (body.contains("usage")) {
        usage.tokens_read += number(body["usage"], "prompt_tokens");
        usage.tokens_written += number(body["usage"], "completion_tokens");
    }
    const json &choice = body["choices"][0];
    const json message = choice.is_object() ? choice.value("message", json::object()) : json::object();
    const auto content = message.find("content");
    if (content == message.end() || !content->is_string()) throw BrokenAnswer("the model said nothing");
    return content->get<std::string>();
}

} // namespace

Usage &Usage::operator+=(const Usage &o) {
    requests += o.requests, kept += o.kept, tokens_read += o.tokens_read, tokens_written += o.tokens_written;
    return *this;
}

json Oracle::ask(const std::string &instructions, const std::string &question, const ordered_json &schema,
                 Usage &usage) const {
    const ordered_json body = request(model_, instructions, question);
    // A name that says nothing of the model stands for what that address has.
    const std::string hash = hash_hex(body.dump() + (model_.name == kUnnamed ? access_.url : ""));
    if (const auto kept = store_.find(hash)) {
        usage.kept += 1;
        return object_in(*kept);
    }
    json out = request_answer(body, schema, usage);
    store_.keep(hash, out.dump());
    return out;
}

json Oracle::request_answer(ordered_json body, const ordered_json &schema, Usage &usage) const {
    for (;;) {
        Form form = form_;
        set_form(body, form, schema);
        const Reply reply = post(access_, body.dump());
        usage.requests += reply.tries;
        if (reply.status >= 200 && reply.status < 300) return object_in(content_of(reply, usage));
        if (!may_be_form(reply.status) || form == Form::none) throw std::runtime_error(refusal(reply, access_.key));
        form_.compare_exchange_strong(form, form == Form::schema ? Form::object : Form::none);
    }
}

} // namespace polylogue::llm
