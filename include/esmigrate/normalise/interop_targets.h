#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace esmigrate {

/// What `require` of one specifier gives, as far as the helpers of compilers ask.
struct InteropTarget {
  enum class Value : std::uint8_t {
    Unknown,
    Marked,    ///< an object whose `__esModule` is true whenever somebody can look
    Unmarked,  ///< anything else, for certain
  };
  Value value = Value::Unknown;
  bool is_builtin = false;
  bool is_loaded = false;            ///< wholly, whenever its require is done
  bool ignores_this = false;         ///< the value is a function that does not say `this`
  bool hides_names = false;          ///< some of `names` are in no list of keys, nor in copies
  bool has_all_names = false;        ///< `names` is all it exports
  std::vector<std::string> names;    ///< sorted; properties that hold for good what they do once it
                                     ///< is loaded
  std::vector<std::string> methods;  ///< sorted; functions that do not say `this`
  std::vector<std::string> changing;  ///< sorted; those that may hold something else later

  bool has_own_this = false;  ///< a function of its names changes or hands on its `this`

  /// Whether its names can stand for the object: nobody who calls a method misses that as `this`.
  bool is_list_of_names() const {
    return is_loaded && has_all_names && value == Value::Unmarked && !is_builtin && !has_own_this &&
           std::none_of(names.begin(), names.end(), [](const std::string& name) {
             return name == "default" || name == "__proto__";
           });
  }
};

/// What the other files say about what one file requires, for steps that need to know.
struct InteropTargets {
  std::map<std::string, InteropTarget, std::less<>> by_specifier;
  bool is_in_cycle = false;  ///< the file itself: others may see it half filled
  /// Only what does the same whatever the module becomes: requires lose their helpers, exports are
  /// left alone.
  bool requires_only = false;
};

/// Specifiers of requires that stood in helpers of compilers, sorted but for `starred`.
struct InteropUses {
  std::vector<std::string> unwrapped;  ///< and do no more
  std::vector<std::string> copied;     ///< of those, in a helper that copies what is not marked
  std::vector<std::string> spread;     ///< whose names a star became
  std::vector<std::string> starred;    ///< that still stand in `__exportStar`: one for each mention
  bool asks = false;  ///< targets were not known, and a step would have had use for them
};

}  // namespace esmigrate
