#pragma once
// A briefing: what a map says of its issues in plain sentences, the arguments of each side with quotations, who stands
// where, and the sources. Each sentence names the statements it rests on. Writing it is format/briefing_md.
#include "compare/measured.hpp"
#include "report/ranking.hpp"
#include "report/sides.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace polylogue {

struct BackedSentence {
    std::string text;                    // plain, in the reader's language
    std::vector<std::size_t> statements; // indices into Derived::statements; the best evidence, not all of it
    bool opens = false;                  // a paragraph
};

struct Answer { // a claim that counters or backs an argument
    RelationType type = RelationType::attack;
    std::string label, holders;
    std::vector<std::size_t> statements;
};

struct Argument {
    std::string label, logic, holders;  // for readers
    std::size_t count = 0, outlets = 0; // of statements, of outlets
    std::vector<std::size_t> quotes;    // the best evidence first
    std::vector<Answer> answers;
};

struct ArgumentList { // of one side, or of all where documents name no issue
    std::optional<Stance> side;
    std::vector<Argument> shown; // the most argued first
    std::size_t more = 0;
};

struct Voice {
    std::string name;
    Side side;
    std::vector<std::string> logics; // the most used first
    std::size_t best = 0;            // index of its best statement
};

struct Chapter {       // one issue
    std::string issue; // as in the map, "" for documents without one
    std::string title;
    std::vector<BackedSentence> summary;
    std::vector<ArgumentList> arguments;
    std::vector<Voice> voices; // all but authors, the most vocal first
};

struct BriefOptions {
    std::string lang = "en";                            // en, zh-Hant, zh-Hans
    std::string issue{};                                // only this one; empty: all
    std::size_t arguments = 5;                          // of a side
    const comparing::MeasuredError *measured = nullptr; // how well the extractors do, where it is known
};

struct Briefing {
    std::string lang;
    std::vector<Chapter> chapters;    // the weightiest issue first
    std::vector<std::string> sources; // document ids; their numbers are their places, from 1
    std::vector<std::string> method;  // sentences
};

// Statements below this confidence carry no sentence where a surer one exists.
constexpr double kSureEnough = 0.6;

// The result holds indices into `derived` and text of its own.
Briefing make_briefing(const Map &map, const Derived &derived, const BriefOptions &options);

} // namespace polylogue
