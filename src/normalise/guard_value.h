#pragma once

#include <string>

#include "esmigrate/normalise/normalise_module.h"

namespace esmigrate {

/// What an expression about the loader's variables is known to be.
struct GuardValue {
  /// Truthy: some object or function.
  enum class Kind { Unknown, Undefined, False, True, Text, Object, Truthy } kind = Kind::Unknown;
  std::string text;           ///< of Text
  bool is_of_loader = false;  ///< a loader's variable was asked, not just literals

  bool is_known() const { return kind != Kind::Unknown; }
  bool is_truthy() const {
    return kind == Kind::True || kind == Kind::Object || kind == Kind::Truthy ||
           (kind == Kind::Text && !text.empty());
  }
};

/// Evaluates tests such as `typeof define === 'function' && define.amd` for a module that Node
/// loads as CommonJS: it has `module`, `exports` and `require`, and nobody defines `define`.
GuardValue guard_value(const NormaliseInput& input, NodeRef expression);

}  // namespace esmigrate
