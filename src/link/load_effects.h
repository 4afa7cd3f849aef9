#pragma once

#include "link/module_graph.h"

namespace esmigrate {

/// Whether a require takes a member out of the value in the same breath.
bool takes_member(const RequireSite& site);

/// What loading (and calling) modules does to the world, over all they load in turn.
class LoadEffects {
 public:
  LoadEffects(const LinkInput& input, const ModuleGraph& graph);

  /// What `require` of that site's target does when it is the first to load it. EffectBit bits.
  std::uint8_t of_loading(FileId from, std::uint32_t site) const;
  /// What one statement of a module does in place, its own requires not counted.
  std::uint8_t of_statement(FileId module, const TopStatement& statement) const;
  /// What reading a member of that site's value does: getters run.
  std::uint8_t of_reading(FileId from, std::uint32_t site) const;

 private:
  std::uint8_t resolved(FileId module, const EffectSummary& summary) const;
  std::uint8_t of_calls(FileId module, std::uint32_t site, bool is_dropped, bool is_method) const;

  const LinkInput& in_;
  const ModuleGraph& graph_;
  Table<FileId, std::uint8_t> load_;  ///< by module: everything its evaluation leads to
  Table<FileId, std::uint8_t>
      call_;  ///< by module: everything calling any of its functions leads to
  Table<FileId, std::uint8_t> implicit_;  ///< by module: what of that its getters may do
  Table<FileId, std::uint8_t>
      runs_others_;  ///< by module: calling into it may run functions not written in it
  Table<FileId, std::uint8_t> is_foreign_;  ///< by module: its value may be such a function
};

}  // namespace esmigrate
