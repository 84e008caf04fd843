#pragma once
// The cue of a clause: which word attributes, to whom, and where its content begins.
#include "common/chinese_holder.hpp"

namespace polylogue::attribution::zh {

struct Cue {
    bool found = false;
    bool silenced = false;   // a source that counts for nobody: a reporter's question, a news agency's report
    bool own_report = false; // and all the sentence tells is the report's: 記者注意到
    Kind kind = Kind::quotation;
    Subject subject;
    std::uint32_t first = 0, last = 0; // tokens of the cue
    std::uint32_t content = 0; // token where the content begins; the clause's end when it follows in the next piece
    bool strong = false;       // a verb of saying
    bool poll = false;         // what a poll shows: the words of those asked
    double confidence = 0.7;
};

struct Context {             // what the reading knows before the clause
    bool subject = false;    // the sentence has had a subject that may hold something
    bool speaker = false;    // someone spoke in this paragraph
    bool earlier = false;    // the paragraph has just begun, and someone held the one before
    bool open = false;       // content goes on in this sentence
    std::uint32_t since = 0; // sentences since the speaker was last given something
    bool pending = false;    // a cue has just announced what follows
};

Cue find_cue(const Passage &passage, const Phrases &phrases, const Cast &cast, const Piece &piece,
             const Context &context);

} // namespace polylogue::attribution::zh
