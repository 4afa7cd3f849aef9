#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "esmigrate/alias/module_facts.h"
#include "esmigrate/link/linked_program.h"

namespace esmigrate {

/// What to do at one place. Each action is spelt by exactly one transform.
enum class ActionKind : std::uint8_t {
#define ESM_ACTION(name, text_name) name,
#include "esmigrate/plan/actions.def"
#undef ESM_ACTION
};
std::string_view to_text(ActionKind kind);

/// One decided edit with its evidence. Which fields mean something depends on the kind (actions.def).
struct Action {
  ActionKind kind;
  ByteRange range;          ///< what is replaced, or where something is inserted (empty)
  ByteRange value_range;    ///< a value that stays as it is inside `range`
  std::string text;         ///< new text, where it is fully decided
  std::string name;         ///< local name
  std::string exported;     ///< exported name
  std::string keyword;      ///< const, let, var
  ValueShape value;
  std::int32_t order = 0;   ///< among insertions at one place
  std::string because;
};

/// Everything decided about one module.
struct ModulePlan {
  FileId file_id;
  ModuleForm form = ModuleForm::None;
  std::string because;
  std::vector<Action> actions;        ///< in source order
  std::vector<std::string> exported;  ///< names the output exports, `default` included, sorted
  std::vector<Diagnostic> diagnostics;
};

struct PlanInput {
  FileId file_id;
  const Table<FileId, ProgramFile>& files;
  const LinkedProgram& program;
  LinkOptions options;
};

/// Decides every edit of one module. Cannot fail: a module that cannot be expressed was moved to
/// `commonjs` by linking.
ModulePlan plan_module(const PlanInput& input);

/// For `--debug-print=plan`.
std::string to_text(const ModulePlan& plan, std::string_view source, std::string_view shown_path);

}  // namespace esmigrate
