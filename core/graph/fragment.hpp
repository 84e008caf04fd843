#pragma once
// The checked door: everything a plugin offers passes here, item by item, or is refused with a named reason.
#include "graph/model.hpp"

#include <string>
#include <vector>

namespace polylogue {

struct NewStatement {
    std::int64_t stakeholder = -1;
    Span span;
    Mode mode = Mode::indirect;
    double confidence = 1;
    std::optional<Span> cue, source;
};

// Collects one plugin's items for one document in one phase. Ids are indices into what the sink holds: for label and
// relate the statements so far, for extract what the plugin itself added.
class FragmentBuilder {
  public:
    // `text` and `codebook` must outlive the builder. `so_far` is what label and relate plugins may refer to.
    FragmentBuilder(std::string plugin, std::string_view text, const Codebook &codebook,
                    std::size_t so_far_statements = 0);

    // Each returns the new local id (0 for items without one) or -1 when the item was refused; refusals() then names
    // the reason.
    std::int64_t add_stakeholder(std::string_view name, StakeholderType type, std::string_view known, bool anonymous);
    std::int64_t add_alias(std::int64_t stakeholder, std::string_view text, std::string_view evidence);
    std::int64_t add_statement(const NewStatement &item);
    std::int64_t add_logic(std::int64_t statement, std::string_view logic, double weight);
    std::int64_t set_stance(std::int64_t statement, Stance stance, double confidence);
    std::int64_t set_concept(std::int64_t statement, std::string_view concept_id, double confidence);
    std::int64_t add_relation(std::int64_t from, std::int64_t to, RelationType type, Basis basis, double confidence);

    std::int64_t refuse(std::string reason); // records a reason; returns -1

    struct StanceLabel {
        std::uint32_t statement;
        Stance stance;
        double confidence;
    };
    struct LogicLabel {
        std::uint32_t statement;
        std::string logic;
        double weight;
    };
    struct ConceptLabel {
        std::uint32_t statement;
        std::string concept_id;
        double confidence;
    };

    const std::string &plugin() const { return plugin_; }
    std::string_view text() const { return text_; } // of the document
    const Fragment &fragment() const {
        return fragment_;
    } // an extract plugin's labels are in logics()/stances()/concepts()
    const std::vector<LogicLabel> &logics() const { return logics_; }
    const std::vector<StanceLabel> &stances() const { return stances_; }
    const std::vector<ConceptLabel> &concepts() const { return concepts_; }
    const std::vector<std::string> &refusals() const { return refusals_; }

  private:
    bool known_statement(std::int64_t id) const {
        return id >= 0 && static_cast<std::size_t>(id) < so_far_ + fragment_.statements.size();
    }
    std::string span_fault(Span span, const char *what) const; // empty when fine
    std::string statement_fault(const NewStatement &item) const;
    std::int64_t admit(std::string fault); // 0 when there is no fault and room for one more item, else a refusal

    std::string plugin_;
    std::string_view text_;
    const Codebook &codebook_;
    std::size_t so_far_;
    Fragment fragment_;
    std::vector<LogicLabel> logics_;
    std::vector<StanceLabel> stances_;
    std::vector<ConceptLabel> concepts_;
    std::vector<std::string> refusals_; // the first hundred
    std::size_t items_ = 0;
};

} // namespace polylogue
