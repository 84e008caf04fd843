#pragma once
// Expected failures as values: Result<T> holds a T or an Error that names the file and the place.
// Broken invariants are asserts and are not reported here.
#include <cassert>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace polylogue {

enum class ErrorKind { io, encoding, syntax, schema, limit, usage, plugin, conflict, stopped };

struct Error {
    ErrorKind kind = ErrorKind::io;
    std::string message{};               // what was expected, what was found
    std::string path{};                  // file or input the error is about; empty when none
    std::size_t line = 0;                // 1-based; 0 when unknown
    std::size_t column = 0;              // 1-based, in code points; 0 when unknown
    std::optional<std::size_t> offset{}; // bytes from the start of the file

    // "path:line:column: message", "path: byte N: message", or what of it is known.
    std::string text() const;
};

template <class T> class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::move(value)) {}
    Result(Error error) : state_(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<T>(state_); }
    T &value() { return assert(*this), *std::get_if<T>(&state_); }
    const T &value() const { return assert(*this), *std::get_if<T>(&state_); }
    T &operator*() { return value(); }
    const T &operator*() const { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    const Error &error() const { return assert(!*this), *std::get_if<Error>(&state_); }

  private:
    std::variant<T, Error> state_;
};

struct Done {};
using Status = Result<Done>; // success carries nothing

} // namespace polylogue
