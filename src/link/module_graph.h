#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "esmigrate/link/linked_program.h"

namespace esmigrate {

/// One require of one module, resolved.
struct ResolvedRequire {
  TargetNature nature = TargetNature::Unknown;
  FileId target;                             ///< of Program
  const ResolvedTarget* resolved = nullptr;  ///< the resolver's answer, if it was asked
  std::string specifier;  ///< as an import would have to say it, before any renaming

  const ResolvedTarget& found() const;
};

/// What the code that reaches a module by `import()` needs of it, least first.
enum class DynamicUse : std::uint8_t { None, Nothing, Default, Any };

/// Who requires whom.
struct ModuleGraph {
  Table<FileId, std::vector<ResolvedRequire>> requires_;  ///< by index into ModuleFacts::requires_
  Table<FileId, std::vector<FileId>> requirers;  ///< modules that require it, once per site, sorted
  Table<FileId, DynamicUse> dynamic_use;         ///< by all who reach it by `import()`
  Table<FileId, std::uint32_t> component;        ///< strongly connected component number
  std::vector<std::uint32_t> component_size;
  Table<FileId, std::uint8_t> requires_itself;
  std::unordered_map<std::string, FileId> by_path;

  bool in_cycle(FileId id) const {
    return component_size[component[id]] > 1 || requires_itself[id] != 0;
  }
};

ModuleGraph build_graph(const LinkInput& input);

/// A file that is CommonJS by its own declaration (`.cjs`), by Node's rules.
bool is_declared_commonjs(const ListedFile& file);

}  // namespace esmigrate
