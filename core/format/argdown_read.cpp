#include "base/place.hpp"
#include "format/argdown.hpp"
#include "format/argdown_parse.hpp"
#include "format/json_facts.hpp"
#include "format/made_text.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace polylogue {
namespace {

using json_items::json;

// Classes of elements by title; an argument is one with the conclusion of its premises.
class Classes {
  public:
    explicit Classes(const argdown::Parsed &parsed) : of_(parsed.elements.size()) {
        std::iota(of_.begin(), of_.end(), std::size_t{0});
        std::map<std::pair<bool, std::string>, std::size_t> titles;
        for (std::size_t i = 0; i < of_.size(); ++i)
            if (const argdown::Element &e = parsed.elements[i]; !e.title.empty())
                of_[i] = titles.emplace(std::pair{e.argument, e.title}, i).first->second;
        for (const auto &[argument, conclusion] : parsed.conclusions)
            for (std::size_t from = of_[argument], to = of_[conclusion]; std::size_t & c : of_)
                if (c == from) c = to;
    }
    std::size_t operator[](std::size_t element) const { return of_[element]; }

  private:
    std::vector<std::size_t> of_;
};

class ArgdownReader {
  public:
    ArgdownReader(argdown::Parsed parsed, const std::string &text, const std::string &name)
        : parsed_(std::move(parsed)), classes_(parsed_), text_(text), name_(name) {}

    Result<Imported> read() {
        try {
            read_heads();
            for (std::size_t i = 0; i < parsed_.elements.size(); ++i) read_element(i);
            read_untold();
            file_own();
            for (const auto &[from, scope, list] : told_) relate_told(from, scope, list);
            for (const argdown::Edge &e : parsed_.edges) relate_edge(e);
            return all_.finish();
        } catch (const json_items::Fault &fault) {
            return Error{
                .kind = ErrorKind::schema, .message = fault.message, .path = name_, .line = place_of(text_, at_).line};
        }
    }

  private:
    void read_heads() {
        const auto it = parsed_.front.find("polylogue");
        if (it == parsed_.front.end() || !it->is_object()) return;
        json_items::each(*it, "documents", [&](const json &o, const std::string &at) {
            DocumentRecord record = json_items::read_document(o, at);
            std::string id = record.id;
            all_.map.documents.emplace(std::move(id), std::move(record));
        });
        json_items::each(*it, "readings", [&](const json &o, const std::string &at) {
            heads_.push_back(json_items::read_head(o, at, all_, heads_.size()));
            if (!all_.map.documents.contains(all_.at(heads_.back().reading).document))
                throw json_items::Fault{at + ".document: not among the documents"};
        });
    }

    void read_element(std::size_t i) {
        const argdown::Element &e = parsed_.elements[i];
        at_ = e.at;
        if (e.data.contains("claim")) worded_.insert(classes_[i]);
        for (const std::string &arrow : json_items::texts(e.data, "joined", "braces"))
            joined_.emplace(classes_[i], arrow);
        if (e.text.empty() || (e.data.contains("claim") && !e.data.contains("stakeholder"))) return;
        if (e.data.contains("reading"))
            read_fact(i, e);
        else
            own_.push_back({i, e.text});
    }

    void read_fact(std::size_t i, const argdown::Element &e) {
        const std::size_t number = json_items::offset(e.data, "reading", "braces");
        if (number == 0 || number > heads_.size())
            throw json_items::Fault{"reading " + std::to_string(number) + " is not in the front matter"};
        const json_items::Head &head = heads_[number - 1];
        FiledStatement s = json_items::read_filed(e.data, "braces");
        if (s.exact.empty()) s.exact = e.text;
        const std::string scope = std::to_string(number) + ":";
        const std::string id = json_items::text(e.data, "id", "braces");
        const std::string own = scope + (id.empty() ? "element " + std::to_string(i) : id);
        if (!all_.add(head.reading, own, holder_of(e, head), std::move(s)))
            throw json_items::Fault{"id: '" + id + "' is used twice"};
        file_under(i, own);
        if (e.data.contains("relations")) told_.push_back({own, scope, e.data});
    }

    void file_under(std::size_t element, const std::string &id) {
        members_[classes_[element]].push_back(id);
        class_of_.emplace(id, classes_[element]);
        ids_.emplace(element, id);
    }

    // A name that was changed by hand counts for more than the id beside it.
    static Stakeholder holder_of(const argdown::Element &e, const json_items::Head &head) {
        const std::string id = json_items::text(e.data, "holder", "braces");
        const std::string name = json_items::text(e.data, "stakeholder", "braces");
        const auto it = head.stakeholders.find(id);
        if (it != head.stakeholders.end() && (name.empty() || it->second.name == name)) return it->second;
        if (name.empty()) throw json_items::Fault{"holder: no stakeholder has the id '" + id + "'"};
        return named(name, e.data);
    }

    static Stakeholder named(const std::string &name, const json &data) {
        Stakeholder out;
        out.name = name;
        const std::string type = json_items::text(data, "type", "braces");
        const auto fallback = name == "AUTHOR" ? StakeholderType::author : StakeholderType::organisation;
        out.type = parse_stakeholder_type(type).value_or(fallback);
        return out;
    }

    // Mentions of what no one states: the title is all there is of it. What has no title either is no statement.
    void read_untold() {
        std::set<std::size_t> told = worded_;
        for (const auto &[key, members] : members_) told.insert(key);
        for (const auto &[i, words] : own_) told.insert(classes_[i]);
        for (std::size_t i = 0; i < parsed_.elements.size(); ++i) {
            const std::string &shared = parsed_.elements[classes_[i]].title;
            const std::string &title = shared.empty() ? parsed_.elements[i].title : shared;
            if (!title.empty() && told.insert(classes_[i]).second) own_.push_back({i, title});
        }
    }

