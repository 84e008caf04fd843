#pragma once
// A report as headings, sentences, tables, charts and quotations, before it becomes HTML or Markdown. Every sentence
// links to what it rests on.
#include <string>
#include <variant>
#include <vector>

namespace polylogue::reporting {

struct Link {
    std::string text, target; // target: the id of a block, row or quotation of the report
};

struct Remark {
    std::string text;
    std::vector<Link> evidence;
};

struct Remarks {
    std::vector<Remark> sentences;
    bool list = false; // one sentence a line
};

struct Citation {
    std::string id, words, holder, manner, place; // place: group, document and date
    std::string url;                              // http or https, or empty
};

struct Citations {
    std::string id, heading;
    std::vector<Citation> quotes;
    bool side_by_side = false;
};

enum class Tone { none, favour, oppose, mixed, number, faint };

struct Field {
    std::string text;
    Tone tone = Tone::none;
    double depth = 0; // 0 … 1, of a number's shade
};

struct Row {
    std::string id; // or empty
    std::vector<Field> fields;
};

struct Grid { // a table; the first column names the row
    std::string id, caption;
    std::vector<std::string> head;
    std::vector<Row> rows;
};

struct Bar {
    double share = 0, low = 0, high = 0; // 0 … 1
    bool known = false;                  // otherwise only `text` is shown: the group is small
    std::string text;
};

struct BarPanel { // one small chart: a category, a bar a group
    std::string id, label;
    std::vector<Bar> bars; // by group
    bool differs = false;
};

struct Bars {
    std::string id, caption, description; // description: for those who cannot see the chart
    std::vector<std::string> groups;
    std::vector<BarPanel> panels;
};

struct Picture {
    std::string id, file, caption; // file: beside the report, without ending
};

using Block = std::variant<Remarks, Citations, Grid, Bars, Picture>;

struct Section {
    std::string id, heading;
    std::vector<Block> blocks;
};

struct Report {
    std::string lang, title, subtitle, contents; // contents: the word for the list of sections
    std::vector<Section> sections;
};

} // namespace polylogue::reporting
