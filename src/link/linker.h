#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "esmigrate/link/linked_program.h"
#include "link/cycle_loading.h"
#include "link/load_effects.h"
#include "link/local_form.h"
#include "link/module_graph.h"
#include "link/package_exports.h"
#include "link/path_aliases.h"

namespace esmigrate {

/// Whether the package loads modules with stand-ins for what they require.
bool is_double_maker(std::string_view package);

/// The one stage that sees the whole program, and what it knows while it works. Forms start at the
/// best each module's own code allows and only move down: a consumer that needs a real object, a
/// cycle that reads what is not there yet, a module that must stay CommonJS and so loads others by
/// `require` each push some module down, which may push others; with four rungs and finitely many
/// modules that comes to rest.
class Linker {
 public:
  explicit Linker(const LinkInput& in);
  LinkedProgram run();

 private:
  const ModuleFacts* facts(FileId id) const { return in_.files[id].facts; }
  ModuleInterface& module(FileId id) { return out_.modules[id]; }
  template <class F>
  void each_module(F&& visit) {
    for (std::uint32_t i = 0; i < in_.files.size(); ++i) {
      if (facts(FileId{i}) != nullptr) visit(FileId{i});
    }
  }
  bool is_convertible(FileId id) const {
    const ModuleForm form = out_.modules[id].form;
    return form == ModuleForm::Named || form == ModuleForm::Default || form == ModuleForm::Object;
  }
  /// Whether the file itself will still be CommonJS text afterwards.
  bool stays_commonjs(FileId id) const { return out_.modules[id].form == ModuleForm::CommonJs; }

  // link_program.cpp
  /// The export names that were read off a file of the program, if they were.
  const OwnExportNames* known_names(const std::string& path) const;
  void start();
  void start_module(FileId id, ModuleInterface& interface);
  /// Files that could not be parsed but that somebody requires.
  void find_loaded_unread();
  /// What ES modules export by `export * from`, where all of it is known.
  void add_star_names();
  bool add_star_names(FileId id, std::vector<InterfaceName>& names,
                      std::vector<FileId>& seen) const;
  /// `.js` in a package that says "type": "module".
  bool is_declared_esm(FileId id) const;
  static void take_exports(ModuleInterface& interface, const EsmFacts& esm);
  static void take_local(ModuleInterface& interface, const LocalForm& local);
  void demote(FileId id, ModuleForm form, Because because, DiagnosticKind kind);
  /// Needs a value that is a real object, the old `module.exports`.
  void need_object(FileId id, std::string text, FileId from, ByteRange range);
  void open_to_the_world(FileId id);
  /// Whether an object made of its names in the end is what they are for good.
  bool has_lasting_names(FileId id) const;
  /// Whether a compiler's helper around this require, in a file that is still CommonJS, gives the
  /// same without the marker: Node marks what has a default export, and without one only what
  /// changes later or the missing default would differ.
  bool has_own_marker(const RequireSite& site, FileId target) const;
  /// `exports.__esModule` of a module that nobody asks for it.
  void drop_markers();
  void report();

  // consumers.cpp
  /// A module that throws while loading is evaluated again by the next `require`, but never by an
  /// import.
  void apply_failing(FileId from, const RequireSite& site, FileId target);
  void apply_consumers();
  void apply_site(FileId from, const RequireSite& site, FileId target, std::uint32_t index);
  /// An import of an ES module that was one before.
  void apply_import(const RequireSite& site, FileId target);
  /// It keeps what Node showed of it.
  void open_for(FileId id);
  /// Whether the use exports the value under a name.
  bool is_passed_on(FileId from, const ImportUse& use) const;
  /// Modules of a cycle take each other by name as long as they can, since names are there before
  /// the object is. Says whether `target` can give both.
  bool pass_on(FileId from, const ImportUse& use, FileId target);
  /// Whether the name is one that only the world outside finds, for the whole value.
  bool asks_for_world_default(FileId target, std::string_view name) const;
  void apply_use(FileId from, const RequireSite& site, const ImportUse& use, FileId target);
  /// Whether an import of the ES module `target` gives what `require` gives there.
  bool imports_as_required(const RequireSite& site, FileId target) const;
  bool exports_name(FileId id, std::string_view name) const;

