#include "support/cases.hpp"

#include "base/file.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace polylogue::test {
namespace {

std::string trimmed(const std::string &s) {
    const auto first = s.find_first_not_of(" \t\r");
    return first == std::string::npos ? "" : s.substr(first, s.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string> split(const std::string &s, const std::string &by) {
    std::vector<std::string> out;
    std::size_t at = 0;
    for (std::size_t end = s.find(by); end != std::string::npos; end = s.find(by, at)) {
        out.push_back(trimmed(s.substr(at, end - at)));
        at = end + by.size();
    }
    out.push_back(trimmed(s.substr(at)));
    return out;
}

class Parser {
  public:
    explicit Parser(const std::string &path) : path_(path) {}

    std::vector<Case> parse() {
        auto bytes = read_file(path_);
        if (!bytes) throw std::runtime_error(bytes.error().text());
        std::istringstream in(*bytes);
        for (std::string line; std::getline(in, line);) ++number_, take(line);
        if (state_ == State::passage) fail("the case '" + cases_.back().name + "' has no --- line after its passage");
        return std::move(cases_);
    }

  private:
    enum class State { outside, passage, expected };

    [[noreturn]] void fail(const std::string &what) const {
        throw std::runtime_error(path_ + ":" + std::to_string(number_) + ": " + what);
    }

    void take(const std::string &line) {
        if (line.starts_with("=== ")) return start(line.substr(4));
        if (state_ == State::passage) return passage(line);
        if (state_ == State::expected) return expected(trimmed(line));
        if (!trimmed(line).empty() && line.front() != '#') fail("'=== name' expected, found '" + line + "'");
    }

    void start(std::string name) {
        if (state_ == State::passage) fail("the case before has no --- line after its passage");
        Case c;
        if (const auto mark = name.find(":todo"); mark != std::string::npos) c.todo = true, name.erase(mark);
        c.name = trimmed(name);
        c.line = number_;
        cases_.push_back(std::move(c));
        state_ = State::passage;
    }

    void passage(const std::string &line) {
        Passage &p = cases_.back().passage;
        if (trimmed(line) == "---")
            state_ = State::expected;
        else if (line.starts_with("--- ") && p.text.empty())
            option(line.substr(4), p);
        else
            p.text += line + "\n";
    }

    void option(const std::string &text, Passage &p) {
        const auto space = text.find(' ');
        const std::string key = text.substr(0, space),
                          value = space == std::string::npos ? "" : trimmed(text.substr(space));
        if (key == "lang")
            p.lang = value;
        else if (key == "codebook")
            p.codebook = value;
        else if (key == "issue")
            p.issue = value;
        else
            fail("lang, codebook or issue expected, found '" + key + "'");
    }

    void expected(std::string line) {
        if (line.empty() || line.front() == '#') return;
        Expectation e;
        e.line = line;
        if (line.starts_with("not ")) e.wanted = false, line.erase(0, 4);
        if (line == "nothing")
            e.kind = Expectation::Kind::nothing;
        else if (line.find(" -> ") != std::string::npos)
            e.kind = Expectation::Kind::relation, e.fields = split(line, " -> ");
        else
            e.fields = split(line, "|");
        const std::size_t n = e.fields.size();
        if (e.kind == Expectation::Kind::relation && n != 3)
            fail("'words -> support|attack|*, perhaps with a (basis) -> words' expected, found '" + line + "'");
        if (e.kind == Expectation::Kind::statement && (n < 3 || n > 5))
            fail("'holder | mode | words | logics | stance' expected, found '" + line + "'");
        cases_.back().expected.push_back(std::move(e));
    }

    const std::string &path_;
    std::size_t number_ = 0;
    State state_ = State::outside;
    std::vector<Case> cases_;
};

bool has_name(const Stakeholder &who, const std::string &name) {
    return name == "*" || who.name == name ||
           std::any_of(who.aliases.begin(), who.aliases.end(), [&](const Alias &a) { return a.text == name; });
}

bool has_logics(const FiledStatement &s, const std::string &wanted) {
    if (wanted == "*") return true;
    if (wanted.empty() || wanted == "none") return s.logics.empty();
    for (const std::string &l : split(wanted, ","))
        if (std::find(s.logics.begin(), s.logics.end(), l) == s.logics.end()) return false;
    return true;
}

bool matches(const Reading &r, const FiledStatement &s, const std::vector<std::string> &fields) {
    const auto field = [&](std::size_t i) { return i < fields.size() ? fields[i] : std::string("*"); };
    return has_name(r.stakeholders[s.stakeholder], field(0)) && (field(1) == "*" || field(1) == to_string(s.mode)) &&
           (field(2) == "*" || s.exact.find(field(2)) != std::string::npos) && has_logics(s, field(3)) &&
           (field(4) == "*" || field(4) == to_string(s.stance));
}

std::string with_basis(const Relation &x) {
    return std::string(to_string(x.type)) + " (" + std::string(to_string(x.basis)) + ")";
}

bool matches(const Reading &r, const Relation &relation, const std::vector<std::string> &fields) {
    const auto says = [&](std::uint32_t i, const std::string &words) {
        return words == "*" || r.statements[i].exact.find(words) != std::string::npos;
    };
    return says(relation.from, fields[0]) && says(relation.to, fields[2]) &&
           (fields[1] == "*" || fields[1] == to_string(relation.type) || fields[1] == with_basis(relation));
}

bool holds(const Expectation &e, const Reading &r) {
    if (e.kind == Expectation::Kind::nothing) return r.statements.empty();
    if (e.kind == Expectation::Kind::relation)
        return e.wanted == std::any_of(r.relations.begin(), r.relations.end(),
                                       [&](const Relation &x) { return matches(r, x, e.fields); });
    return e.wanted == std::any_of(r.statements.begin(), r.statements.end(),
                                   [&](const FiledStatement &s) { return matches(r, s, e.fields); });
}

} // namespace

std::vector<Case> read_cases(const std::string &path) { return Parser(path).parse(); }

std::vector<std::string> failures(const Case &item, const Reading &reading) {
    std::vector<std::string> out;
    if (item.expected.empty() && !reading.statements.empty()) out.emplace_back("nothing");
    for (const Expectation &e : item.expected)
        if (!holds(e, reading)) out.push_back(e.line);
    return out;
}

std::string found_text(const Reading &r) {
    std::string out;
    for (const FiledStatement &s : r.statements) {
        out += "    " + r.stakeholders[s.stakeholder].name + " | " + std::string(to_string(s.mode)) + " | " + s.exact +
               " | ";
        for (const std::string &l : s.logics) out += l + (l == s.logics.back() ? "" : ",");
        out += " | " + std::string(to_string(s.stance)) + "\n";
    }
    for (const Relation &x : r.relations)
        out += "    " + r.statements[x.from].exact + " -> " + with_basis(x) + " -> " + r.statements[x.to].exact + "\n";
    return out.empty() ? "    nothing\n" : out;
}

} // namespace polylogue::test
