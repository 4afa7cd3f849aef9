#pragma once

#include <algorithm>
#include <string_view>

#include "esmigrate/driver/options.h"

namespace esmigrate {

/// Whether `--debug-print` asks for this stage.
inline bool is_printed(const Options& options, std::string_view stage) {
  const auto& wanted = options.debug_print;
  return std::find(wanted.begin(), wanted.end(), stage) != wanted.end();
}

}  // namespace esmigrate
