#pragma once
// Values of the model as bytes, for a process of the same program on the same machine: nothing is converted, and no
// version is kept. Maps in files are written by format/.
#include "graph/model.hpp"

#include <algorithm>
#include <cstring>
#include <type_traits>

namespace polylogue::packing {

// The fields of each struct, in one place for both directions.
template <class A> void fields(A &a, Span &s) { a(s.begin, s.end); }
template <class A> void fields(A &a, Points &p) { a(p.begin, p.end); }
template <class A> void fields(A &a, Loss &l) { a(l.plugin, l.reason); }
template <class A> void fields(A &a, Alias &x) { a(x.text, x.evidence); }
template <class A> void fields(A &a, Metadata &m) {
    a(m.title, m.outlet, m.author, m.date, m.url, m.lang, m.note, m.issue);
}
template <class A> void fields(A &a, Document &d) { a(d.path, d.meta, d.text, d.body, d.title, d.furniture); }
template <class A> void fields(A &a, Stakeholder &s) { a(s.name, s.type, s.known, s.aliases, s.anonymous); }
template <class A> void fields(A &a, Holding &h) {
    a(h.stakeholder, h.mode, h.logics, h.stance, h.concept_id, h.confidence, h.extractors);
}
template <class A> void fields(A &a, Statement &s) { a(static_cast<Holding &>(s), s.span, s.cue, s.source); }
template <class A> void fields(A &a, FiledStatement &s) {
    a(static_cast<Holding &>(s), s.at, s.exact, s.prefix, s.suffix, s.cue, s.source);
}
template <class A> void fields(A &a, Relation &r) { a(r.from, r.to, r.type, r.basis, r.confidence, r.extractors); }
template <class A> void fields(A &a, FiledEcho &e) { a(e.at, e.of, e.translation); }
template <class A> void fields(A &a, Fragment &f) { a(f.stakeholders, f.statements, f.relations); }
template <class A> void fields(A &a, Reading &r) {
    a(r.document, r.codebook, r.issue, r.configuration, r.stakeholders, r.statements, r.relations, r.echoes, r.losses);
}

// Whether a value of an enum is one of its words.
constexpr bool is_word(StakeholderType v) { return v <= StakeholderType::author; }
constexpr bool is_word(Mode v) { return v <= Mode::author; }
constexpr bool is_word(Stance v) { return v <= Stance::neutral; }
constexpr bool is_word(RelationType v) { return v <= RelationType::attack; }
constexpr bool is_word(Basis v) { return v <= Basis::structure; }

template <class T> constexpr bool is_plain = std::is_arithmetic_v<T> || std::is_enum_v<T>;

class Packer {
  public:
    template <class... T> void operator()(const T &...values) { (put(values), ...); }
    std::string bytes;

  private:
    template <class T>
    requires is_plain<T>
    void put(const T &v) { bytes.append(reinterpret_cast<const char *>(&v), sizeof v); }
    void put(const std::string &v) {
        put(v.size());
        bytes += v;
    }
    template <class T> void put(const std::vector<T> &v) { range(v); }
    template <class T> void put(const std::set<T> &v) { range(v); }
    template <class K, class V> void put(const std::map<K, V> &v) { range(v); }
    template <class K, class V> void put(const std::pair<K, V> &v) { (*this)(v.first, v.second); }
    template <class T> void put(const std::optional<T> &v) {
        put(v.has_value());
        if (v) put(*v);
    }
    template <class T>
    requires(!is_plain<T>) void put(const T &v) {
        fields(*this, const_cast<T &>(v)); // fields() names them for reading, too; nothing is changed
    }
    void range(const auto &v) {
        put(v.size());
        for (const auto &item : v) put(item);
    }
};

class Unpacker { // reads what a Packer wrote; good() turns false when it is cut short, too long, or holds no such
                 // values
  public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}
    template <class... T> void operator()(T &...values) { (get(values), ...); }
    bool good() const { return good_ && rest_.empty(); }

  private:
    std::string_view take(std::size_t size) {
        if (size > rest_.size()) good_ = false;
        const std::string_view out = rest_.substr(0, std::min(size, rest_.size()));
        rest_.remove_prefix(out.size());
        return out;
    }
    std::size_t count() { // of items, each a byte at least
        std::size_t out = 0;
        get(out);
        if (out > rest_.size()) good_ = false;
        return good_ ? out : 0;
    }
    template <class T>
    requires is_plain<T>
    void get(T &v) {
        const std::string_view from = take(sizeof v);
        if (from.size() == sizeof v) std::memcpy(&v, from.data(), sizeof v);
        if constexpr (std::is_enum_v<T>)
            if (!is_word(v)) good_ = false, v = T{};
    }
    void get(bool &v) {
        std::uint8_t byte = 0;
        get(byte);
        if (byte > 1) good_ = false;
        v = byte == 1;
    }
    void get(std::string &v) { v = take(count()); }
    template <class T> void get(std::vector<T> &v) {
        v.resize(count());
        for (T &item : v) get(item);
    }
    template <class T> void get(std::set<T> &v) {
        for (std::size_t n = count(); n > 0; --n) v.insert(v.end(), got<T>());
    }
    template <class K, class V> void get(std::map<K, V> &v) {
        for (std::size_t n = count(); n > 0; --n) {
            K key = got<K>();
            v.emplace(std::move(key), got<V>());
        }
    }
    template <class T> void get(std::optional<T> &v) {
        v.reset();
        if (got<bool>()) v = got<T>();
    }
    template <class T>
    requires(!is_plain<T>) void get(T &v) { fields(*this, v); }
    template <class T> T got() {
        T out{};
        get(out);
        return out;
    }

    std::string_view rest_;
    bool good_ = true;
};

std::string packed(const auto &...values) {
    Packer out;
    out(values...);
    return std::move(out.bytes);
}

// False when the bytes are not what packed() makes of such values.
bool unpack(std::string_view bytes, auto &...values) {
    Unpacker in(bytes);
    in(values...);
    return in.good();
}

} // namespace polylogue::packing
