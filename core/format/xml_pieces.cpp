#include "format/xml_pieces.hpp"

#include <algorithm>

namespace polylogue {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

struct Tag {
    std::size_t begin = 0, end = 0; // bytes
    bool opens = false, closes = false;
};

std::string_view name_of(std::string_view tag) { // of "<name …" or "</name …"
    tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
    return tag.substr(0, tag.find_first_of(" \t\r\n/>"));
}

class Cutter {
  public:
    Cutter(std::string_view xml, std::size_t size, const std::function<bool(const std::string &)> &take)
        : xml_(xml), size_(size), take_(take) {}

    bool run() {
        while (next()) {
            if (depth_ == 0 && !root_.empty()) return false; // a second root
            if (tag_.opens ? !open() : !close()) return false;
        }
        return !broken_ && depth_ == 0 && !root_.empty();
    }

  private:
    // To the next start or end tag; false at the end, and where something else than a tag begins.
    bool next() {
        while (!broken_) {
            const std::size_t at = std::min(xml_.find('<', at_), xml_.size());
            if (depth_ == 0 && xml_.substr(at_, at - at_).find_first_not_of(kSpace) != std::string_view::npos)
                return fail();
            if (at == xml_.size()) return false;
            at_ = at;
            const std::string_view rest = xml_.substr(at);
            if (rest.starts_with("<!--"))
                skip("-->", 4);
            else if (rest.starts_with("<![CDATA["))
                skip("]]>", 9);
            else if (rest.starts_with("<?"))
                skip("?>", 2);
            else
                return !rest.starts_with("<!") ? read_tag() : fail();
        }
        return false;
    }

    bool fail() {
        broken_ = true;
        return false;
    }

    void skip(std::string_view end, std::size_t start) {
        const std::size_t at = xml_.find(end, at_ + start);
        if (at == std::string_view::npos)
            fail();
        else
            at_ = at + end.size();
    }

    bool read_tag() {
        std::size_t at = at_;
        for (char quote = 0; at < xml_.size() && (quote || xml_[at] != '>'); ++at)
            if (const char c = xml_[at]; quote ? c == quote : c == '"' || c == '\'') quote = quote ? '\0' : c;
        if (at == xml_.size()) return fail();
        tag_ = {at_, at + 1, xml_[at_ + 1] != '/', xml_[at_ + 1] == '/' || xml_[at - 1] == '/'};
        at_ = at + 1;
        return true;
    }

    std::string_view tag() const { return xml_.substr(tag_.begin, tag_.end - tag_.begin); }

    bool open() {
        if (depth_ == 0) root_ = tag();
        if (depth_ == 1) part_ = tag(), from_ = tag_.end;
        if (!tag_.closes) return ++depth_ > 0;
        if (depth_ == 1) return take_(root_ + part_ + end_of(root_)); // <part/>
        return depth_ == 2 ? cut() : depth_ > 2;
    }

    bool close() {
        if (depth_ == 0) return false;
        --depth_;
        if (depth_ == 0) return name_of(tag()) == name_of(root_);
        if (depth_ == 1) return name_of(tag()) == name_of(part_) && give(tag_.begin);
        return depth_ != 2 || cut();
    }

    // Behind a child of the part.
    bool cut() {
        if (tag_.end - from_ < size_) return true;
        const bool taken = give(tag_.end);
        from_ = tag_.end;
        return taken;
    }

    bool give(std::size_t to) const {
        return take_(root_ + part_ + std::string(xml_.substr(from_, to - from_)) + end_of(part_) + end_of(root_));
    }

    static std::string end_of(std::string_view start) { return "</" + std::string(name_of(start)) + ">"; }

    const std::string_view xml_;
    const std::size_t size_;
    const std::function<bool(const std::string &)> &take_;
    std::size_t at_ = 0, depth_ = 0, from_ = 0; // from_: where the next piece begins
    Tag tag_;
    std::string root_, part_; // their start tags
    bool broken_ = false;
};

} // namespace

bool in_pieces(std::string_view xml, std::size_t size, const std::function<bool(const std::string &piece)> &take) {
    return Cutter(xml, size, take).run();
}

} // namespace polylogue