    // Statements that belong to no reading of the front matter: a document made of them.
    void file_own() {
        if (own_.empty()) return;
        MadeText text;
        std::vector<Points> places;
        for (const Own &o : own_) places.push_back(text.add(o.words));
        const auto front = [&](const char *key) { return json_items::text(parsed_.front, key, "front matter"); };
        const Metadata meta{
            front("title"), front("outlet"), front("author"), front("date"), front("url"), front("lang"), "", ""};
        const std::string document = text.file(all_.map, meta, "");
        const std::size_t reading = all_.reading({document, "", front("issue"), "argdown\n", heads_.size()});
        for (std::size_t k = 0; k < own_.size(); ++k) add_own(own_[k], places[k], reading);
    }

    struct Own {
        std::size_t element;
        std::string words;
    };

    void add_own(const Own &own, const Points &at, std::size_t reading) {
        const argdown::Element &e = parsed_.elements[own.element];
        at_ = e.at;
        FiledStatement s = json_items::read_filed(e.data, "braces");
        s.at = at, s.exact = own.words;
        s.prefix.clear(), s.suffix.clear(), s.cue.reset(), s.source.reset();
        if (!e.data.contains("mode")) s.mode = Mode::author;
        if (s.logics.empty()) s.logics = logics_of(e);
        if (s.concept_id.empty() && !e.title.empty()) s.concept_id = e.title;
        std::string name = "AUTHOR";
        for (const char *key : {"author", "speaker", "proponent", "stakeholder"})
            if (const std::string told = json_items::text(e.data, key, "braces"); !told.empty()) name = told;
        const std::string id = "own:" + std::to_string(own.element);
        if (name != "AUTHOR" && !e.data.contains("mode")) s.mode = Mode::indirect;
        all_.add(reading, id, named(name, e.data), std::move(s));
        file_under(own.element, id);
    }

    static std::vector<std::string> logics_of(const argdown::Element &e) {
        std::vector<std::string> out;
        for (std::string t : e.tags) {
            std::replace(t.begin(), t.end(), ' ', '-'); // ids stand side by side in a map
            if (std::find(out.begin(), out.end(), t) == out.end()) out.push_back(std::move(t));
        }
        return out;
    }

    void relate_told(const std::string &from, const std::string &scope, const json &data) {
        json_items::each(data, "relations", [&](const json &o, const std::string &where) {
            const std::string to = json_items::text(o, "to", where);
            const Relation r = json_items::read_related(o, where);
            if (!all_.relate(from, scope + to, r))
                all_.note("a relation from '" + from + "' to '" + to + "', which is not in this file");
            else
                related_.emplace(class_of_.at(from), class_of_.at(scope + to), r.type);
        });
    }

    void relate_edge(const argdown::Edge &e) {
        relate_elements(e.from, e.to, e.link == argdown::Link::support ? RelationType::support : RelationType::attack);
        if (e.link == argdown::Link::contradiction) relate_elements(e.to, e.from, RelationType::attack);
    }

    // The statement of the element itself, then those of its class.
    std::vector<std::string> statements_of(std::size_t element) const {
        std::vector<std::string> out;
        if (const auto it = ids_.find(element); it != ids_.end()) out.push_back(it->second);
        if (const auto it = members_.find(classes_[element]); it != members_.end())
            out.insert(out.end(), it->second.begin(), it->second.end());
        return out;
    }

    // Between the first that stand in one reading; nothing where the braces told it already.
    void relate_elements(std::size_t from, std::size_t to, RelationType type) {
        const char *sign = type == RelationType::support ? "+" : "-";
        if (joined_.contains({classes_[to], sign + parsed_.elements[from].title})) return;
        if (classes_[from] == classes_[to] || !related_.emplace(classes_[from], classes_[to], type).second) return;
        Relation r;
        r.type = type, r.basis = Basis::structure;
        for (const std::string &a : statements_of(from))
            for (const std::string &b : statements_of(to))
                if (all_.relate(a, b, r)) return;
        all_.note("'" + title_of(from) + "' " + std::string(to_string(type)) + "s '" + title_of(to) +
                  "', but no document holds both");
    }

    std::string title_of(std::size_t element) const {
        const argdown::Element &e = parsed_.elements[element];
        if (e.title.empty() && e.text.empty()) return "(no words)";
        return e.title.empty() ? e.text : e.title;
    }

    argdown::Parsed parsed_;
    Classes classes_;
    const std::string &text_, &name_;
    Assembly all_;
    std::vector<json_items::Head> heads_;
    std::vector<Own> own_;
    std::set<std::size_t> worded_;                            // classes with a label of ours
    std::set<std::pair<std::size_t, std::string>> joined_;    // arrows that no reading of its own tells: "+Title"
    std::map<std::size_t, std::vector<std::string>> members_; // ids of the statements of a class
    std::map<std::string, std::size_t> class_of_;             // the other way round
    std::map<std::size_t, std::string> ids_;                  // of the statement of an element
    struct Told {
        std::string from, scope;
        json data;
    };
    std::vector<Told> told_;
    std::set<std::tuple<std::size_t, std::size_t, RelationType>> related_;
    std::size_t at_ = 0; // of the element at work, for messages
};

} // namespace

Result<Imported> parse_argdown(const std::string &text, const std::string &name) {
    auto parsed = argdown::parse(text, name);
    if (!parsed) return parsed.error();
    return ArgdownReader(std::move(*parsed), text, name).read();
}

} // namespace polylogue
