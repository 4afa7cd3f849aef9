#pragma once

#include <string>
#include <vector>

#include "esmigrate/plan/module_plan.h"
#include "plan/names.h"

namespace esmigrate {

/// Places in the text that several decisions share.
struct Places {
  std::uint32_t imports = 0;  ///< behind the leading imports, where imports may be inserted
  /// Where declarations for the whole module go: behind the last import before code that needs
  /// them.
  std::uint32_t head = 0;
  bool head_is_after = false;  ///< `head` ends a line of imports; else it begins a statement
  std::uint32_t end = 0;       ///< end of the text
};

/// What every part of planning one module needs; the parts add their actions to `plan`.
struct Planner {
  const PlanInput& in;
  const ModuleFacts& facts;
  const ModuleInterface& interface;
  std::string_view source;
  ModulePlan& plan;
  NamePicker names;
  Places places;
  bool needs_create_require = false;
  bool needs_main_check = false;
  bool has_module_syntax = false;        ///< some import or export is written
  std::vector<std::string> site_locals;  ///< by require site: the local that an inline call becomes
  std::string main_check_name;

  Action& add(ActionKind kind, ByteRange range, std::string because) {
    Action action;
    action.kind = kind;
    action.range = range;
    action.because = std::move(because);
    plan.actions.push_back(std::move(action));
    return plan.actions.back();
  }
  void export_name(std::string name) {
    plan.exported.push_back(std::move(name));
    has_module_syntax = true;
  }
};

void find_places(Planner& planner);
void plan_requires(Planner& planner);
void plan_named_exports(Planner& planner);
void plan_literal_exports(Planner& planner);
void plan_default_export(Planner& planner);
void plan_object_export(Planner& planner);
void plan_variables(Planner& planner);
/// The exports of one value for importers and for `require`: `export default x;` and its like.
void plan_value_exports(Planner& planner, const std::string& local, ByteRange at,
                        std::int32_t order);
/// Dead writes, each with the line that made it dead.
void warn_about_dead_writes(Planner& planner);

}  // namespace esmigrate
