#pragma once

#include <optional>
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
  /// Statements in front of `head` that need what goes there, and so have to move below it.
  std::vector<std::uint32_t> followers;
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
  std::string path_function;       ///< local name of `url.fileURLToPath`, empty until needed
  std::string directory_function;  ///< of `path.dirname`

  Action& add(ActionKind kind, ByteRange range, std::string because) {
    Action action;
    action.kind = kind;
    action.range = range;
    action.because = std::move(because);
    plan.actions.push_back(std::move(action));
    return plan.actions.back();
  }
  /// Inside a folded path that gives way to a specifier: `require(__dirname + '/a')`.
  bool is_replaced(ByteRange range) const {
    const auto& linked = in.program.requires_[in.file_id];
    for (std::size_t i = 0; i < facts.requires_.size(); ++i) {
      const RequireSite& site = facts.requires_[i];
      if (!site.specifier || !site.argument_range.contains(range)) continue;
      if (linked[i].decision == RequireDecision::Import || linked[i].specifier != *site.specifier)
        return true;
    }
    return false;
  }
  void export_name(std::string name) {
    plan.exported.push_back(std::move(name));
    has_module_syntax = true;
  }
};

// The order of what is inserted at one place of the head: imports, createRequire, the main check,
// the exports object, statements that stood between imports.
constexpr std::int32_t kFirstImportOrder = -100000;
constexpr std::int32_t kHelperImportOrder = -50000;
constexpr std::int32_t kCreateRequireOrder = -10;
constexpr std::int32_t kMainCheckOrder = -4;
constexpr std::int32_t kLocalObjectOrder = -2;
constexpr std::int32_t kMovedOrder = 3;
constexpr std::int32_t kLastGapOrder = 4;
/// What belongs to the statement that follows: nothing comes between.
constexpr std::int32_t kPrefixOrder = 100000;

void find_places(Planner& planner);
/// Whether a top-level statement is a declaration that begins with a require which becomes an
/// import: `const debug = require('debug')('app');` stands among requires as one of them.
bool is_import_like(const Planner& planner, std::uint32_t statement);
/// Whether a declaration among imports can move below them: it has its line to itself, begins with
/// an import or (`in_run`) directly follows one, and nothing but requires is edited in it.
bool stands_among_imports(const Planner& planner, std::uint32_t statement, bool in_run);
/// Whether the statement has its lines to itself and no comment belongs to it.
bool stands_alone(const Planner& planner, ByteRange statement);
bool has_comment(std::string_view text);
/// The end of the line a statement ends on, if only a comment follows there; else nothing.
std::optional<std::uint32_t> line_behind(std::string_view source, std::uint32_t offset);
void plan_requires(Planner& planner);
void plan_named_exports(Planner& planner);
void plan_literal_exports(Planner& planner);
void plan_default_export(Planner& planner);
void plan_object_export(Planner& planner);
void plan_variables(Planner& planner);
/// The expression for `import.meta.filename` or `import.meta.dirname` (`which` names the last word)
/// that the target knows; imports what it calls.
std::string path_text(Planner& planner, std::string_view which);
/// Adds `import clause from 'specifier'` for what the module needs from now on.
void import_helper(Planner& planner, std::string clause, std::string specifier);
/// `exports = f;` exports nothing: declares the variable that it is from there on, if there is one.
void plan_local_exports(Planner& planner);
/// When all else is decided: one import a module, and no other statement between imports.
void plan_layout(Planner& planner);
/// What names of the module's value are taken out of: `local`, or `local ?? {}` where no object may
/// be left in the end. Node shows the names that its lexer finds all the same, as undefined.
std::string names_source(const Planner& planner, const std::string& local);
/// The exports of one value for importers and for `require`: `export default x;` and its like.
void plan_value_exports(Planner& planner, const std::string& local, ByteRange at,
                        std::int32_t order);
/// Dead writes, each with the line that made it dead.
void warn_about_dead_writes(Planner& planner);
void hint_at_unfollowed_this(Planner& planner);

}  // namespace esmigrate
