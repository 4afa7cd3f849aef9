#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/link/linked_program.h"
#include "esmigrate/normalise/interop_targets.h"
#include "link/module_graph.h"

namespace esmigrate {

/// What the files' texts are at the time, which change while they are read again.
struct NormalisedTexts {
  /// `InteropUses::starred` of a file.
  std::function<const std::vector<std::string>&(FileId)> starred_of;
  std::function<bool(FileId)> hides_names;  ///< some of its names are in no list of keys
};

/// Reads off the facts of a whole program what the helpers of compilers would find out when it
/// runs.
class InteropReader {
 public:
  InteropReader(const LinkInput& in, NormalisedTexts texts);

  /// What the file's requires give; by specifier, only of those that are constant.
  InteropTargets targets_of(FileId from) const;
  /// Smaller for what is loaded before, but for cycles.
  std::uint32_t depth(FileId id) const { return graph_.component[id]; }

 private:
  const ModuleFacts* facts(FileId id) const { return in_.files[id].facts; }
  /// As it was when the reader was made; files may have been read again since.
  const ResolvedRequire& resolved(FileId from, const RequireSite& site) const;
  InteropTarget target_of(FileId from, const ResolvedRequire& found,
                          const std::string& specifier) const;
  void read_module(FileId from, FileId id, InteropTarget& target) const;
  void read_esm(FileId id, InteropTarget& target) const;
  bool has_lasting_marker(FileId from, FileId id) const;
  /// Names of a module that were there when it was loaded and are what they were.
  void read_names(FileId id, InteropTarget& target) const;
  /// All names of an ES module; false if they are not known.
  bool esm_names(FileId id, std::vector<InterfaceName>& names, std::vector<FileId>& seen) const;
  /// `require('./x').name = value` somewhere.
  bool is_assigned_by_others(FileId id, std::string_view name) const;
  /// That, or who could do so is not known.
  bool is_changed_by_others(FileId id, std::string_view name) const;
  bool is_only_starred(FileId from, const RequireSite& site) const;
  void find_computed_requires();
  void find_touched_builtins();

  const LinkInput& in_;
  NormalisedTexts texts_;
  ModuleGraph graph_;
  /// By FileId and specifier.
  std::vector<std::map<std::string, const ResolvedRequire*, std::less<>>> resolved_;
  std::set<std::string> touched_;   ///< `fs:readFile`, `fs:*`
  std::vector<bool> may_load_any_;  ///< by component: it or what it loads has a computed require
};

}  // namespace esmigrate
