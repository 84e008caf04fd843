#pragma once
// A linear model in a data file: weights shared by all classes for numeric features, and weights by class for words.
// Made by the scripts in plugins/framing/train and plugins/stance/train.
#include "common/word_table.hpp"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace polylogue::linear {

class Model {
  public:
    // Sections [classes] name bias, [shared] name weight (in the order of the numeric features), [words] word and a
    // weight a class, [settings] name value. Throws std::runtime_error "path:line: …".
    static Model load(const std::string &path);

    std::size_t classes() const { return names_.size(); }
    int class_of(std::string_view name) const; // -1 when the model does not know it
    double setting(const std::string &name, double otherwise) const;

    // The sum of the numeric features times their weights. `features` may be shorter than the weights.
    double shared(std::span<const double> features) const;
    // For each class its bias and the mean weight of the words of `view` (words.hpp), times the square root of their
    // number.
    void words(std::string_view view, std::vector<double> &scores) const;

  private:
    std::vector<std::string> names_;
    std::vector<double> bias_, shared_;
    lexicon::WordTable<std::size_t> words_; // where its weights begin, plus 1
    std::vector<float> weights_;            // of words: one a class
    std::unordered_map<std::string, double> settings_;
};

} // namespace polylogue::linear
