#pragma once

#include <string>

#include "plan/planner.h"

namespace esmigrate {

/// `exports.name` becomes the variable that the export is, `local`.
void refer_to_export(Planner& planner, const ExportUse& use, const std::string& local);

/// Variables that only named the exports object (`const e = exports`) go: what they were used for
/// names the exports directly.
void drop_aliases(Planner& planner);

}  // namespace esmigrate
