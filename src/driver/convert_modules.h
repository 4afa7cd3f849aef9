#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "esmigrate/driver/options.h"
#include "esmigrate/driver/pipeline.h"
#include "esmigrate/normalise/normalise_module.h"
#include "esmigrate/plan/module_plan.h"
#include "esmigrate/verify/verify_module.h"

namespace esmigrate {

struct ConvertInput {
  const Table<FileId, ProgramFile>& files;
  const FileList& list;
  const Resolver& resolver;
  const Options& options;
  const FileSystem* disk = nullptr;  ///< for the files of packages
  /// How a file's text was normalised, null if it was not, and how to go back to its own: what the
  /// file is then, which differs for one that will be converted.
  std::function<const Original*(FileId)> normalised;
  std::function<ProgramFile(FileId, bool is_converted)> take_original;
  /// Hands out the tree of the text that `files` points to, once, if it was kept: then only edits
  /// are parsed again.
  std::function<PackedTree(FileId)> take_tree;
  /// See `LinkInput`.
  std::function<const OwnExportNames*(FileId)> names_of;
};

/// One module, planned, rewritten and verified.
struct ModuleResult {
  bool is_tried = false;  ///< else nothing was tried
  ModulePlan plan;        ///< without its actions, unless something of it will be printed
  std::string text;       ///< the new one; empty if nothing of it changes
  bool is_text_changed = false;
  std::string failure;                 ///< the bug of ours that showed in it; empty if all is well
  std::vector<ExportOrigin> exported;  ///< sorted by name
};

struct ConvertedProgram {
  LinkedProgram program;
  std::vector<ModuleResult> modules;  ///< by FileId
  std::vector<Diagnostic> diagnostics;
  std::vector<Diagnostic> input_errors;  ///< with places in the text as it was found
};

/// Links the program and converts its modules. A module whose conversion fails its check becomes
/// CommonJS, with a diagnostic, and everything is linked again, since its consumers must know.
ConvertedProgram convert_modules(const ConvertInput& input);

}  // namespace esmigrate
