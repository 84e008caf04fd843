#pragma once
// Corrections for tests, made in a line each.
#include "graph/correction.hpp"

namespace correcting {

using namespace polylogue;

inline Anchor at(const std::string &document, const std::string &exact) {
    return {{document, "", "", ""}, {exact, "", ""}};
}

inline Correction by(const std::string &author, CorrectionKind kind, std::vector<Anchor> statements,
                     const std::string &date = "2031-05-01") {
    Correction c;
    c.author = author;
    c.date = date;
    c.kind = kind;
    c.statements = std::move(statements);
    return c;
}

inline Correction edit(const std::string &author, const Anchor &statement, Change change,
                       const std::string &date = "2031-05-01") {
    Correction c = by(author, CorrectionKind::edit, {statement}, date);
    c.change = std::move(change);
    return c;
}

inline Correction add(const Anchor &statement, const std::string &stakeholder, Change change = {}) {
    Correction c = by("Lin", CorrectionKind::add, {statement});
    c.change = std::move(change);
    c.change.stakeholder = stakeholder;
    return c;
}

inline Correction of_names(CorrectionKind kind, std::vector<HolderRef> names, const std::string &author = "Lin") {
    Correction c = by(author, kind, {});
    c.stakeholders = std::move(names);
    return c;
}

inline Change stance(Stance to) {
    Change out;
    out.stance = to;
    return out;
}

} // namespace correcting
