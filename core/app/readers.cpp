#include "app/readers.hpp"

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

} // namespace polylogue
