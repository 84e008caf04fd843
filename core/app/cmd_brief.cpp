#include "app/commands.hpp"
#include "app/data_files.hpp"
#include "app/deriving.hpp"
#include "app/pdf.hpp"
#include "format/briefing_md.hpp"
#include "format/dot.hpp"
#include "format/layout.hpp"
#include "format/map_xml.hpp"
#include "format/page_of_md.hpp"

#include <filesystem>
#include <memory>

namespace polylogue {
namespace {

namespace fs = std::filesystem;

struct Options {
    std::string map, output;
    BriefOptions brief;
    Deriving deriving;
};

struct Pictures {
    std::map<std::string, std::string> names, svg; // file name by issue; picture by file name
};

// The diagram of each chapter; one that cannot be laid out is an error.
Result<Pictures> draw(const Map &map, const Derived &derived, const Briefing &briefing, const Options &options) {
    Pictures out;
    const std::string stem = fs::path(options.output).stem().string();
    for (const Chapter &c : briefing.chapters) {
        const auto drawn = drawings(map, derived, {.most = 0, .lang = options.brief.lang, .issue = c.issue});
        auto svg = lay_out(drawn.front().dot, "svg");
        if (!svg) return svg.error();
        const std::string name = stem + (out.names.empty() ? "" : "-" + std::to_string(out.names.size() + 1)) + ".svg";
        out.names[c.issue] = name;
        out.svg[name] = std::move(*svg);
    }
    return out;
}

Status write(const Options &options, const std::string &format, const std::string &markdown, const std::string &title,
             const Pictures &pictures) {
    if (format == "md") {
        const fs::path folder = fs::path(options.output).parent_path();
        for (const auto &[name, svg] : pictures.svg)
            if (Status written = write_file((folder / name).string(), svg); !written) return written;
        return write_file(options.output, markdown);
    }
    const std::string page = page_of_md(markdown, title, options.brief.lang, pictures.svg);
    return format == "html" ? write_file(options.output, page) : write_pdf(options.output, page);
}

int run(Options &options) {
    const std::string format = fs::path(options.output).extension().string();
    if (format != ".md" && format != ".html" && format != ".pdf")
        return report({.kind = ErrorKind::usage,
                       .message = "-o: a file ending in .md, .html or .pdf expected, found '" + options.output + "'"});
    auto map = read_map_xml(options.map);
    if (!map) return report(map.error());
    const Derived derived = derive(*map, options.deriving.options());
    const auto measured = parsed_data<comparing::MeasuredError>("error.tsv");
    options.brief.measured = &measured;
    const Briefing briefing = make_briefing(*map, derived, options.brief);
    if (briefing.chapters.empty())
        return report({.kind = ErrorKind::usage,
                       .message = options.brief.issue.empty()
                                      ? "the map holds no statement to brief on"
                                      : "no statement on the issue '" + options.brief.issue + "'",
                       .path = options.map});
    const auto pictures = draw(*map, derived, briefing, options);
    if (!pictures) return report(pictures.error());
    const std::string markdown = briefing_md(*map, derived, briefing, pictures->names);
    const Status written = write(options, format.substr(1), markdown, briefing.chapters.front().title, *pictures);
    return written ? kAllDone : report(written.error());
}

} // namespace

void add_brief(CLI::App &app, int &code) {
    CLI::App *command = app.add_subcommand(
        "brief", "Write a briefing on a map: summary, diagram, stakeholders, arguments with quotations, sources");
    command->footer("Example: polylogue brief out/map.xml -o brief.pdf --lang zh-Hant\n"
                    "A .md comes with its diagram beside it as .svg; a .pdf is made by weasyprint.");
    auto options = std::make_shared<Options>();
    command->add_option("map", options->map, "the map to brief on")->required()->type_name("MAP.xml");
    command->add_option("-o,--output", options->output, "the briefing: .md, .html or .pdf")
        ->required()
        ->type_name("FILE");
    command->add_option("--lang", options->brief.lang, "language of the briefing; quotations stay in their own")
        ->check(CLI::IsMember({"en", "zh-Hant", "zh-Hans"}))
        ->capture_default_str();
    command->add_option("--issue", options->brief.issue, "only this issue (its wording, as in the map)")
        ->type_name("TEXT");
    command->add_option("--arguments", options->brief.arguments, "arguments told of each side")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    options->deriving.add_to(*command);
    command->callback([options, &code] { code = run(*options); });
}

} // namespace polylogue
