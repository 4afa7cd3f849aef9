// Where the module's own path comes from. `import.meta.filename` came with Node 20.11 (Node
// documentation, "Modules: ECMAScript modules"); before it, the URL has to be taken apart. Imported
// functions do that in place: declarations at the head would not be there yet where a cycle calls
// into the module early.
#include <algorithm>

#include "plan/planner.h"

namespace esmigrate {

void import_helper(Planner& planner, std::string clause, std::string specifier) {
  const ByteRange place{planner.places.imports, planner.places.imports};
  const auto inserted = std::count_if(
      planner.plan.actions.begin(), planner.plan.actions.end(), [place](const Action& action) {
        return action.kind == ActionKind::ImportInserted && action.range == place;
      });
  Action& action =
      planner.add(ActionKind::ImportInserted, place, "what was there without an import is needed");
  ActionPart part;
  part.kind = ActionPart::Kind::Import;
  part.specifier = std::move(specifier);
  part.text = std::move(clause);
  action.parts.push_back(std::move(part));
  action.order = kHelperImportOrder + static_cast<std::int32_t>(inserted);
  planner.has_module_syntax = true;
}

/// `import { exported } from builtin` with a fresh local name, which comes back.
static std::string import_builtin(Planner& planner, std::string_view builtin,
                                  std::string_view exported) {
  const std::string local = planner.names.fresh(exported);
  const std::string name(exported);
  import_helper(planner, "{ " + (local == name ? name : name + " as " + local) + " }",
                (planner.in.options.node_protocol ? "node:" : "") + std::string(builtin));
  return local;
}

std::string path_text(Planner& planner, std::string_view which) {
  // Its loader is jest's own, which knows them since version 30.
  const std::uint32_t jest = planner.interface.jest_version;
  if (planner.in.options.target == LinkOptions::Target::Node && (jest == 0 || jest >= 30))
    return "import.meta." + std::string(which);
  if (planner.path_function.empty())
    planner.path_function = import_builtin(planner, "url", "fileURLToPath");
  const std::string path = planner.path_function + "(import.meta.url)";
  if (which == "filename") return path;
  if (planner.directory_function.empty())
    planner.directory_function = import_builtin(planner, "path", "dirname");
  return planner.directory_function + "(" + path + ")";
}

}  // namespace esmigrate
