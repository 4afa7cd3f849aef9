#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "esmigrate/alias/module_facts.h"
#include "esmigrate/discover/file_list.h"
#include "esmigrate/link/resolve.h"
#include "esmigrate/support/table.h"

namespace esmigrate {

struct OwnExportNames;

/// What a module ends as, best first.
enum class ModuleForm : std::uint8_t {
  Named,     ///< only named exports
  Default,   ///< one value, exported as default
  Object,    ///< a real exports object in a local variable
  CommonJs,  ///< stays as it is
  EsModule,  ///< was one already
  None,      ///< could not be read or parsed
};
std::string_view to_text(ModuleForm form);

/// How an `object` module keeps its object.
enum class ObjectShape : std::uint8_t {
  Exports,   ///< `const exports = {}`: never replaced
  Module,    ///< `const module = { exports: {} }`: replaced in ways only a run can tell
  Variable,  ///< `let api`: likewise, but only ever reached by saying `module.exports`
};

/// A decision and the one place that brought it about.
struct Because {
  std::string text;  ///< lower case, no final period
  FileId file_id;    ///< where `range` lies
  ByteRange range;
};

/// One name an ES module form exports.
struct InterfaceName {
  std::string name;
  bool changes_later = false;  ///< may be assigned after the module's evaluation
  bool holds_member = false;   ///< of a Default: holds what that member of the value holds
};

/// What the rest of the program sees of a module.
struct ModuleInterface {
  ModuleForm form = ModuleForm::None;
  ObjectShape object_shape = ObjectShape::Exports;
  bool is_literal_named =
      false;  ///< Named, by taking apart the literal that replaces `module.exports`
  std::vector<InterfaceName> names;  ///< sorted by name; what may be imported by name
  std::vector<std::string>
      public_names;  ///< of a public Default or Object: what the world imports by name
  bool has_default = false;
  bool gives_module_exports =
      false;               ///< must export 'module.exports': something loads it with `require`
  bool is_public = false;  ///< the world outside may import or require it
  bool is_in_cycle = false;
  std::uint32_t jest_version = 0;  ///< jest runs it; 0: nothing says so
  bool needs_jest = false;         ///< speaks of jest's variable `jest`, which an ES module imports
  bool drops_marker = false;       ///< Named: nobody reads its `__esModule`
  bool is_passed_on = false;  ///< Named, but a module of its cycle exports its value as a whole
  /// Asked for, or taken along by what was. Of the others, which stay as they are for now, only
  /// specifiers of renamed files are followed; their forms are what they will be.
  bool is_settled_now = false;
  /// Exports 'module.exports' only as long as some CommonJS file that waits for its conversion
  /// requires it.
  bool has_interim_export = false;
  /// Of EsModule: who requires it gets its default, as from `default` and `object`.
  bool gives_one_value = false;
  bool is_loaded = false;   ///< of None: something in the program loads it all the same
  Because because;          ///< why not a better form; empty text if there is none
  std::string output_path;  ///< where the module lives afterwards (absolute)
};

/// Whether importers of the module take its names, or one value by `default`.
inline bool is_taken_by_name(const ModuleInterface& module) {
  return module.form == ModuleForm::Named ||
         (module.form == ModuleForm::EsModule && !module.gives_one_value);
}

enum class RequireDecision : std::uint8_t {
  Import,  ///< becomes an import declaration
  Call,    ///< stays a call at its place, of a `require` made by `createRequire`
  Await,   ///< becomes an `await import()` at its place, where nothing makes a `require`
  Keep,    ///< in a module that stays CommonJS: only its specifier may follow a renamed file
};

enum class TargetNature : std::uint8_t {
  Program,   ///< a module of the conversion
  CommonJs,  ///< a CommonJS file outside it (a package)
  EsModule,  ///< an ES module outside it
  Builtin,
  Json,
  Addon,
  Missing,
  Unknown,  ///< computed
};

/// Names that many sites have in common, sorted.
class SharedNames {
 public:
  SharedNames() = default;
  explicit SharedNames(std::vector<std::string> names)
      : names_(std::make_shared<const std::vector<std::string>>(std::move(names))) {}
  auto begin() const { return all().begin(); }
  auto end() const { return all().end(); }

 private:
  const std::vector<std::string>& all() const {
    static const std::vector<std::string> kNone;
    return names_ ? *names_ : kNone;
  }

