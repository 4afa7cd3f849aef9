#pragma once

#include <set>
#include <string>
#include <vector>

#include "esmigrate/edit/edit_set.h"
#include "esmigrate/normalise/normalise_module.h"

namespace esmigrate {

/// What the steps of one module know of each other.
struct StepState {
  bool had_head = false;             ///< the head of a universal module definition was taken away
  bool made_writable = false;        ///< a property that was defined is assigned instead
  bool made_enumerable = false;      ///< one that lists of keys did not show
  bool is_barrel = false;            ///< `module.exports = require('./x');` was taken apart
  std::set<std::string> unwrapped;   ///< specifiers of requires that lost a compiler's helper
  std::set<std::string> copied;      ///< of those, with one that copies members
  std::set<std::string> spread;      ///< those of stars that gave way to their names
  std::vector<std::string> starred;  ///< those of `__exportStar(require('x'), exports)`, each
  bool only_asks = false;            ///< the other files are not known: edits are not wanted
  bool asked = false;                ///< but something would be done if they were
};

/// One step adds the edits of its kind that it finds, none if there are none.
/// Tests for a loader (`typeof module`, `typeof define`, ...) that have one answer in Node.
void fold_guards(const NormaliseInput& input, EditSet& edits);
/// `(function (root, factory) { module.exports = factory(...) }(this, function ...))`: the one call
/// that is left of the head stands for itself.
void remove_umd_head(const NormaliseInput& input, StepState& state, EditSet& edits);
/// The body of a function called on the spot becomes the module's own code.
void unwrap_function(const NormaliseInput& input, StepState& state, EditSet& edits);

/// `__importDefault(require('./x')).default` and the like, where it is known what is required.
void unwrap_requires(const NormaliseInput& input, StepState& state, EditSet& edits);
/// `Object.defineProperty(exports, 'a', { get: ... })` and `__exportStar(require('./x'), exports)`
/// of another module's names.
void spell_reexports(const NormaliseInput& input, StepState& state, EditSet& edits);
/// Helpers that nothing uses any more.
void drop_interop_helpers(const NormaliseInput& input, StepState& state, EditSet& edits);
/// `Object.assign(exports, { a })`, `Object.defineProperty(exports, 'a', { value: 1 })`.
void spell_object_helpers(const NormaliseInput& input, StepState& state, EditSet& edits);
/// TypeScript's `(function (Kind) { ... })(Kind || (exports.Kind = Kind = {}));`.
void spell_enums(const NormaliseInput& input, EditSet& edits);
/// `exports[KEY]`, `const { a } = exports` and others that have a plain spelling.
void spell_plainly(const NormaliseInput& input, EditSet& edits);

}  // namespace esmigrate
