#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "esmigrate/driver/options.h"
#include "esmigrate/plan/module_plan.h"
#include "esmigrate/source/file_system.h"

namespace esmigrate {

/// Where one exported name comes from.
struct ExportOrigin {
  std::string name;
  ByteRange range;      ///< in the original text; empty if no single place says it
  std::string because;  ///< may be empty
};

/// A place whose sloppy code was repaired.
struct StrictRepairNote {
  ByteRange range;  ///< in the original text
  std::string because;
};

/// A `require` that is still called at its place.
struct KeptCall {
  bool is_awaited = false;  ///< it is an `await import()` now
  ByteRange range;          ///< of the call, in the original text
  std::string because;
  ByteRange evidence;  ///< what an import would have come before; empty if it is the call itself
};

/// What became of one file of the program.
struct ConvertedFile {
  FileId file_id;
  ModuleForm form = ModuleForm::None;
  std::string old_path;
  std::string new_path;  ///< equal to old_path unless renamed
  std::string shown_path;
  std::string new_text;  ///< empty if the text does not change: `Conversion::text_of`
  bool is_text_changed = false;
  bool is_changed = false;      ///< text or path
  bool is_requested = true;     ///< part of what was asked for (else read for its facts only)
  bool is_taken_along = false;  ///< not asked for, but what was needs it to be converted as well
  bool is_loaded = false;       ///< could not be read, but something in the program loads it
  bool is_converted = false;    ///< was CommonJS (or plain script) and is an ES module now
  std::string because;          ///< why not a better form
  Because evidence;
  std::vector<ExportOrigin> exported;      ///< sorted by name
  std::vector<StrictRepairNote> repaired;  ///< sorted by place; of a converted module
  /// Functions whose `this` is taken for the object they are called on, since not all calls are
  /// seen; in the original text.
  std::vector<ByteRange> taken_for_methods;
  std::vector<KeptCall> kept;  ///< in source order; of a converted module

  bool is_renamed() const { return new_path != old_path; }
};

/// A package.json, or another file that names modules: settings of a tool, types.
struct ConvertedPackage {
  std::string path;
  std::string shown_path;
  std::string text;
  std::string new_text;
  bool is_new = false;   ///< there was none before
  std::string new_path;  ///< empty unless renamed

  const std::string& output_path() const { return new_path.empty() ? path : new_path; }
};

/// A file for the next run, which may be written or not.
struct CacheFile {
  std::string path;
  std::string bytes;
};

/// Everything a run found and would write. Nothing has been written.
struct Conversion {
  /// By FileId: the modules, sorted by path, and behind them other texts that diagnostics point
  /// into.
  std::deque<SourceFile> sources;
  std::vector<std::string> shown_paths;    ///< by FileId
  std::vector<ConvertedFile> files;        ///< sorted by path; empty if `stop_after` came first
  std::vector<ConvertedPackage> packages;  ///< those that change, sorted by path
  FileList list;
  std::vector<Diagnostic> diagnostics;  ///< sorted by path and place
  std::string debug_output;             ///< of --debug-print
  std::optional<CacheFile> cache;       ///< if it has to be written anew: `Options::cache_identity`
  std::size_t known_files = 0;          ///< findings that came from there
  /// With a cache, all that the run knew: for a process that ends without freeing anything.
  std::shared_ptr<const void> leftovers;

  /// What the file is to hold, changed or not.
  const std::string& text_of(const ConvertedFile& file) const {
    return file.is_text_changed ? file.new_text : sources[file.file_id.raw].text.get();
  }
};

/// Runs every stage up to `verify` over what `options.paths` names. Trouble with single files is in
/// the diagnostics, the others go on. Throws InternalError on a bug that no single module can be
/// blamed for.
Conversion run_pipeline(const Options& options, const FileSystem& files);

}  // namespace esmigrate
