#include "app/comparing.hpp"

#include "app/data_files.hpp"
#include "base/lock.hpp"
#include "compare/comparison.hpp"
#include "format/bars.hpp"
#include "format/compare_files.hpp"
#include "format/difference.hpp"
#include "format/dot.hpp"
#include "format/graphml.hpp"
#include "format/layout.hpp"
#include "format/report_html.hpp"
#include "report/compare_report.hpp"
#include "report/compare_tables.hpp"
#include "report/ranking.hpp"

#include <algorithm>
#include <spdlog/spdlog.h>

namespace polylogue {
namespace {

using comparing::Comparison;
using comparing::Settings;

Error usage(std::string message) { return {.kind = ErrorKind::usage, .message = std::move(message)}; }

Settings settings_of(const CompareOptions &options) {
    Settings out;
    out.grouping = options.grouping;
    out.seed = options.seed;
    out.kinds = parsed_data<comparing::KindWords>("voices.tsv");
    out.measured = parsed_data<comparing::MeasuredError>("error.tsv");
    out.names.add_lines(data_file("wordings.tsv"));
    return out;
}

class Writer {
  public:
    Writer(const CompareOptions &options, const Map &map, const Derived &derived, const Settings &settings)
        : options_(options), map_(map), derived_(derived), settings_(settings), books_(codebooks_of(map)) {}

    void write(const Comparison &c, const std::string &folder) {
        const std::vector<Table> tables = comparison_tables(c, derived_, settings_.measured);
        put(folder + "/compare.xml", write_comparison_xml(c, tables));
        for (const Table &t : tables) put(folder + "/tables/" + t.name + ".csv", write_table_csv(t));
        report(c, folder);
        put(folder + "/actors-concepts.graphml", write_graphml(two_mode_network(c, derived_, options_.lang)));
        put(folder + "/congruence.graphml", write_graphml(congruence_network(c, derived_, options_.lang)));
        out_.lines.push_back("compared  " + folder + "/ (" + std::to_string(c.sample.groups.size()) + " groups, " +
                             std::to_string(c.sample.members.size()) + " documents)");
    }

    void report(const Comparison &c, const std::string &folder) {
        const reporting::Report made =
            comparison_report({c, map_, derived_, books_, settings_.measured, options_.lang});
        const std::string dot = draw_difference(c, map_, derived_, books_, options_.lang);
        put(folder + "/difference.dot", dot);
        const auto svg = lay_out(dot, "svg");
        if (!svg) out_.lost.push_back(folder + "/difference.svg: " + svg.error().text());
        if (svg) put(folder + "/difference.svg", *svg);
        put(folder + "/report.html", write_report_html(made, [&](const std::string &) { return svg ? *svg : ""; }));
        put(folder + "/report.md", write_report_markdown(made));
        for (const reporting::Section &s : made.sections)
            for (const reporting::Block &b : s.blocks)
                if (const auto *bars = std::get_if<reporting::Bars>(&b))
                    put(folder + "/" + bars->id + ".svg", draw_bars(*bars, options_.lang));
    }

    void note(std::string line) { out_.lines.push_back(std::move(line)); }
    Compared take() { return std::move(out_); }

  private:
    void put(const std::string &path, const std::string &bytes) {
        if (const Status done = write_file(path, bytes); !done) out_.lost.push_back(done.error().text());
    }

    const CompareOptions &options_;
    const Map &map_;
    const Derived &derived_;
    const Settings &settings_;
    std::vector<Codebook> books_;
    Compared out_;
};

std::string groups_found(const std::vector<Comparison> &all) {
    std::string out;
    for (const Comparison &c : all)
        for (const comparing::Group &g : c.sample.groups)
            if (out.find("'" + g.name + "'") == std::string::npos)
                out += (out.empty() ? "" : ", ") + ("'" + g.name + "'");
    return out.empty() ? "none" : out;
}

} // namespace

Result<Compared> compare_into(const CompareOptions &options, const Map &map, const Derived &derived) {
    if (derived.statements.empty()) return usage("nothing to compare: the maps hold no statement that counts");
    if (!options.issue.empty() &&
        std::find(derived.issues.begin(), derived.issues.end(), options.issue) == derived.issues.end())
        return usage("--issue: no document is about '" + options.issue + "'");
    const Settings settings = settings_of(options);
    auto all = comparing::compare(map, derived, settings);
    if (!all) return all.error();
    std::erase_if(*all, [&](auto &c) { return !options.issue.empty() && c.sample.issue != options.issue; });
    const auto several = std::count_if(all->begin(), all->end(), [](auto &c) { return c.comparable(); });
    if (several == 0)
        return usage("nothing to compare: no issue has documents of two groups by " + options.grouping.by +
                     "; found: " + groups_found(*all));
    const auto lock = FolderLock::take(options.folder);
    if (!lock) return lock.error();
    Writer writer(options, map, derived, settings);
    for (const Comparison &c : *all)
        if (c.comparable())
            writer.write(c, several == 1 ? options.folder : options.folder + "/" + issue_slug(c.sample.issue));
    if (const auto alone = static_cast<std::ptrdiff_t>(all->size()) - several; alone > 0)
        writer.note("passed over: " + std::to_string(alone) + " issues with documents of one group only");
    return writer.take();
}

} // namespace polylogue
