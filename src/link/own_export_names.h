#pragma once

#include <cstdint>

#include "link/cjs_export_names.h"
#include "link/esm_export_names.h"

namespace esmigrate {

/// What one file says by itself of the names that an `import` of it finds: both what Node's lexer
/// makes of it and its export declarations, since which of them counts is not in its text.
struct OwnExportNames {
  CjsExportNames cjs;
  EsmExportNames esm;
};

/// Larger files add no names.
inline constexpr std::uint64_t kMaxFileWithNames = 8U << 20;

inline OwnExportNames own_export_names(const SyntaxTree& tree) {
  return {cjs_export_names(tree), esm_export_names(tree)};
}

}  // namespace esmigrate
