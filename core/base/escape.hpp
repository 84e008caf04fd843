#pragma once
// Text of any origin made safe for XML and HTML, Markdown, CSV and a terminal. Argdown's own rules are in
// format/argdown.
#include <string>
#include <string_view>

namespace polylogue::escape {

// For XML 1.0 and HTML, so that any reader gives the same characters back: & < > as references, in an attribute
// (to stand in double quotes) also quotation marks, tabs and line ends, carriage returns anywhere. What XML forbids
// (control characters, U+FFFE, U+FFFF) becomes U+FFFD.
enum class Xml { text, attribute };
void append_xml(std::string &out, std::string_view text, Xml where);
std::string xml_text(std::string_view text);
std::string xml_attribute(std::string_view text);

// For running text of CommonMark (with GitHub's tables and strikethrough): reads as these words wherever it stands,
// at a line's start too. Line ends and tabs become spaces, other control characters U+FFFD.
std::string markdown(std::string_view text);

// One cell of RFC 4180: quoted where it holds a comma, quotation mark or line end, or begins or ends with a space. A
// cell that a spreadsheet would take for a formula (= + - @, tab, carriage return or a full-width form first) gets an
// apostrophe before it, and so does one that begins with apostrophes before such a sign; uncsv takes it off again.
std::string csv(std::string_view cell);
std::string uncsv(std::string_view value); // `value`: a cell as a CSV reader gives it, quotes undone

// For a terminal and for messages: control characters (line ends too) as their pictures (␛), characters that turn the
// direction of text or act unseen as <U+202E>, bytes that are not UTF-8 as U+FFFD.
std::string visible(std::string_view text);

} // namespace polylogue::escape
