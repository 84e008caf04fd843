#include "app/commands.hpp"
#include "app/deriving.hpp"
#include "app/options.hpp"
#include "app/terminal.hpp"
#include "base/file.hpp"
#include "format/corrections_xml.hpp"
#include "format/map_xml.hpp"
#include "review/correct.hpp"

#include <chrono>
#include <filesystem>
#include <iostream>
#include <memory>

namespace polylogue {
namespace {

struct Options {
    std::string map, file;
    std::string type, mode, stance, relation, basis, stakeholder, concept_id;
    std::vector<std::string> logics;
    CorrectionOrder order;
    Deriving deriving;
};

std::string today() {
    const std::chrono::year_month_day d(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    const auto padded = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(static_cast<int>(d.year())) + "-" + padded(static_cast<unsigned>(d.month())) + "-" +
           padded(static_cast<unsigned>(d.day()));
}

// The words of the command line, whose choices it has checked.
void fill(Options &o) {
    Change &c = o.order.change;
    if (!o.stakeholder.empty()) c.stakeholder = o.stakeholder;
    if (!o.concept_id.empty()) c.concept_id = o.concept_id;
    if (!o.logics.empty()) c.logics = o.logics;
    c.type = parse_stakeholder_type(o.type);
    c.mode = parse_mode(o.mode);
    c.stance = parse_stance(o.stance);
    if (const auto type = parse_relation_type(o.relation)) o.order.relation = *type;
    if (const auto basis = parse_basis(o.basis)) o.order.basis = *basis;
    if (o.order.date.empty()) o.order.date = today();
}

// The corrections that would not be in force, were they in the map: a fault of what was asked for.
Status check(Map map, const std::vector<Correction> &made, const DeriveOptions &deriving) {
    map.corrections.insert(made.begin(), made.end());
    for (const std::string &w : derive(map, deriving).warnings)
        for (const Correction &c : made)
            if (const std::string lost = "no longer attached: " + describe(c) + ": "; w.starts_with(lost))
                return Error{.kind = ErrorKind::usage, .message = w.substr(lost.size())};
    return Done{};
}

int run(Options &options) {
    fill(options);
    const auto map = read_map_xml(options.map);
    if (!map) return report(map.error());
    const DeriveOptions deriving = options.deriving.options();
    const auto made = make_corrections(*map, derive(*map, deriving), options.order);
    if (!made) return report(made.error());
    if (const Status fine = check(*map, *made, deriving); !fine) return report(fine.error());
    CorrectionSet all;
    if (std::filesystem::exists(options.file)) {
        auto before = read_corrections(options.file);
        if (!before) return report(before.error());
        all = std::move(*before);
    }
    all.insert(made->begin(), made->end());
    // What will be written must be readable again: an author without a name, a date that is none.
    const std::string xml = write_corrections(all);
    if (const auto again = parse_corrections(xml, options.file); !again)
        return report({.kind = ErrorKind::usage, .message = again.error().message});
    if (const Status written = write_file(options.file, xml); !written) return report(written.error());
    for (const Correction &c : *made) std::cout << visible_lines(describe(c)) << "\n";
    return kAllDone;
}

CLI::Option *add_choice(CLI::App &command, const std::string &name, std::string &to, const std::string &help,
                        std::vector<std::string> choices) {
    return command.add_option(name, to, help)->check(CLI::IsMember(std::move(choices)));
}

void add_change(CLI::App &command, Options &o) {
    command.add_option("--stakeholder", o.stakeholder, "who holds it: a name, or a codebook's id")->type_name("NAME");
    add_choice(command, "--type", o.type, "what a stakeholder nobody knows is (default: person)",
               {"person", "organisation", "state", "group", "author"});
    add_choice(command, "--mode", o.mode, "how it is said", {"direct", "indirect", "mixed", "attributed", "author"});
    command.add_option("--logic", o.logics, "its logic (repeat for more, the main one first)")
        ->type_name("ID")
        ->expected(1)
        ->take_all();
    add_choice(command, "--stance", o.stance, "toward the issue", {"favour", "oppose", "neutral"});
    command.add_option("--concept", o.concept_id, "a concept of the codebook")->type_name("ID");
}

struct Action {
    const char *name;
    CorrectionKind kind;
    const char *help, *ids;
    int least, most; // ids
};

constexpr int kMany = 10000;
constexpr Action kActions[] = {
    {"accept", CorrectionKind::accept, "these statements are right: they count as certain", "STATEMENT-ID", 1, kMany},
    {"reject", CorrectionKind::reject, "these statements are wrong: they disappear", "STATEMENT-ID", 1, kMany},
    {"edit", CorrectionKind::edit, "this statement is another's, or says something else", "STATEMENT-ID", 1, 1},
    {"add", CorrectionKind::add, "a statement the program missed", "DOCUMENT-ID", 1, 1},
    {"join", CorrectionKind::join_claims, "these stakeholders, or claims, are one", "ID", 2, kMany},
    {"split", CorrectionKind::split_claims, "the first stays; other statements leave its claim, names its stakeholder",
     "ID", 1, kMany},
    {"relate", CorrectionKind::add_relation, "the first statement supports or attacks the second", "STATEMENT-ID", 2,
     2},
    {"unrelate", CorrectionKind::drop_relation, "the first statement does not bear on the second", "STATEMENT-ID", 2,
     2},
};

void add_own(CLI::App &command, const Action &action, Options &o) {
    if (action.kind == CorrectionKind::add || action.kind == CorrectionKind::edit) {
        add_change(command, o);
        CLI::Option *words = command.add_option("--words", o.order.words, "the words, as they stand in the document");
        if (action.kind == CorrectionKind::add) words->required();
        if (action.kind == CorrectionKind::add) command.get_option("--stakeholder")->required();
    }
    if (action.kind == CorrectionKind::split_claims)
        command.add_option("--name", o.order.names, "a name that is not the stakeholder's (repeat for more)")
            ->type_name("NAME")
            ->expected(1)
            ->take_all();
    if (action.kind != CorrectionKind::add_relation) return;
    add_choice(command, "--type", o.relation, "what the first does", {"support", "attack"})->required();
    add_choice(command, "--basis", o.basis, "on what ground (default: structure)",
               {"connective", "opposition", "evidence", "reason", "example", "consequence", "concession", "rebuttal",
                "answer", "structure"});
}

void add_action(CLI::App &parent, const Action &action, int &code) {
    CLI::App *command = parent.add_subcommand(action.name, action.help);
    auto options = std::make_shared<Options>();
    options->order.kind = action.kind;
    command->add_option("map", options->map, "the map")->required()->type_name("MAP.xml");
    command->add_option("ids", options->order.ids, "as in the map")
        ->required()
        ->type_name(action.ids)
        ->expected(action.least, action.most);
    command->add_option("-o,--output", options->file, "the file of corrections to write, or to add to")
        ->required()
        ->type_name("FILE.xml");
    command->add_option("--author", options->order.author, "who corrects")->required()->type_name("NAME");
    command->add_option("--date", options->order.date, "when, YYYY-MM-DD (default: today)")->type_name("DATE");
    command->add_option("--note", options->order.note, "why")->type_name("TEXT");
    add_own(*command, action, *options);
    options->deriving.add_to(*command);
    command->callback([options, &code] { code = run(*options); });
}

} // namespace

void add_correct(CLI::App &app, int &code) {
    CLI::App *command = app.add_subcommand("correct", "Write an analyst's corrections of a map to a file of their own");
    command->footer(
        "Examples: polylogue correct reject out/map.xml s0123456789ab -o corrections.xml --author Lin\n"
        "          polylogue correct join out/map.xml nvidia the-chipmaker -o corrections.xml --author Lin\n"
        "Then: polylogue map articles/ -o out --corrections corrections.xml");
    command->require_subcommand(1);
    for (const Action &a : kActions) add_action(*command, a, code);
}

} // namespace polylogue