  // loader_uses.cpp
  /// All modules that loading `id` may load in turn, itself included.
  std::vector<FileId> closure(FileId id, bool of_consumers) const;
  std::vector<FileId> closure(std::vector<FileId> from, bool of_consumers) const;
  void respect_replaced_loader(FileId id);
  void respect_loader_uses();
  /// Where a module drops entries of the cache that only a run knows, what is required again may be
  /// loaded again.
  void respect_dropped_entries(FileId id, const VariableUse& use);
  void respect_loader_table(FileId id, const VariableUse& use);
  bool may_run_while_loading(FileId id, const VariableUse& use) const;
  std::vector<FileId> program_around(FileId id);
  /// `delete require.cache[require.resolve('x')]` and the like: who requires `x` afterwards gets
  /// another value, and an import would still have the first.
  void respect_reloaded(FileId id, const VariableUse& use);
  bool is_reloaded(const ResolvedRequire& target) const;

  // argv_writes.cpp
  /// Keeps CommonJS what asks whether it is the program when `process.argv` may tell something
  /// else.
  void respect_argv_writes();
  void respect_argv_writes(FileId writer);
  bool runs_its_arguments(FileId writer) const;
  bool is_misled(FileId asking, FileId writer, const ArgvWrite& write, bool loads_writer) const;

  // test_doubles.cpp
  /// Keeps CommonJS what is loaded with stand-ins in place of modules (`proxyquire`, `jest.mock`).
  void respect_test_doubles();
  void respect_foreign_uses();
  void respect_busy_getters();
  void respect_busy_getters(bool is_own);
  void respect_foreign_writes(FileId id);
  void respect_foreign_calls(FileId id);
  using OriginVisit = std::function<bool(FileId, const ExportPath&)>;
  bool any_origin(FileId target, const ExportPath& path, const OriginVisit& visit,
                  int depth = 0) const;
  bool is_locked(FileId target, const ForeignWrite& write) const;

  // computed_requires.cpp
  /// Every file of the program that a relative path in a string of this one names; the range is the
  /// string's, quotes included.
  void for_each_named_path(FileId from, const std::function<void(FileId, ByteRange)>& visit);
  std::vector<std::pair<FileId, ByteRange>> find_named_paths(FileId from) const;
  /// Where `require` is handed on, every relative path in the file may be what it loads.
  void apply_named_paths(FileId from, ByteRange place);
  /// A computed specifier leads to a file of the program if it begins like a relative path, or if
  /// it may be an absolute one: which only code makes that knows where it stands or lists
  /// directories.
  bool may_reach_files(FileId from, std::string_view prefix);
  bool makes_paths(FileId id) const;
  static bool hands_out_relative_paths(std::string_view source);
  /// Something loads it under the name that it has.
  /// Whether some module asks what lies in a directory.
  bool lists_directories();
  void keep_name(FileId target);
  /// Whether some module changes the loader's cache in a way that is not followed.
  bool edits_cache();
  /// What a `require` that is no literal loads has to keep its name and, loaded by one that gives
  /// no ES modules, its form. False if it is not converted, or its form is settled by that.
  void keep_reloadable(FileId target, FileId from, ByteRange place);
  bool keep_requirable(FileId target, FileId from, ByteRange place);
  /// The same for any use of what is loaded.
  void make_requirable(FileId target, FileId from, ByteRange place);
  /// `require` is to give the default itself.
  void give_module_exports(FileId target);
  /// The directory below which a computed specifier leads: its constant beginning says so, else it
  /// is anywhere in the package.
  std::string reach_of(FileId from, std::string_view prefix) const;
  /// A computed require of which all is known that it may load.
  void apply_choices(FileId from, const RequireSite& site);
  /// What Node does not find, something else may.
  void apply_missing(FileId from, const RequireSite& site);
  /// A computed require may load any file within its reach.
  void apply_computed(FileId from, ByteRange place, std::string_view prefix);
  bool may_be_named(FileId target, std::string_view prefix);
  bool names_own_folder(FileId from);
  std::vector<FileId> named_only(FileId from, const std::vector<FileId>& targets);
  void keep_computed_cycles(FileId from, ByteRange place, const std::vector<FileId>& targets,
                            const std::function<bool(FileId)>& may_load);
  /// A computed require finds its targets by the names they have: where one would be renamed, its
  /// package stays as it is.
  void keep_names_of_computed_targets(const std::unordered_set<std::string>& switched);
  bool is_typeless(const std::string& package_directory) const;

  // cycles.cpp
  void apply_cycles();
  /// The modules of each cycle, sorted.
  const std::vector<std::vector<FileId>>& cycles();
  Because reason_of_cycle(const std::vector<FileId>& members);
  /// Whether something outside of its cycle, or code of the cycle that runs later, loads it.
  bool begins_cycle(FileId id);
  bool requires_late(FileId from, FileId target) const;
  /// Whether a module that starts processes or threads says the file's name.
  bool is_launched(const ListedFile& listed);
  /// By its path, or since it lies in the package's own directory.
  bool is_named_by_package(const ListedFile& listed) const;