  std::shared_ptr<const std::vector<std::string>> names_;
};

/// What became of one require site.
struct LinkedRequire {
  RequireDecision decision = RequireDecision::Call;
  TargetNature nature = TargetNature::Unknown;
  FileId target;          ///< of Program
  std::string specifier;  ///< as it must be written from now on
  /// What may be imported by name from a target outside the program; of modules that are converted
  /// now.
  SharedNames names;
  Because because;           ///< why it stays a call; empty text otherwise
  bool takes_value = false;  ///< imports the default of a module that is taken by name otherwise
  ByteRange blocker;  ///< of a call that must not come earlier: the first code that could tell
  bool is_namespace = false;  ///< its value is the namespace of an ES module outside of the program
  bool may_import = false;    ///< becomes an import declaration, now or when its file is converted
  /// Variables that have to be imports themselves, since the cycle fills what they take a member of
  /// later than they are declared: indices into ModuleFacts::copies.
  std::vector<std::uint32_t> live_copies;
};

/// One file of the program with what the earlier stages found; the index is its FileId.
struct ProgramFile {
  const ListedFile* listed = nullptr;
  const SourceFile* source = nullptr;  ///< nullptr if it could not be read
  const ModuleFacts* facts = nullptr;  ///< nullptr if it could not be parsed
  /// Where `source` and `facts` are those of code made strict: the file as it was found, for a
  /// module that stays CommonJS for some other reason. Its requires are the same, in the same
  /// order.
  const SourceFile* sloppy_source = nullptr;
  const ModuleFacts* sloppy_facts = nullptr;

  /// The text as it was found, and what it says about itself.
  const SourceFile* found_source() const { return sloppy_source ? sloppy_source : source; }
  const ModuleFacts* found_facts() const { return sloppy_facts ? sloppy_facts : facts; }
};

struct LinkOptions {
  enum class Target : std::uint8_t { Node, OlderNode, Bundler } target = Target::Node;
  bool node_protocol = false;   ///< write `node:fs`
  bool keep_compat = true;      ///< public modules keep their interface for the world
  bool always_hoist = false;    ///< every top-level require becomes an import, order or not
  bool is_single_text = false;  ///< nothing is known of a project: no file system was given
};

class PackageExports;

struct LinkInput {
  const Table<FileId, ProgramFile>& files;
  const FileList& list;
  const Resolver& resolver;
  LinkOptions options;
  const FileSystem* disk = nullptr;  ///< for packages' files; nullptr: nothing is known of them
  /// The export names that were read off a file as it is on the disk, or nullptr.
  std::function<const OwnExportNames*(FileId)> names_of;
  std::vector<FileId> forced_commonjs;  ///< modules whose conversion failed a later check
  /// What is known of files outside already; nullptr: nothing yet.
  const PackageExports* package_exports = nullptr;
};

/// The whole program after its one barrier. All tables are indexed by FileId.
struct LinkedProgram {
  Table<FileId, ModuleInterface> modules;
  Table<FileId, std::vector<LinkedRequire>> requires_;  ///< by index into ModuleFacts::requires_
  Table<FileId, std::vector<std::string>>
      resolves;  ///< specifiers by index into ModuleFacts::resolves
  Table<FileId, std::vector<std::string>>
      dynamic_imports;  ///< specifiers by index into ModuleFacts::esm_imports
  /// Directories of packages that rule CommonJS `.js` files which are not among the files but are
  /// loaded by them, or named by the package: no "type" is right there.
  std::vector<std::string> typeless_packages;
  std::vector<Diagnostic> diagnostics;
};

/// Whether the run turns the module into an ES module.
inline bool is_converted_now(const ModuleInterface& module) {
  return module.is_settled_now &&
         (module.form == ModuleForm::Named || module.form == ModuleForm::Default ||
          module.form == ModuleForm::Object);
}

/// Resolves every require, finds cycles and load order, collects how each module is used, and
/// chooses forms until nothing changes: a module only ever moves down the ladder, so it ends.
LinkedProgram link_program(const LinkInput& input);

/// The literal that replaces `module.exports` if its own module never uses it again, so that it
/// holds what it was written with at least until it is handed out; else nullptr.
const ReplaceSite* untouched_literal(const ModuleFacts& facts);

std::string to_text(const LinkedProgram& program, const Table<FileId, ProgramFile>& files);

}  // namespace esmigrate
