#pragma once

#include "esmigrate/alias/module_facts.h"
#include "esmigrate/link/linked_program.h"

namespace esmigrate {

/// The best form that a module's own code allows, whoever uses it.
struct LocalForm {
  ModuleForm form = ModuleForm::Named;
  ObjectShape object_shape = ObjectShape::Exports;
  bool is_literal_named = false;
  std::uint32_t chain = UINT32_MAX;  ///< Default: the statement that replaces the object
  std::uint32_t site = UINT32_MAX;   ///< Default: the replacing site
  std::vector<InterfaceName> names;
  Because because;
  DiagnosticKind diagnostic = DiagnosticKind::StaysCommonJs;  ///< of CommonJs
};

LocalForm local_form(const ModuleFacts& facts);

/// The form when the module has to keep a real object.
LocalForm object_form(const ModuleFacts& facts, Because because);

/// Whether every object has a member of that name.
bool is_object_prototype_member(std::string_view name);

/// Whether an export may be missing, or come behind others, by what happens during the load: an
/// object made of all exports always has it, in the place of its first assignment.
bool may_lack_names(const ModuleFacts& facts);

/// How the function exported under a name uses `this`: the worst of all its values.
ThisUse this_use_of_export(const ModuleFacts& facts, const LocalForm& form, std::string_view name);

}  // namespace esmigrate