  // jest.cpp
  /// Finds the packages whose modules jest runs.
  void find_jest_packages();
  /// Keeps CommonJS what jest could not load as an ES module.
  void respect_jest();
  void respect_manual_mock(FileId mock);
  /// Marks what has to import `jest`, and says how jest runs what becomes of the package.
  void serve_jest();
  void serve_jest(const PackageFile& package);

  // older_targets.cpp
  /// Whether a `require` of that file gives ES modules where the result will run.
  bool can_require_modules(FileId from) const {
    return in_.options.target == LinkOptions::Target::Node && out_.modules[from].jest_version == 0;
  }
  void keep_from_requires(FileId id, FileId from, ByteRange place);
  void respect_target();

  // import_or_call.cpp
  bool asks_for_its_loader(FileId id) const;
  /// Why the site has to stay a call whatever runs before it; empty if nothing of its own stands
  /// against an import.
  std::string own_call_reason(FileId from, std::uint32_t index);
  /// The same, wherever the site stands.
  std::string target_call_reason(FileId from, std::uint32_t index);
  /// An import has its value from the start; a variable is undefined until its require ran.
  bool is_seen_before(FileId from, const RequireSite& site) const;
  /// A lazy or conditional require of a module that the same file imports at its top level only
  /// asks for what is loaded already.
  bool is_imported_anyway(FileId from, std::uint32_t index);
  std::string call_reason(FileId from, std::uint32_t index);
  /// Whether everything that runs before the site may as well run after the loading of its target.
  bool is_hoistable(FileId from, std::uint32_t index);
  /// The first code in front of a site that its loading must not come before, as far as known.
  ByteRange hoist_blocker(FileId from, std::uint32_t index) const;
  bool holds_primitive(FileId target) const;
  /// Whether importing the CommonJS module fails: Node asks its value for each name it detected.
  bool is_nullish_with_names(FileId target) const;
  /// Whether loading the module may load one whose exports a function replaces: what ran before
  /// decides which ones it gets.
  bool may_find_replaced(FileId target) const;
  bool reaches_cycle(FileId id);
  /// Which module of a cycle is loaded first decides what its others see half filled: whether an
  /// import of `target` could get in front of code that may load modules of the same cycle through
  /// `loading`. What `imported` loads is there before either.
  bool enters_same_cycle(const std::vector<FileId>& loading, const std::vector<FileId>& imported,
                         FileId target);
  /// Adds the targets that code with these effects may load: by its own lazy requires, or where it
  /// runs functions that came from the first `site_count` sites.
  void add_entered(FileId from, const EffectSummary& effects, std::uint32_t site_count,
                   std::vector<FileId>& loading);
  /// By FileId: what has been loaded when the targets have, for certain.
  std::vector<bool> loaded_with(const std::vector<FileId>& targets) const;
  bool takes_value(FileId from, std::uint32_t index);
  std::uint8_t loading_beyond(FileId from, FileId target, std::uint8_t loading,
                              std::vector<FileId> imported) const;
  void compute_hoisting(FileId from, std::vector<std::int8_t>& cache);
  void decide_requires();
  /// Whether the site's own place and shape allow an import. Load order is looked at as well.
  bool may_import(FileId from, std::uint32_t index) { return call_reason(from, index).empty(); }

  // await_imports.cpp
  /// Whether evaluating the file begins nothing that ends later, its requires not counted.
  bool loads_at_once(FileId id) const;
  /// Whether the module can be evaluated in several parts and nobody could tell.
  bool may_wait(FileId id);
  /// Whether a call that cannot be an import declaration can be an `await import()`.
  bool may_await(FileId from, std::uint32_t index);

  // half_converted.cpp
  void settle();
  /// It is CommonJS now and will be converted, but not in this run.
  bool waits(FileId id) const;
  /// Settles what `id` cannot be converted without. Says whether there was something.
  bool take_along(FileId id);
  /// Whether Node looks for names of `from`, which is CommonJS, in `id`.
  bool is_seen_through(FileId from, FileId id) const;
  /// Whether an import that is written for the converted target works with the CommonJS one.
  bool links_now(const RequireSite& site, FileId target) const;
  bool needs_interim_export(FileId id);

