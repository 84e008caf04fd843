#include "app/readers.hpp"

#include <sstream>
#include <utility>

namespace polylogue {
namespace {

class OwnReaders : public Readers { // in this process, one thread a worker
  public:
    OwnReaders(const Configuration &configuration, std::size_t workers) : configuration_(configuration) {
        std::vector<Loss> again;
        for (std::size_t w = 0; w < workers; ++w)
            runners_.push_back(Runner::make(configuration.chosen, w ? again : refused_));
    }

    std::vector<Result<Read>> read(std::size_t worker, const Batch &batch, const Fragment *given) override {
        std::vector<Result<Read>> out;
        for (const Document *d : batch) out.push_back(read_document(*d, configuration_, runners_[worker], given));
        return out;
    }

  private:
    const Configuration &configuration_;
    std::vector<Runner> runners_;
};

} // namespace

Result<std::unique_ptr<Readers>> Readers::make(const Configuration &configuration, std::size_t workers) {
    if (configuration.isolate) return IsolatedReaders::make(configuration, workers);
    return std::unique_ptr<Readers>(std::make_unique<OwnReaders>(configuration, workers));
}

void add(Counts &sum, const Counts &more) {
    for (const auto &[plugin, counts] : more)
        for (const auto &[what, number] : counts) sum[plugin][what] += number;
}

std::vector<std::string> counts_text(const Counts &counts) {
    std::vector<std::string> out;
    for (const auto &[plugin, of_plugin] : counts) {
        std::ostringstream line;
        line.precision(10);
        line << plugin << ": ";
        for (const char *between = ""; const auto &[what, number] : of_plugin)
            line << std::exchange(between, ", ") << number << ' ' << what;
        out.push_back(line.str());
    }
    return out;
}

} // namespace polylogue
