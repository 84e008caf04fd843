#include "app/loss_log.hpp"

#include <algorithm>
#include <spdlog/spdlog.h>

namespace polylogue {

namespace {
constexpr std::size_t kNamed = 3; // documents, beyond the first
}

void LossLog::lose(const std::string &line) {
    spdlog::error("{}", line);
    ++lost_;
}

void LossLog::lose(const std::string &document, const Loss &loss) {
    auto &documents = documents_[loss];
    documents.push_back(document);
    if (documents.size() == 1) spdlog::error("{}: plugin {}: {}", document, loss.plugin, loss.reason);
    ++lost_;
}

void LossLog::tell_repeated() const {
    for (const auto &[loss, documents] : documents_) {
        if (documents.size() < 2) continue;
        std::vector<std::string> more(documents.begin() + 1, documents.end());
        std::sort(more.begin(), more.end());
        std::string names;
        for (std::size_t i = 0; i < std::min(kNamed, more.size()); ++i) names += (i ? ", " : "") + more[i];
        spdlog::error("the same in {} more documents ({}{}): plugin {}", more.size(), names,
                      more.size() > kNamed ? ", …" : "", loss.plugin);
    }
}

} // namespace polylogue
