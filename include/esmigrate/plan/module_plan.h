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

/// A piece of an action that has several: a declarator, an entry of an export list, a property.
struct ActionPart {
  enum class Kind : std::uint8_t {
    Keep,         ///< stays as it is
    Import,       ///< a declarator that becomes an import
    Gone,         ///< a declarator that an import elsewhere stands for
    Entry,        ///< `local as exported`
    Declaration,  ///< `keyword local = value`
    Function,     ///< `function local() {}`
  };
  Kind kind = Kind::Keep;
  ByteRange range;      ///< the piece
  ByteRange key_range;  ///< of a property
  std::string local;
  std::string exported;
  std::string
      text;  ///< of an import: the whole clause, `x`, `* as x`, `{ a, b as c }`; empty for none
  std::string specifier;
  std::uint32_t index = 0;  ///< of a declarator: its place in the declaration
  std::string
      trailing;  ///< of an import: declarators that take the pieces out of it, without keyword
  bool is_bare_trailing = false;    ///< the import stands elsewhere: only `trailing` is spelt
  std::vector<ActionPart> leading;  ///< of a declarator that stays: imports that its code needs
  bool is_json = false;
  ValueShape value;
};

/// One decided edit with its evidence. Which fields mean something depends on the kind
/// (actions.def).
struct Action {
  ActionKind kind = ActionKind::ExportReference;
  ByteRange range;       ///< what is replaced, or where something is inserted (empty)
  std::string local;     ///< local name, or replacing text
  std::string exported;  ///< exported name
  std::string keyword;   ///< const, let, var
  ValueShape value;
  std::vector<ActionPart> parts;
  bool as_declaration = false;  ///< a function or class value becomes a declaration
  bool with_export = true;      ///< the declaration itself is exported
  bool gives_module_exports = false;
  bool is_shorthand = false;
  std::uint32_t count = 0;  ///< of an import declaration: its declarators, imports or not
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

struct StrictPlanInput {
  const ModuleFacts& facts;
  std::string_view source;
};

/// Decides how the sloppy code of one file becomes strict, one kind of repair at a time: the
/// repairs that come first in `StrictRepair` among those that `facts.hazards` ask for. Every hazard
/// must have one. What comes out is analysed afresh, since a repair may settle what a later one has
/// to know.
ModulePlan plan_strict(const StrictPlanInput& input);

/// For `--debug-print=plan`.
std::string to_text(const ModulePlan& plan, std::string_view source, std::string_view shown_path);

}  // namespace esmigrate
