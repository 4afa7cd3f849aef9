#include "esmigrate/syntax/node_kind.h"

namespace esmigrate {

std::string_view to_text(NodeKind kind) {
  switch (kind) {
#define ESM_NODE(name, grammar_name) \
  case NodeKind::name:               \
    return grammar_name;
#include "esmigrate/syntax/node_kinds.def"
#undef ESM_NODE
    case NodeKind::Other:
      break;
  }
  return "other";
}

}  // namespace esmigrate
