#include "format/claims_gold.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "ingest/ingest.hpp"

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

namespace polylogue {
namespace {

using nlohmann::json;

class Placer { // reads each document once
  public:
    explicit Placer(const std::string &gold) : gold_(gold) {}

    Result<GoldStatement> place(const json &item, const std::string &cluster) {
        const std::string name = item.at("document").get<std::string>();
        const std::string quote = item.at("quote").get<std::string>();
        const Result<Document> &document = read(name);
        if (!document) return document.error();
        const auto at = document->text.find(quote);
        if (at == std::string::npos)
            return Error{.kind = ErrorKind::schema,
                         .message = "'" + name + "' does not hold the quote '" + quote + "'",
                         .path = gold_};
        const std::size_t begin = utf8::count(std::string_view(document->text).substr(0, at));
        return GoldStatement{document->id(), {begin, begin + utf8::count(quote)}, cluster};
    }

  private:
    const Result<Document> &read(const std::string &name) {
        const auto found = documents_.find(name);
        if (found != documents_.end()) return found->second;
        const std::string path = (std::filesystem::path(gold_).parent_path() / name).string();
        std::vector<Result<Document>> all = read_documents(path);
        Result<Document> one = all.empty() ? Result<Document>(Error{.message = "no document in it", .path = path})
                                           : std::move(all.front());
        return documents_.emplace(name, std::move(one)).first->second;
    }

    std::string gold_;
    std::map<std::string, Result<Document>> documents_;
};

Result<std::vector<GoldStatement>> placed(const json &root, const std::string &path) {
    Placer placer(path);
    std::vector<GoldStatement> out;
    std::optional<Error> failed;
    const auto add = [&](const json &item, const std::string &cluster) {
        auto one = placer.place(item, cluster);
        if (one)
            out.push_back(std::move(*one));
        else if (!failed)
            failed = one.error();
    };
    for (const json &cluster : root.at("clusters"))
        for (const json &item : cluster.at("statements")) add(item, cluster.at("id").get<std::string>());
    for (const json &item : root.value("alone", json::array())) add(item, "alone " + std::to_string(out.size()));
    if (failed) return *failed;
    return out;
}

} // namespace

Result<std::vector<GoldStatement>> read_gold_claims(const std::string &path) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) return bytes.error();
    try {
        return placed(json::parse(*bytes), path);
    } catch (const json::exception &e) {
        return Error{.kind = ErrorKind::syntax, .message = e.what(), .path = path};
    }
}

} // namespace polylogue
