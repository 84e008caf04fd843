#pragma once
// A linear model in a data file: a bias for each class and weights shared by all classes for numeric features. Made by
// plugins/common/train/refit.py.
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace polylogue::linear {

// The number of a class among the names of a model's, -1 when it is not there.
int class_among(std::span<const std::string> names, std::string_view name);

class Model {
  public:
    // Sections [classes] name bias, [shared] name weight (in the order of the numeric features), [settings] name value.
    // Throws std::runtime_error "path:line: …".
    static Model load(const std::string &path);

    std::span<const double> bias() const { return bias_; } // by class
    int class_of(std::string_view name) const { return class_among(names_, name); }
    double setting(const std::string &name, double otherwise) const;

    // The sum of the numeric features times their weights. `features` may be shorter than the weights.
    double shared(std::span<const double> features) const;

  private:
    std::vector<std::string> names_;
    std::vector<double> bias_, shared_;
    std::unordered_map<std::string, double> settings_;
};

} // namespace polylogue::linear
