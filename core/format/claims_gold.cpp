#include "format/claims_gold.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "format/json.hpp"
#include "ingest/ingest.hpp"

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace polylogue {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

class Placer { // reads each document and annotation once
  public:
    Placer(const json &root, const std::string &gold) : gold_(gold) {
        const fs::path here = fs::path(gold).parent_path();
        documents_in_ = here / root.value("documents", "");
        annotations_in_ = here / root.value("annotations", "");
    }

    Result<GoldStatement> place(const json &item, const std::string &cluster) {
        const std::string name = item.at("document").get<std::string>();
        const Result<Document> &document = read(name);
        if (!document) return document.error();
        auto at = item.contains("statement") ? annotated(name, item.at("statement").get<std::string>())
                                             : quoted(name, *document, item.at("quote").get<std::string>());
        if (!at) return at.error();
        return GoldStatement{document->id(), *at, cluster};
    }

    // Statements of the annotations read that were not placed, each in a cluster of its own.
    void add_rest(std::vector<GoldStatement> &out) {
        for (const auto &[name, annotation] : annotations_)
            for (const AnnotatedStatement &s : annotation->statements)
                if (!placed_.count({name, s.id}))
                    out.push_back({read(name)->id(), s.at, "alone " + std::to_string(out.size())});
    }

  private:
    Error fault(const std::string &message) const {
        return {.kind = ErrorKind::schema, .message = message, .path = gold_};
    }

    Result<Points> quoted(const std::string &name, const Document &document, const std::string &quote) const {
        const auto at = document.text.find(quote);
        if (at == std::string::npos) return fault("'" + name + "' does not hold the quote '" + quote + "'");
        const std::size_t begin = utf8::count(std::string_view(document.text).substr(0, at));
        return Points{begin, begin + utf8::count(quote)};
    }

    Result<Points> annotated(const std::string &name, const std::string &id) {
        auto it = annotations_.find(name);
        if (it == annotations_.end()) {
            const fs::path file = annotations_in_ / (fs::path(name).stem().string() + ".json");
            it = annotations_.emplace(name, read_annotation(file.string())).first;
        }
        if (!it->second) return it->second.error();
        for (const AnnotatedStatement &s : it->second->statements)
            if (s.id == id) return placed_.emplace(name, id), s.at;
        return fault("the annotation of '" + name + "' has no statement '" + id + "'");
    }

    const Result<Document> &read(const std::string &name) {
        const auto found = documents_.find(name);
        if (found != documents_.end()) return found->second;
        const std::string path = (documents_in_ / name).string();
        std::vector<Result<Document>> all = read_documents(path);
        Result<Document> one = all.empty() ? Result<Document>(Error{.message = "no document in it", .path = path})
                                           : std::move(all.front());
        return documents_.emplace(name, std::move(one)).first->second;
    }

    std::string gold_;
    fs::path documents_in_, annotations_in_;
    std::map<std::string, Result<Document>> documents_;
    std::map<std::string, Result<Annotation>> annotations_; // by document
    std::set<std::pair<std::string, std::string>> placed_;  // document, statement id
};

Result<std::vector<GoldStatement>> placed(const json &root, const std::string &path) {
    Placer placer(root, path);
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
    placer.add_rest(out);
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
