#pragma once

#include "driver/read_program.h"
#include "esmigrate/link/linked_program.h"

namespace esmigrate {

/// Reads once more, now that all files are known, what TypeScript or Babel wrote: without the
/// helpers around what it requires and exports. Facts and sources become those of the new texts.
void unwrap_interop(const ReadInput& input, const Resolver& resolver, ReadProgram& program);

}  // namespace esmigrate
