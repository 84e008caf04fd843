#pragma once
// Our side of the contract: core types laid out as the plain structs of abi.h, and the sink through which a plugin's
// items enter a FragmentBuilder. What a bridge points to must outlive it.
#include "abi/abi.h"
#include "codebook/codebook.hpp"
#include "graph/fragment.hpp"
#include "text/layers.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace polylogue {

polylogue_string c_string(std::string_view text);
std::vector<polylogue_wording> c_wording(const Wording &wording); // points into `wording`

class CodebookBridge {
  public:
    explicit CodebookBridge(const Codebook &codebook);
    CodebookBridge(const CodebookBridge &) = delete;
    CodebookBridge &operator=(const CodebookBridge &) = delete;
    const polylogue_codebook &raw() const { return raw_; }

  private:
    std::string hash_;
    std::vector<std::vector<polylogue_cue>> cues_;
    std::vector<std::vector<polylogue_name>> names_;
    std::vector<std::vector<polylogue_wording>> wordings_;
    std::vector<polylogue_logic> logics_;
    std::vector<polylogue_opposition> oppositions_;
    std::vector<polylogue_concept> concepts_;
    std::vector<polylogue_known> known_;
    std::vector<polylogue_wording> issue_;
    polylogue_codebook raw_{};
};

class DocumentBridge {
  public:
    DocumentBridge(const Document &document, const Layers &layers);
    DocumentBridge(const DocumentBridge &) = delete;
    DocumentBridge &operator=(const DocumentBridge &) = delete;
    const polylogue_document &raw() const { return raw_; }

  private:
    std::string id_;
    std::vector<polylogue_paragraph> paragraphs_;
    std::vector<polylogue_sentence> sentences_;
    std::vector<polylogue_quotation> quotations_;
    std::vector<polylogue_span> tokens_;
    polylogue_document raw_{};
};

class FoundBridge { // the stakeholders and statements so far
  public:
    explicit FoundBridge(const Fragment &found);
    FoundBridge(const FoundBridge &) = delete;
    FoundBridge &operator=(const FoundBridge &) = delete;
    void fill(polylogue_input &input) const;

  private:
    std::vector<std::vector<polylogue_string>> logics_;
    std::vector<polylogue_found_stakeholder> stakeholders_;
    std::vector<polylogue_found_statement> statements_;
};

class SinkBridge { // lives for one run of one plugin
  public:
    SinkBridge(FragmentBuilder &builder, std::function<bool()> cancelled);
    SinkBridge(const SinkBridge &) = delete;
    SinkBridge &operator=(const SinkBridge &) = delete;
    const polylogue_sink &raw() const { return raw_; }
    const std::vector<std::string> &errors() const { return errors_; }     // what the plugin reported as errors
    const std::vector<std::string> &warnings() const { return warnings_; } // and as warnings
    const std::vector<std::string> &notes() const { return notes_; }       // and as notes
    const std::map<std::string, double> &counts() const { return counts_; }

  private:
    friend struct SinkCalls;
    void count(const std::string &line); // "what 12.5"
    FragmentBuilder &builder_;
    std::function<bool()> cancelled_;
    std::vector<std::string> errors_, warnings_, notes_;
    std::map<std::string, double> counts_;
    polylogue_sink raw_{};
};

} // namespace polylogue
