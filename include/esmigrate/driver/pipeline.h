#pragma once

#include <deque>
#include <string>
#include <vector>

#include "esmigrate/driver/options.h"
#include "esmigrate/plan/module_plan.h"
#include "esmigrate/source/file_system.h"

namespace esmigrate {

/// What became of one file of the program.
struct ConvertedFile {
  FileId file_id;
  ModuleForm form = ModuleForm::None;
  std::string old_path;
  std::string new_path;       ///< equal to old_path unless renamed
  std::string shown_path;
  std::string text;           ///< new text; the old one if nothing changes
  bool is_changed = false;    ///< text or path
  bool is_requested = true;   ///< part of what was asked for (else read for its facts only)
  std::string because;        ///< why not a better form
  Because evidence;
  std::vector<std::string> exported;
};

struct ConvertedPackage {
  std::string path;
  std::string shown_path;
  std::string text;
  std::string new_text;
};

/// Everything a run found and would write. Nothing has been written.
struct Conversion {
  std::deque<SourceFile> sources;            ///< by FileId
  std::vector<std::string> shown_paths;      ///< by FileId
  std::vector<ConvertedFile> files;          ///< sorted by path
  std::vector<ConvertedPackage> packages;
  FileList list;
  std::vector<Diagnostic> diagnostics;       ///< sorted by path and place
  std::string debug_output;                  ///< of --debug-print
};

/// Runs every stage up to `verify` over what `options.paths` names.
Conversion run_pipeline(const Options& options, const FileSystem& files);

}  // namespace esmigrate
