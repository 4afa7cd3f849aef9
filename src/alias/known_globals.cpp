#include "alias/known_globals.h"

#include <algorithm>
#include <array>

#include "alias/effects_known.h"

namespace esmigrate {

bool is_known_global(std::string_view name) {
  static constexpr std::array<std::string_view, 14> kOthers = {
      "global",      "globalThis",   "process",      "console",       "setTimeout",
      "setInterval", "setImmediate", "clearTimeout", "clearInterval", "clearImmediate",
      "performance", "fetch",        "eval",         "queueMicrotask"};
  if (std::find(kOthers.begin(), kOthers.end(), name) != kOthers.end()) return true;
  const bool is_fixed = name == "undefined" || name == "NaN" || name == "Infinity";
  return !is_fixed && name != "arguments" && is_pure_global(name);
}

}  // namespace esmigrate
