#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/diag/diagnostic.h"
#include "esmigrate/link/linked_program.h"
#include "esmigrate/plan/module_plan.h"

namespace esmigrate {

struct VerifyInput {
  FileId file_id;
  const ModulePlan& plan;
  std::string_view text;          ///< the rewritten module
  const LinkedProgram& program;
};

/// Empty `problem` means the text is good.
struct Verification {
  std::string problem;       ///< what is wrong with it: a bug of ours
  ByteRange range;           ///< in the rewritten text
  std::vector<std::string> exported;  ///< names the text exports, sorted
};

/// Looks at the output as a reader who trusts nothing: it parses, no wrapper variable is left free, no
/// name is declared or exported twice, no import is assigned, and every name imported from a module of
/// the conversion is one that module exports.
Verification verify_module(const VerifyInput& input);

}  // namespace esmigrate
