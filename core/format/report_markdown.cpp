#include "base/escape.hpp"
#include "format/report_html.hpp"

namespace polylogue {
namespace {

using namespace reporting;

class Markdown {
  public:
    explicit Markdown(const Report &report) : report_(report) {}

    std::string run() {
        out_ = "# " + text(report_.title) + "\n\n" + text(report_.subtitle) + "\n";
        for (const Section &s : report_.sections) {
            out_ += "\n## " + text(s.heading) + "\n";
            for (const Block &b : s.blocks) std::visit([&](const auto &block) { put(block); }, b);
        }
        return out_;
    }

  private:
    static std::string text(const std::string &words) { return escape::markdown(words); }

    void put(const Remarks &p) {
        out_ += "\n";
        for (const Remark &r : p.sentences) out_ += (p.list ? "- " : "") + text(r.text) + "\n";
    }

    void put(const Citations &q) {
        out_ += "\n### " + text(q.heading) + "\n";
        for (const Citation &it : q.quotes)
            out_ += "\n> " + text(it.words) + "\n>\n> — " + text(it.holder) + " · " + text(it.manner) + " · " +
                    text(it.place) + "\n";
    }

    void row(const std::vector<std::string> &cells) {
        for (const std::string &c : cells) out_ += "| " + text(c) + " ";
        out_ += "|\n";
    }

    void table(const std::string &caption, const std::vector<std::string> &head) {
        out_ += "\n**" + text(caption) + "**\n\n";
        row(head);
        for (std::size_t i = 0; i < head.size(); ++i) out_ += "|---";
        out_ += "|\n";
    }

    void put(const Grid &g) {
        table(g.caption, g.head);
        for (const Row &r : g.rows) {
            std::vector<std::string> cells;
            for (const Field &f : r.fields) cells.push_back(f.text);
            row(cells);
        }
    }

    void put(const Bars &b) {
        std::vector<std::string> head{""};
        head.insert(head.end(), b.groups.begin(), b.groups.end());
        table(b.caption, head);
        for (const BarPanel &p : b.panels) {
            std::vector<std::string> cells{p.label + (p.differs ? " *" : "")};
            for (const Bar &bar : p.bars) cells.push_back(bar.text);
            row(cells);
        }
        out_ += "\n![" + text(b.caption) + "](" + b.id + ".svg)\n";
    }

    void put(const Picture &p) { out_ += "\n![" + text(p.caption) + "](" + p.file + ".svg)\n"; }

    const Report &report_;
    std::string out_;
};

} // namespace

std::string write_report_markdown(const Report &report) { return Markdown(report).run(); }

} // namespace polylogue