  // output_paths.cpp
  bool is_package_switched(const ListedFile& listed) const;
  /// Files outside of the program that it loads as CommonJS, or that their package names, keep that
  /// from a "type".
  void respect_outsiders();
  void respect_outsiders_named_by(const PackageFile& package);
  void respect_outsider(const ResolvedTarget& found);
  /// All in a directory, and in those below it down to a depth.
  void respect_outsiders_in(const std::string& directory, int depth);
  /// No package.json says that the file is an ES module, and the target does not tell by its text.
  bool needs_extension(const ListedFile& listed) const;
  void choose_paths();
  /// `require.resolve('./x')` of a renamed file.
  void follow_resolves();
  void follow_dynamic_imports();
  void follow_renaming(FileId from, LinkedRequire& linked);

  // outside_modules.cpp
  /// An ES module of a package, as far as an import of it may stand for a `require`.
  struct OutsideModule {
    const ExportedNames* names = nullptr;  ///< nullptr: not all is known, or only `import` loads it
    bool may_rebind = false;               ///< a name may get another value after loading
    bool is_shell = false;                 ///< all its code is CommonJS of the same package
  };
  const OutsideModule& outside_module(const std::string& path);
  /// Whether an import gives what the require of a package gives, which is an ES module or has one
  /// for `import`.
  bool imports_outside_module(FileId from, std::uint32_t index);
  void import_outside_module(FileId from, std::uint32_t index, LinkedRequire& linked);

  // outside_names.cpp
  /// Targets outside the conversion that some module changes or hands on: what a name of theirs
  /// holds depends on when it is read.
  void find_touched_targets();
  static const std::string& target_key(const ResolvedRequire& resolved);
  /// Names of a target outside the conversion that are certain to link and to hold what a member
  /// would.
  SharedNames outside_names(const ResolvedRequire& resolved);
  /// The module whose value it is that a file only passes on; else the file itself.
  FileId passed_on_source(FileId id) const;
  /// What Node's lexer showed of a module that keeps one value for the world.
  void choose_public_names();
  /// The literal that is a `default` module's value for good: nobody changes it, neither the module
  /// itself nor anybody who loads it. nullptr if there is none.
  const ReplaceSite* lasting_literal(FileId id);
  /// Names of its properties that modules of the program take out of it where they load it.
  void add_taken_names(FileId id, const ReplaceSite& literal, std::vector<std::string>& names);

  const LinkInput& in_;
  ModuleGraph graph_;
  LoadEffects effects_;
  LinkedProgram out_;
  Table<FileId, LocalForm> local_;
  Table<FileId, DiagnosticKind> diagnostic_;
  std::unordered_set<std::uint32_t> is_left_alone_;
  std::unordered_set<std::uint32_t> unknown_names_;  ///< ES modules that may export other names
  std::vector<std::vector<std::int8_t>> hoist_cache_;
  std::unique_ptr<PackageExports> own_package_exports_;
  const PackageExports* package_exports_ = nullptr;
  std::unordered_map<std::string, OutsideModule> outside_modules_;  ///< by path
  std::vector<std::string> touched_;
  std::unordered_map<std::string, SharedNames> outside_names_;  ///< by `target_key`
  std::vector<std::string> reexported_;  ///< targets that some module exports as a whole
  std::optional<UnfoundFiles> unfound_files_;
  std::vector<FileId> computed_targets_;
  std::unordered_set<std::uint32_t> is_computed_target_;
  std::unordered_map<std::uint32_t, bool> is_named_somewhere_;
  std::vector<std::string> typeless_packages_;
  std::unordered_set<std::uint32_t> opened_;
  std::optional<std::vector<std::vector<FileId>>> cycles_;
  std::vector<std::int8_t> waiting_;  ///< by FileId; -1: not yet known
  std::vector<bool> reaches_cycle_;   ///< by FileId; empty: not yet known
  std::optional<std::vector<FileId>> launchers_;
  /// By FileId: whether something runs the file, or its package names it.
  std::unordered_map<std::uint32_t, bool> is_run_;
  std::optional<std::vector<FileId>> makers_of_doubles_;
  std::unordered_map<std::uint32_t, std::vector<std::pair<FileId, ByteRange>>> named_paths_;
  std::vector<LiveCopy> live_copies_;         ///< of all cycles, as their modules' forms are now
  std::unordered_set<std::string> reloaded_;  ///< paths
  /// Modules with names that Node sees, and that are getters of another module which do something.
  std::unordered_set<std::uint32_t> busy_barrels_;
  std::optional<bool> paths_are_made_;
  std::optional<bool> directories_are_listed_;
  std::optional<bool> cache_is_edited_;
  bool changed_ = false;
};

}  // namespace esmigrate
