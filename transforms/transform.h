#pragma once

#include <string_view>
#include <vector>

#include "esmigrate/alias/module_facts.h"
#include "esmigrate/edit/edit.h"
#include "esmigrate/plan/module_plan.h"

namespace esmigrate {

struct TransformInput {
  const ModulePlan& plan;
  const ModuleFacts& facts;
  std::string_view source;
};

/// One rewrite: spells the plan's actions of its kinds as edits, and decides nothing.
struct Transform {
  std::string_view name;
  std::string_view summary;  ///< one line for --help and the documentation
  std::vector<Edit> (*run)(const TransformInput&);
};

}  // namespace esmigrate
