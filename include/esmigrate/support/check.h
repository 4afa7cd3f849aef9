#pragma once

#include <stdexcept>
#include <string>

namespace esmigrate {

/// A broken invariant: a bug of this program, never the input's fault. The driver reports it with
/// exit code 3 and writes nothing.
class InternalError : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] void check_failed(const char* condition, const char* claim, const char* file,
                               int line);

}  // namespace esmigrate

/// Holds in release builds too: stopping beats writing wrong code. `claim` says what must be true.
#define ESM_CHECK(condition, claim) \
  ((condition) ? void(0) : ::esmigrate::check_failed(#condition, claim, __FILE__, __LINE__))
