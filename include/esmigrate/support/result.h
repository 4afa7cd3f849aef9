#pragma once

#include <string>
#include <utility>
#include <variant>

#include "esmigrate/support/check.h"

namespace esmigrate {

/// Trouble outside the JavaScript itself (disk, flags): what happened, where, what to try.
struct Problem {
  std::string path;     ///< the file or flag concerned; may be empty
  std::string message;  ///< lower case, one line, no final period
};

template <class E>
struct Unexpected {
  E error;
};
template <class E>
Unexpected(E) -> Unexpected<E>;

/// A value or the reason there is none. Named after the parts of `std::expected` used here, so that
/// it can become an alias of it. Not checking it is a compile-time warning.
template <class T, class E = Problem>
class [[nodiscard]] Result {
 public:
  // Implicit, so that `return value;` and `return Unexpected{...};` both read well.
  // NOLINTBEGIN(google-explicit-constructor)
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Unexpected<E> error) : state_(std::in_place_index<1>, std::move(error.error)) {}
  // NOLINTEND(google-explicit-constructor)

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  T& value() {
    ESM_CHECK(has_value(), "value() is asked of a result that has one");
    return std::get<0>(state_);
  }
  const T& value() const {
    ESM_CHECK(has_value(), "value() is asked of a result that has one");
    return std::get<0>(state_);
  }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const E& error() const {
    ESM_CHECK(!has_value(), "error() is asked of a result that has one");
    return std::get<1>(state_);
  }

 private:
  std::variant<T, E> state_;
};

/// Success carries nothing: `Result<Done>`.
struct Done {};

}  // namespace esmigrate
