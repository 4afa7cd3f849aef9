#include "esmigrate/diag/diagnostic.h"

#include <iterator>

#include "esmigrate/support/check.h"

namespace esmigrate {

static constexpr KindInfo kKinds[] = {
#define ESM_KIND(name, text_name, severity, message) {text_name, Severity::severity, message},
#include "esmigrate/diag/kinds.def"
#undef ESM_KIND
};

const KindInfo& kind_info(DiagnosticKind kind) {
  const auto index = static_cast<std::size_t>(kind);
  ESM_CHECK(index < std::size(kKinds), "a kind is one of kinds.def");
  return kKinds[index];
}

std::vector<DiagnosticKind> all_kinds() {
  std::vector<DiagnosticKind> kinds;
  for (std::size_t i = 0; i < std::size(kKinds); ++i) {
    kinds.push_back(static_cast<DiagnosticKind>(i));
  }
  return kinds;
}

}  // namespace esmigrate
