#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "esmigrate/diag/diagnostic.h"
#include "esmigrate/link/linked_program.h"
#include "esmigrate/plan/module_plan.h"
#include "esmigrate/syntax/packed_tree.h"

namespace esmigrate {

/// Where the modules of a program live after the conversion.
struct ProgramPaths {
  std::unordered_map<std::string, FileId> by_output;  ///< absolute path -> module
  std::unordered_set<std::string> gone;               ///< old paths of renamed modules
};
ProgramPaths program_paths(const LinkedProgram& program, const Table<FileId, ProgramFile>& files);

struct VerifyInput {
  FileId file_id;
  const ModulePlan& plan;
  std::string_view text;  ///< the rewritten module
  const LinkedProgram& program;
  const ProgramPaths& paths;
  const ModuleFacts* facts =
      nullptr;  ///< of the original; without them new free names go unnoticed
  const EditedText* edited = nullptr;  ///< how `text` came about; without it all of it is parsed
};

/// Empty `problem` means the text is good.
struct Verification {
  std::string problem;                ///< what is wrong with it: a bug of ours
  ByteRange range;                    ///< in the rewritten text
  std::vector<std::string> exported;  ///< names the text exports, sorted
};

/// Looks at the output as a reader who trusts nothing: it parses and has no early error, no wrapper
/// variable is left free, no name is exported twice, no import is assigned, it exports what the
/// rest of the program was promised, every name imported from a module of the conversion is one
/// that was promised, and a package gives what is imported from it. Of a module that stays CommonJS
/// only asks that it parses and has no early error.
/// Source: ECMA-262 section 16.2.1.1 (early errors of modules); `find_early_error` for the others.
Verification verify_module(const VerifyInput& input);

}  // namespace esmigrate
