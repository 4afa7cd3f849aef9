#pragma once

#include "link/local_form.h"

namespace esmigrate {

/// Whether something makes the module impossible as an ES module, whatever its exports; then `form`
/// says what.
bool find_commonjs_reason(const ModuleFacts& facts, LocalForm& form);

}  // namespace esmigrate
