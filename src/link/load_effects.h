#pragma once

#include "link/module_graph.h"

namespace esmigrate {

/// Whether a require takes a member out of the value in the same breath.
bool takes_member(const RequireSite& site);

/// Whether a file may leave `null` or `undefined` for whoever requires it, as its text shows.
bool may_be_nullish(const ProgramFile& file);

/// What loading (and calling) modules does to the world, over all they load in turn.
class LoadEffects {
 public:
  LoadEffects(const LinkInput& input, const ModuleGraph& graph);

  /// What `require` of that site's target does when it is the first to load it. EffectBit bits.
  std::uint8_t of_loading(FileId from, std::uint32_t site) const;
  /// The same for a module of the program, where the files of that table (by FileId) are loaded, or
  /// being loaded, already.
  std::uint8_t of_loading_beyond(FileId target, std::vector<bool> is_there) const;
  /// What one statement of a module does in place, its own requires not counted.
  std::uint8_t of_statement(FileId module, const TopStatement& statement) const;
  /// What looking at the module's exports may run: its getters, and those of what they look at.
  std::uint8_t of_getters(FileId id) const { return implicit_[id]; }
  /// What taking members out of that site's value, as its declaration does, sees.
  std::uint8_t of_taking(FileId from, std::uint32_t site) const;
  /// What reading a member of that site's value does: getters run.
  std::uint8_t of_reading(FileId from, std::uint32_t site) const;

 private:
  bool takes_bound_writer(FileId from, std::uint32_t index) const;
  bool takes_others_function(FileId from, std::uint32_t index) const;
  std::uint8_t resolved(FileId module, const EffectSummary& summary) const;
  std::uint8_t of_calls(FileId module, std::uint32_t site, bool is_dropped, bool is_method) const;

  /// What looking at `path` of that site's value sees.
  std::uint8_t of_looking(FileId from, std::uint32_t site, std::string_view path) const;
  /// Whether what lies at `path` of the module's value, with all that lies below, is the same
  /// whenever somebody looks.
  bool is_lasting_at(FileId id, std::string_view path, int depth) const;
  bool is_lasting_at(FileId id, const ValueShape& value, std::string_view path, int depth) const;
  /// Whether the statement only exports what another module exports for good.
  bool passes_on_settled(FileId module, const TopStatement& statement) const;
  /// Whether the export holds the same from the end of the module's loading on.
  bool is_settled(FileId id, std::string_view name) const;
  bool changes_itself(FileId id) const;
  /// Whether the function that is exported under a name may change what it is called on.
  bool may_change_this(FileId id, std::string_view name) const;
  void find_changing();
  void spread_changes();

  const LinkInput& in_;
  const ModuleGraph& graph_;
  Table<FileId, std::uint8_t> changes_;   ///< by module: its exports may change after loading
  std::vector<std::string> touched_;      ///< `name:member` that some module may change, sorted
  Table<FileId, std::uint8_t> own_load_;  ///< by module: what its own top level does
  Table<FileId, std::uint8_t> load_;      ///< by module: everything its evaluation leads to
  Table<FileId, std::uint8_t>
      call_;  ///< by module: everything calling any of its functions leads to
  Table<FileId, std::uint8_t> implicit_;  ///< by module: what of that its getters may do
  Table<FileId, std::uint8_t>
      runs_others_;  ///< by module: calling into it may run functions not written in it
  Table<FileId, std::uint8_t> is_foreign_;  ///< by module: its value may be such a function
};

}  // namespace esmigrate
