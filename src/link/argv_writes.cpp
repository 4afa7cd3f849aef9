// An ES module asks `process.argv[1]` whether it is the program, a CommonJS module its loader.
// Where something changes `process.argv` before, only the second has the right answer.
#include <algorithm>

#include "link/linker.h"

namespace esmigrate {

/// Whether the use is spelt with `process.argv[1]` in an ES module.
static bool asks_for_program(const VariableUse& use) {
  return use.kind == VariableKind::RequireMain ||
         (use.kind == VariableKind::ModuleMember && use.name == "id") ||
         (use.kind == VariableKind::RequireOther && use.name == "main.filename");
}

/// Whether functions of others may have run when the module's evaluation comes to the place.
static bool calls_before(const ModuleFacts& facts, const VariableUse& use) {
  if (use.in_function || facts.first_local_call < use.range.begin) return true;
  return std::any_of(facts.statements.begin(), facts.statements.end(),
                     [&](const TopStatement& statement) {
                       return statement.range.end <= use.range.begin &&
                              !statement.effects.with(SiteEffect::Call).empty();
                     });
}

/// Whether the module may load what it is told to.
bool Linker::runs_its_arguments(FileId writer) const {
  const std::vector<FileId> loaded = closure(writer, false);
  return std::any_of(loaded.begin(), loaded.end(), [this](FileId id) {
    const ModuleFacts* own = facts(id);
    return own != nullptr &&
           (std::any_of(own->requires_.begin(), own->requires_.end(),
                        [](const RequireSite& site) { return !site.specifier; }) ||
            std::any_of(own->variables.begin(), own->variables.end(), [](const VariableUse& use) {
              return use.kind == VariableKind::RequireOther && use.name.empty();
            }));
  });
}

bool Linker::is_misled(FileId asking, FileId writer, const ArgvWrite& write,
                       bool loads_writer) const {
  // The program itself, when its path is gone.
  const auto& uses = facts(asking)->variables;
  const bool is_gone = std::any_of(uses.begin(), uses.end(), [&](const VariableUse& use) {
    if (!asks_for_program(use)) return false;
    if (asking == writer && !write.in_function)
      return use.in_function || use.range.begin > write.range.begin;
    if (write.in_function) return calls_before(*facts(asking), use);
    return true;
  });
  if (loads_writer && is_gone) return true;
  // Another module, when its path is put there before it is loaded or asks.
  if (!write.program) return !loads_writer && (!write.only_moves || runs_its_arguments(writer));
  const std::string& path = in_.files[asking].listed->path;
  const std::string& from = write.is_from_here ? in_.files[writer].listed->path : path;
  return !(asking == writer) && in_.resolver.require(*write.program, from).path == path;
}

void Linker::respect_argv_writes(FileId writer) {
  const std::vector<FileId> loaders = closure(writer, true);
  for (const FileId asking : closure(loaders, false)) {
    const ModuleFacts* own = facts(asking);
    if (own == nullptr ||
        std::none_of(own->variables.begin(), own->variables.end(),
                     [](const VariableUse& use) { return asks_for_program(use); }))
      continue;
    const bool loads_writer = std::find(loaders.begin(), loaders.end(), asking) != loaders.end();
    for (const ArgvWrite& write : facts(writer)->argv_writes) {
      if (!is_misled(asking, writer, write, loads_writer)) continue;
      demote(asking, ModuleForm::CommonJs,
             {"`process.argv` is changed, by which an ES module knows the program", writer,
              write.range},
             DiagnosticKind::StaysCommonJs);
      break;
    }
  }
}

void Linker::respect_argv_writes() {
  each_module([this](FileId id) {
    if (!facts(id)->argv_writes.empty()) respect_argv_writes(id);
  });
}

}  // namespace esmigrate
