#pragma once

#include <vector>

#include "esmigrate/alias/reexport.h"
#include "plan/planner.h"

namespace esmigrate {

/// A statement of a named module that exports what another module exports.
struct PassedOn {
  const AssignmentChain* chain = nullptr;
  Reexport reexport;
};

/// Whether `export { b as a } from 'x'` says the same as the statement, as far as the other module
/// is concerned.
std::optional<PassedOn> passed_on(const Planner& planner, const AssignmentChain& chain);

/// Spells them, in the place of the import if nothing else needs that. `names` is all that the
/// module exports.
void plan_reexports(Planner& planner, const std::vector<PassedOn>& passed,
                    const std::vector<std::string>& names);

}  // namespace esmigrate
