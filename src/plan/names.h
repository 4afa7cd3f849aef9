#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// Picks names that mean nothing yet anywhere in one file, so that no scope can capture them.
class NamePicker {
 public:
  explicit NamePicker(const ModuleFacts& facts) : facts_(facts) {}

  /// `wanted` itself if it is unused and may be bound, else `_wanted`, `_wanted2`, ...
  std::string fresh(std::string_view wanted);
  /// The same for a variable that only code outside of all functions and blocks speaks of: what
  /// inner scopes call their own variables does not matter to it.
  std::string fresh_at_top(std::string_view wanted);
  /// Reserves a name that is known to be free at module level.
  void take(std::string_view name) { taken_.emplace_back(name); }
  bool is_taken(std::string_view name) const;

 private:
  bool is_used(std::string_view name) const;
  template <class Used>
  std::string pick(std::string_view wanted, Used&& is_in_use);

  const ModuleFacts& facts_;
  std::vector<std::string> taken_;
};

/// A variable name for what a specifier or file path names: `./lib/foo-bar.js` -> `fooBar`,
/// `@scope/pkg` -> `pkg`, `./router/index.js` -> `router`. Always a valid binding name.
std::string name_for(std::string_view specifier_or_path);

}  // namespace esmigrate
